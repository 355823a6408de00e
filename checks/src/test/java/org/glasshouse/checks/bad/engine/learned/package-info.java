/// Weights that anybody can read.
@NullMarked
package org.glasshouse.checks.bad.engine.learned;

import org.jspecify.annotations.NullMarked;
