package org.glasshouse.scenario.drawn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Deals the incomes of a place to cities of which some are richer. Part of how unequal people of
/// the whole are lies between the cities, so inside each they are less unequal than in the whole.
final class IncomeSpread {
  private static final int FIFTHS = 5;
  private static final int HALVINGS = 60;

  private IncomeSpread() {}

  /// Means of the fifths by city. Inside every city the logarithm of a fifth's mean over the mean
  /// of all is the same multiple, between 0 and 1, of what it is in the whole; the multiple is the
  /// one at which all people together, dealt into fifths anew, are as unequal as the whole (Gini
  /// coefficient of fifths). The mean of all is met exactly.
  ///
  /// @param means of the fifths of the whole, lowest first
  /// @param factors income of each city over that of all, with mean 1 over all people
  /// @param people weights by city
  static double[][] of(double[] means, double[] factors, double[] people) {
    double target = gini(means);
    double low = 0;
    double high = 1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = 0.5 * (low + high);
      if (gini(pooled(cities(means, factors, middle), people)) < target) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return cities(means, factors, high);
  }

  private static double[][] cities(double[] means, double[] factors, double multiple) {
    double[] inside = new double[FIFTHS];
    double mean = mean(means);
    for (int fifth = 0; fifth < FIFTHS; fifth++) {
      inside[fifth] = StrictMath.pow(means[fifth] / mean, multiple);
    }
    double scale = mean / mean(inside);
    double[][] cities = new double[factors.length][FIFTHS];
    for (int city = 0; city < factors.length; city++) {
      for (int fifth = 0; fifth < FIFTHS; fifth++) {
        cities[city][fifth] = factors[city] * scale * inside[fifth];
      }
    }
    return cities;
  }

  private record Part(double income, double people) {}

  /// Means of the fifths of all people together, each fifth of a city being of one income.
  static double[] pooled(double[][] cities, double[] people) {
    List<Part> parts = new ArrayList<>();
    double all = 0;
    for (int city = 0; city < cities.length; city++) {
      for (double income : cities[city]) {
        parts.add(new Part(income, people[city] / FIFTHS));
      }
      all += people[city];
    }
    parts.sort(Comparator.comparingDouble(Part::income));
    double[] sums = new double[FIFTHS];
    double room = all / FIFTHS;
    double left = room;
    int fifth = 0;
    for (Part part : parts) {
      double rest = part.people();
      while (rest > left && fifth < FIFTHS - 1) {
        sums[fifth] += left * part.income();
        rest -= left;
        left = room;
        fifth++;
      }
      sums[fifth] += rest * part.income();
      left -= rest;
    }
    for (int f = 0; f < FIFTHS; f++) {
      sums[f] /= room;
    }
    return sums;
  }

  /// The Gini coefficient of five equal groups.
  static double gini(double[] means) {
    double weighted = 0;
    for (int fifth = 0; fifth < FIFTHS; fifth++) {
      weighted += (2 * (fifth + 1) - FIFTHS - 1) * means[fifth];
    }
    double mean = mean(means);
    return mean == 0 ? 0 : weighted / (FIFTHS * FIFTHS * mean);
  }

  private static double mean(double[] means) {
    double sum = 0;
    for (double one : means) {
      sum += one;
    }
    return sum / FIFTHS;
  }
}
