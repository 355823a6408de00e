package org.glasshouse.engine.concert;

import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.KindTable;
import org.glasshouse.scenario.systems.ConcertSetting;
import org.glasshouse.scenario.systems.Event;
import org.jspecify.annotations.Nullable;

/// Concerted acts in a city, compiled.
public final class ConcertTable implements CitySystem {

  final ConcertBlocks blocks;

  /// The act, among the record kinds.
  final KindTable kind;

  /// How often it is done on a day by somebody who takes part.
  final double perDay;

  private final ConcertSetting setting;
  private final String city;

  ConcertTable(CityWorld city, ConcertSetting setting) {
    ConcertBlocks own = ConcertBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("a concerted act without blocks");
    }
    this.blocks = own;
    this.setting = setting;
    this.city = city.city.id();
    KindTable found = null;
    for (KindTable each : city.world.kinds) {
      if (each.kind.id().equals(setting.act())) {
        found = each;
      }
    }
    if (found == null) {
      throw new IllegalStateException("no act " + setting.act());
    }
    this.kind = found;
    this.perDay = setting.times().value() / 30;
  }

  /// The table of a city, or null if the system is off there.
  public static @Nullable ConcertTable of(CityWorld city) {
    return (ConcertTable) city.systems.get(SystemId.CONCERT);
  }

  /// Share of a group that takes part on most of the days of a window, the largest of all events.
  double share(ConcertSetting.Who who, int firstDay, int lastDay) {
    double share = 0;
    for (Event<ConcertSetting.Who> event : setting.events()) {
      if (event.what() == who
          && event.in(city)
          && 2 * days(event, firstDay, lastDay) > lastDay - firstDay + 1) {
        share = Math.max(share, event.dose().value());
      }
    }
    return share;
  }

  /// Days of an event that fall into a window.
  private static int days(Event<?> event, int firstDay, int lastDay) {
    int last = Math.min(lastDay, event.atDay() + event.days() - 1);
    return Math.max(0, last - Math.max(firstDay, event.atDay()) + 1);
  }
}
