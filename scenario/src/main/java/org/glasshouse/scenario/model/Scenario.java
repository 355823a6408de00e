package org.glasshouse.scenario.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glasshouse.scenario.systems.ScenarioSystems;
import org.jspecify.annotations.Nullable;

/// A whole run, resolved (`scenario/1`).
///
/// @param id file id
/// @param title in plain words
/// @param about what it shows, one or two sentences
/// @param telling how its facts are to be read
/// @param start first day
/// @param days length, in days, burn-in included
/// @param windowDays step of the districts, 1 to 31 days
/// @param burnInDays days before anything is counted, shaded in charts
/// @param replicates independent repetitions
/// @param seed root of every draw
/// @param baseline whether each replicate is paired with ordinary law alone
/// @param wrongRecords whether records can be wrong; if not, whatever would be wrong is caught
///   before it comes in, so that what is left does not come from mistakes
/// @param follow citizens whose ledger is written as it happens, as `city:neighbourhood:slot`
/// @param lives how many further lives the report tells, chosen by stated rules
/// @param people what people do
/// @param channels how it is recorded
/// @param cities where, and under which scheme
/// @param systems systems that are on
/// @param notModelled what is left out and why
/// @param inputs every file read, the scenario first
public record Scenario(
    String id,
    String title,
    String about,
    Telling telling,
    LocalDate start,
    int days,
    int windowDays,
    int burnInDays,
    int replicates,
    long seed,
    boolean baseline,
    boolean wrongRecords,
    List<CitizenId> follow,
    int lives,
    PeopleModel people,
    ChannelSet channels,
    List<City> cities,
    ScenarioSystems systems,
    List<String> notModelled,
    List<Path> inputs) {

  /// Residents of all cities.
  public long population() {
    long total = 0;
    for (City city : cities) {
      total += city.people();
    }
    return total;
  }

  /// The same run with other cities.
  public Scenario withCities(List<City> places) {
    return with(days, replicates, people, places);
  }

  /// The same run, of another length.
  public Scenario withDays(int length) {
    return with(length, replicates, people, cities);
  }

  /// The same run, repeated another number of times.
  public Scenario withReplicates(int times) {
    return with(days, times, people, cities);
  }

  /// The same run with people who do other things.
  public Scenario withPeople(PeopleModel others) {
    return with(days, replicates, others, cities);
  }

  private Scenario with(int length, int times, PeopleModel others, List<City> places) {
    return new Scenario(
        id,
        title,
        about,
        telling,
        start,
        length,
        windowDays,
        burnInDays,
        times,
        seed,
        baseline,
        wrongRecords,
        follow,
        lives,
        others,
        channels,
        places,
        systems,
        notModelled,
        inputs);
  }

  /// How the facts of a scenario are to be read; printed in visible words.
  public enum Telling {
    /// Clauses and figures from published texts, gaps assumed and marked.
    AS_ENACTED,
    /// What newspapers and television said, whatever the rules were.
    AS_THE_PRESS_TOLD_IT,
    /// Made up.
    INVENTED
  }

  /// One city.
  ///
  /// @param id such as `harbour`
  /// @param name a name; invented unless the place is a real jurisdiction
  /// @param people residents, met exactly
  /// @param place its tables
  /// @param scheme its scheme
  /// @param group the group from whose place its tables are drawn, or null if they are a file's
  public record City(
      String id, String name, long people, Place place, Scheme scheme, @Nullable CityGroup group) {

    /// A city with tables of its own.
    public City(String id, String name, long people, Place place, Scheme scheme) {
      this(id, name, people, place, scheme, null);
    }

    /// The same city with another number of residents.
    public City withPeople(long residents) {
      return new City(id, name, residents, place, scheme, group);
    }

    /// The same city under another scheme.
    public City withScheme(Scheme other) {
      return new City(id, name, people, place, other, group);
    }

    /// What files say about its people: its place, or the group that it is drawn from.
    public Record tables() {
      return group == null ? place : group;
    }

    /// Income in the middle of the place whose prices hold in it, in the local currency: its own
    /// place's, or that of its whole group.
    public double middleIncome() {
      Place whole = group == null ? place : group.place();
      return whole.incomeMeans().get(2).value();
    }
  }

  /// Where a synthetic citizen lives. Nobody who exists has one.
  ///
  /// @param city index of the city
  /// @param neighbourhood index inside the city
  /// @param slot index inside the neighbourhood, 0 to 1023
  public record CitizenId(int city, int neighbourhood, int slot) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,6}):([0-9]{1,9}):([0-9]{1,4})");

    /// Reads `city:neighbourhood:slot`; null if it is nothing of the kind. Whether anybody lives
    /// there is another question.
    public static @Nullable CitizenId parse(String text) {
      Matcher parts = TEXT.matcher(text);
      return parts.matches()
          ? new CitizenId(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3)))
          : null;
    }

    @Override
    public String toString() {
      return city + ":" + neighbourhood + ":" + slot;
    }
  }
}
