/// Tests of scenarios that one society lives under.
@NullMarked
package org.glasshouse.scenario.branch;

import org.jspecify.annotations.NullMarked;
