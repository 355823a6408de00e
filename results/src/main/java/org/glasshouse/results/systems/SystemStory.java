package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;
import org.glasshouse.results.assumptions.Assumption;
import org.glasshouse.results.assumptions.Assumptions;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Cautions;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.measures.Totals;
import org.jspecify.annotations.Nullable;

/// What a system's findings are made from, and how they are put together.
public final class SystemStory {

  /// The highest value of a number is this many times its lowest, or more, where replicates are
  /// said to lie far apart.
  private static final double FAR = 3;

  private final String system;
  private final Totals totals;
  private final Measures measures;
  private final Assumptions assumptions;

  /// @param system id of the system
  public SystemStory(String system, Totals totals, Measures measures, Assumptions assumptions) {
    this.system = system;
    this.totals = totals;
    this.measures = measures;
    this.assumptions = assumptions;
  }

  /// Everything that was added up, by replicate and arm.
  public Totals totals() {
    return totals;
  }

  /// What is measured in every run.
  public Measures measures() {
    return measures;
  }

  /// Starts a measure of the system.
  ///
  /// @param id such as `unseen`; the system's id is put before it
  /// @param title what it is, in plain words
  /// @param unit such as `share`
  public Totals.Draft measure(String id, String title, String unit) {
    return totals.measure(system + "." + id, title, unit).from(Mechanism.SYSTEM);
  }

  /// In how many replicates a statement holds: `it holds in 4 of 4 replicates.`
  public String holds(Estimate estimate, DoublePredicate statement) {
    long in = estimate.values().stream().mapToDouble(v -> v).filter(statement).count();
    int of = estimate.replicates();
    return "it holds in " + in + " of " + of + (of == 1 ? " replicate." : " replicates.");
  }

  /// A finding. It rests on the system's assumed numbers. Where replicates lie far apart, a last
  /// sentence says so.
  ///
  /// @param id such as `unseen`; the system's id is put before it
  /// @param title a few words
  /// @param number to print in bold; it occurs in the first sentence exactly so
  /// @param sentences the first stands alone
  /// @param measures what the sentences say, as numbers, the leading one first
  public Finding finding(
      String id, String title, String number, List<String> sentences, Measure... measures) {
    List<Assumption> own = new ArrayList<>(assumptions.ofSystem(system));
    List<String> all = new ArrayList<>(sentences);
    String apart = apart(measures);
    if (apart != null) {
      all.add(apart);
    }
    return new Finding(
        system + "." + id,
        title,
        number,
        List.copyOf(all),
        null,
        List.of(measures),
        List.copyOf(own),
        Cautions.ofSystem(own));
  }

  /// That the first number differs much between replicates, or else the first that does.
  private static @Nullable String apart(Measure... measures) {
    for (int i = 0; i < measures.length; i++) {
      Estimate value = measures[i].value();
      if (value.range() == null || value.low() < 0 || value.high() < FAR * value.low()) {
        continue;
      }
      String what = i == 0 ? "The first number" : "“" + capital(measures[i].title()) + "”";
      if (value.low() > 0) {
        return what
            + " hangs much on chance: over the replicates, the highest is "
            + Wording.number(value.high() / value.low())
            + " times the lowest.";
      }
      if (i == 0 && value.high() > 0) {
        return what + " hangs much on chance: in some replicates it is zero.";
      }
    }
    return null;
  }

  private static String capital(String title) {
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }
}
