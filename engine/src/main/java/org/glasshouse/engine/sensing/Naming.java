package org.glasshouse.engine.sensing;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;

/// Whom people name who name somebody wrongly: those with a bad name sooner than others.
public final class Naming {

  private Naming() {}

  /// Whether a citizen is known to stand in the lowest band.
  public static boolean lowest(District district, Window window, int citizen) {
    return window.scheme && district.band[citizen] == 0 && district.has(citizen, Flags.SCORED);
  }

  /// An adult of a neighbourhood; one of the lowest band has the weight of the prejudice, everybody
  /// else one.
  ///
  /// @param but who is not meant, or −1
  /// @param word decides
  /// @return −1 if there is nobody else
  public static int adult(
      District district, Window window, int n, int but, int word, double prejudice) {
    double all = 0;
    for (int i = district.start[n]; i < district.start[n + 1]; i++) {
      all += weight(district, window, i, but, prejudice);
    }
    double at = Chance.unit(word) * all;
    int last = -1;
    for (int i = district.start[n]; i < district.start[n + 1]; i++) {
      double weight = weight(district, window, i, but, prejudice);
      if (weight > 0) {
        last = i;
        at -= weight;
        if (at < 0) {
          return i;
        }
      }
    }
    return last;
  }

  private static double weight(
      District district, Window window, int citizen, int but, double prejudice) {
    if (citizen == but || !Attributes.adult(district.attributes[citizen])) {
      return 0;
    }
    return lowest(district, window, citizen) ? prejudice : 1;
  }
}
