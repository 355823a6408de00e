@NullMarked
package org.glasshouse.engine.brittle;

import org.jspecify.annotations.NullMarked;
