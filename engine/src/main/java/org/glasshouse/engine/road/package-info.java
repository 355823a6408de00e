/// A toll road and the cameras along it: bills to whom a plate belongs, tickets that are contested
/// with an alibi, and the loss of licence or registration. Start at `RoadPass`.
@NullMarked
package org.glasshouse.engine.road;

import org.jspecify.annotations.NullMarked;
