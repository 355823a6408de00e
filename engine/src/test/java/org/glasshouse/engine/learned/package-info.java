/// Tests of the learned score.
@NullMarked
package org.glasshouse.engine.learned;

import org.jspecify.annotations.NullMarked;
