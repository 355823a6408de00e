@NullMarked
package org.glasshouse.engine.assembly;

import org.jspecify.annotations.NullMarked;
