@NullMarked
package org.glasshouse.engine.watch;

import org.jspecify.annotations.NullMarked;
