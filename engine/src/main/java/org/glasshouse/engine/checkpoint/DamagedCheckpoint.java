package org.glasshouse.engine.checkpoint;

import java.io.IOException;

/// Something on disk is not what was written. The message is one sentence that names the file.
public final class DamagedCheckpoint extends IOException {
  private static final long serialVersionUID = 1L;

  /// @param message which file, what was seen, what was expected
  public DamagedCheckpoint(String message) {
    super(message);
  }
}
