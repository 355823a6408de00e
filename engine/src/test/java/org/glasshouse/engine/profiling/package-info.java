@NullMarked
package org.glasshouse.engine.profiling;

import org.jspecify.annotations.NullMarked;
