package org.glasshouse.web;

/// A request that is not done; the message says what was seen, what was expected, what to do.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /// @param status as in HTTP, 400 to 503
  Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  /// As in HTTP.
  int status() {
    return status;
  }
}
