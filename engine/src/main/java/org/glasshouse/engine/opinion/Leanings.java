package org.glasshouse.engine.opinion;

import org.glasshouse.engine.world.NormalScores;

/// What leaning and arguments add up to, in thousandths of a standard deviation of leanings.
final class Leanings {

  /// Arguments for the scheme, and as many against it.
  static final int ARGUMENTS = 4;

  /// Every argument known.
  static final int EVERYTHING = 0xff;

  private static final int THOUSAND = 1000;
  private static final int HALVINGS = 60;

  private Leanings() {}

  /// What is added to a leaning by what is known, for each set of arguments.
  ///
  /// @param weight what all arguments for the scheme add
  /// @param harm what an argument against weighs beside one for
  static int[] added(double weight, double harm) {
    int[] added = new int[EVERYTHING + 1];
    for (int known = 0; known < added.length; known++) {
      added[known] = thousandths(of(known, weight, harm));
    }
    return added;
  }

  private static double of(int known, double weight, double harm) {
    int pros = Integer.bitCount(known & 0x0f);
    int cons = Integer.bitCount(known >>> ARGUMENTS);
    return weight * (pros - harm * cons) / ARGUMENTS;
  }

  /// What everybody's leaning must begin at for a share to approve.
  ///
  /// @param added see [#added]
  /// @param pros share of the arguments for the scheme that are known
  /// @param cons the same against it
  /// @param share who is to approve
  static int base(int[] added, double pros, double cons, double share) {
    double low = -20;
    double high = 20;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (approving(added, pros, cons, middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return thousandths(high);
  }

  /// Share who approve where everybody's leaning begins at `base`.
  private static double approving(int[] added, double pros, double cons, double base) {
    double share = 0;
    for (int known = 0; known < added.length; known++) {
      double chance = 1;
      for (int argument = 0; argument < 2 * ARGUMENTS; argument++) {
        double knows = argument < ARGUMENTS ? pros : cons;
        chance *= (known >>> argument & 1) == 1 ? knows : 1 - knows;
      }
      if (chance > 0) {
        share += chance * above(base + added[known] / (double) THOUSAND);
      }
    }
    return share;
  }

  /// Share of leanings that lie above zero once something is added.
  private static double above(double added) {
    int levels = 0;
    for (int level = 0; level < NormalScores.LEVELS; level++) {
      levels += NormalScores.of(level) + added > 0 ? 1 : 0;
    }
    return (double) levels / NormalScores.LEVELS;
  }

  static int thousandths(double value) {
    return (int) StrictMath.round(THOUSAND * value);
  }
}
