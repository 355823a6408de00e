@NullMarked
package org.glasshouse.engine.nodata;

import org.jspecify.annotations.NullMarked;
