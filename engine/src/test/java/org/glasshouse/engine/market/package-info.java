@NullMarked
package org.glasshouse.engine.market;

import org.jspecify.annotations.NullMarked;
