/// Rules changed from one day to the next (C18): the edges of bands move, and people who did
/// nothing fall through them.
@NullMarked
package org.glasshouse.engine.overnight;

import org.jspecify.annotations.NullMarked;
