package org.glasshouse.engine.denunciation;

import java.util.List;
import org.glasshouse.engine.district.District;
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
import org.glasshouse.scenario.systems.DenunciationSetting;
import org.jspecify.annotations.Nullable;

/// Denunciation in a city, compiled, and the desk that takes entries.
///
/// In a window the desk checks the share of what comes in for which its capacity would have done in
/// the window before; the rest it enters or shelves unread.
public final class DenunciationTable implements CitySystem {

  /// Pay counts no more than this many times a hundredth of the yearly means.
  static final double MOST_PAY = 4;

  static final int ENTRIES = 0;
  private static final int FULL = DenunciationBlocks.FULL;

  final CityWorld city;
  final DenunciationBlocks blocks;

  /// Where entries go; null where nobody takes them in this arm.
  final @Nullable ChannelTable reportsTo;

  /// As whose record the denouncer is credited; null for none.
  final @Nullable ChannelTable pointsVia;

  /// Kind of that record, or −1.
  final int pointsAs;

  /// By record kind: whether it is denounced.
  final boolean[] reported;

  /// The same kinds, listed.
  final int[] kinds;

  final double goodFaith;

  /// Chance that an act is told for pay where every adult is willing.
  final double looks;

  final long mistaken;
  final long willing;

  /// Pay, in thousandths of median yearly means.
  final double pay;

  /// Entries made up a day by a willing adult: for pay of a hundredth of their means, out of spite,
  /// for a place in a band, to earn back points.
  final double[] madeUpDaily;

  final double household;
  final double colleagues;
  final double prejudice;
  final double finds;
  final double unread;
  final long learns;
  final double betrayed;
  final double hears;
  final double heard;

  /// Share of lost trust that comes back in a month.
  final double heals;

  final double breeds;

  /// By act kind: what is still done of it by trust lost; null where trust does not matter.
  private final double[] @Nullable [] left;

  /// Whether a kind with an entry in `left` is speech, by act kind.
  private final boolean[] speech;

  private final double checksDaily;

  DenunciationTable(CityWorld city, DenunciationSetting setting) {
    this.city = city;
    World world = city.world;
    blocks = DenunciationBlocks.in(city.layout);
    List<String> all = CityLayout.recordKinds(world.people);
    reportsTo = channel(world, setting.reportsTo());
    pointsVia = channel(world, setting.pointsVia());
    pointsAs = setting.pointsAs().isEmpty() ? -1 : all.indexOf(setting.pointsAs().getFirst());
    reported = new boolean[world.recordKinds];
    kinds = new int[setting.reported().size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = all.indexOf(setting.reported().get(i));
      reported[kinds[i]] = true;
    }
    goodFaith = setting.goodFaith().value();
    mistaken = Chance.bound(setting.mistaken().value());
    willing = Chance.bound(setting.willing().value());
    pay = 1000 * setting.pay().value();
    looks =
        setting.looks().value()
            * setting.willing().value()
            * Math.min(MOST_PAY, 100 * setting.pay().value());
    madeUpDaily = new double[Motive.values().length];
    madeUpDaily[Motive.PAY.ordinal()] = pay > 0 ? setting.invents().value() / 365 : 0;
    madeUpDaily[Motive.SPITE.ordinal()] = setting.spite().value() / 365;
    madeUpDaily[Motive.RIVALRY.ordinal()] = setting.rivalry().value() / 365;
    madeUpDaily[Motive.POINTS.ordinal()] =
        pointsAs >= 0 && pointsVia != null ? setting.earnBack().value() / 365 : 0;
    household = setting.household().value();
    colleagues = setting.colleagues().value();
    prejudice = setting.prejudice().value();
    finds = setting.finds().value();
    unread = setting.unread().value();
    learns = Chance.bound(setting.learns().value());
    betrayed = setting.betrayed().value();
    hears = setting.hears().value();
    heard = setting.heard().value();
    heals = 1 - StrictMath.pow(1 - setting.heals().value(), 1.0 / 12);
    breeds = setting.breeds().value();
    checksDaily = setting.checks().value() / 1e5 / 365 * city.residents();
    left = new double[world.actKinds][];
    speech = new boolean[world.actKinds];
    double[] helping = left(setting.undone().value());
    double[] speaking = left(setting.silence().value());
    for (int kind = 0; kind < world.actKinds; kind++) {
      if (setting.helping().contains(all.get(kind))) {
        left[kind] = helping;
      } else if (world.kinds[kind].speech) {
        left[kind] = speaking;
        speech[kind] = true;
      }
    }
  }

  private static double[] left(double share) {
    double[] left = new double[FULL + 1];
    for (int lost = 0; lost <= FULL; lost++) {
      left[lost] = 1 - share * lost / FULL;
    }
    return left;
  }

  private static @Nullable ChannelTable channel(World world, List<String> ids) {
    for (ChannelTable channel : world.channels) {
      if (ids.contains(channel.channel.id()) && world.works(channel)) {
        return channel;
      }
    }
    return null;
  }

  /// The table of a city, or null if the system is off there.
  static @Nullable DenunciationTable of(CityWorld city) {
    return (DenunciationTable) city.systems.get(SystemId.DENUNCIATION);
  }

  /// Denunciations that came in a window in a city; none where the system is off.
  public static long entries(CityTally tally) {
    long[] sums = tally.sums(SystemId.DENUNCIATION);
    return sums.length == 0 ? 0 : sums[ENTRIES];
  }

  /// What is still done of a kind, by trust lost; null where trust does not matter.
  double @Nullable [] left(int kind) {
    return left[kind];
  }

  /// Place of a kind that trust matters for in [DenunciationBlocks#undone].
  int undone(int kind) {
    return speech[kind] ? DenunciationBlocks.SPEECH : DenunciationBlocks.HELP;
  }

  /// How many times as often people denounce who have lost so much trust.
  ///
  /// @param lost in 1/255
  double breeds(double lost) {
    return 1 + (breeds - 1) * lost / FULL;
  }

  /// Pay in hundredths of somebody's yearly means, with a limit.
  double pull(int means) {
    return pay == 0 ? 0 : Math.min(MOST_PAY, 100 * pay / Math.max(1, means));
  }

  @Override
  public DenunciationPart newPart(District district) {
    return new DenunciationPart(this, district);
  }

  @Override
  public DenunciationBulletin firstBulletin() {
    return new DenunciationBulletin();
  }

  @Override
  public int sums() {
    return ENTRIES + 1;
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    DenunciationBulletin told = DenunciationBulletin.of(next);
    if (told == null) {
      return;
    }
    long came = tally.sums(SystemId.DENUNCIATION)[ENTRIES];
    double capacity = checksDaily * closing.days();
    told.checked = came == 0 ? 1 : Math.min(1, capacity / came);
    tally.add(blocks.desk.at(DenunciationBlocks.CAME), came);
    tally.add(blocks.desk.at(DenunciationBlocks.CAPACITY), StrictMath.round(capacity));
  }
}
