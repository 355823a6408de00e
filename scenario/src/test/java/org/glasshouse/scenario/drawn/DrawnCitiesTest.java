package org.glasshouse.scenario.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.glasshouse.scenario.CheckedFile;
import org.glasshouse.scenario.SampleFiles;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.CityGroup;
import org.glasshouse.scenario.model.CityGroup.Table;
import org.glasshouse.scenario.model.Place;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A nation of 340 cities, drawn from the shipped tables of one.
class DrawnCitiesTest {
  private static final int CITIES = 340;
  private static final long PEOPLE = 1_400_000_000L;

  private static final Place WHOLE =
      ((CheckedFile.OfPlace)
              ScenarioFiles.check(SampleFiles.home().resolve("packs/places/china-2020.yaml")))
          .place();
  private static final Scheme SCHEME =
      ((CheckedFile.OfScheme)
              ScenarioFiles.check(SampleFiles.home().resolve("packs/schemes/debtors.yaml")))
          .scheme();

  private static Quantity number(double value, String path) {
    return new Quantity(value, new Provenance.Assumed("for a test", 0, 3), path);
  }

  private static CityGroup group(double spread, double together) {
    Map<Table, Quantity> differ = new EnumMap<>(Table.class);
    for (Table table : Table.values()) {
      differ.put(table, number(spread, "test#" + table.key()));
    }
    return new CityGroup(
        "town",
        "Town {number}",
        CITIES,
        PEOPLE,
        WHOLE,
        number(0.85, "test#sizes"),
        number(together, "test#together"),
        differ);
  }

  private static List<Scenario.City> drawn(CityGroup group, int cities, long people) {
    return DrawnCities.of(group, cities, people, 1000, _ -> SCHEME);
  }

  private static double mean(
      List<Scenario.City> cities,
      ToDoubleFunction<Place> value,
      ToDoubleFunction<Scenario.City> weight) {
    double sum = 0;
    double all = 0;
    for (Scenario.City city : cities) {
      sum += value.applyAsDouble(city.place()) * weight.applyAsDouble(city);
      all += weight.applyAsDouble(city);
    }
    return sum / all;
  }

  private static double mean(List<Scenario.City> cities, ToDoubleFunction<Place> value) {
    return mean(cities, value, Scenario.City::people);
  }

  private static Map<String, Function<Place, Quantity>> shares() {
    return Map.of(
        "urban", Place::urbanShare,
        "migrant", Place::migrantShare,
        "employed", Place::employedShare,
        "party", Place::partyShare,
        "driver", Place::driverShare,
        "borrower", Place::borrowerShare,
        "smoker", Place::smokerShare,
        "dog", Place::dogShare,
        "group b", Place::groupBShare,
        "oldest with a phone", place -> place.phoneShare().getLast());
  }

  /// Also with the flat sizes of a small nation and with few cities.
  @ParameterizedTest
  @ValueSource(longs = {PEOPLE, 400_000, 5_000})
  void allTogetherMeetThePlace(long people) {
    CityGroup group = group(0.5, 0.5);
    List<Scenario.City> cities = drawn(group, DrawnCities.kept(group, people, 1000), people);
    shares()
        .forEach((name, share) ->
            assertThat(mean(cities, place -> share.apply(place).value()))
                .as(name)
                .isCloseTo(share.apply(WHOLE).value(), within(1e-9)));
    assertThat(
            mean(
                cities,
                place -> place.publicSectorShare().value(),
                city -> city.people() * city.place().employedShare().value()))
        .isCloseTo(WHOLE.publicSectorShare().value(), within(1e-9));
    for (int level = 0; level < 4; level++) {
      int at = level;
      assertThat(mean(cities, place -> place.education().get(at).value()))
          .isCloseTo(WHOLE.education().get(at).value(), within(1e-9));
    }
    assertThat(mean(cities, place -> sum(place.incomeMeans()) / 5))
        .isCloseTo(sum(WHOLE.incomeMeans()) / 5, within(1e-6));
  }

  private static double sum(List<Quantity> numbers) {
    return numbers.stream().mapToDouble(Quantity::value).sum();
  }

  /// As far as the shipped spread of incomes, all people together are as unequal as the place, and
  /// their fifths are its own: the lowest within nine percent, the others within four.
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.2, 0.3, 0.35})
  void fifthsOfAllPeopleAreThoseOfThePlace(double spread) {
    List<Scenario.City> cities = drawn(group(spread, 0.5), CITIES, PEOPLE);
    double[][] incomes = new double[CITIES][5];
    double[] people = new double[CITIES];
    for (int city = 0; city < CITIES; city++) {
      people[city] = cities.get(city).people();
      for (int fifth = 0; fifth < 5; fifth++) {
        incomes[city][fifth] = cities.get(city).place().incomeMeans().get(fifth).value();
      }
    }
    double[] pooled = IncomeSpread.pooled(incomes, people);
    double[] whole = WHOLE.incomeMeans().stream().mapToDouble(Quantity::value).toArray();
    for (int fifth = 0; fifth < 5; fifth++) {
      double tolerance = fifth == 0 ? 0.09 : 0.04;
      assertThat(pooled[fifth] / whole[fifth]).isCloseTo(1, within(tolerance));
    }
    assertThat(IncomeSpread.gini(pooled)).isCloseTo(IncomeSpread.gini(whole), within(1e-6));
    assertThat(sum(cities.getFirst().place().incomeMeans())).isPositive();
  }

  @Test
  void tablesOfACityAreTablesOfAPlace() {
    for (Scenario.City city : drawn(group(3, 0.9), CITIES, PEOPLE)) {
      Place place = city.place();
      assertThat(sum(place.education())).isCloseTo(1, within(1e-9));
      assertThat(place.education()).allMatch(share -> share.value() >= 0);
      assertThat(place.groupBShare().value()).isBetween(0.0, 0.5);
      for (int fifth = 1; fifth < 5; fifth++) {
        assertThat(place.incomeMeans().get(fifth).value())
            .isGreaterThanOrEqualTo(place.incomeMeans().get(fifth - 1).value());
      }
      shares()
          .values()
          .forEach(share -> assertThat(share.apply(place).value()).isBetween(0.0, 1.0));
      assertThat(place.invented()).isTrue();
      assertThat(city.middleIncome()).isEqualTo(WHOLE.incomeMeans().get(2).value());
    }
  }

  @Test
  void logitsHaveTheSpread() {
    List<Double> logits = new ArrayList<>();
    for (Scenario.City city : drawn(group(0.6, 0.5), CITIES, PEOPLE)) {
      double share = city.place().urbanShare().value();
      logits.add(Math.log(share / (1 - share)));
    }
    assertThat(deviation(logits)).isCloseTo(0.6, within(0.01));
  }

  private static double deviation(List<Double> values) {
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    return Math.sqrt(
        values.stream()
            .mapToDouble(value -> (value - mean) * (value - mean))
            .average()
            .orElseThrow());
  }

  private static double correlation(
      List<Scenario.City> cities, ToDoubleFunction<Place> one, ToDoubleFunction<Place> other) {
    double a =
        cities.stream().mapToDouble(c -> one.applyAsDouble(c.place())).average().orElseThrow();
    double b =
        cities.stream().mapToDouble(c -> other.applyAsDouble(c.place())).average().orElseThrow();
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (Scenario.City city : cities) {
      double x = one.applyAsDouble(city.place()) - a;
      double y = other.applyAsDouble(city.place()) - b;
      ab += x * y;
      aa += x * x;
      bb += y * y;
    }
    return ab / Math.sqrt(aa * bb);
  }

  /// Group B lies apart from what the tables have in common.
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1})
  void tablesHaveTheirShareInCommon(double together) {
    List<Scenario.City> cities = drawn(group(0.3, together), CITIES, PEOPLE);
    ToDoubleFunction<Place> urban = place -> place.urbanShare().value();
    assertThat(correlation(cities, urban, place -> place.borrowerShare().value()))
        .isCloseTo(together, within(0.12));
    assertThat(correlation(cities, urban, place -> place.groupBShare().value()))
        .isCloseTo(0, within(0.12));
  }

  @ParameterizedTest
  @EnumSource
  void whatDoesNotDifferIsTheVeryTable(Table only) {
    CityGroup all = group(0.4, 0.3);
    CityGroup one =
        new CityGroup(
            all.id(),
            all.name(),
            all.count(),
            all.people(),
            all.place(),
            all.sizes(),
            all.together(),
            Map.of(only, number(0.4, "test#" + only.key())));
    Scenario.City city = drawn(one, CITIES, PEOPLE).get(7);
    Place place = city.place();
    assertThat(place.ageBySex()).isSameAs(WHOLE.ageBySex());
    assertThat(place.incomeMeans().equals(WHOLE.incomeMeans()))
        .isEqualTo(only != Table.INCOME_MEANS);
    assertThat(place.education().equals(WHOLE.education())).isEqualTo(only != Table.EDUCATION);
    assertThat(place.phoneShare().equals(WHOLE.phoneShare())).isEqualTo(only != Table.PHONE_SHARE);
    assertThat(place.urbanShare().equals(WHOLE.urbanShare())).isEqualTo(only != Table.URBAN_SHARE);
    // And the one table is as it is when all others differ too.
    Place among = drawn(all, CITIES, PEOPLE).get(7).place();
    if (only == Table.URBAN_SHARE) {
      assertThat(place.urbanShare()).isEqualTo(among.urbanShare());
    }
    if (only == Table.EDUCATION) {
      assertThat(place.education()).isEqualTo(among.education());
    }
  }

  @Test
  void fewPeopleFillFewCities() {
    CityGroup group = group(0.3, 0.5);
    assertThat(DrawnCities.kept(group, 339_999, 1000)).isEqualTo(339);
    assertThat(DrawnCities.kept(group, 340_000, 1000)).isEqualTo(340);
    assertThat(DrawnCities.kept(group, 1_999, 1000)).isEqualTo(1);
    List<Scenario.City> one = drawn(group, 1, 1_999);
    assertThat(one.getFirst().place().urbanShare().value())
        .isCloseTo(WHOLE.urbanShare().value(), within(1e-9));
    assertThat(one.getFirst().id()).isEqualTo("town-1");
    assertThat(one.getFirst().name()).isEqualTo("Town 1");
  }

  @Test
  void isTheSameEveryTime() {
    CityGroup group = group(0.3, 0.5);
    assertThat(drawn(group, CITIES, PEOPLE)).isEqualTo(drawn(group, CITIES, PEOPLE));
  }
}
