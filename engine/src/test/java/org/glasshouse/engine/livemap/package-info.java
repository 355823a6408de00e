@NullMarked
package org.glasshouse.engine.livemap;

import org.jspecify.annotations.NullMarked;
