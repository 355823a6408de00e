/// Several vendors' algorithms run in shadow on the same people, and one of them becomes the
/// national score on a date.
@NullMarked
package org.glasshouse.engine.national;

import org.jspecify.annotations.NullMarked;
