/// Twins: the same society with one thing about a few of its synthetic people changed before the
/// first day, and what becomes of them. Told in `docs/twins.md`.
@NullMarked
package org.glasshouse.engine.twins;

import org.jspecify.annotations.NullMarked;
