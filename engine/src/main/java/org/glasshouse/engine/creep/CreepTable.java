package org.glasshouse.engine.creep;

import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.KindTable;
import org.glasshouse.scenario.systems.CreepSetting;
import org.glasshouse.scenario.systems.CreepSetting.Purpose;
import org.glasshouse.scenario.systems.Event;
import org.jspecify.annotations.Nullable;

/// Later uses of sensors in a city, compiled. A use that does nothing is left out: one that never
/// sees, and one of a kind that its channel sees anyway.
final class CreepTable implements CitySystem {

  /// Channels that an entry of points can name.
  private static final int CHANNELS = 32;

  final CreepBlocks blocks;

  /// Numbers of uses by kind of act; empty where there are none.
  final int[][] ofKind;

  /// Whether a kind of act has a use.
  final boolean[] looked;

  // By use.
  final ChannelTable[] channel;
  final int[] from;
  final int[] kept;
  final double[] detection;
  final double[] cap;

  /// In thousandths of median yearly means; a draw rounds it.
  final double[] fee;

  final boolean[] enters;
  final boolean[] told;
  final int[] address;

  /// Use by kind and channel of a record, −1 for none.
  final int[] ofRecord;

  /// Whether points of a rule, recorded by a channel, are those of an untold use: by rule × 32 +
  /// channel.
  final boolean[] untoldPoints;

  /// First day of the first untold use; after the end if there is none.
  final int untoldFrom;

  /// First day of the first use.
  final int first;

  /// Leaks: first day, and the bound of who hears of it.
  final int[] leakDay;

  final long[] leakReach;

  final long toldReach;
  final double talk;

  /// How far certainty moves, in thousandths of what is left.
  final int shock;

  /// Change of experience, in thousandths of a standard deviation.
  final int trust;

  /// Whether a kind of act is speech.
  final boolean[] speech;

  private final int channels;

  CreepTable(CityWorld city, CreepSetting setting) {
    CreepBlocks own = CreepBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("creep without blocks");
    }
    this.blocks = own;
    int count = setting.uses().size();
    this.channel = new ChannelTable[count];
    this.from = new int[count];
    this.kept = new int[count];
    this.detection = new double[count];
    this.cap = new double[count];
    this.fee = new double[count];
    this.enters = new boolean[count];
    this.told = new boolean[count];
    this.address = new int[count];
    int kinds = city.world.recordKinds;
    this.channels = city.world.channels.length;
    this.ofKind = new int[kinds][0];
    this.looked = new boolean[kinds];
    this.ofRecord = new int[kinds * channels];
    java.util.Arrays.fill(ofRecord, -1);
    this.untoldPoints = new boolean[city.compiled.rules().size() * CHANNELS];
    int earliest = Integer.MAX_VALUE;
    int untold = Integer.MAX_VALUE;
    List<String> ids = CityLayout.recordKinds(city.world.people);
    for (int u = 0; u < count; u++) {
      CreepSetting.Use use = setting.uses().get(u);
      channel[u] = channel(city, use.channel());
      from[u] = use.fromDay();
      kept[u] = (int) StrictMath.round(use.retentionDays().value());
      detection[u] = use.detection().value();
      cap[u] = ChannelTable.cap(detection[u]);
      fee[u] = 1000 * use.fee().value() / 365;
      enters[u] = use.purpose() != Purpose.TOLL;
      told[u] = use.told();
      address[u] = (int) KindTable.keyOf(use.id()) & 0xffffff;
      int kind = ids.indexOf(use.act());
      if (detection[u] > 0 && kind < city.world.actKinds && !sees(channel[u], kind)) {
        looked[kind] = true;
        int[] others = ofKind[kind];
        ofKind[kind] = java.util.Arrays.copyOf(others, others.length + 1);
        ofKind[kind][others.length] = u;
        ofRecord[kind * channels + channel[u].index] = u;
        earliest = Math.min(earliest, from[u]);
        if (!told[u]) {
          untold = Math.min(untold, from[u]);
          points(city, channel[u], kind);
        }
      }
    }
    this.first = earliest;
    this.untoldFrom = untold;
    int leaks = setting.events().size();
    this.leakDay = new int[leaks];
    this.leakReach = new long[leaks];
    for (int e = 0; e < leaks; e++) {
      Event<CreepSetting.Outing> event = setting.events().get(e);
      leakDay[e] = event.atDay();
      leakReach[e] = event.in(city.city.id()) ? Chance.bound(event.dose().value()) : 0;
    }
    this.toldReach = Chance.bound(setting.told().value());
    this.talk = setting.talk().value();
    this.shock = (int) StrictMath.round(1000 * setting.shock().value());
    this.trust = (int) StrictMath.round(1000 * setting.trust().value());
    this.speech = new boolean[kinds];
    for (KindTable kind : city.world.kinds) {
      speech[kind.index] = kind.speech;
    }
  }

  private static ChannelTable channel(CityWorld city, String id) {
    for (ChannelTable each : city.world.channels) {
      if (each.channel.id().equals(id)) {
        return each;
      }
    }
    throw new IllegalStateException("no channel " + id);
  }

  private static boolean sees(ChannelTable channel, int kind) {
    for (int each : channel.kinds) {
      if (each == kind) {
        return true;
      }
    }
    return false;
  }

  /// Notes the rules whose points tell of an untold use. A rule that also takes points for what the
  /// channel saw from the start cannot be told apart and is left out.
  private void points(CityWorld city, ChannelTable whose, int kind) {
    for (int rule : city.compiled.rulesOfKind(kind)) {
      boolean shared = false;
      for (int other : whose.kinds) {
        for (int of : city.compiled.rulesOfKind(other)) {
          shared |= of == rule;
        }
      }
      untoldPoints[rule * CHANNELS + whose.index] |= !shared;
    }
  }

  /// The table of a city, or null if the system is off there.
  static @Nullable CreepTable of(CityWorld city) {
    return (CreepTable) city.systems.get(SystemId.CREEP);
  }

  /// Use that made a record, or −1.
  int use(int kind, int whose) {
    return ofRecord[kind * channels + whose];
  }

  @Override
  public CreepPart newPart(District district) {
    return new CreepPart(district.citizens);
  }
}
