/// Runs side by side: what their rules differ in, and what came of that, paired by common draws.
@NullMarked
package org.glasshouse.results.compare;

import org.jspecify.annotations.NullMarked;
