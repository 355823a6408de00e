/// Tests of cities drawn from one place.
@NullMarked
package org.glasshouse.scenario.drawn;

import org.jspecify.annotations.NullMarked;
