/// A society: cities, districts, windows; the one loop over them, and what it hands to whoever
/// listens.
@NullMarked
package org.glasshouse.engine.society;

import org.jspecify.annotations.NullMarked;
