/// What the tallies mean: measures with numerator, denominator and interval.
@NullMarked
package org.glasshouse.results.measures;

import org.jspecify.annotations.NullMarked;
