@NullMarked
package org.glasshouse.engine.files;

import org.jspecify.annotations.NullMarked;
