@NullMarked
package org.glasshouse.engine.concert;

import org.jspecify.annotations.NullMarked;
