@NullMarked
package org.glasshouse.engine.denunciation;

import org.jspecify.annotations.NullMarked;
