/// No data is guilt (C23): what the system does not know of somebody counts against them.
@NullMarked
package org.glasshouse.engine.nodata;

import org.jspecify.annotations.NullMarked;
