package org.glasshouse.engine.slump;

import org.glasshouse.engine.brittle.BrittleTable;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.systems.SlumpSetting;
import org.jspecify.annotations.Nullable;

/// A slump in a city, compiled, and the treasury of the authority.
///
/// Money comes in as people earn: the budget, less `elasticity` times what is missing of
/// everybody's usual means. It goes, as far as it reaches, to overhead, reviewers, and then to
/// sensors and rewards or to rewards and sensors. Whatever is not paid in a window is missing in
/// the next one. Nothing else starves the score; no date does.
public final class SlumpTable implements CitySystem {

  static final int MEANS = 0;
  static final int USUAL = 1;
  static final int OUT = 2;

  final SlumpBlocks blocks;

  /// Channels that have sensors, in the order of the setting; −1 where one does not work in this
  /// arm.
  final int[] channels;

  /// Share of means that those out of work lose, in thousandths.
  final int lost;

  final SlumpSetting setting;

  /// Visits a resident and day while force is used.
  final double visitsDaily;

  final long aimed;
  final long detained;
  final int detentionDays;
  final long hurt;

  private final CityWorld city;
  private final double depth;
  private final double onsetGain;
  private final double yearBudget;
  private final double overheadDaily;
  private final double reviewsDaily;
  private final double sensorsDaily;
  private final double rewardDaily;
  private final long reserve;
  private final int[] grantsOfBand;

  SlumpTable(SlumpSetting setting, CityWorld city) {
    this.setting = setting;
    this.city = city;
    this.blocks = SlumpBlocks.in(city.layout);
    this.channels = new int[setting.sensors().size()];
    double thousands = city.residents() / 1000.0;
    double sensors = 0;
    int at = 0;
    for (java.util.Map.Entry<String, Quantity> entry : setting.sensors().entrySet()) {
      channels[at] = -1;
      for (ChannelTable channel : city.world.channels) {
        if (channel.channel.id().equals(entry.getKey()) && city.world.works(channel)) {
          channels[at] = channel.index;
        }
      }
      sensors += entry.getValue().value() * BrittleTable.built(city, entry.getKey());
      at++;
    }
    this.depth = setting.depth().value();
    this.lost = (int) StrictMath.round(1000 * setting.incomeLost().value());
    this.onsetGain =
        (city.world.onset.model.recession().value() - 1) / setting.referenceDepth().value();
    this.yearBudget = 1000 * setting.budget().value() * thousands;
    this.overheadDaily = 1000 * setting.overhead().value() * thousands / 365;
    this.reviewsDaily = 1000 * setting.reviews().value() * thousands / 365;
    this.sensorsDaily = 1000 * sensors * thousands / 365;
    this.rewardDaily = 1000 * setting.reward().value() / 365;
    this.reserve = StrictMath.round(setting.reserve().value() * yearBudget);
    this.grantsOfBand = new int[city.consequences.ofBand.length];
    for (int band = 0; band < grantsOfBand.length; band++) {
      grantsOfBand[band] =
          Integer.bitCount(city.consequences.ofBand[band] & city.consequences.grants);
    }
    this.visitsDaily =
        setting.instead() == SlumpSetting.Instead.FORCE ? setting.visits().value() / 1e5 / 365 : 0;
    this.aimed = Chance.bound(setting.aimed().value());
    this.detained = Chance.bound(setting.detained().value());
    this.detentionDays = (int) StrictMath.round(setting.detentionDays().value());
    this.hurt = Chance.bound(setting.hurt().value());
  }

  /// The table of a city, or null if the system is off there.
  public static @Nullable SlumpTable of(CityWorld city) {
    return (SlumpTable) city.systems.get(SystemId.SLUMP);
  }

  /// Share of those employed outside the public sector who are out of work on a day.
  double outOfWork(int day) {
    int since = day - setting.atDay();
    if (since < 0) {
      return 0;
    }
    if (since < setting.fallDays()) {
      return depth * since / setting.fallDays();
    }
    int over = since - setting.fallDays() - setting.deepDays();
    return over <= 0 ? depth : depth * Math.max(0, 1 - (double) over / setting.recoveryDays());
  }

  /// How much more often bills fall late in a city on a day, as a factor; 1 where there is no
  /// slump.
  public static double lateBills(CityWorld city, int day) {
    SlumpTable table = of(city);
    return table == null ? 1 : Math.max(0, 1 + table.onsetGain * table.outOfWork(day));
  }

  @Override
  public SlumpBulletin firstBulletin() {
    return new SlumpBulletin(channels.length, reserve);
  }

  @Override
  public int sums() {
    return OUT + 1;
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    SlumpBulletin told = SlumpBulletin.of(next);
    if (told == null) {
      return;
    }
    long[] sums = tally.sums(SystemId.SLUMP);
    if (sums[USUAL] > 0) {
      told.earnings = (double) sums[MEANS] / sums[USUAL];
      told.outOfWork = sums[OUT];
      told.means = sums[MEANS];
      told.usual = sums[USUAL];
    }
    tally.add(blocks.economy.at(0), told.outOfWork);
    tally.add(blocks.economy.at(1), told.means);
    tally.add(blocks.economy.at(2), told.usual);
    if (city.world.arm != Arm.SCHEME) {
      return;
    }
    phases(tally, told, closing);
    pay(tally, told, closing.days());
    stand(told, closing);
    if (told.suspended && visitsDaily > 0) {
      int fear = (int) StrictMath.round(1000 * setting.fear().value());
      next.hostility = Math.min(1000, next.hostility + fear);
    }
    Block authority = blocks.authority;
    tally.add(authority.at(0), told.reserve);
    tally.add(authority.at(1), StrictMath.round(1000 * working(told)));
    tally.add(authority.at(2), told.reviews);
    tally.add(authority.at(3), told.rewards);
    tally.add(authority.at(4), told.suspended ? 1 : 0);
    tally.add(authority.at(5), told.suspendedOn);
  }

  private double working(SlumpBulletin told) {
    double sum = 0;
    for (double one : told.works) {
      sum += one;
    }
    return told.works.length == 0 ? 1 : sum / told.works.length;
  }

  private void phases(CityTally tally, SlumpBulletin told, Closing closing) {
    int phase = SlumpBlocks.BEFORE;
    if (told.suspended) {
      phase = SlumpBlocks.SUSPENDED;
    } else if (closing.lastDay() >= setting.atDay()) {
      phase = SlumpBlocks.RUNNING;
    }
    long out = 0;
    Block shutOut = city.layout.shutOut;
    for (int i = 0; i < shutOut.size(); i++) {
      out += tally.blocks[shutOut.offset() + i];
    }
    tally.add(blocks.phases.at(phase, 0), closing.days());
    tally.add(blocks.phases.at(phase, 1), (long) closing.days() * city.residents());
    tally.add(blocks.phases.at(phase, 2), closing.days() * out);
  }

  /// Money of the window that ended.
  private void pay(CityTally tally, SlumpBulletin told, int days) {
    double missing = setting.elasticity().value() * (1 - told.earnings);
    long income = StrictMath.round(yearBudget * days / 365 * Math.max(0, 1 - missing));
    long holders = 0;
    for (int band = 0; band < grantsOfBand.length; band++) {
      holders += grantsOfBand[band] * tally.blocks[city.layout.bandStock.at(band)];
    }
    boolean off = told.suspended;
    long[] due = new long[4];
    due[SlumpBlocks.OVERHEAD] = StrictMath.round(overheadDaily * days);
    due[SlumpBlocks.REVIEWS] = off ? 0 : StrictMath.round(reviewsDaily * days);
    due[SlumpBlocks.SENSORS] = off ? 0 : StrictMath.round(sensorsDaily * days);
    due[SlumpBlocks.REWARDS] = off ? 0 : StrictMath.round(rewardDaily * holders * days);
    boolean rewardsLast = setting.cutFirst() == SlumpSetting.CutFirst.REWARDS;
    int[] order = {
      SlumpBlocks.OVERHEAD,
      SlumpBlocks.REVIEWS,
      rewardsLast ? SlumpBlocks.SENSORS : SlumpBlocks.REWARDS,
      rewardsLast ? SlumpBlocks.REWARDS : SlumpBlocks.SENSORS
    };
    long left = told.reserve + income;
    long[] paid = new long[4];
    long allDue = 0;
    long allPaid = 0;
    for (int what : order) {
      paid[what] = Math.min(left, due[what]);
      left -= paid[what];
      allDue += due[what];
      allPaid += paid[what];
      tally.add(blocks.money.at(SlumpBlocks.DUE + what), due[what]);
      tally.add(blocks.money.at(SlumpBlocks.PAID + what), paid[what]);
    }
    double most = Math.max(setting.reserve().value(), off ? setting.resumeReserve().value() : 0);
    long kept = Math.min(left, StrictMath.round(most * yearBudget));
    tally.add(blocks.money.at(SlumpBlocks.INCOME), income);
    tally.add(blocks.money.at(SlumpBlocks.RETURNED), left - kept);
    told.reserve = kept;
    told.reviews = off ? 0 : thousandths(paid[SlumpBlocks.REVIEWS], due[SlumpBlocks.REVIEWS]);
    told.rewards = thousandths(paid[SlumpBlocks.REWARDS], due[SlumpBlocks.REWARDS]);
    keepUp(told, off ? 0 : share(paid[SlumpBlocks.SENSORS], due[SlumpBlocks.SENSORS]), days);
    double weight = -StrictMath.expm1(-days / setting.suspendDays().value());
    told.paid += weight * (share(allPaid, allDue) - told.paid);
  }

  /// Sensors fail as far as their upkeep is unpaid, and come back as far as it is paid.
  private void keepUp(SlumpBulletin told, double share, int days) {
    double wear = -StrictMath.expm1(-days / setting.wearDays().value());
    double back = setting.repairDays().value();
    double mend = back == 0 ? 1 : -StrictMath.expm1(-days / back);
    for (int i = 0; i < told.works.length; i++) {
      double works = told.works[i];
      told.works[i] = works - works * (1 - share) * wear + (1 - works) * share * mend;
    }
  }

  private void stand(SlumpBulletin told, Closing closing) {
    if (!told.suspended && told.paid < setting.suspendBelow().value()) {
      told.suspended = true;
      if (told.suspendedOn == 0) {
        told.suspendedOn = closing.lastDay() + 1;
      }
    } else if (told.suspended
        && told.reserve >= StrictMath.round(setting.resumeReserve().value() * yearBudget)) {
      told.suspended = false;
      told.paid = 1;
    }
  }

  private static double share(long paid, long due) {
    return due == 0 ? 1 : (double) paid / due;
  }

  private static int thousandths(long paid, long due) {
    return due == 0 ? SlumpBulletin.ALL : (int) (SlumpBulletin.ALL * paid / due);
  }
}
