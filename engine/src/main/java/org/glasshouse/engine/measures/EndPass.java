package org.glasshouse.engine.measures;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.History;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.tally.Outcome;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.ConsequenceTable;

/// At the end of the last window: what became of citizens over the counted days, by group. All of
/// it is about adults, but for minors reached by a consequence of another and for the numbers of
/// records, which are about everybody. What stands "on the last day" is what was decided at its
/// end. Writes no column.
public final class EndPass implements Pass {

  @Override
  public String name() {
    return "end";
  }

  @Override
  public void run(District district, Window window) {
    if (!window.last) {
      return;
    }
    Cliff cliff = new Cliff(window.city, window.bulletin);
    Became became = new Became();
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      outcomes(district, window, citizen, cliff, became);
      if (district.has(citizen, Flags.SCORED)) {
        bands(district, window, citizen);
      }
    }
    records(district, window);
    if (window.scheme) {
      ScoreParts.count(district, window);
    }
  }

  private static void outcomes(
      District district, Window window, int citizen, Cliff cliff, Became became) {
    int attributes = district.attributes[citizen];
    long groups = GroupsOf.mask(attributes);
    int history = district.history[citizen];
    if (!Attributes.adult(attributes)) {
      became.yes(Outcome.CHILDREN_REACHED, (history & History.THROUGH_OTHERS) != 0);
      became.count(window, groups);
      return;
    }
    ConsequenceTable table = window.city.consequences;
    int harms = district.harms[citizen] & 0xff;
    int shutDays = district.shutDays[citizen];
    boolean scored = district.has(citizen, Flags.SCORED);
    boolean noHarm = harms == 0;
    boolean shut = (history & History.SHUT_OUT) != 0;
    boolean now = (district.inForce[citizen] & table.denies) != 0;
    boolean objected = (history & History.OBJECTED) != 0;
    became.add(Outcome.CITIZENS, 1);
    became.yes(Outcome.SCORED, scored);
    became.yes(Outcome.NO_HARM, noHarm);
    became.add(Outcome.HARMS, harms);
    became.yes(Outcome.FAKED, (history & History.FAKED) != 0);
    if (noHarm) {
      became.yes(Outcome.NO_HARM_SHUT_OUT, shut);
      became.yes(Outcome.NO_HARM_BY_RECORD, (history & History.WRONGLY) != 0);
      became.yes(Outcome.NO_HARM_BY_RULE, (history & History.BY_RULE) != 0);
      became.yes(Outcome.NO_HARM_NEVER_OBJECTED, shut && !objected);
      became.add(Outcome.NO_HARM_DAYS, shutDays);
    }
    became.yes(Outcome.SHUT_OUT, shut);
    became.add(Outcome.SHUT_OUT_DAYS, shutDays);
    became.yes(Outcome.SHUT_OUT_ESSENTIAL, (history & History.SHUT_OUT_ESSENTIAL) != 0);
    became.yes(Outcome.SHUT_OUT_AT_END, now);
    became.yes(Outcome.SHUT_OUT_TWICE, now && table.servicesDenied(district.inForce[citizen]) > 1);
    became.yes(Outcome.RECOVERED, shut && !now);
    became.yes(Outcome.WRONGLY, (history & History.WRONGLY) != 0);
    became.add(Outcome.WRONG_DAYS, district.wrongDays[citizen]);
    became.yes(Outcome.OVER_REACH, (history & History.BEYOND_WIDE) != 0);
    became.yes(Outcome.OVER_REACH_NARROW, (history & History.BEYOND_NARROW) != 0);
    became.yes(Outcome.THROUGH_OTHERS, (history & History.THROUGH_OTHERS) != 0);
    became.yes(Outcome.NO_NOTICE, shut && (history & History.TOLD) == 0);
    became.yes(Outcome.OBJECTED, objected);
    became.yes(Outcome.UPHELD, (history & History.UPHELD) != 0);
    became.yes(Outcome.REWARDED, (history & History.REWARDED) != 0);
    became.yes(Outcome.REWARDED_UNDESERVED, (history & History.REWARDED_UNDESERVED) != 0);
    if (scored) {
      int score = Bands.score(window.city, district.raw[citizen]);
      became.add(Outcome.SCORE_SUM, score);
      became.yes(Outcome.CLIFF, cliff.near(score, district.band[citizen]));
    }
    became.count(window, groups);
    CityLayout layout = window.city.layout;
    if (noHarm && shutDays > 0) {
      window.tally.count(layout.noHarmLengths.at(CityLayout.lengthBin(shutDays)));
    }
    int wrongDays = district.wrongDays[citizen];
    if (wrongDays > 0) {
      window.tally.count(layout.wrongLengths.at(CityLayout.lengthBin(wrongDays)));
    }
  }

  private static void bands(District district, Window window, int citizen) {
    CityWorld city = window.city;
    int band = district.band[citizen];
    int harms = district.harms[citizen] & 0xff;
    window.tally.count(city.layout.mobility.at(district.firstBand[citizen], band));
    Block conduct = city.layout.conductByBand;
    window.tally.count(conduct.at(band, 0));
    window.tally.add(conduct.at(band, 1), harms);
    window.tally.add(conduct.at(band, 2), harms == 0 ? 1 : 0);
  }

  private static void records(District district, Window window) {
    Block block = window.city.layout.outcomes;
    for (Group group : Group.values()) {
      int g = group.ordinal();
      window.tally.add(
          block.at(g, Outcome.RECORDS.ordinal()), district.groupSums[District.RECORDS][g]);
      window.tally.add(
          block.at(g, Outcome.WRONG_RECORDS.ordinal()),
          district.groupSums[District.WRONG_RECORDS][g]);
      window.tally.add(
          block.at(g, Outcome.OVER_REACH_DAYS.ordinal()),
          district.groupSums[District.BEYOND_DAYS][g]);
    }
  }

  /// What became of one citizen: outcomes and amounts, counted in all of the citizen's groups at
  /// once.
  private static final class Became {

    private final int[] outcomes = new int[Outcome.values().length];
    private final int[] amounts = new int[outcomes.length];
    private int count;

    void yes(Outcome outcome, boolean holds) {
      add(outcome, holds ? 1 : 0);
    }

    /// Adds an amount; it is kept only if it is not zero.
    void add(Outcome outcome, int amount) {
      outcomes[count] = outcome.ordinal();
      amounts[count] = amount;
      count += amount == 0 ? 0 : 1;
    }

    void count(Window window, long groups) {
      Block block = window.city.layout.outcomes;
      long[] tally = window.tally.blocks;
      for (long rest = groups; rest != 0; rest &= rest - 1) {
        int first = block.at(Long.numberOfTrailingZeros(rest), 0);
        for (int i = 0; i < count; i++) {
          tally[first + outcomes[i]] += amounts[i];
        }
      }
      count = 0;
    }
  }
}
