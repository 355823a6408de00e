/// Twins: the same people with one thing about them changed, what that does to each of them alone
/// and what it does when the whole society lives again. Told in `docs/twins.md`.
@NullMarked
package org.glasshouse.results.twins;

import org.jspecify.annotations.NullMarked;
