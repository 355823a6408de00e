/// A map on the phone: where patrols are, what neighbours do, who stands in the lowest band, and
/// the traces that its users leave. Start at `LiveMapPass`.
@NullMarked
package org.glasshouse.engine.livemap;

import org.jspecify.annotations.NullMarked;
