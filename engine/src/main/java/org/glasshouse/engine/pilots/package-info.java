/// Trials of schemes in many cities at once, each at a stage of its own, and travel between cities
/// that bans stop.
@NullMarked
package org.glasshouse.engine.pilots;

import org.jspecify.annotations.NullMarked;
