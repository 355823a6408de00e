@NullMarked
package org.glasshouse.engine.checkpoint;

import org.jspecify.annotations.NullMarked;
