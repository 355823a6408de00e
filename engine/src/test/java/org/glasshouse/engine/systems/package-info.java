/// What every system must keep to, and the test that it does.
@NullMarked
package org.glasshouse.engine.systems;

import org.jspecify.annotations.NullMarked;
