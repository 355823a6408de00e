package org.glasshouse.results.systems;

import org.glasshouse.engine.national.NationalBlocks;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.systems.NationalScoreSetting;

/// How far two vendors agree about the same people.
final class VendorPairs {

  private VendorPairs() {}

  /// Rank agreement of the pairs: lowest and highest correlation of ranks.
  static String ranks(Totals totals, NationalScoreSetting setting) {
    double low = Double.NaN;
    double high = Double.NaN;
    int vendors = setting.vendors().size();
    for (int first = 0; first < vendors; first++) {
      for (int second = first + 1; second < vendors; second++) {
        int one = first;
        int two = second;
        Estimate agreement = totals.each(s -> correlation(s, one, two));
        if (agreement.exists()) {
          low = low <= agreement.mean() ? low : agreement.mean();
          high = high >= agreement.mean() ? high : agreement.mean();
        }
      }
    }
    return Double.isNaN(low)
        ? ""
        : "The correlation of their ranks, 1 for the same order and 0 for none in common, is "
            + Wording.number(low)
            + (low == high ? "." : " to " + Wording.number(high) + ", by pair.");
  }

  /// Correlation of the ranks that two vendors give.
  private static double correlation(SocietyTotals society, int first, int second) {
    double n = vendor(society, first, NationalBlocks.ASSESSED);
    double m = vendor(society, second, NationalBlocks.ASSESSED);
    double a = Totals.quotient(vendor(society, first, NationalBlocks.RANKS), n);
    double b = Totals.quotient(vendor(society, second, NationalBlocks.RANKS), m);
    double both =
        society.sum(
            NationalBlocks::of,
            (k, v) -> v[k.pairs.at(k.pair(first, second), NationalBlocks.RANK_PRODUCTS)]);
    double pairs =
        society.sum(
            NationalBlocks::of,
            (k, v) -> v[k.pairs.at(k.pair(first, second), NationalBlocks.ASSESSED)]);
    double aa = Totals.quotient(vendor(society, first, NationalBlocks.RANK_SQUARES), n) - a * a;
    double bb = Totals.quotient(vendor(society, second, NationalBlocks.RANK_SQUARES), m) - b * b;
    return Totals.quotient(Totals.quotient(both, pairs) - a * b, Math.sqrt(aa * bb));
  }

  private static double vendor(SocietyTotals society, int vendor, int what) {
    return society.sum(NationalBlocks::of, (b, v) -> v[b.vendors.at(vendor, what)]);
  }

  /// People at the bottom under one of two vendors alone, over all pairs.
  static double oneOnly(SocietyTotals society) {
    return count(society, NationalBlocks.FIRST_ONLY) + count(society, NationalBlocks.SECOND_ONLY);
  }

  /// People judged by two vendors, over all pairs.
  ///
  /// @param what a place in `NationalBlocks.pairs`
  static double count(SocietyTotals society, int what) {
    return society.sum(
        NationalBlocks::of,
        (b, v) -> {
          long sum = 0;
          for (int pair = 0; pair < b.pairs.dimensions().getFirst().size(); pair++) {
            sum += v[b.pairs.at(pair, what)];
          }
          return sum;
        });
  }
}
