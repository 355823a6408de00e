package org.glasshouse.engine.checkpoint;

import java.io.IOException;
import java.nio.file.Path;

/// Something on disk is not what was written. The message is one sentence that names the file.
public final class DamagedCheckpoint extends IOException {
  private static final long serialVersionUID = 1L;

  /// @param message which file, what was seen, what was expected
  public DamagedCheckpoint(String message) {
    super(message);
  }

  /// A file that can be read but fits no society of this shape.
  public static DamagedCheckpoint otherShape(Path file) {
    return new DamagedCheckpoint(file + " holds a society of another shape.");
  }
}
