package org.glasshouse.engine.population;

import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;

/// Draws the people of one neighbourhood. What comes out depends on the tables, the seed and the
/// neighbourhood alone, so neighbourhoods can be drawn in any order, in any batches, by any thread.
public final class NeighbourhoodPopulation {

  private static final int FIRST_BLOCK = 0;
  private static final int SECOND_BLOCK = 1;

  // Blocks of words of a neighbourhood's people, one after the other: as many of each sort as there
  // are people, then two for each household.
  private static final int MEMBER = 0;
  private static final int FIRST_HABITS = 1;
  private static final int SECOND_HABITS = 2;
  private static final int FIRST_TRAITS = 3;
  private static final int SECOND_TRAITS = 4;
  private static final int SORTS = 5;

  private final CityTables tables;
  private final long seed;
  private final int city;
  private final int neighbourhood;
  private final int count;
  private final PhiloxBatch words;
  private final int sorts;
  private int people;

  private final int standing;
  private final int place;
  private final long migrant;
  private final long groupB;
  private final long employed;
  private final long publicSector;
  private final long party;
  private final long driver;
  private final long rider;
  private final long borrower;
  private final long smoker;
  private final long dog;
  private final int phoneLevel;

  private NeighbourhoodPopulation(
      CityTables tables,
      Neighbourhoods shape,
      long seed,
      int city,
      int neighbourhood,
      PhiloxBatch words) {
    this.tables = tables;
    this.words = words;
    this.sorts = tables.traits.sharing() ? SORTS : SECOND_TRAITS;
    this.seed = seed;
    this.city = city;
    this.neighbourhood = neighbourhood;
    count = shape.count();
    place = urban() ? Attributes.URBAN : 0;
    standing = level(Dispersed.STANDING);
    phoneLevel = level(Dispersed.PHONE);
    migrant = tables.migrant.threshold(level(Dispersed.MIGRANT));
    groupB = tables.groupB.threshold(level(Dispersed.GROUP_B));
    employed = tables.employed.threshold(level(Dispersed.EMPLOYED));
    publicSector = tables.publicSector.threshold(level(Dispersed.PUBLIC_SECTOR));
    party = tables.party.threshold(level(Dispersed.PARTY));
    driver = tables.driver.threshold(level(Dispersed.DRIVER));
    rider = tables.rider.threshold(level(Dispersed.RIDER));
    borrower = tables.borrower.threshold(level(Dispersed.BORROWER));
    smoker = tables.smoker.threshold(level(Dispersed.SMOKER));
    dog = tables.dog.threshold(level(Dispersed.DOG));
  }

  /// Draws the people of a neighbourhood into columns. Members of a household stand side by side,
  /// the householder first.
  ///
  /// @param tables tables of the city's place
  /// @param shape neighbourhoods of the city
  /// @param seed seed of the replicate
  /// @param city index of the city
  /// @param neighbourhood index in the city
  /// @param offset where in the columns slot 0 goes
  /// @param columns where to
  /// @param words room for draws
  /// @return number of households
  public static int fill(
      CityTables tables,
      Neighbourhoods shape,
      long seed,
      int city,
      int neighbourhood,
      int offset,
      PeopleColumns columns,
      PhiloxBatch words) {
    NeighbourhoodPopulation people =
        new NeighbourhoodPopulation(tables, shape, seed, city, neighbourhood, words);
    return people.draw(shape.size(neighbourhood), offset, columns);
  }

  /// As many neighbourhoods are urban as come nearest to the place's share.
  private boolean urban() {
    double share = tables.place().urbanShare().value();
    int position = Placement.position(seed, city, Dispersed.URBAN, neighbourhood, count);
    return position < (int) (share * count + 0.5);
  }

  private int level(Dispersed what) {
    return Placement.level(seed, city, what, neighbourhood, count);
  }

  /// Draws all words of a neighbourhood.
  private void words(int households) {
    long[] keys = new long[people];
    Keys.citizens(city, neighbourhood, people, keys);
    words.clear();
    for (int sort = 0; sort < sorts; sort++) {
      int stream =
          switch (sort) {
            case MEMBER -> Stream.MEMBER.id();
            case FIRST_HABITS, SECOND_HABITS -> Stream.HABITS.id();
            default -> Stream.TRAITS.id();
          };
      int index = sort == SECOND_HABITS || sort == SECOND_TRAITS ? SECOND_BLOCK : FIRST_BLOCK;
      words.addEach(stream, keys, 0, people, 0, index);
    }
    for (int household = 0; household < households; household++) {
      keys[household] = Keys.household(city, neighbourhood, household);
    }
    for (int index = FIRST_BLOCK; index <= SECOND_BLOCK; index++) {
      words.addEach(Stream.HOUSEHOLD.id(), keys, 0, households, 0, index);
    }
    words.draw(seed);
  }

  private int draw(int size, int offset, PeopleColumns columns) {
    people = size;
    HouseholdCounts counts =
        new HouseholdCounts(tables.households, seed, city, neighbourhood, people);
    int households = counts.households();
    words(households);
    int ofHouseholds = sorts * people;
    int slot = 0;
    for (int index = 0; index < households; index++) {
      int first = ofHouseholds + index;
      int second = first + households;
      int members = counts.take(households - index, words.w0(first));
      int incomeWord = words.w1(first);
      int shared = place;
      shared |= ShareTable.holds(groupB, words.w2(first)) ? Attributes.GROUP_B : 0;
      shared |= ShareTable.holds(dog, words.w3(first)) ? Attributes.DOG : 0;
      shared |= ShareTable.holds(migrant, words.w0(second)) ? Attributes.MIGRANT : 0;
      int householdTraits = words.w1(second);
      int firstCell = 0;
      for (int member = 0; member < members; member++, slot++) {
        int own = MEMBER * people + slot;
        int cell =
            member == 0
                ? tables.households.drawFirst(members, words.w0(own))
                : tables.households.drawNext(members, member, firstCell, words.w0(own));
        int person = person(cell, shared, words.w1(own), words.w2(own), words.w3(own));
        if (member == 0) {
          firstCell = cell;
          int fifth = tables.standing.income(Attributes.education(person), standing, incomeWord);
          shared |= fifth << Attributes.INCOME_SHIFT;
          person |= shared | Attributes.HOUSEHOLDER;
        }
        columns.attributes()[offset + slot] = person | habits(person, cell, slot);
        columns.household()[offset + slot] = (short) index;
        traits(slot, Attributes.income(person), householdTraits, columns, offset + slot);
      }
    }
    return households;
  }

  /// Age, sex, education and work.
  private int person(int cell, int shared, int ageWord, int educationWord, int workWord) {
    int age = tables.ages.age(cell, ageWord);
    int person = shared | age | (tables.ages.female(cell) ? Attributes.FEMALE : 0);
    if (!tables.ages.adult(cell)) {
      int education = age >= 15 ? 1 : 0;
      int work = age >= CityTables.SCHOOL_FROM ? Attributes.WORK_STUDENT : Attributes.WORK_NONE;
      return person | (education << Attributes.EDUCATION_SHIFT) | (work << Attributes.WORK_SHIFT);
    }
    boolean inB = (shared & Attributes.GROUP_B) != 0;
    int education = tables.standing.education(cell >> 1, inB, standing, educationWord);
    person |= Attributes.ADULT | (education << Attributes.EDUCATION_SHIFT);
    if (age == Attributes.ADULT_AGE && education >= 2) {
      person |= Attributes.CANDIDATE;
    }
    if (age <= CityTables.STUDENT_TO && education == StandingTables.EDUCATION - 1) {
      return person | (Attributes.WORK_STUDENT << Attributes.WORK_SHIFT);
    }
    if (age <= CityTables.WORKING_TO && ShareTable.holds(employed, workWord)) {
      return person | Attributes.EMPLOYED;
    }
    return person;
  }

  /// The yes-or-no attributes.
  private int habits(int person, int cell, int slot) {
    int first = FIRST_HABITS * people + slot;
    int flags = 0;
    long phone = tables.phone[tables.ages.band(cell >> 1)].threshold(phoneLevel);
    if (ShareTable.holds(phone, words.w0(first))) {
      flags |= Attributes.PHONE;
      boolean online = ShareTable.holds(tables.netThreshold, words.w1(first));
      flags |= online && Attributes.age(person) >= CityTables.SCHOOL_FROM ? Attributes.NET_USER : 0;
    }
    if (!Attributes.adult(person)) {
      return flags;
    }
    flags |= ShareTable.holds(party, words.w2(first)) ? Attributes.PARTY : 0;
    if (Attributes.employed(person) && ShareTable.holds(publicSector, words.w3(first))) {
      flags |= Attributes.WORK_PUBLIC << Attributes.WORK_SHIFT;
    }
    int second = SECOND_HABITS * people + slot;
    flags |= ShareTable.holds(driver, words.w0(second)) ? Attributes.DRIVER : 0;
    flags |= ShareTable.holds(rider, words.w1(second)) ? Attributes.RIDER : 0;
    flags |= ShareTable.holds(borrower, words.w2(second)) ? Attributes.BORROWER : 0;
    flags |= ShareTable.holds(smoker, words.w3(second)) ? Attributes.SMOKER : 0;
    return flags;
  }

  private void traits(int slot, int fifth, int householdTraits, PeopleColumns columns, int at) {
    int first = FIRST_TRAITS * people + slot;
    columns.resources()[at] = tables.traits.resources(fifth, words.w1(first));
    if (!tables.traits.sharing()) {
      int word = words.w0(first);
      columns.conscientiousness()[at] = (byte) (word & 63);
      columns.prosociality()[at] = (byte) ((word >>> 6) & 63);
      columns.dissent()[at] = (byte) ((word >>> 12) & 63);
      columns.sociability()[at] = (byte) ((word >>> 18) & 63);
      return;
    }
    int second = SECOND_TRAITS * people + slot;
    columns.conscientiousness()[at] = tables.traits.given(householdTraits & 63, words.w0(second));
    columns.prosociality()[at] =
        tables.traits.given((householdTraits >>> 6) & 63, words.w1(second));
    columns.dissent()[at] = tables.traits.given((householdTraits >>> 12) & 63, words.w2(second));
    columns.sociability()[at] =
        tables.traits.given((householdTraits >>> 18) & 63, words.w3(second));
  }
}
