/// Speech fined in credits, which are earned back by money, praise and hours of moderating. Start
/// at `FinesPass`.
@NullMarked
package org.glasshouse.engine.fines;

import org.jspecify.annotations.NullMarked;
