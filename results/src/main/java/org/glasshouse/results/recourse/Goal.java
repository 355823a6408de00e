package org.glasshouse.results.recourse;

import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ConsequenceChanged;
import org.glasshouse.engine.ledger.LedgerEntry.ListChanged;
import org.glasshouse.engine.replay.Standing;
import org.glasshouse.scenario.model.Scheme;

/// What somebody wants back, under one scheme.
public sealed interface Goal {

  /// Days for which it must last, so that it counts as back.
  int LASTS = 28;

  /// That nothing of some consequences is denied to them.
  ///
  /// @param consequences bits of those that must end
  record Open(int consequences) implements Goal {}

  /// That their score is at least so high, in tenths.
  record Above(int tenths) implements Goal {}

  /// That they are off a list.
  record Off(int list) implements Goal {}

  /// Whether somebody lacks it.
  default boolean lacks(Standing at) {
    return switch (this) {
      case Open open -> (at.denied() & open.consequences) != 0;
      case Above above -> at.scored() && at.score() < above.tenths;
      case Off off -> (at.lists() >>> off.list & 1) != 0;
    };
  }

  /// Whether somebody lacks it only through others of the household.
  default boolean throughOthers(Standing at) {
    return this instanceof Open open
        && (at.denied() & ~at.throughOthers() & open.consequences) == 0;
  }

  /// Days until somebody has it for [#LASTS] days on end; −1 if they never do.
  ///
  /// @param at how they stand on the morning of the first day
  /// @param life what happens to them from then on, or from earlier on
  /// @param fromDay the first day
  /// @param days days to look at, at least [#LASTS]
  default int days(Standing at, List<LedgerEntry> life, int fromDay, int days) {
    boolean lacks = lacks(at);
    int denied = at.denied();
    int since = lacks ? -1 : 0;
    for (LedgerEntry entry : life) {
      if (entry.day() < fromDay) {
        continue;
      }
      boolean now = lacks;
      switch (this) {
        case Open open -> {
          if (entry instanceof ConsequenceChanged change) {
            int bit = 1 << change.consequence();
            denied = change.on() ? denied | bit : denied & ~bit;
            now = (denied & open.consequences) != 0;
          }
        }
        case Above above -> {
          if (entry.scoreAfter() != LedgerEntry.NO_SCORE) {
            now = entry.scoreAfter() < above.tenths;
          }
        }
        case Off off -> {
          if (entry instanceof ListChanged change && change.list() == off.list) {
            now = change.on();
          }
        }
      }
      // What changes on a day holds from the next one on.
      int from = entry.day() + 1 - fromDay;
      if (now && !lacks) {
        if (from - since >= LASTS) {
          return since;
        }
        since = -1;
      } else if (!now && lacks) {
        since = from;
      }
      lacks = now;
    }
    return !lacks && days - since >= LASTS ? since : -1;
  }

  /// Consequences of a scheme that deny something.
  ///
  /// @param service only this one; empty for any
  static int denials(Scheme scheme, String service) {
    int bits = 0;
    for (int c = 0; c < scheme.consequences().size(); c++) {
      Scheme.Consequence one = scheme.consequences().get(c);
      boolean asked = service.isEmpty() || one.service().equals(service);
      bits |= one.effect() == Scheme.Effect.DENIES && asked ? 1 << c : 0;
    }
    return bits;
  }
}
