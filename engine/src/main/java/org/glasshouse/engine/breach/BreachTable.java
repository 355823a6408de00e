package org.glasshouse.engine.breach;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.redress.ReviewBureau;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.Days;
import org.glasshouse.scenario.systems.BreachSetting;
import org.glasshouse.scenario.systems.BreachSetting.Attack;
import org.glasshouse.scenario.systems.Event;
import org.jspecify.annotations.Nullable;

/// Breaches in a city, compiled, and those who look for them.
public final class BreachTable implements CitySystem {

  final BreachBlocks blocks;

  /// What each event is, and what share of people it hits.
  final Attack[] attack;

  final double[] dose;

  /// Points of an alteration, in tenths.
  final double tenths;

  final double raised;
  final double restoreDays;
  final long restored;

  /// False records in a victim's name a day, what they say, and whose they are.
  final double misuse;

  final int kind;
  final ChannelTable channel;

  private final BreachSetting setting;
  private final CityWorld city;

  BreachTable(CityWorld city, BreachSetting setting) {
    BreachBlocks own = BreachBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("breaches without blocks");
    }
    this.blocks = own;
    this.city = city;
    this.setting = setting;
    int events = setting.events().size();
    this.attack = new Attack[events];
    this.dose = new double[events];
    for (int e = 0; e < events; e++) {
      Event<Attack> event = setting.events().get(e);
      attack[e] = event.what();
      dose[e] = event.in(city.city.id()) ? event.dose().value() : 0;
    }
    this.tenths = 10 * setting.points().value();
    this.raised = setting.raised().value();
    this.restoreDays = setting.restoreDays().value();
    this.restored = Chance.bound(setting.restored().value());
    this.misuse = setting.misuse().value() / 365;
    this.kind = CityLayout.recordKinds(city.world.people).indexOf(setting.misuseRecord());
    ChannelTable whose = city.world.channels[0];
    for (ChannelTable each : city.world.channels) {
      whose = each.channel.id().equals(setting.misuseChannel()) ? each : whose;
    }
    this.channel = whose;
  }

  /// The table of a city, or null if the system is off there.
  public static @Nullable BreachTable of(CityWorld city) {
    return (BreachTable) city.systems.get(SystemId.BREACH);
  }

  @Override
  public BreachPart newPart(District district) {
    return new BreachPart(district.citizens);
  }

  @Override
  public BreachBulletin firstBulletin() {
    BreachBulletin first = new BreachBulletin(attack.length);
    for (int e = 0; e < attack.length; e++) {
      advance(first, e, 0);
    }
    return first;
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    BreachBulletin told = BreachBulletin.of(next);
    if (told == null) {
      return;
    }
    double free = 1;
    for (int e = 0; e < attack.length; e++) {
      find(tally, told, e, closing);
      tally.add(blocks.course.at(e, BreachBlocks.BEGAN), told.began[e]);
      tally.add(blocks.course.at(e, BreachBlocks.FOUND), told.found[e]);
      advance(told, e, closing.index() + 1);
      if (attack[e] == Attack.RANSOM && told.running[e] != 0) {
        free *= 1 - dose[e];
      }
    }
    if (free < 1) {
      ReviewBureau.decide(city, tally, next, closing.lastDay(), free);
    }
  }

  /// Whether an event that has begun is found in the window that ended: by somebody who looks, or
  /// because so many are altered. Who is locked out knows it at once.
  private void find(CityTally tally, BreachBulletin told, int e, Closing closing) {
    if (told.began[e] == 0 || told.found[e] != 0) {
      return;
    }
    long hit =
        tally.blocks[blocks.altered.at(BreachBlocks.LOWERED)]
            + tally.blocks[blocks.altered.at(BreachBlocks.RAISED)];
    long scored = tally.blocks[city.layout.population.at(2)];
    boolean noticed =
        switch (attack[e]) {
          case WORM, INSIDER -> hit > 0 && hit >= setting.noticed().value() * scored;
          case LEAK -> false;
          case RANSOM -> true;
        };
    int word =
        Philox.word(
            city.world.seed, Stream.BREACH.id(), Keys.city(city.draws), closing.index(), 0x600 + e);
    if (noticed || Chance.unit(word) < within(closing.days(), setting.foundDays().value())) {
      told.found[e] = closing.lastDay() + 1;
    }
  }

  /// Takes an event into the next window.
  private void advance(BreachBulletin told, int e, int window) {
    Days days = city.world.days;
    told.reachedBefore[e] = told.reached[e];
    told.running[e] = 0;
    if (window >= days.windows() || dose[e] == 0) {
      return;
    }
    Event<Attack> event = setting.events().get(e);
    boolean over = told.found[e] != 0 && attack[e] != Attack.RANSOM;
    if (event.atDay() > days.last(window)
        || event.atDay() + event.days() <= days.first(window)
        || over) {
      return;
    }
    told.running[e] = 1;
    if (told.began[e] == 0) {
      told.began[e] = Math.max(event.atDay(), days.first(window)) + 1;
    }
    if (attack[e] == Attack.WORM) {
      double first = 1.0 / city.neighbourhoods();
      double grown = Math.max(first, told.reached[e] * growth());
      told.reached[e] = Math.min(1, grown);
    }
  }

  private double growth() {
    return StrictMath.exp(setting.spread().value() * city.world.days.windowDays());
  }

  /// Share of what happens after a mean time that has happened within some days.
  static double within(int days, double mean) {
    return mean <= 0 ? 1 : -StrictMath.expm1(-days / mean);
  }
}
