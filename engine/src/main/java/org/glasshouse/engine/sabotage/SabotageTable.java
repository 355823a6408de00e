package org.glasshouse.engine.sabotage;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.systems.SabotageSetting;
import org.jspecify.annotations.Nullable;

/// Sabotage in a city, compiled.
public final class SabotageTable implements CitySystem {

  final SabotageBlocks blocks;

  /// Channels that have devices, in the order of the setting; −1 where one does not work in this
  /// arm.
  final int[] channels;

  /// Devices for a citizen, aligned.
  final double[] perCitizen;

  /// Broken a day, of those that stand, without grievance, hostility and guards.
  final double rate;

  /// Increase of the rate, in parts of it, when everybody is shut out.
  final double grievance;

  /// Increase of the rate, in parts of it, in a climate of full hostility.
  final double hostility;

  final double foundDays;
  final double repairDays;

  /// Price of a repair, in units of the currency.
  final long repairCost;

  /// Money that comes in a day.
  final double budgetDaily;

  /// Pay of all guards a day.
  final double guardsDaily;

  /// By how much the rate is divided, less one, if all guards are paid.
  final double guarded;

  SabotageTable(CityWorld city, SabotageSetting setting) {
    SabotageBlocks own = SabotageBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("sabotage without blocks");
    }
    this.blocks = own;
    int count = setting.devices().size();
    this.channels = new int[count];
    this.perCitizen = new double[count];
    int at = 0;
    for (java.util.Map.Entry<String, Quantity> entry : setting.devices().entrySet()) {
      channels[at] = -1;
      for (ChannelTable channel : city.world.channels) {
        if (channel.channel.id().equals(entry.getKey()) && city.world.works(channel)) {
          channels[at] = channel.index;
        }
      }
      perCitizen[at++] = entry.getValue().value() / 1000;
    }
    double people = city.residents();
    this.rate = setting.rate().value() / 365;
    this.grievance = 10 * setting.grievance().value();
    this.hostility = setting.hostility().value();
    this.foundDays = setting.foundDays().value();
    this.repairDays = setting.repairDays().value();
    this.repairCost = StrictMath.round(1000 * setting.repairCost().value());
    this.budgetDaily = setting.budget().value() * people / 365;
    this.guardsDaily =
        setting.guards().value() / 1e5 * people * 1000 * setting.guardCost().value() / 365;
    this.guarded = setting.guardEffect().value() * setting.guards().value() / 100;
  }

  /// The table of a city, or null if the system is off there.
  public static @Nullable SabotageTable of(CityWorld city) {
    return (SabotageTable) city.systems.get(SystemId.SABOTAGE);
  }

  @Override
  public SabotagePart newPart(District district) {
    return new SabotagePart(this, district);
  }

  @Override
  public SabotageBulletin firstBulletin() {
    return new SabotageBulletin();
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    SabotageBulletin told = SabotageBulletin.of(next);
    if (told == null) {
      return;
    }
    long repaired = 0;
    long waiting = 0;
    for (int c = 0; c < channels.length; c++) {
      repaired += tally.blocks[blocks.events.at(c, SabotageBlocks.REPAIRED)];
      waiting += tally.blocks[blocks.devices.at(c, 2)];
    }
    // What came in, what the guards of this window were paid, what its repairs cost.
    long income = StrictMath.round(budgetDaily * closing.days());
    long pay = StrictMath.round(guardsDaily * closing.days() * told.guardsPaid / 1000);
    long unpaid = StrictMath.round(guardsDaily * closing.days()) - pay;
    long repairs = repaired * repairCost;
    told.balance += income - pay - repairs;
    tally.add(blocks.money.at(0), income);
    tally.add(blocks.money.at(SabotageBlocks.GUARDS), pay);
    tally.add(blocks.money.at(SabotageBlocks.REPAIRS), repairs);
    tally.add(blocks.money.at(SabotageBlocks.UNPAID_GUARDS), unpaid);
    tally.add(blocks.balance.at(0), told.balance);
    // Guards come first, repairs get what is left.
    double wanted = guardsDaily * closing.days();
    double there = Math.max(0, told.balance + (double) income);
    told.guardsPaid = wanted == 0 ? 1000 : (int) Math.min(1000, 1000 * there / wanted);
    double left = Math.max(0, there - wanted);
    double due = waiting * repairCost * reached(closing.days(), repairDays);
    told.repairShare = due == 0 ? 1 : Math.min(1, left / due);
  }

  /// Share of what waits that is reached within some days.
  ///
  /// @param mean mean days until it is
  static double reached(int days, double mean) {
    return mean <= 0 ? 1 : -StrictMath.expm1(-days / mean);
  }
}
