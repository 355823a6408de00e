package org.glasshouse.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Normal;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.scenario.model.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighbourhoodPopulationTest {

  private static final int PEOPLE = 50_000;
  private static final long SEED = 20_270_101L;

  /// Cells that a household shares: as many independent draws as households.
  private static final Set<String> SHARED = Set.of("registered elsewhere", "group B");

  private final CityTables tables = CityTables.fit(new InventedPlace().build());

  @Test
  void everySlotIsAMemberOfAHouseholdLedByAnAdult() {
    Neighbourhoods shape = Neighbourhoods.of(PEOPLE);
    for (int n = 0; n < shape.count(); n++) {
      PeopleColumns people = PeopleColumns.allocate(1024);
      Arrays.fill(people.attributes(), -1);
      int households =
          NeighbourhoodPopulation.fill(tables, shape, SEED, 0, n, 0, people, new PhiloxBatch());
      int size = shape.size(n);
      int last = -1;
      int members = 0;
      for (int slot = 0; slot < size; slot++) {
        int person = people.attributes()[slot];
        boolean first = people.household()[slot] == last + 1;
        assertThat(first || people.household()[slot] == last).isTrue();
        assertThat(Attributes.householder(person)).isEqualTo(first);
        members = first ? 1 : members + 1;
        assertThat(members).isLessThanOrEqualTo(6);
        assertThat(first && !Attributes.adult(person)).isFalse();
        last = people.household()[slot];
      }
      assertThat(households).isEqualTo(last + 1);
      for (int slot = size; slot < 1024; slot++) {
        assertThat(people.attributes()[slot]).isEqualTo(-1);
      }
    }
  }

  @Test
  void attributesOfOnePersonGoTogether() {
    PeopleColumns people = city(tables, PEOPLE, SEED);
    for (int slot = 0; slot < PEOPLE; slot++) {
      int person = people.attributes()[slot];
      int age = Attributes.age(person);
      assertThat(age).isBetween(0, 100);
      assertThat(Attributes.adult(person)).isEqualTo(age >= 18);
      assertThat(Attributes.income(person)).isBetween(0, 4);
      if (age < 18) {
        int never =
            Attributes.EMPLOYED
                | Attributes.PARTY
                | Attributes.DRIVER
                | Attributes.RIDER
                | Attributes.BORROWER
                | Attributes.SMOKER
                | Attributes.CANDIDATE
                | Attributes.HOUSEHOLDER;
        assertThat(person & never).isZero();
        assertThat(Attributes.student(person)).isEqualTo(age >= 6);
      }
      assertThat(age > 64 && Attributes.employed(person)).isFalse();
      assertThat(Attributes.has(person, Attributes.NET_USER))
          .isEqualTo(Attributes.has(person, Attributes.PHONE) && age >= 6);
      if (Attributes.has(person, Attributes.CANDIDATE)) {
        assertThat(age).isEqualTo(18);
      }
    }
  }

  @Test
  void membersOfAHouseholdShareWhatAHouseholdShares() {
    PeopleColumns people = city(tables, PEOPLE, SEED);
    int shared =
        Attributes.URBAN
            | Attributes.MIGRANT
            | Attributes.GROUP_B
            | Attributes.DOG
            | (7 << Attributes.INCOME_SHIFT);
    int first = 0;
    for (int slot = 0; slot < PEOPLE; slot++) {
      int person = people.attributes()[slot];
      first = Attributes.householder(person) ? person : first;
      assertThat(person & shared).isEqualTo(first & shared);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, SEED, -99})
  void sharesAreMetWithinBinomialError(long seed) {
    PeopleColumns people = city(tables, PEOPLE, seed);
    MarginCount count = new MarginCount(tables.place());
    count.add(people.attributes(), 0, PEOPLE);
    assertThat(count.people()).isEqualTo(PEOPLE);
    double sumOfSquares = 0;
    for (MarginFit row : count.fit()) {
      boolean shared = SHARED.contains(row.cell()) || row.table().equals("fifth of income");
      double base = shared ? clustersOf(people.attributes()) : row.base();
      double error = Math.sqrt(row.target() * (1 - row.target()) / base);
      assertThat(row.achieved())
          .as(row.table() + ", " + row.cell())
          .isCloseTo(row.target(), within(4.5 * error));
      sumOfSquares += Math.pow(row.error() / error, 2) / count.fit().size();
    }
    assertThat(sumOfSquares).isLessThan(1.8);
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 1999, 50_000})
  void peopleAreMetExactly(int people) {
    PeopleColumns columns = city(tables, people, SEED);
    MarginCount count = new MarginCount(tables.place());
    count.add(columns.attributes(), 0, people);
    assertThat(count.people()).isEqualTo(people);
  }

  @Test
  void householdSizesAreMetClosely() {
    PeopleColumns people = city(tables, PEOPLE, SEED);
    MarginCount count = new MarginCount(tables.place());
    count.add(people.attributes(), 0, PEOPLE);
    for (MarginFit row : count.fit()) {
      if (row.table().equals("household size")) {
        assertThat(row.achieved()).isCloseTo(row.target(), within(0.003));
      }
    }
  }

  @Test
  void anyOrderAndAnyBatchGiveTheSameBits() {
    Neighbourhoods shape = Neighbourhoods.of(PEOPLE);
    PeopleColumns forwards = city(tables, PEOPLE, SEED);
    PeopleColumns backwards = PeopleColumns.allocate(PEOPLE);
    CityTables again = CityTables.fit(new InventedPlace().build());
    for (int n = shape.count() - 1; n >= 0; n--) {
      NeighbourhoodPopulation.fill(
          again, shape, SEED, 0, n, (int) shape.first(n), backwards, new PhiloxBatch());
    }
    assertSame(forwards, backwards);
    PeopleColumns alone = PeopleColumns.allocate(2000);
    NeighbourhoodPopulation.fill(tables, shape, SEED, 0, 17, 500, alone, new PhiloxBatch());
    int from = (int) shape.first(17);
    for (int slot = 0; slot < shape.size(17); slot++) {
      assertThat(alone.attributes()[500 + slot]).isEqualTo(forwards.attributes()[from + slot]);
    }
  }

  @Test
  void seedsAndCitiesDiffer() {
    Neighbourhoods shape = Neighbourhoods.of(1000);
    int[] base = attributes(shape, SEED, 0);
    assertThat(attributes(shape, SEED, 0)).isEqualTo(base);
    assertThat(attributes(shape, SEED + 1, 0)).isNotEqualTo(base);
    assertThat(attributes(shape, SEED, 1)).isNotEqualTo(base);
  }

  /// The same people on every machine and in every version that does not say otherwise in the
  /// changelog.
  @Test
  void theBitsNeverMove() {
    PeopleColumns people = city(tables, 10_000, 1L);
    long digest = 0;
    for (int slot = 0; slot < 10_000; slot++) {
      digest += Keys.mix(((long) slot << 32) | (people.attributes()[slot] & 0xFFFF_FFFFL));
      digest += Keys.mix(((long) people.household()[slot] << 40) | slot);
      for (Trait trait : Trait.values()) {
        digest = digest * 31 + people.trait(trait)[slot];
      }
    }
    assertThat(Long.toHexString(digest)).isEqualTo("4a47a28d46b251ad");
  }

  @Test
  void traitsAreUniformOverTheirLevels() {
    PeopleColumns people = city(tables, PEOPLE, SEED);
    for (Trait trait : Trait.values()) {
      long[] counts = new long[Normal.LEVELS];
      for (byte level : people.trait(trait)) {
        counts[level]++;
      }
      double p = ChiSquareTest.withDefaults().test(counts).getPValue();
      // Resources follow the household's income, so its counts scatter a little more.
      assertThat(p).as(trait.name()).isGreaterThan(trait == Trait.RESOURCES ? 1e-9 : 1e-4);
    }
  }

  @Test
  void resourcesFollowIncomeAndNothingElseDoes() {
    PeopleColumns people = city(tables, PEOPLE, SEED);
    for (Trait trait : Trait.values()) {
      double[] sum = new double[5];
      int[] count = new int[5];
      for (int slot = 0; slot < PEOPLE; slot++) {
        int fifth = Attributes.income(people.attributes()[slot]);
        sum[fifth] += Normal.levelMean(people.trait(trait)[slot]);
        count[fifth]++;
      }
      // Mean of a standard normal in its lowest fifth is −1.3998; times the correlation 0.6.
      double expected = trait == Trait.RESOURCES ? 0.6 * -1.3998 : 0.0;
      assertThat(sum[0] / count[0]).as(trait.name()).isCloseTo(expected, within(0.04));
      assertThat(sum[4] / count[4]).as(trait.name()).isCloseTo(-expected, within(0.04));
    }
  }

  @Test
  void householdsShareTraitsOnlyIfThePlaceSaysSo() {
    assertThat(traitCorrelationInHouseholds(tables)).isCloseTo(0.0, within(0.025));
    InventedPlace invented = new InventedPlace();
    invented.extra.put("household_traits", InventedPlace.q(0.3));
    assertThat(traitCorrelationInHouseholds(CityTables.fit(invented.build())))
        .isCloseTo(0.3, within(0.03));
  }

  @Test
  void partnersAreOfLikeAgeAndChildrenAGenerationApart() {
    PeopleColumns people = city(tables, PEOPLE, SEED);
    int couples = 0;
    int near = 0;
    for (int slot = 1; slot < PEOPLE; slot++) {
      int one = people.attributes()[slot - 1];
      int other = people.attributes()[slot];
      if (Attributes.householder(one)
          && !Attributes.householder(other)
          && Attributes.adult(other)) {
        couples++;
        near += Math.abs(Attributes.age(one) - Attributes.age(other)) <= 12 ? 1 : 0;
      }
    }
    assertThat((double) near / couples).isGreaterThan(0.6);
  }

  @Test
  void neighbourhoodsDifferAsDispersionSays() {
    Neighbourhoods shape = Neighbourhoods.of(PEOPLE);
    assertThat(spreadOfGroupB(tables, shape)).isGreaterThan(0.04);
    InventedPlace even = new InventedPlace();
    even.dispersion = 0;
    assertThat(spreadOfGroupB(CityTables.fit(even.build()), shape)).isLessThan(0.025);
  }

  @Test
  void smallPlacesWithOddTablesStillMeetTheirPeople() {
    InventedPlace pairs = new InventedPlace();
    pairs.householdSizes = new double[] {0, 1};
    InventedPlace gaps = new InventedPlace();
    gaps.householdSizes = new double[] {0, 0, 0.5, 0, 0, 0, 0, 0, 0, 0.5};
    InventedPlace single = new InventedPlace();
    single.householdSizes = new double[] {1};
    single.female[0] = 0;
    single.male[0] = 0;
    single.bands = new int[][] {{0, 17}, {18, 24}, {25, 39}, {40, 59}, {60, 79}, {80, 100}};
    for (InventedPlace invented : new InventedPlace[] {pairs, gaps, single}) {
      CityTables odd = CityTables.fit(invented.build());
      for (int people = 1; people <= 101; people += 10) {
        MarginCount count = new MarginCount(odd.place());
        count.add(city(odd, people, SEED).attributes(), 0, people);
        assertThat(count.people()).isEqualTo(people);
      }
    }
  }

  @Test
  void countsOfPartsAddUp() {
    PeopleColumns people = city(tables, 2000, SEED);
    MarginCount whole = new MarginCount(tables.place());
    whole.add(people.attributes(), 0, 2000);
    MarginCount parts = new MarginCount(tables.place());
    MarginCount second = new MarginCount(tables.place());
    second.add(people.attributes(), 1000, 2000);
    parts.add(people.attributes(), 0, 1000);
    parts.add(second);
    assertThat(parts.fit()).isEqualTo(whole.fit());
    assertThat(parts.households()).isEqualTo(whole.households());
  }

  private static double clustersOf(int[] attributes) {
    // Kish: n² / Σ size², the number of equal households that would scatter as much.
    double squares = 0;
    int members = 0;
    for (int person : attributes) {
      if (Attributes.householder(person)) {
        squares += (double) members * members;
        members = 0;
      }
      members++;
    }
    return (double) attributes.length * attributes.length / (squares + (double) members * members);
  }

  private static double spreadOfGroupB(CityTables tables, Neighbourhoods shape) {
    PeopleColumns people = city(tables, (int) shape.people(), SEED);
    double sum = 0;
    double squares = 0;
    for (int n = 0; n < shape.count(); n++) {
      double share = 0;
      for (int slot = 0; slot < shape.size(n); slot++) {
        boolean b = Attributes.groupB(people.attributes()[(int) shape.first(n) + slot]);
        share += b ? 1.0 / shape.size(n) : 0;
      }
      sum += share / shape.count();
      squares += share * share / shape.count();
    }
    return Math.sqrt(squares - sum * sum);
  }

  private static double traitCorrelationInHouseholds(CityTables tables) {
    PeopleColumns people = city(tables, PEOPLE, SEED);
    double products = 0;
    int pairs = 0;
    for (int slot = 1; slot < PEOPLE; slot++) {
      if (!Attributes.householder(people.attributes()[slot])) {
        products +=
            Normal.levelMean(people.dissent()[slot]) * Normal.levelMean(people.dissent()[slot - 1]);
        pairs++;
      }
    }
    return products / pairs;
  }

  private int[] attributes(Neighbourhoods shape, long seed, int city) {
    PeopleColumns people = PeopleColumns.allocate(1000);
    NeighbourhoodPopulation.fill(tables, shape, seed, city, 0, 0, people, new PhiloxBatch());
    return people.attributes();
  }

  private static PeopleColumns city(CityTables tables, int people, long seed) {
    Neighbourhoods shape = Neighbourhoods.of(people);
    PeopleColumns columns = PeopleColumns.allocate(people);
    for (int n = 0; n < shape.count(); n++) {
      NeighbourhoodPopulation.fill(
          tables, shape, seed, 0, n, (int) shape.first(n), columns, new PhiloxBatch());
    }
    return columns;
  }

  private static void assertSame(PeopleColumns one, PeopleColumns other) {
    assertThat(other.attributes()).isEqualTo(one.attributes());
    assertThat(other.household()).isEqualTo(one.household());
    for (Trait trait : Trait.values()) {
      assertThat(other.trait(trait)).isEqualTo(one.trait(trait));
    }
  }
}
