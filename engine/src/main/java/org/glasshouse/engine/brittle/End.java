package org.glasshouse.engine.brittle;

/// An end of a score. Each stands for itself; none is a degree of another.
public enum End {
  /// The authority could not pay and suspended the score.
  SUSPENDED("suspended for money"),
  /// More than a share of those scored changed band in one window.
  FLASH_CRASH("flash crash"),
  /// More objections wait than reviewers do in some windows, and the queue grows.
  QUEUE("queue that cannot clear"),
  /// Scores do not tell apart who did harm and who did not, or no longer do.
  MEANING("meaning lost");

  private final String title;

  End(String title) {
    this.title = title;
  }

  /// In plain words.
  public String title() {
    return title;
  }

  /// Whether more than a share of those scored changed band.
  static boolean crash(long changed, long scored, double share) {
    return scored > 0 && changed > share * scored;
  }

  /// Whether a queue cannot clear.
  ///
  /// @param waiting objections that wait
  /// @param before how many waited when growth is measured from
  /// @param reviews objections that reviewers do in a window
  /// @param windows more windows' reviews than this must wait
  static boolean stuck(long waiting, long before, double reviews, double windows) {
    return waiting > before && waiting > windows * reviews;
  }

  /// Whether a rank correlation is below what is asked for.
  static boolean lost(double relation, double asked) {
    return relation < asked;
  }
}
