/// The same inputs give the same bits, however they are computed; and what a result does depend on,
/// such as the length of a window, moves it no more than is stated.
@NullMarked
package org.glasshouse.checks.sameness;

import org.jspecify.annotations.NullMarked;
