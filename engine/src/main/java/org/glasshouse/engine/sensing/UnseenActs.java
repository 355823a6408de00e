package org.glasshouse.engine.sensing;

import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;

/// The acts of a window that no channel saw, in their order. It stands right after the channels
/// have looked; what is entered since changes nothing here.
public final class UnseenActs {

  private final Scratch scratch;
  private int act = -1;
  private int seen;

  /// At the start of a district's acts.
  public UnseenActs(Window window) {
    this.scratch = window.scratch;
  }

  /// Number of the next act of one of some kinds, or −1 if there is none.
  ///
  /// @param kinds which kinds, by record kind
  public int next(boolean[] kinds) {
    int acts = scratch.acts.size();
    while (++act < acts) {
      if (kinds[scratch.acts.kind(act)] && !seen(act)) {
        return act;
      }
    }
    return -1;
  }

  /// Whether a channel saw an act.
  ///
  /// @param number of the act; never lower than in the call before
  public boolean seen(int number) {
    while (seen < scratch.sensed.size() && scratch.seenActs[seen] < number) {
      seen++;
    }
    return seen < scratch.sensed.size() && scratch.seenActs[seen] == number;
  }
}
