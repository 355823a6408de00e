/// Tests of how systems are read.
@NullMarked
package org.glasshouse.scenario.systems;

import org.jspecify.annotations.NullMarked;
