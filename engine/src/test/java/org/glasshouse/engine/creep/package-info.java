@NullMarked
package org.glasshouse.engine.creep;

import org.jspecify.annotations.NullMarked;
