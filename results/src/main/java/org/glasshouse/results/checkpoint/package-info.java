/// What a run keeps in its folder until it is finished: the log of everything that its societies
/// told, checkpoints of the society at work, and a lock. From it a run goes on to the same tables.
@NullMarked
package org.glasshouse.results.checkpoint;

import org.jspecify.annotations.NullMarked;
