@NullMarked
package org.glasshouse.engine.slump;

import org.jspecify.annotations.NullMarked;
