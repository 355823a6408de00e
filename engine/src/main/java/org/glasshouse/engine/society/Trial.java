package org.glasshouse.engine.society;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Scenario;

/// A small society of the same scenario, run before the real one: from what it holds in the end the
/// memory of the real one is foretold, part by part. It takes about a hundredth of the work of the
/// whole job, so it is short where the job is small; then what grows with time is carried forward.
///
/// Memory is proportional to citizens, but for what a city, a district or a thread has once.
public final class Trial {

  /// Least residents of a city; a place of fewer is refused.
  private static final long LEAST = 1_000;

  /// Most citizens of a trial: of a single city as many as of a district, else enough for every
  /// city to show its rates.
  private static final long MOST = 16_384;

  private static final long MOST_A_CITY = 4_096;

  private static final int LEAST_WINDOWS = 4;

  /// One part of so many of the work is spent on the trial.
  private static final long PART = 100;

  /// The part of [#bytes] that each thread has for every scheme and city.
  public static final String SCRATCH = "scratch";

  /// The part of [#bytes] that every city has once.
  public static final String TALLIES = "tallies";

  private final Plan plan;
  private final Plan small;
  private final int windows;
  private final int allWindows;

  /// A trial of a society.
  ///
  /// @param plan of the real society
  /// @param societies how many of it the job runs
  public Trial(Plan plan, int societies) {
    this.plan = plan;
    Scenario scenario = plan.scenario();
    int cities = scenario.cities().size();
    long population = scenario.population();
    this.allWindows = Math.ceilDiv(scenario.days(), scenario.windowDays());
    long work = Math.max(1, population / PART) * allWindows * societies;
    long most = Math.max(MOST, MOST_A_CITY * cities);
    long wanted = Math.clamp(work / allWindows, LEAST * cities, most);
    List<Scenario.City> fewer = new ArrayList<>();
    long citizens = 0;
    for (Scenario.City city : scenario.cities()) {
      double part = (double) city.people() / population;
      long people = Math.min(city.people(), Math.max(LEAST, StrictMath.round(part * wanted)));
      fewer.add(new Scenario.City(city.id(), city.name(), people, city.place(), city.scheme()));
      citizens += people;
    }
    this.windows = Math.clamp(work / citizens, Math.min(LEAST_WINDOWS, allWindows), allWindows);
    this.small =
        new Plan(
            scenario.withCities(List.copyOf(fewer)),
            plan.arm(),
            plan.replicate(),
            List.of(),
            new Plan.Machine(1, plan.machine().districtCitizens(), false));
  }

  /// Plan of the small society.
  public Plan plan() {
    return small;
  }

  /// Windows that it runs, at most those of the plan.
  public int windows() {
    return windows;
  }

  /// Runs it.
  ///
  /// @param told is told of every window as by any society
  /// @param last is asked once, after the last window
  public Outcomes run(Listener told, Keeper last) {
    Keeper keeper =
        (done, cancelled, society) -> {
          if (done == windows) {
            last.windowEnded(done, cancelled, society);
          }
        };
    return Society.of(small).run(new UntilLongEnough(told, windows), keeper, null);
  }

  /// Listens until the trial is long enough.
  private static final class UntilLongEnough implements Listener {

    private final Listener told;
    private final int windows;
    private int done;

    UntilLongEnough(Listener told, int windows) {
      this.told = told;
      this.windows = windows;
    }

    @Override
    public void window(int window, int firstDay, int lastDay, int city, long[] tally) {
      done = window + 1;
      told.window(window, firstDay, lastDay, city, tally);
    }

    @Override
    public void entry(LedgerEntry entry) {
      told.entry(entry);
    }

    @Override
    public boolean cancelled() {
      return done >= windows || told.cancelled();
    }
  }

  /// Memory that the real society will hold on its last day, by part as in [Outcomes#bytes], and
  /// the tallies of its cities beside.
  ///
  /// @param outcomes of the trial
  public Map<String, Long> bytes(Outcomes outcomes) {
    double bySize = (double) plan.scenario().population() / small.scenario().population();
    Map<String, Long> bytes = new LinkedHashMap<>();
    long tallies = 0;
    for (CityLayout layout : outcomes.layouts()) {
      tallies += 8L * layout.size();
    }
    for (Map.Entry<String, Long> part : outcomes.bytes().entrySet()) {
      double value =
          switch (part.getKey()) {
            case "columns", "activity lists", "boards" -> part.getValue() * bySize;
            case SCRATCH -> scratch(part.getValue(), tallies);
            default -> part.getValue() * bySize * later(outcomes.windows());
          };
      bytes.put(part.getKey(), StrictMath.round(value));
    }
    bytes.put(TALLIES, tallies);
    return bytes;
  }

  /// Room of all threads: each has one for every scheme, and a tally for every city.
  private double scratch(long oneThread, long tallies) {
    long empty = new Scratch(new CityWorld(new World(small), 0)).bytes();
    long fixed = tallies;
    for (int city = 0; city < small.scenario().cities().size(); city++) {
      fixed += Scratch.first(small.scenario(), city) == city ? empty : 0;
    }
    return plan.machine().threads()
        * (fixed
            + Math.max(0, oneThread - fixed) * largestDistricts(plan) / largestDistricts(small));
  }

  /// Citizens of the largest district under each scheme, together.
  private static double largestDistricts(Plan plan) {
    List<Scenario.City> cities = plan.scenario().cities();
    long[] largest = new long[cities.size()];
    for (int city = 0; city < largest.length; city++) {
      int first = Scratch.first(plan.scenario(), city);
      long district = Math.min(cities.get(city).people(), plan.machine().districtCitizens());
      largest[first] = Math.max(largest[first], district);
    }
    return LongStream.of(largest).sum();
  }

  /// How much more of what gathers with time there is in the end than after a shorter trial: most
  /// of it expires within a year.
  private double later(int done) {
    double year = 365.0 / plan.scenario().windowDays();
    return Math.max(1, Math.min(allWindows, year) / Math.min(done, year));
  }
}
