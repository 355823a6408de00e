/// Every assumed number of a scenario, and the mechanism that it belongs to.
@NullMarked
package org.glasshouse.results.assumptions;

import org.jspecify.annotations.NullMarked;
