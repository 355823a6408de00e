package org.glasshouse.results.systems;

import org.glasshouse.engine.denunciation.DenunciationBlocks;
import org.glasshouse.engine.denunciation.Fate;
import org.glasshouse.engine.denunciation.Motive;
import org.glasshouse.results.measures.SocietyTotals;

/// Sums of what denunciation left behind.
public final class Denunciations {

  private static final int FALSE = DenunciationBlocks.FALSE;

  private Denunciations() {}

  /// Entries of a motive that came into the file.
  ///
  /// @param truth [DenunciationBlocks#TRUE] or [DenunciationBlocks#FALSE]
  public static double entered(SocietyTotals society, Motive motive, int truth) {
    return society.sum(
        DenunciationBlocks::of,
        (b, v) ->
            v[b.entries.at(motive.ordinal(), truth, Fate.ENTERED.ordinal())]
                + v[b.entries.at(motive.ordinal(), truth, Fate.ENTERED_UNREAD.ordinal())]);
  }

  /// False entries that came into the file.
  public static double falseEntered(SocietyTotals society) {
    return allEntered(society, FALSE);
  }

  /// All entries that came into the file.
  public static double entered(SocietyTotals society) {
    return allEntered(society, DenunciationBlocks.TRUE) + allEntered(society, FALSE);
  }

  private static double allEntered(SocietyTotals society, int truth) {
    double sum = 0;
    for (Motive motive : Motive.values()) {
      sum += entered(society, motive, truth);
    }
    return sum;
  }

  /// Entries with a fate.
  ///
  /// @param truth as above, or −1 for both
  public static double fate(SocietyTotals society, Fate fate, int truth) {
    return society.sum(
        DenunciationBlocks::of,
        (b, v) -> {
          long sum = 0;
          for (Motive motive : Motive.values()) {
            for (int t = 0; t < 2; t++) {
              boolean counts = truth < 0 || truth == t;
              sum += counts ? v[b.entries.at(motive.ordinal(), t, fate.ordinal())] : 0;
            }
          }
          return sum;
        });
  }

  /// Adults by whether something false was entered about them.
  ///
  /// @param who [DenunciationBlocks#WRONGED] or [DenunciationBlocks#OTHERS]
  public static double people(SocietyTotals society, int who, int amount) {
    return society.sum(DenunciationBlocks::of, (b, v) -> v[b.people.at(who, amount)]);
  }

  /// Adults, or the sum of their trust in parts of one, by whether they were denounced.
  public static double trust(SocietyTotals society, int who, int amount) {
    double sum = society.sum(DenunciationBlocks::of, (b, v) -> v[b.trust.at(who, amount)]);
    return amount == DenunciationBlocks.TRUST ? sum / DenunciationBlocks.FULL : sum;
  }

  /// Acts done or left undone for lack of trust.
  ///
  /// @param act [DenunciationBlocks#HELP] or [DenunciationBlocks#SPEECH]
  public static double acts(SocietyTotals society, int act, int amount) {
    return society.sum(DenunciationBlocks::of, (b, v) -> v[b.undone.at(act, amount)]);
  }
}
