@NullMarked
package org.glasshouse.engine.parallel;

import org.jspecify.annotations.NullMarked;
