package org.glasshouse.results.compare;

import java.util.List;

/// All lives of one replicate, each held against the same citizen's in another society.
///
/// @param replicate from 0
/// @param people citizens, minors included
/// @param apart of them, those whom nothing that differs can have reached: their city is the same
///   in both, and nothing goes from city to city; they are identical to the last bit
/// @param same all who lived the same life in both: entry for entry, and with the same means, band,
///   lists, denials and feelings after every window
/// @param acts what was done, in both and in only one
/// @param records what was recorded
/// @param groups who is better off, by group: all adults first, minors last
public record PairedLives(
    int replicate,
    long people,
    long apart,
    long same,
    Shares acts,
    Shares records,
    List<GroupLives> groups) {

  public PairedLives {
    groups = List.copyOf(groups);
  }

  /// All adults.
  public GroupLives all() {
    return groups.getFirst();
  }
}
