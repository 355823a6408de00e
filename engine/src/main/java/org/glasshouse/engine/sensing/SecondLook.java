package org.glasshouse.engine.sensing;

import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;

/// What a channel makes of an act that a system lets it see besides what it sees anyway. It loses
/// and misnames as the channel does; a wrong name is that of another adult of the household, where
/// a device or an account is shared, else of a neighbour.
public final class SecondLook {

  private SecondLook() {}

  /// Who is named, or −1 if nobody is.
  ///
  /// @param n neighbourhood of the citizen, in the district
  /// @param block words about the look; the first three are used
  public static int named(
      District district, Window window, int n, int citizen, ChannelTable by, Philox.Block block) {
    SensingTable errors = window.city.sensing[by.index];
    if (errors.loses(block.w0)) {
      return -1;
    }
    return errors.mistakes(block.w1) ? other(district, n, citizen, by, block.w2) : citizen;
  }

  /// Enters a record.
  ///
  /// @param act number of the act in the window
  /// @param whom who is named
  /// @param extraDelay days on top of the channel's own delay
  /// @param sighting whether others may be taken for who was seen, in the window after
  public static void enter(
      District district,
      Window window,
      int n,
      int act,
      int whom,
      ChannelTable by,
      int extraDelay,
      boolean sighting) {
    ActBuffer acts = window.scratch.acts;
    CityWorld city = window.city;
    Block funnel = city.layout.funnel;
    int citizen = acts.citizen(act);
    int kind = acts.kind(act);
    int wrong = whom == citizen ? 0 : 1;
    window.tally.count(funnel.at(by.index, Stage.SEEN.ordinal(), 0));
    window.tally.count(funnel.at(by.index, Stage.MATCHED.ordinal(), wrong));
    window.tally.count(funnel.at(by.index, Stage.REVIEWED.ordinal(), wrong));
    if (sighting) {
      window.tally.seen[by.index][kind]++;
    }
    RecordDesk.enter(
        district,
        window,
        n,
        whom,
        kind,
        by,
        whom == citizen ? Cause.GENUINE : Cause.WRONG_PERSON,
        RecordDesk.flags(city, kind, acts.flags(act) == ActBuffer.CANNOT_PAY),
        acts.day(act),
        extraDelay,
        acts.fields(act));
    if (whom == citizen && city.inside(kind, false, true)) {
      district.addInside(citizen, -city.insideLoss[kind]);
    }
  }

  /// Who is named instead: another adult, or −1 if there is none.
  private static int other(District district, int n, int citizen, ChannelTable by, int word) {
    boolean household =
        switch (by.way) {
          case SPEED, SECTION, PLATFORM -> true;
          case FACE, PLATE, LINKAGE, INFORMER, DECLARATION, PATROL, GAIT, LOCATION -> false;
        };
    int from = household ? district.householdStart(citizen) : district.start[n];
    int to = household ? district.householdEnd(citizen) : district.start[n + 1];
    int at = from + Philox.below(word, to - from);
    for (int i = 0; i < to - from; i++) {
      if (at != citizen && Attributes.adult(district.attributes[at])) {
        return at;
      }
      at = at + 1 == to ? from : at + 1;
    }
    return -1;
  }
}
