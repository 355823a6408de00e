package org.glasshouse.report;

import org.glasshouse.scenario.model.Scenario;

/// The scenario of the made-up run, for tests of other packages.
public final class MadeUp {
  private MadeUp() {}

  /// A small resolved scenario.
  public static Scenario scenario() {
    return SmallScenario.titled("A score out of 800");
  }
}
