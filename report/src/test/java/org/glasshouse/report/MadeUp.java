package org.glasshouse.report;

import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.population.Person;
import org.glasshouse.scenario.model.Scenario;

/// The scenario of the made-up run, for tests of other packages.
public final class MadeUp {
  private MadeUp() {}

  /// A small resolved scenario.
  public static Scenario scenario() {
    return SmallScenario.titled("A score out of 800");
  }

  /// A woman of 41 with a degree and a job, who lives in town with another adult and a child, in
  /// the second poorest fifth.
  public static Person woman() {
    return new Person(
        41
            | Attributes.FEMALE
            | Attributes.ADULT
            | Attributes.URBAN
            | 3 << Attributes.EDUCATION_SHIFT
            | 1 << Attributes.INCOME_SHIFT
            | Attributes.EMPLOYED,
        2,
        1);
  }
}
