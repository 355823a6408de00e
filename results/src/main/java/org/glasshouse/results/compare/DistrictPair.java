package org.glasshouse.results.compare;

import org.jspecify.annotations.Nullable;

/// A district in both societies. Whoever has done a window waits here for the other.
final class DistrictPair {

  private final boolean apart;
  private boolean @Nullable [] differs;
  private @Nullable Seen waiting;
  private Shares acts = Shares.NONE;
  private Shares records = Shares.NONE;
  private final GroupSums groups = new GroupSums();
  private long same;
  private boolean identical = true;

  /// @param apart whether nothing that differs can reach it
  DistrictPair(boolean apart) {
    this.apart = apart;
  }

  /// One of the two has done a window.
  ///
  /// @param second whether it is the second
  synchronized void done(Seen seen, boolean second) {
    Seen other = waiting;
    if (other == null) {
      waiting = seen;
      return;
    }
    waiting = null;
    if (second) {
      compare(other, seen);
    } else {
      compare(seen, other);
    }
  }

  private void compare(Seen first, Seen second) {
    boolean[] differ = differs;
    if (differ == null) {
      differ = new boolean[first.lives().length];
      differs = differ;
    }
    for (int i = 0; i < differ.length; i++) {
      differ[i] |= first.lives()[i] != second.lives()[i];
    }
    acts = acts.plus(Shares.of(first.acts(), second.acts()));
    records = records.plus(Shares.of(first.records(), second.records()));
    Seen.End one = first.end();
    Seen.End other = second.end();
    if (one != null && other != null) {
      end(one, other, differ);
    }
  }

  private void end(Seen.End one, Seen.End other, boolean[] differ) {
    for (int i = 0; i < differ.length; i++) {
      same += differ[i] ? 0 : 1;
      groups.add(
          one.attributes()[i],
          one.shutDays()[i],
          other.shutDays()[i],
          one.scores()[i],
          other.scores()[i]);
    }
    identical = one.digest() == other.digest();
  }

  /// Citizens who lived the same life in both.
  long same() {
    return same;
  }

  /// Citizens whom nothing that differs can have reached.
  ///
  /// @throws IllegalStateException if one of them is another
  long apart() {
    int citizens = differs == null ? 0 : differs.length;
    if (!apart) {
      return 0;
    }
    if (!identical || same < citizens) {
      throw new IllegalStateException(
          "citizens differ whom nothing that differs between the two can have reached");
    }
    return citizens;
  }

  Shares acts() {
    return acts;
  }

  Shares records() {
    return records;
  }

  GroupSums groups() {
    return groups;
  }
}
