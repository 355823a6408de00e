package org.glasshouse.engine.replay;

import java.util.List;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.tally.Cause;

/// Which records count, and which rule or list does not, when a neighbourhood is scored anew on the
/// records that were made of it.
///
/// @param causes causes whose records count, as bits by ordinal
/// @param beyond flags of right records that do not count, as in [RecordRow]
/// @param channel channel whose records do not count; −1 for none
/// @param slot whose record does not count; −1 for nobody's
/// @param number number of that record among the citizen's, from 1
/// @param rule rule that acts on nobody; −1 for none
/// @param list list on which nobody is entered; −1 for none
public record Kept(int causes, int beyond, int channel, int slot, int number, int rule, int list) {

  private static final int NONE = -1;
  private static final int EVERY = (1 << Cause.values().length) - 1;

  /// Records of some causes alone.
  ///
  /// @param causes as bits by ordinal
  public static Kept causes(int causes) {
    return new Kept(causes, 0, NONE, NONE, 0, NONE, NONE);
  }

  /// Records of some causes alone, and of the right ones only those that no flag lies on.
  ///
  /// @param causes as bits by ordinal
  /// @param beyond flags
  public static Kept inside(int causes, int beyond) {
    return new Kept(causes, beyond, NONE, NONE, 0, NONE, NONE);
  }

  /// All records but those of a channel.
  public static Kept withoutChannel(int channel) {
    return new Kept(EVERY, 0, channel, NONE, 0, NONE, NONE);
  }

  /// All records but one.
  ///
  /// @param slot whose
  /// @param number its number among the citizen's, from 1
  public static Kept withoutRecord(int slot, int number) {
    return new Kept(EVERY, 0, NONE, slot, number, NONE, NONE);
  }

  /// All records, and one rule acts on nobody.
  public static Kept withoutRule(int rule) {
    return new Kept(EVERY, 0, NONE, NONE, 0, rule, NONE);
  }

  /// All records, and nobody is entered on one list.
  public static Kept withoutList(int list) {
    return new Kept(EVERY, 0, NONE, NONE, 0, NONE, list);
  }

  /// Whether a record counts.
  ///
  /// @param citizen whose it is, by slot
  /// @param what as in [RecordRow#what]
  /// @param place its number among the citizen's, from 1
  boolean keeps(int citizen, int what, int place) {
    return (causes >>> RecordRow.causeOrdinal(what) & 1) != 0
        && RecordRow.channel(what) != channel
        && (citizen != slot || place != number)
        && (RecordRow.wrong(what) || (RecordRow.flags(what) & beyond) == 0);
  }

  /// What is left out of the rules.
  public LeftOut rules() {
    return rule < 0 ? LeftOut.NOTHING : new LeftOut(LeftOut.EVERYBODY, List.of(), List.of(rule));
  }
}
