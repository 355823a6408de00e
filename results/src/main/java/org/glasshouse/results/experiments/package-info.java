/// Experiments over many societies: sweeps over grids, ranges and assumptions, and what varies
/// what.
@NullMarked
package org.glasshouse.results.experiments;

import org.jspecify.annotations.NullMarked;
