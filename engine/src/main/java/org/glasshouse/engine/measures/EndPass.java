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
import org.glasshouse.engine.tally.LengthBins;
import org.glasshouse.engine.tally.Outcome;
import org.glasshouse.engine.world.CityWorld;

/// At the end of the last window: what became of citizens over the counted days, by group. All of
/// it is about adults, but for minors reached by a consequence of another and for the numbers of
/// records, which are about everybody. What stands "on the last day" is what was decided at its
/// end. Writes no column.
public final class EndPass implements Pass {

  /// Outcomes that are a bit of [History], and the bits.
  private static final Outcome[] PAST = {
    Outcome.FAKED,
    Outcome.SHUT_OUT,
    Outcome.SHUT_OUT_ESSENTIAL,
    Outcome.WRONGLY,
    Outcome.OVER_REACH,
    Outcome.OVER_REACH_NARROW,
    Outcome.THROUGH_OTHERS,
    Outcome.OBJECTED,
    Outcome.UPHELD,
    Outcome.REWARDED,
    Outcome.REWARDED_UNDESERVED
  };

  private static final int[] PAST_BITS = {
    History.FAKED,
    History.SHUT_OUT,
    History.SHUT_OUT_ESSENTIAL,
    History.WRONGLY,
    History.BEYOND_WIDE,
    History.BEYOND_NARROW,
    History.THROUGH_OTHERS,
    History.OBJECTED,
    History.UPHELD,
    History.REWARDED,
    History.REWARDED_UNDESERVED
  };

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
    OutcomeCounts counts = new OutcomeCounts(window);
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      outcomes(district, window, citizen, cliff, counts);
      if (district.has(citizen, Flags.SCORED)) {
        bands(district, window, citizen);
      }
    }
    counts.flush();
    records(district, window);
    if (window.scheme) {
      ScoreParts.count(district, window);
    }
  }

  private static void outcomes(
      District district, Window window, int citizen, Cliff cliff, OutcomeCounts counts) {
    int attributes = district.attributes[citizen];
    int history = district.history[citizen];
    counts.of(GroupsOf.mask(attributes));
    if (!Attributes.adult(attributes)) {
      if ((history & History.THROUGH_OTHERS) != 0) {
        counts.yes(Outcome.CHILDREN_REACHED);
      }
      return;
    }
    int harms = district.harms[citizen] & 0xff;
    boolean scored = district.has(citizen, Flags.SCORED);
    boolean noHarm = harms == 0;
    counts.yes(Outcome.CITIZENS);
    if (noHarm) {
      counts.yes(Outcome.NO_HARM);
    }
    counts.add(Outcome.HARMS, harms);
    if (scored) {
      int score = Bands.score(window.city, district.raw[citizen]);
      counts.yes(Outcome.SCORED);
      counts.add(Outcome.SCORE_SUM, score);
      if (cliff.near(score, district.band[citizen])) {
        counts.yes(Outcome.CLIFF);
      }
    }
    int denied = district.inForce[citizen] & window.city.consequences.denies;
    if (history != 0) {
      past(district, history, citizen, noHarm, counts);
    }
    if (denied != 0) {
      counts.yes(Outcome.SHUT_OUT_AT_END);
      if (window.city.consequences.servicesDenied(denied) > 1) {
        counts.yes(Outcome.SHUT_OUT_TWICE);
      }
    } else if ((history & History.SHUT_OUT) != 0) {
      counts.yes(Outcome.RECOVERED);
    }
    lengths(district, window, citizen, noHarm);
  }

  /// Outcomes of the days that were counted.
  private static void past(
      District district, int history, int citizen, boolean noHarm, OutcomeCounts counts) {
    for (int i = 0; i < PAST.length; i++) {
      if ((history & PAST_BITS[i]) != 0) {
        counts.yes(PAST[i]);
      }
    }
    counts.add(Outcome.WRONG_DAYS, district.wrongDays[citizen]);
    int shutDays = district.shutDays[citizen];
    counts.add(Outcome.SHUT_OUT_DAYS, shutDays);
    boolean shut = (history & History.SHUT_OUT) != 0;
    if (shut && (history & History.TOLD) == 0) {
      counts.yes(Outcome.NO_NOTICE);
    }
    if (!noHarm) {
      return;
    }
    counts.add(Outcome.NO_HARM_DAYS, shutDays);
    if (shut) {
      counts.yes(Outcome.NO_HARM_SHUT_OUT);
      if ((history & History.OBJECTED) == 0) {
        counts.yes(Outcome.NO_HARM_NEVER_OBJECTED);
      }
    }
    if ((history & History.WRONGLY) != 0) {
      counts.yes(Outcome.NO_HARM_BY_RECORD);
    }
    if ((history & History.BY_RULE) != 0) {
      counts.yes(Outcome.NO_HARM_BY_RULE);
    }
  }

  private static void lengths(District district, Window window, int citizen, boolean noHarm) {
    int shutDays = district.shutDays[citizen];
    CityLayout layout = window.city.layout;
    if (noHarm && shutDays > 0) {
      window.tally.count(layout.noHarmLengths.at(LengthBins.of(shutDays)));
    }
    int wrongDays = district.wrongDays[citizen];
    if (wrongDays > 0) {
      window.tally.count(layout.wrongLengths.at(LengthBins.of(wrongDays)));
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
}
