@NullMarked
package org.glasshouse.engine.road;

import org.jspecify.annotations.NullMarked;
