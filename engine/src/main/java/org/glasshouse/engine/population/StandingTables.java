package org.glasshouse.engine.population;

import java.util.List;
import org.glasshouse.engine.draws.Normal;
import org.glasshouse.scenario.model.Quantity;

/// Education of adults and income of households, with neighbourhoods of lower and higher standing.
///
/// Education: fitted to (age × group × level of the neighbourhood) and the place's shares, with the
/// place's odds of tertiary education by age and by group. Income: fifths of residents, by
/// household, fitted to (education of the first member × level) with an assumed association, linear
/// by linear: for each step of education the odds between neighbouring fifths change by a factor of
/// e^a, a = 0.35 unless the place's `extra` names `income_by_education` (range to try: 0 to 0.8).
/// Group and migration have no effect on income but through education: gaps between groups are not
/// put in by hand.
final class StandingTables {

  /// Levels of education.
  static final int EDUCATION = 4;

  /// Fifths of income.
  static final int FIFTHS = 5;

  private static final int GROUPS = 2;

  private final int[] educationThresholds;
  private final int[] incomeThresholds;
  private final double[] educationTarget = new double[EDUCATION];
  private final double[] educationFitted = new double[EDUCATION];
  private final double[] incomeFitted = new double[FIFTHS];
  private final double[] tertiaryByRange;

  /// What the tables are fitted to.
  ///
  /// @param ages cells of age and sex
  /// @param households who is a first member
  /// @param education shares of adults
  /// @param educationByAge odds of tertiary education by row of the age table
  /// @param groupB share of residents in group B
  /// @param groupOdds odds of tertiary education in group B relative to A
  /// @param dispersion standard deviation of the logit between neighbourhoods
  /// @param association of income with education
  record Inputs(
      AgeCells ages,
      HouseholdTables households,
      List<Quantity> education,
      List<Quantity> educationByAge,
      double groupB,
      double groupOdds,
      double dispersion,
      double association) {}

  StandingTables(Inputs in) {
    int ranges = in.ages().ranges();
    double total = 0.0;
    for (Quantity share : in.education()) {
      total += share.value();
    }
    double adults = in.ages().between(Attributes.ADULT_AGE, Attributes.OLDEST);
    if (!(total > 0.0) || !(adults > 0.0)) {
      throw new UnfitTables("education has no adults in it");
    }
    for (int e = 0; e < EDUCATION; e++) {
      educationTarget[e] = in.education().get(e).value() / total;
    }
    double[] z = new double[Normal.LEVELS];
    for (int level = 0; level < Normal.LEVELS; level++) {
      z[level] = Normal.levelMean(level);
    }
    double[][] education = fitEducation(in, z, adults);
    educationThresholds = thresholds(education);
    tertiaryByRange = new double[ranges];
    double[][] income = fitIncome(in, z, education);
    incomeThresholds = thresholds(income);
  }

  private static int row(int range, int group, int level) {
    return (range * GROUPS + group) * Normal.LEVELS + level;
  }

  private double[][] fitEducation(Inputs in, double[] z, double adults) {
    int ranges = in.ages().ranges();
    double[] rows = new double[ranges * GROUPS * Normal.LEVELS];
    double[][] table = new double[rows.length][EDUCATION];
    for (int range = 0; range < ranges; range++) {
      if (!in.ages().adultRange(range)) {
        continue;
      }
      double byAge = in.educationByAge().get(in.ages().band(range)).value();
      for (int group = 0; group < GROUPS; group++) {
        double ofGroup = group == 0 ? 1.0 - in.groupB() : in.groupB();
        double odds = byAge * (group == 0 ? 1.0 : in.groupOdds());
        for (int level = 0; level < Normal.LEVELS; level++) {
          int at = row(range, group, level);
          rows[at] = in.ages().rangeShare(range) / adults * ofGroup / Normal.LEVELS;
          for (int e = 0; e < EDUCATION; e++) {
            double tilt = StrictMath.exp(in.dispersion() * z[level] * (e - 1.5) / 1.5);
            table[at][e] = rows[at] * educationTarget[e] * tilt * (e == EDUCATION - 1 ? odds : 1.0);
          }
        }
      }
    }
    if (Ipf.fit(table, rows, educationTarget) > 1e-9) {
      throw new UnfitTables(
          "education, education_by_age and group_b_education_odds contradict each other: odds of zero"
              + " leave too few adults who can have tertiary education");
    }
    for (double[] cells : table) {
      for (int e = 0; e < EDUCATION; e++) {
        educationFitted[e] += cells[e];
      }
    }
    return table;
  }

  private double[][] fitIncome(Inputs in, double[] z, double[][] education) {
    int ranges = in.ages().ranges();
    double[] ofFirst = personShareByRangeOfFirst(in, ranges);
    double[] rows = new double[EDUCATION * Normal.LEVELS];
    for (int range = 0; range < ranges; range++) {
      double[] marginal = new double[EDUCATION];
      double sum = 0.0;
      for (int level = 0; level < Normal.LEVELS; level++) {
        for (int group = 0; group < GROUPS; group++) {
          for (int e = 0; e < EDUCATION; e++) {
            marginal[e] += education[row(range, group, level)][e];
            sum += education[row(range, group, level)][e];
          }
        }
      }
      tertiaryByRange[range] = sum > 0.0 ? marginal[EDUCATION - 1] / sum : 0.0;
      for (int level = 0; sum > 0.0 && level < Normal.LEVELS; level++) {
        for (int group = 0; group < GROUPS; group++) {
          for (int e = 0; e < EDUCATION; e++) {
            rows[e * Normal.LEVELS + level] +=
                ofFirst[range] * education[row(range, group, level)][e] / sum;
          }
        }
      }
    }
    double[][] table = new double[rows.length][FIFTHS];
    double[] fifths = new double[FIFTHS];
    java.util.Arrays.fill(fifths, 1.0 / FIFTHS);
    for (int e = 0; e < EDUCATION; e++) {
      for (int level = 0; level < Normal.LEVELS; level++) {
        for (int q = 0; q < FIFTHS; q++) {
          double steps = in.association() * (e - 1.5) * (q - 2);
          double tilt = in.dispersion() * z[level] * (q - 2) / 2.0;
          table[e * Normal.LEVELS + level][q] =
              rows[e * Normal.LEVELS + level] * StrictMath.exp(steps + tilt);
        }
      }
    }
    Ipf.fit(table, rows, fifths);
    for (double[] cells : table) {
      for (int q = 0; q < FIFTHS; q++) {
        incomeFitted[q] += cells[q];
      }
    }
    return table;
  }

  /// Share of residents who live in a household whose first member is of this age range.
  private static double[] personShareByRangeOfFirst(Inputs in, int ranges) {
    HouseholdTables households = in.households();
    double[] shares = new double[ranges];
    for (int size = 1; size <= HouseholdTables.LARGEST; size++) {
      double people = size * households.sizeShare(size) / households.meanSize();
      for (int cell = 0; people > 0.0 && cell < in.ages().cells(); cell++) {
        shares[cell >> 1] += people * households.firstShare(size, cell);
      }
    }
    return shares;
  }

  private static int[] thresholds(double[][] table) {
    int columns = table[0].length;
    int[] thresholds = new int[table.length * columns];
    for (int row = 0; row < table.length; row++) {
      double sum = 0.0;
      for (double cell : table[row]) {
        sum += cell;
      }
      double below = 0.0;
      for (int column = 0; column < columns; column++) {
        below += table[row][column];
        double chance = sum > 0.0 ? below / sum : 1.0;
        long threshold = StrictMath.round(chance * 0x1p32);
        thresholds[row * columns + column] = (int) Math.min(0xFFFF_FFFFL, threshold);
      }
    }
    return thresholds;
  }

  private static int column(int[] thresholds, int base, int columns, int word) {
    long w = word & 0xFFFF_FFFFL;
    int column = 0;
    while (column < columns - 1 && w >= (thresholds[base + column] & 0xFFFF_FFFFL)) {
      column++;
    }
    return column;
  }

  /// Draws an adult's education.
  ///
  /// @param range age range, of adults
  /// @param groupB whether in group B
  /// @param level standing of the neighbourhood, 0 to 63
  /// @param word 32 bits of a keyed draw
  int education(int range, boolean groupB, int level, int word) {
    return column(
        educationThresholds, row(range, groupB ? 1 : 0, level) * EDUCATION, EDUCATION, word);
  }

  /// Draws a household's fifth of income.
  ///
  /// @param education of the first member
  /// @param level standing of the neighbourhood, 0 to 63
  /// @param word 32 bits of a keyed draw
  int income(int education, int level, int word) {
    return column(incomeThresholds, (education * Normal.LEVELS + level) * FIFTHS, FIFTHS, word);
  }

  /// Share of adults with this education, as the place states it.
  double educationTarget(int education) {
    return educationTarget[education];
  }

  /// Share of adults with this education, as fitted.
  double educationFitted(int education) {
    return educationFitted[education];
  }

  /// Share of residents in this fifth, as fitted.
  double incomeFitted(int fifth) {
    return incomeFitted[fifth];
  }

  /// Share with tertiary education in an age range of adults, as fitted.
  double tertiary(int range) {
    return tertiaryByRange[range];
  }
}
