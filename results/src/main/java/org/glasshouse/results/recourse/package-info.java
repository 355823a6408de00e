/// Ways back: what somebody who is shut out, listed or below a score could do to come back, how
/// long it takes and what it costs, found by living the life again. Told in `docs/recourse.md`.
@NullMarked
package org.glasshouse.results.recourse;

import org.jspecify.annotations.NullMarked;
