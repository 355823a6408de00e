/// The audit nobody ordered (C10): outsiders find out which group is over-represented at the top,
/// and the authority answers.
@NullMarked
package org.glasshouse.engine.audit;

import org.jspecify.annotations.NullMarked;
