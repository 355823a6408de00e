package org.glasshouse.results.measures;

import java.util.List;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.tally.LengthBins;
import org.glasshouse.engine.tally.Outcome;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.PeopleModel;

/// Reads the numbers that many measures share from a society's totals.
final class Reading {

  private Reading() {}

  /// What became of the citizens of a group.
  static long outcome(SocietyTotals society, Group group, Outcome outcome) {
    return society.sum(
        (layout, values) -> values[layout.outcomes.at(group.ordinal(), outcome.ordinal())]);
  }

  /// What became of everybody.
  static long outcome(SocietyTotals society, Outcome outcome) {
    return outcome(society, Group.ALL, outcome);
  }

  /// Days denied at least one service, on a basis.
  static long shutOutDays(SocietyTotals society, Basis... bases) {
    return society.sum((layout, values) -> {
      long days = 0;
      for (Basis basis : bases) {
        days += values[layout.shutOutDays.at(basis.ordinal())];
      }
      return days;
    });
  }

  /// Bins of lengths, summed over cities.
  ///
  /// @param stride number of values to a bin
  /// @param at which of them
  static long[] lengths(SocietyTotals society, PickBlock pick, int stride, int at) {
    long[] sum = new long[LengthBins.ends().length + 1];
    for (int city = 0; city < society.cities().size(); city++) {
      Block block = pick.of(society.layouts().get(city));
      long[] column = Lengths.column(society.cities().get(city), block.offset() + at, stride);
      for (int bin = 0; bin < sum.length; bin++) {
        sum[bin] += column[bin];
      }
    }
    return sum;
  }

  /// Acts of the kinds of some nature, in a block by kind, as enumerated or scaled up.
  static double acts(
      SocietyTotals society, PeopleModel people, PickBlock pick, ActKind.Nature nature) {
    double sum = 0;
    List<ActKind> kinds = people.acts();
    for (int kind = 0; kind < kinds.size(); kind++) {
      if (kinds.get(kind).nature() == nature) {
        sum += acts(society, pick, kind);
      }
    }
    return sum;
  }

  /// Acts of one kind, scaled up by the share that was enumerated.
  static double acts(SocietyTotals society, PickBlock pick, int kind) {
    long count = society.sum((layout, values) -> values[pick.of(layout).at(kind)]);
    double share = society.enumeratedShare()[kind];
    return count == 0 ? 0 : count / (share > 0 ? share : 1);
  }

  /// Records made, wrong or right. An omitted credit is no record.
  static long records(SocietyTotals society, boolean wrong) {
    return society.sum((layout, values) -> {
      long sum = 0;
      for (Cause cause : Cause.values()) {
        if (cause != Cause.OMITTED && cause.wrong() == wrong) {
          for (int kind = 0; kind < layout.records.dimensions().getFirst().size(); kind++) {
            sum += values[layout.records.at(kind, cause.ordinal())];
          }
        }
      }
      return sum;
    });
  }

  /// Residents at the end.
  static long residents(SocietyTotals society) {
    return society.sum((layout, values) -> values[layout.population.at(0)]);
  }

  /// Citizen-years counted.
  static double citizenYears(SocietyTotals society) {
    return residents(society) * (society.countedDays() / 365.0);
  }

  /// Names a block of a layout.
  @FunctionalInterface
  interface PickBlock {

    /// The block.
    Block of(CityLayout layout);
  }
}
