/// A slump: people lose their work, the authority lives on what people earn, and what it cannot pay
/// goes: rewards, sensors, the score itself. Start at `SlumpTable`, where the money is.
@NullMarked
package org.glasshouse.engine.slump;

import org.jspecify.annotations.NullMarked;
