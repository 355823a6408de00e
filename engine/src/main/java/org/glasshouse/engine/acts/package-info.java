/// What citizens do: candidates in layers, debts as a state machine.
@NullMarked
package org.glasshouse.engine.acts;

import org.jspecify.annotations.NullMarked;
