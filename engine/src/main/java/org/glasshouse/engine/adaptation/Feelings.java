package org.glasshouse.engine.adaptation;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.NormalScores;
import org.glasshouse.scenario.model.Behaviour;
import org.glasshouse.scenario.model.Trait;

/// What follows from a citizen's state without being stored: caution and chill, 0 to 255.
///
/// - Caution is (p̂ − p̂ under law) × L in 64ths, where L is the loss if sanctioned in months of
///   means: 1.5 for average resources, more for less, from 0.5 to 3.
/// - Chill is vagueness × hostility of the climate × acceptance, where acceptance is how
///   conscientious the citizen is (Stoycheff 2016: those who accept surveillance in a hostile
///   climate fall silent).
public final class Feelings {

  private static final int FULL = 255;
  private static final int RESOURCES = Trait.RESOURCES.ordinal();
  private static final int ACCEPTING = Trait.CONSCIENTIOUSNESS.ordinal();
  private static final int AWARE_AND_SCORED = Flags.SCORED | Flags.AWARE;

  /// Loss if sanctioned, in 64ths of a month's means, by level of resources.
  private static final int[] LOSS = losses();

  private int law;
  private final int[] chills = new int[NormalScores.LEVELS];

  /// Zeros for those who do not know of the scheme, then [#chills].
  private final int[] chillsOfAll = new int[2 * NormalScores.LEVELS];

  /// Nobody's feelings yet.
  public Feelings() {}

  /// Feelings in a window.
  public Feelings(Window window) {
    in(window);
  }

  /// Turns to another window; the room is the same.
  public Feelings in(Window window) {
    Behaviour behaviour = window.city.world.behaviour;
    this.law = law(behaviour);
    int vague = (int) StrictMath.round(1000 * behaviour.vagueness().value());
    int climate = FULL * vague / 1000 * window.bulletin.hostility / 1000;
    boolean scheme = window.scheme;
    for (int level = 0; level < chills.length; level++) {
      chills[level] = scheme ? climate * (level + 1) / NormalScores.LEVELS : 0;
      chillsOfAll[NormalScores.LEVELS + level] = chills[level];
    }
    return this;
  }

  /// Perceived certainty under ordinary law, 0 to 255.
  static int law(Behaviour behaviour) {
    return (int) StrictMath.round(FULL * behaviour.lawCertainty().value());
  }

  /// How far fear of being caught goes beyond that of ordinary law.
  public int caution(District district, int citizen) {
    int excess = Math.max(0, (district.certainty[citizen] & FULL) - law);
    return Math.min(FULL, excess * LOSS[district.traits[RESOURCES][citizen]] / FULL);
  }

  /// How far a citizen falls silent.
  public int chill(District district, int citizen) {
    boolean knows = (district.flags[citizen] & AWARE_AND_SCORED) == AWARE_AND_SCORED;
    return chillsOfAll[(knows ? NormalScores.LEVELS : 0) + district.traits[ACCEPTING][citizen]];
  }

  /// How far those who know of the scheme and are scored fall silent, by how conscientious they
  /// are, 0 to 63.
  int[] chills() {
    return chills;
  }

  private static int[] losses() {
    int[] losses = new int[NormalScores.LEVELS];
    for (int level = 0; level < losses.length; level++) {
      double months = Math.clamp(1.5 - 0.5 * NormalScores.of(level), 0.5, 3.0);
      losses[level] = (int) StrictMath.round(64 * months);
    }
    return losses;
  }
}
