package org.glasshouse.engine.parallel;

import java.util.List;
import org.glasshouse.engine.denunciation.DenunciationTable;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
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
import org.glasshouse.scenario.systems.ParallelEconomySetting;
import org.jspecify.annotations.Nullable;

/// A parallel economy in a city, compiled, and what the authority learns of its sign.
///
/// Each who is in brings in `contagion` × `contacts` × `stay_days` others while they stay, if all
/// are as receptive as those shut out: above one it keeps itself going, below one it hardly goes
/// beyond its seeds.
public final class ParallelTable implements CitySystem {

  static final int MEMBERS = 0;
  static final int ADULTS = 1;

  private static final double YEAR = 365;

  final CityWorld city;
  final ParallelBlocks blocks;

  /// By channel: whether it sees less of those who are in.
  final boolean[] hidden;

  /// By record kind: whether a hidden channel is there for it.
  final boolean[] kinds;

  /// What the hidden channels still see of those who are in, in thousandths.
  final int left;

  /// Rates, a day: of coming in by a neighbour if all are in, by each of the household who is in,
  /// and by a far acquaintance who is in.
  final double byNeighbours;

  final double byHousehold;
  final double byFar;
  final double leavesDaily;
  final double uneasy;
  final double others;

  /// In thousandths.
  final int regained;

  final double spends;
  final double raidsDaily;
  final int ring;
  final long lookalikes;
  final double seized;

  /// Kind and channel of the record of a raid; −1 and null for none.
  final int raidAs;

  final @Nullable ChannelTable raidVia;

  private final long seeds;
  private final double infiltrated;
  private final double informers;
  private final int signDays;

  ParallelTable(CityWorld city, ParallelEconomySetting setting) {
    this.city = city;
    World world = city.world;
    blocks = ParallelBlocks.in(city.layout);
    hidden = new boolean[world.channels.length];
    kinds = new boolean[world.recordKinds];
    ChannelTable via = null;
    for (ChannelTable channel : world.channels) {
      String id = channel.channel.id();
      hidden[channel.index] = setting.hidden().contains(id);
      if (hidden[channel.index]) {
        for (int kind : channel.kinds) {
          kinds[kind] = true;
        }
      }
      via = setting.raidVia().contains(id) && world.works(channel) ? channel : via;
    }
    raidVia = via;
    List<String> all = CityLayout.recordKinds(world.people);
    raidAs = setting.raidAs().isEmpty() ? -1 : all.indexOf(setting.raidAs().getFirst());
    left = 1000 - thousandths(setting.hides().value());
    double contagion = setting.contagion().value();
    byNeighbours = contagion * setting.contacts().value();
    byHousehold = contagion * setting.household().value();
    byFar = contagion * setting.far().value();
    leavesDaily = 1 / setting.stayDays().value();
    uneasy = setting.uneasy().value();
    others = setting.others().value();
    regained = thousandths(setting.regained().value());
    spends = setting.spends().value();
    raidsDaily = setting.raids().value() / 1e5 / YEAR;
    ring = (int) StrictMath.round(setting.ring().value());
    lookalikes = Chance.bound(setting.lookalikes().value());
    seized = setting.seized().value();
    seeds = Chance.bound(setting.seeds().value());
    infiltrated = setting.infiltrated().value();
    informers = setting.informers().value();
    signDays = (int) StrictMath.round(setting.signDays().value());
  }

  private static int thousandths(double share) {
    return (int) StrictMath.round(1000 * share);
  }

  /// The table of a city, or null if the system is off there.
  static @Nullable ParallelTable of(CityWorld city) {
    return (ParallelTable) city.systems.get(SystemId.PARALLEL_ECONOMY);
  }

  /// Whether a citizen is in from the start, for good.
  ///
  /// @param key of the citizen
  boolean seed(long key) {
    return Chance.hit(Philox.word(city.world.seed, Stream.PARALLEL_WHO.id(), key, 0, 0), seeds);
  }

  /// Whether far acquaintances bring anybody in.
  boolean readsFar() {
    return byFar > 0 && seeds > 0;
  }

  /// Whether a citizen who is not in shows a sign like it.
  ///
  /// @param key of the citizen
  boolean alike(long key) {
    return Chance.hit(
        Philox.word(city.world.seed, Stream.PARALLEL_WHO.id(), key, 0, 1), lookalikes);
  }

  @Override
  public ParallelPart newPart(District district) {
    return new ParallelPart(this, district);
  }

  @Override
  public void found(District district) {
    ParallelPart part = ParallelPart.of(district);
    if (part != null) {
      part.found(district);
    }
  }

  @Override
  public ParallelBulletin firstBulletin() {
    return new ParallelBulletin();
  }

  @Override
  public int sums() {
    return ADULTS + 1;
  }

  /// The more are in, the sooner somebody among them tells, or is no friend; where people denounce
  /// each other, sooner still. Once the sign is known it is worn for a while before it is changed.
  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    ParallelBulletin told = ParallelBulletin.of(next);
    if (told == null) {
      return;
    }
    long[] sums = tally.sums(SystemId.PARALLEL_ECONOMY);
    double hundredths = sums[ADULTS] == 0 ? 0 : 100.0 * sums[MEMBERS] / sums[ADULTS];
    double yearly = YEAR / closing.days() * DenunciationTable.entries(tally);
    double denounced = 100 * yearly / city.residents();
    double rate = infiltrated * hundredths * (1 + informers * denounced);
    if (told.knownOn != ParallelBulletin.UNKNOWN) {
      if (closing.lastDay() + 1 - told.knownOn >= signDays) {
        told.knownOn = ParallelBulletin.UNKNOWN;
      }
    } else if (rate > 0) {
      int word =
          Philox.word(
              city.world.seed,
              Stream.PARALLEL_SIGN.id(),
              Keys.city(city.index),
              closing.index(),
              0);
      if (Chance.unit(word) < -StrictMath.expm1(-rate * closing.days() / YEAR)) {
        told.knownOn = closing.lastDay() + 1;
        told.learned++;
        told.firstOn = told.learned == 1 ? told.knownOn : told.firstOn;
      }
    }
    tally.add(blocks.sign.at(ParallelBlocks.KNOWN), told.knownOn < 0 ? 0 : 1);
    tally.add(blocks.sign.at(ParallelBlocks.LEARNED), told.learned);
    tally.add(blocks.sign.at(ParallelBlocks.FIRST_DAY), told.firstOn);
  }
}
