@NullMarked
package org.glasshouse.engine.opinion;

import org.jspecify.annotations.NullMarked;
