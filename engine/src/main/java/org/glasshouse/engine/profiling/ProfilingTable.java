package org.glasshouse.engine.profiling;

import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.systems.ProfilingSetting;
import org.jspecify.annotations.Nullable;

/// Profiling in a city, compiled.
final class ProfilingTable implements CitySystem {

  /// Sums of a window: adults and records by the channels that look more closely, of those taken
  /// for members and of all others.
  static final int ADULTS = 0;

  static final int RECORDS = 2;
  private static final int SUMS = 4;
  private static final int ONE = 1000;

  final ProfilingBlocks blocks;
  private final long seed;

  /// Whether a channel looks more closely.
  final boolean[] closer;

  /// Whether some such channel sees a kind, by record kind.
  final boolean[] looked;

  /// Bounds of who is taken for a member, of others and of members.
  private final long[] takenBound;

  final int attention;
  private final double follows;
  private final int most;

  /// Entries without an act, a day, for each whole attention above one, after review.
  final double checksDaily;

  final int checkKind;
  final @Nullable ChannelTable checkChannel;
  final double leaning;

  ProfilingTable(CityWorld city, ProfilingSetting setting) {
    ProfilingBlocks own = ProfilingBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("profiling without blocks");
    }
    this.blocks = own;
    this.seed = city.world.seed;
    this.closer = new boolean[city.world.channels.length];
    ChannelTable whose = null;
    for (ChannelTable channel : city.world.channels) {
      closer[channel.index] = setting.channels().contains(channel.channel.id());
      whose = channel.channel.id().equals(setting.checkChannel()) ? channel : whose;
    }
    this.looked = new boolean[city.world.recordKinds];
    for (int kind = 0; kind < looked.length; kind++) {
      for (int channel : city.world.sight(kind).channel) {
        looked[kind] |= closer[channel];
      }
    }
    this.takenBound =
        new long[] {
          Chance.bound(setting.lookalikes().value()), Chance.bound(setting.taken().value())
        };
    this.attention = (int) StrictMath.round(ONE * setting.attention().value());
    this.follows = setting.follows().value();
    this.most = (int) StrictMath.round(ONE * setting.most().value());
    this.leaning = setting.leaning().value();
    this.checksDaily =
        setting.checks().value() / 365 * (1 - setting.review().value() * (1 - leaning));
    List<String> kinds = CityLayout.recordKinds(city.world.people);
    this.checkKind = kinds.indexOf(setting.checkRecord());
    this.checkChannel = whose;
  }

  /// The table of a city, or null if the system is off there.
  static @Nullable ProfilingTable of(CityWorld city) {
    return (ProfilingTable) city.systems.get(SystemId.PROFILING);
  }

  @Override
  public ProfilingPart newPart(District district) {
    return new ProfilingPart(this, district.citizens);
  }

  /// One word for life says who is taken for a member, so that a larger share contains a smaller
  /// one.
  @Override
  public void found(District district) {
    ProfilingPart part = ProfilingPart.of(district);
    if (part == null) {
      return;
    }
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        int word = Philox.word(seed, Stream.PROFILING_MARK.id(), district.key(i, n), 0, 0);
        if (Chance.hit(word, takenBound[Attributes.groupB(district.attributes[i]) ? 1 : 0])) {
          part.take(i);
        }
        if (Attributes.adult(district.attributes[i])) {
          part.adults[ProfilingCountPass.sort(part, district.attributes[i], i)]++;
        }
      }
    }
  }

  @Override
  public ProfilingBulletin firstBulletin() {
    return new ProfilingBulletin(attention);
  }

  @Override
  public int sums() {
    return SUMS;
  }

  /// Attention moves a quarter of the way, each window, to what the records of the window seem to
  /// call for: `1 + (a − 1) · (1 − f + f · r)`, where a is the attention of the setting, f is
  /// `follows` and r how many times as many records there are for each of those taken for members
  /// as for each other.
  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    ProfilingBulletin told = ProfilingBulletin.of(next);
    if (told == null) {
      return;
    }
    tally.add(blocks.attention().at(0), told.attention);
    long[] sums = tally.sums(SystemId.PROFILING);
    double others = (double) sums[RECORDS] * sums[ADULTS + 1];
    double taken = (double) sums[RECORDS + 1] * sums[ADULTS];
    if (others > 0) {
      double ratio = taken / others;
      double target = ONE + (attention - ONE) * (1 - follows + follows * ratio);
      long moved = StrictMath.round((3 * told.attention + target) / 4);
      told.attention = Math.clamp(moved, ONE, Math.max(ONE, most));
    }
  }
}
