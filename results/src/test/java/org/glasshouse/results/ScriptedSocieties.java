package org.glasshouse.results;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Listener;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Society;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.run.Societies;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// Societies that follow a script: every value of a tally is a simple function of its place, so
/// that sums can be worked out by hand.
public final class ScriptedSocieties implements Societies {

  /// Value of a cell of a block in a window: block index plus cell plus window, and 1,000 more in
  /// the second city.
  public static long value(int block, int cell, int window, int city) {
    return block + cell + window + 1000L * city;
  }

  private Predicate<Plan> disturbed = _ -> false;
  private Runnable before = () -> {};

  /// Makes the digest of some plans another.
  public ScriptedSocieties disturbing(Predicate<Plan> plans) {
    disturbed = plans;
    return this;
  }

  /// Runs something before every society.
  public ScriptedSocieties before(Runnable before) {
    this.before = before;
    return this;
  }

  @Override
  public Society of(Plan plan) {
    before.run();
    return (listener, _, _, _) -> run(plan, listener);
  }

  private Outcomes run(Plan plan, Listener listener) {
    Scenario scenario = plan.scenario();
    List<CityLayout> layouts =
        java.util.stream.IntStream.range(0, scenario.cities().size())
            .mapToObj(city -> CityLayout.of(scenario, city))
            .toList();
    int windows = Math.ceilDiv(scenario.days(), scenario.windowDays());
    int done = 0;
    boolean cancelled = false;
    while (done < windows && !cancelled) {
      int first = done * scenario.windowDays();
      int last = Math.min(first + scenario.windowDays(), scenario.days()) - 1;
      for (int city = 0; city < layouts.size(); city++) {
        listener.window(done, first, last, city, tally(layouts.get(city), done, city));
      }
      for (CitizenId citizen : plan.follow()) {
        listener.entry(new LedgerEntry.ActDone(citizen, first, TestWorld.THEFT, 3, true));
        listener.entry(
            new LedgerEntry.RecordMade(
                citizen, first + 1, first, TestWorld.THEFT, 0, Cause.MISREAD, 3));
      }
      done++;
      cancelled = done < windows && listener.cancelled();
    }
    double[] shares = new double[CityLayout.recordKinds(scenario.people()).size()];
    Arrays.fill(shares, 1);
    shares[TestWorld.PETITION] = 0.25;
    return new Outcomes(
        plan.seed() + plan.arm().ordinal() + (disturbed.test(plan) ? 1 : 0),
        plan.seed(),
        3,
        done,
        cancelled,
        Map.of("columns", 1234L),
        5000,
        List.of(
            new Outcomes.Fit(layouts.size() - 1, "age by sex", "female 15 to 59", 0.31, 0.3099)),
        plan.arm() == Arm.SCHEME
            ? List.of(
                new Outcomes.Pick("the median of those shut out", new CitizenId(0, 1, 7)),
                new Outcomes.Pick("the same citizen again", new CitizenId(0, 0, 5)))
            : List.of(),
        List.of(),
        layouts,
        shares,
        null);
  }

  private static long[] tally(CityLayout layout, int window, int city) {
    long[] tally = new long[layout.size()];
    List<Block> blocks = layout.blocks();
    for (int b = 0; b < blocks.size(); b++) {
      for (int cell = 0; cell < blocks.get(b).size(); cell++) {
        tally[blocks.get(b).offset() + cell] = value(b, cell, window, city);
      }
    }
    return tally;
  }
}
