package org.glasshouse.engine.livemap;

import java.util.List;
import java.util.Objects;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.systems.LiveMapSetting;
import org.jspecify.annotations.Nullable;

/// A live map in a city, compiled.
public final class LiveMapTable implements CitySystem {

  private static final double HOURS = 24.0 * 365.0;

  final CityWorld city;
  final LiveMapBlocks blocks;

  /// By channel: whether users are warned of it.
  final boolean[] patrol;

  /// By record kind: whether neighbours report it.
  final boolean[] reported;

  /// By record kind: whether traces tell of it.
  final boolean[] traced;

  /// By record kind: whether it is counted, since one of the three can tell of it.
  final boolean[] counted;

  /// The kinds that neighbours report, for reports of what nobody did.
  final int[] spiteKinds;

  /// Where reports go, or null if nobody takes them in this arm.
  final @Nullable ChannelTable reportsTo;

  /// Where traces go, or null if nobody reads them in this arm.
  final @Nullable ChannelTable tracesTo;

  final long start;
  final double join;
  final double leave;
  final long leaveHurt;

  /// Fresh reports of patrols on the map, for each user.
  final double fresh;

  final double heed;
  final double reports;
  final long mistaken;
  final double spiteDaily;
  final double prejudice;
  final double traces;
  final long shared;
  final int tracesFrom;

  /// Change of means of somebody shown where all neighbours use the map, in thousandths.
  final int shunning;

  LiveMapTable(CityWorld city, LiveMapSetting setting) {
    this.city = city;
    World world = city.world;
    blocks = Objects.requireNonNull(LiveMapBlocks.in(city.layout));
    patrol = new boolean[world.channels.length];
    for (ChannelTable channel : world.channels) {
      patrol[channel.index] = setting.patrols().contains(channel.channel.id());
    }
    reportsTo = channel(world, setting.reportsTo());
    tracesTo = channel(world, setting.tracesTo());
    reported = kinds(world, setting.reported());
    traced = kinds(world, setting.traced());
    counted = new boolean[world.recordKinds];
    int spiteful = 0;
    for (int kind = 0; kind < counted.length; kind++) {
      counted[kind] = reported[kind] || traced[kind];
      spiteful += reported[kind] ? 1 : 0;
    }
    for (ChannelTable channel : world.channels) {
      for (int kind : channel.kinds) {
        counted[kind] |= patrol[channel.index];
      }
    }
    spiteKinds = new int[spiteful];
    for (int kind = counted.length - 1; kind >= 0; kind--) {
      if (reported[kind]) {
        spiteKinds[--spiteful] = kind;
      }
    }
    start = Chance.bound(setting.start().value());
    join = setting.join().value();
    leave = setting.leave().value();
    leaveHurt = Chance.bound(setting.leaveHurt().value());
    fresh = setting.spots().value() * setting.freshHours().value() / HOURS;
    heed = setting.heed().value();
    reports = setting.reports().value();
    mistaken = Chance.bound(setting.mistaken().value());
    spiteDaily = setting.spite().value() / 365;
    prejudice = setting.prejudice().value();
    traces = setting.traces().value();
    shared = Chance.bound(setting.shared().value());
    tracesFrom = setting.tracesFrom();
    shunning = (int) StrictMath.round(1000 * setting.shunning().value());
  }

  private static @Nullable ChannelTable channel(World world, List<String> ids) {
    for (ChannelTable channel : world.channels) {
      if (ids.contains(channel.channel.id()) && world.works(channel)) {
        return channel;
      }
    }
    return null;
  }

  private static boolean[] kinds(World world, List<String> ids) {
    List<String> all = CityLayout.recordKinds(world.people);
    boolean[] of = new boolean[world.recordKinds];
    for (String id : ids) {
      of[all.indexOf(id)] = true;
    }
    return of;
  }

  /// The table of a city, or null without a live map.
  static @Nullable LiveMapTable of(CityWorld city) {
    return (LiveMapTable) city.systems.get(SystemId.LIVE_MAP);
  }

  /// What a patrol still sees of a user, in thousandths, where so many use the map: one less the
  /// heed times the chance that at least one of the fresh reports, a Poisson number, is there.
  int left(int users) {
    return (int) StrictMath.round(1000 * (1 + heed * StrictMath.expm1(-fresh * users)));
  }

  @Override
  public LiveMapPart newPart(District district) {
    return new LiveMapPart(this, district);
  }

  @Override
  public void found(District district) {
    LiveMapPart part = LiveMapPart.of(district);
    if (part != null) {
      Users.found(this, part, district);
    }
  }
}
