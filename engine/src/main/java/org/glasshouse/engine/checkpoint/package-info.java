/// A running society on disk: a generation is a folder of chunks, each with the bytes of some
/// districts, and a manifest that is written last. Only a generation whose manifest is whole
/// counts. The format is told in `docs/checkpoints.md`.
@NullMarked
package org.glasshouse.engine.checkpoint;

import org.jspecify.annotations.NullMarked;
