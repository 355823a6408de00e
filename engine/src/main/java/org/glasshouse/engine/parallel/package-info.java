/// Trade off the system, known by a private sign. Start at `Spread`, where ties carry it on.
@NullMarked
package org.glasshouse.engine.parallel;

import org.jspecify.annotations.NullMarked;
