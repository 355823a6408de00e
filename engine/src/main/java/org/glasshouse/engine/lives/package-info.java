/// What being scored does to means.
@NullMarked
package org.glasshouse.engine.lives;

import org.jspecify.annotations.NullMarked;
