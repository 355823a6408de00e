package org.glasshouse.engine.pilots;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// What trials add up to.
public final class PilotsBlocks {

  /// Purpose of a trip: family.
  public static final int FAMILY = 0;

  /// Purpose of a trip: work.
  public static final int WORK = 1;

  /// Lost by something else than a wrong record.
  public static final int OTHERWISE = 0;

  /// Lost by a wrong record.
  public static final int WRONG = 1;

  /// Adults of [#conduct].
  public static final int ADULTS = 0;

  /// Days of [#conduct].
  public static final int SHUT_DAYS = 1;

  /// Shut out of nothing, in [#elsewhere] and [#moves].
  public static final int FREE = 0;

  /// Shut out of something.
  public static final int SHUT = 1;

  private static final int[] HARMS = {0, 1, 2, 4};

  /// Days of residents, by stage.
  public final Block days;

  /// Days of people shut out, by stage and whether by a wrong record.
  public final Block shutOut;

  /// Adults by harm done, and the days for which they were shut out.
  public final Block conduct;

  /// Expected trips wanted, by purpose, in thousandths.
  public final Block wanted;

  /// Trips not made because of a ban, by purpose and whether by a wrong record.
  public final Block lost;

  /// Trips not made because of a ban, by where they were to lead and purpose.
  public final Block lostTo;

  /// Means lost by trips to work that were not made.
  public final Block means;

  /// Days of people who live in another city than that of their register, by the stage of the trial
  /// there where they are registered, by that where they live, and whether they are shut out.
  public final Block elsewhere;

  /// Moves from one city to another, by whether those who move are shut out of something.
  public final Block moves;

  PilotsBlocks(LayoutBuilder layout, Scenario scenario) {
    days =
        layout.add(
            "pilots-days",
            "days of residents by stage of the trial",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("stage", stages()));
    shutOut =
        layout.add(
            "pilots-shut-out",
            "days of people shut out of something, by stage of the trial",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("stage", stages()),
            LayoutBuilder.dimension("basis", "otherwise", "wrong record"));
    conduct =
        layout.add(
            "pilots-conduct",
            "adults by harmful acts done, and days on which they were shut out",
            "citizen or citizen-day",
            Block.Kind.STOCK,
            Block.Cadence.END,
            LayoutBuilder.dimension("harms", "0", "1", "2 to 3", "4 or more"),
            LayoutBuilder.dimension("what", "adults", "days shut out"));
    wanted =
        layout.add(
            "pilots-wanted",
            "expected trips to other cities",
            "0.001 trip",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("purpose", "family", "work"));
    lost =
        layout.add(
            "pilots-lost",
            "trips to other cities not made because of a ban",
            "trip",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("purpose", "family", "work"),
            LayoutBuilder.dimension("basis", "otherwise", "wrong record"));
    List<String> places = new ArrayList<>();
    for (Scenario.City other : scenario.cities()) {
      places.add(other.id());
    }
    places.add("elsewhere");
    lostTo =
        layout.add(
            "pilots-lost-to",
            "trips not made because of a ban, by where they were to lead",
            "trip",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("destination", places),
            LayoutBuilder.dimension("purpose", "family", "work"));
    means =
        layout.add(
            "pilots-means",
            "means lost by trips to work that were not made",
            "0.001 of median yearly means",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("loss", "work"));
    elsewhere =
        layout.add(
            "pilots-elsewhere",
            "days of people who live in another city than that of their register",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("registered", stages()),
            LayoutBuilder.dimension("lives", stages()),
            LayoutBuilder.dimension("state", "not shut out", "shut out"));
    moves =
        layout.add(
            "pilots-moves",
            "moves from one city to another",
            "move",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("state", "not shut out", "shut out"));
  }

  private static List<String> stages() {
    return List.of("announced", "watched", "rewarded", "enforced", "ended");
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable PilotsBlocks of(CityLayout layout) {
    return (PilotsBlocks) layout.system(SystemId.PILOTS);
  }

  /// Bin of a number of harmful acts.
  static int bin(int harms) {
    int bin = HARMS.length - 1;
    while (HARMS[bin] > harms) {
      bin--;
    }
    return bin;
  }
}
