/// Constant watching (S5): how much of a day people are in view, what it makes them expect, and
/// whom each channel takes for somebody else. Channels by body and gait and by the position of
/// phones err in `engine.sensing`.
@NullMarked
package org.glasshouse.engine.watch;

import org.jspecify.annotations.NullMarked;
