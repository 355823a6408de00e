@NullMarked
package org.glasshouse.engine.alert;

import org.jspecify.annotations.NullMarked;
