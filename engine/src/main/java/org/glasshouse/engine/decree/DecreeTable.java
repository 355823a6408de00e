package org.glasshouse.engine.decree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.NormalScores;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.systems.DecreeSetting;
import org.glasshouse.scenario.systems.Event;
import org.jspecify.annotations.Nullable;

/// Points by decree in a city, compiled; and the office that, after a campaign, moves what counts
/// as prompt towards the day on which half of those who praised had done so.
public final class DecreeTable implements CitySystem {

  /// Sums that districts report: answers, praise, and praise by day from here on.
  static final int ASKED = 0;

  static final int PRAISED = 1;
  static final int BY_DAY = 2;

  /// Days told apart; later ones count as the last.
  static final int MOST_DAYS = 366;

  private static final int TENTHS = 10;
  private static final int THOUSAND = 1000;
  private static final int CLIMATE_SLOWNESS = 4;

  final CityWorld city;
  final DecreeBlocks blocks;
  final DecreeSetting setting;

  /// Levels of dissent below which one approves in private.
  final int approves;

  final long told;
  final long toldOffline;
  final long counter;
  final long favoured;
  final long disliked;
  final long picked;
  final double ready;
  final double keep;

  private final List<Event<DecreeSetting.What>> campaigns = new ArrayList<>();

  DecreeTable(CityWorld city, DecreeSetting setting) {
    this.city = city;
    this.setting = setting;
    blocks = Objects.requireNonNull(DecreeBlocks.in(city.layout));
    approves = (int) StrictMath.round(setting.approve().value() * NormalScores.LEVELS);
    told = Chance.bound(setting.told().value());
    toldOffline = Chance.bound(setting.toldOffline().value());
    counter = Chance.bound(setting.counter().value());
    favoured = Chance.bound(setting.favoured().value());
    disliked = Chance.bound(setting.disliked().value());
    picked = Chance.bound(setting.picked().value());
    ready = setting.ready().value();
    keep = setting.keep().value();
    for (Event<DecreeSetting.What> event : setting.events()) {
      if (event.in(city.city.id()) && event.dose().value() > 0) {
        campaigns.add(event);
      }
    }
  }

  /// The table of a city, or null if the system is off there.
  static @Nullable DecreeTable of(CityWorld city) {
    return (DecreeTable) city.systems.get(SystemId.DECREE);
  }

  /// Number of campaigns in the city.
  int campaigns() {
    return campaigns.size();
  }

  /// A campaign.
  Event<DecreeSetting.What> campaign(int index) {
    return campaigns.get(index);
  }

  /// Whether a campaign ends between two days, both included.
  boolean ends(int index, int first, int last) {
    int end = campaigns.get(index).atDay() + campaigns.get(index).days() - 1;
    return end >= first && end <= last;
  }

  /// Points in tenths, at the dose of a campaign.
  static int tenths(Quantity points, double dose) {
    return (int) StrictMath.round(TENTHS * points.value() * dose);
  }

  @Override
  public DecreePart newPart(District district) {
    return new DecreePart(district.citizens);
  }

  @Override
  public DecreeBulletin firstBulletin() {
    DecreeBulletin news = new DecreeBulletin();
    news.threshold = setting.threshold().value();
    return news;
  }

  @Override
  public int sums() {
    return BY_DAY + MOST_DAYS;
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    DecreeBulletin news = DecreeBulletin.of(next);
    if (news == null) {
      return;
    }
    long[] sums = tally.sums(SystemId.DECREE);
    if (sums[PRAISED] > 0) {
      double median = median(sums);
      news.median = (int) StrictMath.round(TENTHS * median);
      double race = setting.race().value();
      news.threshold = Math.max(1, news.threshold + race * (median - news.threshold));
    }
    if (sums[ASKED] > 0) {
      double more = (double) sums[PRAISED] / sums[ASKED] - setting.approve().value();
      int shift =
          (int) (THOUSAND * setting.pressure().value() * Math.max(0, more)) / CLIMATE_SLOWNESS;
      next.hostility = Math.clamp((long) next.hostility + shift, 0, THOUSAND);
    }
    tally.blocks[blocks.threshold().at(DecreeBlocks.LIMIT)] =
        StrictMath.round(TENTHS * news.threshold);
    tally.blocks[blocks.threshold().at(DecreeBlocks.MEDIAN)] = news.median;
  }

  /// Day, counted from 1, by the end of which half of those who praised had done so, between whole
  /// days in proportion.
  static double median(long[] sums) {
    double half = sums[PRAISED] / 2.0;
    double before = 0;
    for (int day = 0; day < MOST_DAYS; day++) {
      long here = sums[BY_DAY + day];
      if (here > 0 && before + here >= half) {
        return day + (half - before) / here;
      }
      before += here;
    }
    return MOST_DAYS;
  }
}
