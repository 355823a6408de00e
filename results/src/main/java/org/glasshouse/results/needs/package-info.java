/// What a run will take of memory, disk and time, told before it takes any, and whether it fits.
@NullMarked
package org.glasshouse.results.needs;

import org.jspecify.annotations.NullMarked;
