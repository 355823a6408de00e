/// Force behind the score: visits, detentions, crowds broken up, and people hurt. `Officers` is
/// what happens at a door, whoever sends them; `ForcePass` is who is sent where by the score.
@NullMarked
package org.glasshouse.engine.force;

import org.jspecify.annotations.NullMarked;
