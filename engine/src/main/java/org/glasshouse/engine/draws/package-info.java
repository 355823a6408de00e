/// Draws as functions of what they decide: seed, stream, key, time and index in, bits out. Nothing
/// here has a state, so nothing depends on the order in which draws are asked for.
@NullMarked
package org.glasshouse.engine.draws;

import org.jspecify.annotations.NullMarked;
