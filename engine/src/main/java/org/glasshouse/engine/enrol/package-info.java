/// Enrolment by convenience, dependence and leaving (C26): people join an opt-in scheme because it
/// is handy, the old way closes behind them, and those who stay outside are left without.
@NullMarked
package org.glasshouse.engine.enrol;

import org.jspecify.annotations.NullMarked;
