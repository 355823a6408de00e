/// What tallies need beyond the passes: who belongs to which group, and the sums of the last day.
@NullMarked
package org.glasshouse.engine.measures;

import org.jspecify.annotations.NullMarked;
