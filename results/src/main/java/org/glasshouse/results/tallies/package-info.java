/// Collecting tallies while societies run: rows at each block's cadence, and totals for the
/// measures.
@NullMarked
package org.glasshouse.results.tallies;

import org.jspecify.annotations.NullMarked;
