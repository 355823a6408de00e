package org.glasshouse.engine.population;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.glasshouse.scenario.model.Place;

/// Counts people by the cells of a place's tables, to compare them with the tables. Counts of parts
/// of a city can be added up in any order.
public final class MarginCount {

  static final List<String> EDUCATION =
      List.of("primary or less", "lower secondary", "upper secondary", "tertiary");
  static final List<String> INCOME =
      List.of("lowest fifth", "second fifth", "middle fifth", "fourth fifth", "highest fifth");

  /// Bits of the attributes that are counted one by one.
  private static final int[] COUNTED =
      IntStream.of(
              Attributes.URBAN,
              Attributes.MIGRANT,
              Attributes.GROUP_B,
              Attributes.PARTY,
              Attributes.DRIVER,
              Attributes.RIDER,
              Attributes.BORROWER,
              Attributes.SMOKER)
          .map(Integer::numberOfTrailingZeros)
          .toArray();

  private final Place place;
  private final int[] bandOfAge = new int[Attributes.OLDEST + 1];
  private final long[] ageSex;
  private final long[] householdSize = new long[HouseholdTables.LARGEST + 1];
  private final long[] education = new long[StandingTables.EDUCATION];
  private final long[] income = new long[StandingTables.FIFTHS];
  private final long[] phone;
  private final long[] flags = new long[Integer.SIZE];
  private long people;
  private long households;
  private long adults;
  private long workingAge;
  private long jobs;
  private long publicJobs;
  private long dogs;

  /// No people yet.
  ///
  /// @param place the place whose tables are compared
  public MarginCount(Place place) {
    this.place = place;
    int bands = place.ageBySex().size();
    ageSex = new long[2 * bands];
    phone = new long[bands];
    for (int band = 0; band < bands; band++) {
      Place.AgeBand row = place.ageBySex().get(band);
      for (int age = row.from(); age <= Math.min(Attributes.OLDEST, row.to()); age++) {
        bandOfAge[age] = band;
      }
    }
  }

  /// Counts whole households.
  ///
  /// @param attributes see [Attributes]; members of a household side by side, the householder first
  /// @param from first place in the column
  /// @param to place after the last
  public void add(int[] attributes, int from, int to) {
    int members = 0;
    for (int at = from; at < to; at++) {
      int person = attributes[at];
      if (Attributes.householder(person)) {
        endHousehold(members);
        members = 0;
        households++;
        dogs += person >>> 23 & 1;
      }
      members++;
      count(person);
    }
    endHousehold(members);
  }

  private void endHousehold(int members) {
    if (members > 0) {
      householdSize[members]++;
    }
  }

  private void count(int person) {
    int age = Attributes.age(person);
    int band = bandOfAge[age];
    people++;
    ageSex[2 * band + (Attributes.female(person) ? 0 : 1)]++;
    income[Attributes.income(person)]++;
    phone[band] += Attributes.has(person, Attributes.PHONE) ? 1 : 0;
    for (int bit : COUNTED) {
      flags[bit] += (person >>> bit) & 1;
    }
    if (Attributes.adult(person)) {
      adults++;
      education[Attributes.education(person)]++;
      workingAge += age <= CityTables.WORKING_TO ? 1 : 0;
    }
    jobs += Attributes.employed(person) ? 1 : 0;
    publicJobs += Attributes.publicServant(person) ? 1 : 0;
  }

  /// The place whose tables are compared.
  public Place place() {
    return place;
  }

  /// Adds the counts of another part of the same city.
  public void add(MarginCount other) {
    addAll(ageSex, other.ageSex);
    addAll(householdSize, other.householdSize);
    addAll(education, other.education);
    addAll(income, other.income);
    addAll(phone, other.phone);
    addAll(flags, other.flags);
    people += other.people;
    households += other.households;
    adults += other.adults;
    workingAge += other.workingAge;
    jobs += other.jobs;
    publicJobs += other.publicJobs;
    dogs += other.dogs;
  }

  private static void addAll(long[] sums, long[] more) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
  }

  /// People counted.
  public long people() {
    return people;
  }

  /// Households counted.
  public long households() {
    return households;
  }

  /// Every cell of the place's tables beside the share counted. Cells with nobody to refer to are
  /// left out.
  public List<MarginFit> fit() {
    List<MarginFit> rows = new ArrayList<>();
    double[] ageTargets = CityTables.ageTargets(place);
    for (int cell = 0; cell < ageSex.length; cell++) {
      String label = CityTables.ageCell(place, cell);
      row(rows, "age and sex", label, ageTargets[cell], ageSex[cell], people);
    }
    for (int size = 1; size <= place.householdSizes().size(); size++) {
      double target = place.householdSizes().get(size - 1).value();
      row(rows, "household size", Integer.toString(size), target, householdSize[size], households);
    }
    for (int e = 0; e < education.length; e++) {
      double target = place.education().get(e).value();
      row(rows, "education of adults", EDUCATION.get(e), target, education[e], adults);
    }
    for (int q = 0; q < income.length; q++) {
      row(rows, "fifth of income", INCOME.get(q), 0.2, income[q], people);
    }
    for (int band = 0; band < phone.length; band++) {
      Place.AgeBand range = place.ageBySex().get(band);
      long of = ageSex[2 * band] + ageSex[2 * band + 1];
      String label = range.from() + " to " + range.to();
      row(rows, "own phone by age", label, place.phoneShare().get(band).value(), phone[band], of);
    }
    flag(rows, "lives in town", place.urbanShare().value(), Attributes.URBAN, people);
    flag(rows, "registered elsewhere", place.migrantShare().value(), Attributes.MIGRANT, people);
    flag(rows, "group B", place.groupBShare().value(), Attributes.GROUP_B, people);
    row(rows, "shares", "works, of 18 to 64", place.employedShare().value(), jobs, workingAge);
    row(rows, "shares", "public, of jobs", place.publicSectorShare().value(), publicJobs, jobs);
    flag(rows, "party member, of adults", place.partyShare().value(), Attributes.PARTY, adults);
    flag(
        rows, "driving licence, of adults", place.driverShare().value(), Attributes.DRIVER, adults);
    flag(rows, "electric bicycle, of adults", place.riderShare().value(), Attributes.RIDER, adults);
    flag(rows, "credit, of adults", place.borrowerShare().value(), Attributes.BORROWER, adults);
    flag(rows, "smokes, of adults", place.smokerShare().value(), Attributes.SMOKER, adults);
    row(rows, "shares", "dog, of households", place.dogShare().value(), dogs, households);
    return List.copyOf(rows);
  }

  private void flag(List<MarginFit> rows, String cell, double target, int flag, long base) {
    row(rows, "shares", cell, target, flags[Integer.numberOfTrailingZeros(flag)], base);
  }

  private static void row(
      List<MarginFit> rows, String table, String cell, double target, long counted, long base) {
    if (base > 0) {
      rows.add(new MarginFit(table, cell, target, (double) counted / base, base));
    }
  }
}
