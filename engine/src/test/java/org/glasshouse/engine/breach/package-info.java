@NullMarked
package org.glasshouse.engine.breach;

import org.jspecify.annotations.NullMarked;
