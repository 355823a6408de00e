@NullMarked
package org.glasshouse.results.checkpoint;

import org.jspecify.annotations.NullMarked;
