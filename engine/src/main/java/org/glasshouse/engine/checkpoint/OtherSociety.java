package org.glasshouse.engine.checkpoint;

/// A checkpoint is whole, but of a society that is not the one to be resumed. The message is one
/// sentence that says what differs.
public final class OtherSociety extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message what was seen and what was expected
  public OtherSociety(String message) {
    super(message);
  }
}
