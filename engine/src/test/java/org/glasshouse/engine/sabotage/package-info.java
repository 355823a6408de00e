@NullMarked
package org.glasshouse.engine.sabotage;

import org.jspecify.annotations.NullMarked;
