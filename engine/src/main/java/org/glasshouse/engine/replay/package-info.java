/// What a society told its districts, window by window, in a file of few bytes: enough to let any
/// one neighbourhood live again. The format is told in `docs/replay.md`.
@NullMarked
package org.glasshouse.engine.replay;

import org.jspecify.annotations.NullMarked;
