/// Whom to tell of: rules of choice over everybody in a run, and who is chosen by them.
@NullMarked
package org.glasshouse.results.pick;

import org.jspecify.annotations.NullMarked;
