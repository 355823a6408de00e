/// People denounce each other, and trust each other less. Start at `Denunciations`; what trust does
/// is in `DenunciationPart`.
@NullMarked
package org.glasshouse.engine.denunciation;

import org.jspecify.annotations.NullMarked;
