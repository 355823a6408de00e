/// What a society that is at work looks like at the end of each window, for whoever watches.
@NullMarked
package org.glasshouse.results.live;

import org.jspecify.annotations.NullMarked;
