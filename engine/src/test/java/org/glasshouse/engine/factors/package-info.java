/// Tests of a score of factors.
@NullMarked
package org.glasshouse.engine.factors;

import org.jspecify.annotations.NullMarked;
