/// Notice, objection, review with limited capacity, correction, repair.
@NullMarked
package org.glasshouse.engine.redress;

import org.jspecify.annotations.NullMarked;
