package org.glasshouse.engine.replay;

import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.sensing.Records;

/// What a citizen's life is to be without when it is lived again: some records, which then never
/// come in, and some rules, which then never act on this citizen. Everybody else lives under all of
/// it.
///
/// @param slot of the citizen in the neighbourhood; [#EVERYBODY] leaves rules out for all
/// @param records as the ledger tells them; one that stands twice in the ledger is left out as
///   often as it stands here
/// @param rules indices of rules
public record LeftOut(int slot, List<RecordMade> records, List<Integer> rules) {

  /// Slot that stands for all citizens of the neighbourhood, where rules are left out.
  public static final int EVERYBODY = -2;

  /// Leaves nothing out.
  public static final LeftOut NOTHING = new LeftOut(-1, List.of(), List.of());

  /// Whether nothing is left out.
  public boolean nothing() {
    return records.isEmpty() && rules.isEmpty();
  }

  /// The first day on which anything can differ: the day of the first record, or the first day if a
  /// rule is left out.
  public int firstDay() {
    return rules.isEmpty() ? records.stream().mapToInt(RecordMade::day).min().orElse(0) : 0;
  }

  /// The last day on which anything is left out; past any day if a rule is.
  public int lastDay() {
    return rules.isEmpty()
        ? records.stream().mapToInt(RecordMade::day).max().orElse(-1)
        : Integer.MAX_VALUE;
  }

  /// Whether a rule is left out for a citizen.
  public boolean rule(int citizen, int rule) {
    return (citizen == slot || slot == EVERYBODY) && rules.contains(rule);
  }

  /// Drops the records of a window that are left out.
  ///
  /// @param ordered records of the window, of a district that is this one neighbourhood
  /// @param firstDay first day of the window
  /// @param lastDay last day, included
  public void drop(Records ordered, int firstDay, int lastDay) {
    if (records.isEmpty()) {
      return;
    }
    boolean[] dropped = new boolean[records.size()];
    int kept = 0;
    for (int i = 0; i < ordered.size(); i++) {
      if (ordered.citizen[i] != slot || !drops(ordered, i, firstDay, lastDay, dropped)) {
        ordered.move(i, kept++);
      }
    }
    ordered.shrink(kept);
  }

  private boolean drops(Records ordered, int i, int firstDay, int lastDay, boolean[] dropped) {
    int what = ordered.what[i];
    for (int r = 0; r < dropped.length; r++) {
      RecordMade record = records.get(r);
      if (!dropped[r]
          && record.day() == ordered.day(i, firstDay, lastDay)
          && record.actDay() == RecordRow.actDay(ordered.when[i])
          && record.kind() == RecordRow.kind(what)
          && record.channel() == RecordRow.channel(what)
          && record.cause() == RecordRow.cause(what)
          && record.amount() == RecordRow.field(ordered.fields[i], 0)) {
        dropped[r] = true;
        return true;
      }
    }
    return false;
  }
}
