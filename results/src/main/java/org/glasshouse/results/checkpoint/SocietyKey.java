package org.glasshouse.results.checkpoint;

import java.util.Locale;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Plan;

/// Which society of a run.
///
/// @param replicate from 0
/// @param arm under the scheme, or under ordinary law alone
/// @param lives whether it is the one that runs again with the ledgers of followed lives
public record SocietyKey(int replicate, Arm arm, boolean lives) {

  /// The society of a plan.
  public static SocietyKey of(Plan plan) {
    return new SocietyKey(plan.replicate(), plan.arm(), !plan.follow().isEmpty());
  }

  /// Name in files.
  String id() {
    return String.format(Locale.ROOT, "r%04d-%s", replicate, lives ? "lives" : arm.id());
  }

  /// Name in sentences.
  String title() {
    return "replicate " + (replicate + 1) + ", " + (lives ? "lives" : arm.id());
  }
}
