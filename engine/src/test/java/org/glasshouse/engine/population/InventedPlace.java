package org.glasshouse.engine.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.scenario.model.Place;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;

/// A made-up place for tests, with parts that a test can change.
final class InventedPlace {

  int[][] bands = {{0, 14}, {15, 24}, {25, 39}, {40, 59}, {60, 79}, {80, 100}};
  double[] female = {70, 50, 110, 140, 95, 22};
  double[] male = {80, 55, 112, 142, 88, 12};
  double[] householdSizes = {0.25, 0.30, 0.21, 0.13, 0.07, 0.04};
  double[] education = {0.28, 0.35, 0.17, 0.20};
  double[] educationByAge = {1, 1.6, 2.0, 1.0, 0.3, 0.2};
  double urban = 0.62;
  double migrant = 0.27;
  double employed = 0.74;
  double publicSector = 0.1;
  double party = 0.09;
  double[] phone = {0.35, 0.98, 0.99, 0.98, 0.8, 0.4};
  double driver = 0.44;
  double rider = 0.3;
  double borrower = 0.5;
  double smoker = 0.24;
  double dog = 0.1;
  double groupB = 0.12;
  double groupBOdds = 0.7;
  double dispersion = 0.4;
  final Map<String, Quantity> extra = new LinkedHashMap<>();

  Place build() {
    List<Place.AgeBand> ages = new ArrayList<>();
    for (int band = 0; band < bands.length; band++) {
      ages.add(new Place.AgeBand(bands[band][0], bands[band][1], q(female[band]), q(male[band])));
    }
    return new Place(
        "invented",
        "An invented place",
        true,
        q(1_000_000),
        ages,
        all(householdSizes),
        all(education),
        all(educationByAge),
        all(9000, 15000, 20000, 27000, 49000),
        q(urban),
        q(migrant),
        q(employed),
        q(publicSector),
        q(party),
        all(phone),
        q(driver),
        q(rider),
        q(borrower),
        q(smoker),
        q(dog),
        q(groupB),
        q(groupBOdds),
        q(50),
        q(dispersion),
        extra,
        List.of());
  }

  static Quantity q(double value) {
    return new Quantity(value, new Provenance.Assumed("made up for a test", value, value), "test");
  }

  private static List<Quantity> all(double... values) {
    return Arrays.stream(values).mapToObj(InventedPlace::q).toList();
  }
}
