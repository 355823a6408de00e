/// Tests of joining, habit and leaving.
@NullMarked
package org.glasshouse.engine.enrol;

import org.jspecify.annotations.NullMarked;
