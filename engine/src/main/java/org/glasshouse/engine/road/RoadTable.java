package org.glasshouse.engine.road;

import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.draws.LogNormalLevels;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Channel.Errors;
import org.glasshouse.scenario.model.DebtModel;
import org.glasshouse.scenario.systems.HighwaySetting;
import org.jspecify.annotations.Nullable;

/// The settings of a highway as bounds, days and millionths of median yearly means.
public final class RoadTable implements CitySystem {

  /// Millionths in a thousandth, the unit of means.
  static final int MILLI = 1000;

  /// Passages of drivers in a month, on average, and how they differ.
  final double passagesMonthly;

  final Levels spread;
  final int toll;
  final int fee;
  final int lateFee;
  final double billable;
  final double wrong;
  final long byPlate;
  final long notice;
  final int dueDays;
  final int reportDays;
  final double pays;
  final long contestsWrong;
  final long contestsRight;
  final long cancelsWrong;
  final long cancelsRight;
  final int holdBills;

  /// What the channel that reads the plates is called on: the first plate reader, or the first
  /// channel.
  final ChannelTable gate;

  /// Record kind of an unpaid bill.
  final int lateBill;

  final int tolerance;
  final int leastTolerance;
  final long revenueTarget;
  final int points;
  final int pointsLimit;
  final int pointsDays;
  final int suspendedDays;
  final long alibiWrong;
  final long alibiRight;
  final long alibiWins;
  final long blufferWins;
  final int contestDays;
  final long recall;
  final int recallDays;
  final int foundContests;

  /// Longest time from an act to its record, in days, by any camera that gives tickets.
  final int longestDelay;

  /// Change of means of one who is employed and may not drive, in thousandths.
  final int livelihood;

  private final long residents;
  private final boolean[] ticketed;
  private final boolean[] measured;
  private final boolean[] camera;

  /// Compiles a highway.
  RoadTable(HighwaySetting road, CityWorld city) {
    World world = city.world;
    residents = city.residents();
    passagesMonthly = road.passages().value() / 12.0;
    spread = LogNormalLevels.build(road.spread().value(), 0);
    toll = millionths(road.toll().value());
    fee = millionths(road.fee().value());
    lateFee = millionths(road.lateFee().value());
    double wrongShare = road.misread().value() * (1 - road.secondLook().value());
    billable = (1 - road.unusable().value()) * (1 - road.misread().value());
    wrong = (1 - road.unusable().value()) * wrongShare;
    byPlate = Chance.bound(road.byPlate().value());
    notice = Chance.bound(road.noticeShare().value());
    dueDays = whole(road.dueDays().value());
    reportDays = whole(road.reportDays().value());
    pays = road.pays().value();
    contestsWrong = Chance.bound(road.contestsWrong().value());
    contestsRight = Chance.bound(road.contestsRight().value());
    cancelsWrong = Chance.bound(road.cancelsWrong().value());
    cancelsRight = Chance.bound(road.cancelsRight().value());
    holdBills = whole(road.holdBills().value());
    tolerance = whole(road.tolerance().value());
    leastTolerance = Math.min(tolerance, whole(road.leastTolerance().value()));
    revenueTarget = millionths(road.revenueTarget().value());
    points = whole(road.points().value());
    pointsLimit = whole(road.pointsLimit().value());
    pointsDays = whole(road.pointsDays().value());
    suspendedDays = whole(road.suspendedDays().value());
    alibiWrong = Chance.bound(road.alibiWrong().value());
    alibiRight = Chance.bound(road.alibiRight().value());
    alibiWins = Chance.bound(road.alibiWins().value());
    blufferWins = Chance.bound(road.blufferWins().value());
    contestDays = whole(road.contestDays().value());
    recall = Chance.bound(road.recall().value());
    recallDays = whole(road.recallDays().value());
    foundContests = whole(road.foundContests().value());
    livelihood = whole(1000 * road.livelihood().value());
    lateBill = CityLayout.recordKinds(world.people).indexOf(DebtModel.Stage.LATE_30.id());
    camera = new boolean[world.channels.length];
    ChannelTable reader = world.channels[0];
    boolean found = false;
    for (ChannelTable channel : world.channels) {
      boolean plates =
          channel.channel.errors() instanceof Errors.PlateErrors
              || channel.channel.errors() instanceof Errors.SectionErrors;
      boolean speed = channel.channel.errors() instanceof Errors.SpeedErrors;
      camera[channel.index] = (plates || speed) && channel.ordinary;
      if (plates && !found) {
        reader = channel;
        found = true;
      }
    }
    gate = reader;
    int delay = 0;
    for (ChannelTable channel : world.channels) {
      delay = camera[channel.index] ? Math.max(delay, channel.delayDays) : delay;
    }
    longestDelay = delay;
    List<ActKind> kinds = world.people.acts();
    ticketed = new boolean[world.recordKinds];
    measured = new boolean[world.recordKinds];
    for (int k = 0; k < kinds.size(); k++) {
      ticketed[k] = kinds.get(k).illegal() && kinds.get(k).who() == ActKind.Eligibility.DRIVER;
      measured[k] =
          ticketed[k]
              && !kinds.get(k).fields().isEmpty()
              && kinds.get(k).fields().getFirst().unit().equals("km/h");
    }
  }

  /// The table of a city, or null without a highway.
  static @Nullable RoadTable of(CityWorld city) {
    return (RoadTable) city.systems.get(SystemId.HIGHWAY);
  }

  @Override
  public RoadColumns newPart(District district) {
    return new RoadColumns(district.citizens);
  }

  @Override
  public RoadNews firstBulletin() {
    RoadNews news = new RoadNews();
    news.tolerance = tolerance;
    return news;
  }

  @Override
  public int sums() {
    return 1;
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    long fines = tally.sums(SystemId.HIGHWAY)[0];
    RoadBureau.decide(this, RoadNews.of(next), fines, residents, closing.lastDay());
  }

  /// Whether a record is a ticket: an illegal act of a driver, by a camera that reads plates and
  /// works under ordinary law.
  boolean ticket(int kind, int channel) {
    return ticketed[kind] && camera[channel];
  }

  /// Whether a channel gives tickets.
  boolean camera(int channel) {
    return camera[channel];
  }

  /// Whether the first particular of a kind is a speed over the limit, in km/h.
  boolean speed(int kind) {
    return measured[kind];
  }

  private static int millionths(double share) {
    return (int) StrictMath.round(1e6 * share);
  }

  private static int whole(double value) {
    return (int) StrictMath.round(value);
  }
}
