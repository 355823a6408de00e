/// What a run leaves behind: tables, measures with denominators and intervals, comparisons.
@NullMarked
package org.glasshouse.results;

import org.jspecify.annotations.NullMarked;
