/// Function creep (C22): what a sensor sees for one purpose is used for another later, told or not.
@NullMarked
package org.glasshouse.engine.creep;

import org.jspecify.annotations.NullMarked;
