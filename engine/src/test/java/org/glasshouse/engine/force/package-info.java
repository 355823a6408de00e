@NullMarked
package org.glasshouse.engine.force;

import org.jspecify.annotations.NullMarked;
