package org.glasshouse.engine.national;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.Days;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.systems.NationalScoreSetting;
import org.jspecify.annotations.Nullable;

/// Vendors' algorithms and the national score in a city, compiled.
public final class NationalTable implements CitySystem {

  private static final long EVERYBODY = 1L << 32;
  private static final int CHANNEL_BITS = 5;
  private static final int MOST_SCORES = 1 << 16;

  final NationalBlocks blocks;
  final CityWorld city;
  final List<Vendor> vendors;
  final Schedule schedule;

  /// Files that a record goes into, as bits, by kind and channel.
  private final byte[] filesOf;

  /// Position of each score from the lowest on; empty where it is worked out each time.
  private final int[] positions;

  /// Number of files.
  final int files;

  /// Whether all records of a file lie outside the narrow, and outside the wide reading of the
  /// purpose.
  final boolean[] beyondNarrow;

  final boolean[] beyondWide;

  /// What each vendor makes of a file.
  final CellTable[] cells;

  /// Whether acts of a record kind harm others.
  final boolean[] harmful;

  /// Lists that are a disadvantage, as bits.
  final int badLists;

  /// Number of the vendor whose algorithm is the national score; −1 if there is none.
  final int chosen;

  final NationalScoreSetting.Carry carry;
  final NationalScoreSetting.Cuts cuts;

  /// Bound of the draw that lays the national score on somebody.
  final long share;

  /// Weights of the national score, in thousandths: the vendor's score, the local one, lists,
  /// files.
  final int own;

  final int local;
  final int lists;
  final int[] sectors;

  /// Whether any file has a weight of its own.
  final boolean weighsFiles;

  /// Sum of all weights.
  final long weights;

  /// Band of those who are neither at the bottom nor at the top: the one in which people start.
  final int ordinary;

  /// First of the sums that count people by local score, and by national position.
  final int localSums;

  final int nationalSums;

  NationalTable(CityWorld city, NationalScoreSetting setting) {
    NationalBlocks own = NationalBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("a national score without blocks");
    }
    this.blocks = own;
    this.city = city;
    this.vendors = Vendor.of(setting);
    this.schedule = schedule(city.world.days, setting);
    this.files = setting.files().size();
    this.filesOf = new byte[city.world.recordKinds << CHANNEL_BITS];
    this.beyondNarrow = new boolean[files];
    this.beyondWide = new boolean[files];
    List<String> kinds = CityLayout.recordKinds(city.world.people);
    for (int f = 0; f < files; f++) {
      NationalScoreSetting.File file = setting.files().get(f);
      beyondNarrow[f] = true;
      beyondWide[f] = true;
      for (String id : file.records()) {
        int kind = kinds.indexOf(id);
        beyondNarrow[f] &= city.outsideNarrow[kind];
        beyondWide[f] &= city.outsideWide[kind];
        for (ChannelTable channel : city.world.channels) {
          if (file.channels().isEmpty() || file.channels().contains(channel.channel.id())) {
            filesOf[kind << CHANNEL_BITS | channel.index] |= (byte) (1 << f);
          }
        }
      }
    }
    this.cells = new CellTable[vendors.size()];
    for (int v = 0; v < cells.length; v++) {
      cells[v] = new CellTable(vendors.get(v).whole, beyondWide, beyondNarrow);
    }
    this.harmful = new boolean[city.world.recordKinds];
    for (int k = 0; k < city.world.actKinds; k++) {
      harmful[k] = city.world.kinds[k].harmful;
    }
    int bad = 0;
    for (int l = 0; l < city.scheme.lists().size(); l++) {
      bad |= city.scheme.lists().get(l).negative() ? 1 << l : 0;
    }
    this.badLists = bad;
    int scores = city.maxTenths - city.minTenths + 1;
    this.positions = new int[setting.change() == null || scores > MOST_SCORES ? 0 : scores];
    for (int at = 0; at < positions.length; at++) {
      positions[at] = position((long) city.minTenths + at);
    }
    this.ordinary = ordinary(city);
    Vendor last = vendors.getLast();
    this.localSums = last.sums + last.width();
    this.nationalSums = localSums + Vendor.PLACES;
    NationalScoreSetting.Change change = setting.change();
    this.sectors = new int[files];
    if (change == null) {
      this.chosen = -1;
      this.carry = NationalScoreSetting.Carry.LINEAR;
      this.cuts = NationalScoreSetting.Cuts.NATIONAL;
      this.share = 0;
      this.own = 0;
      this.local = 0;
      this.lists = 0;
      this.weighsFiles = false;
      this.weights = 0;
      return;
    }
    this.chosen =
        setting.vendors().stream()
            .map(NationalScoreSetting.Vendor::id)
            .toList()
            .indexOf(change.vendor());
    this.carry = change.carry();
    this.cuts = change.cuts();
    this.share = Chance.bound(change.share().value());
    this.own = thousandths(change.own());
    boolean anew = carry == NationalScoreSetting.Carry.ANEW;
    this.local = anew ? 0 : thousandths(change.local());
    this.lists = thousandths(change.lists());
    List<String> ids = setting.files().stream().map(NationalScoreSetting.File::id).toList();
    long sum = (long) this.own + local + lists;
    for (Map.Entry<String, Quantity> sector : change.sectors().entrySet()) {
      int weight = thousandths(sector.getValue());
      sectors[ids.indexOf(sector.getKey())] = weight;
      sum += weight;
    }
    this.weighsFiles = Arrays.stream(sectors).anyMatch(weight -> weight > 0);
    this.weights = sum;
  }

  /// The table of a city, or null if the system is off there.
  public static @Nullable NationalTable of(CityWorld city) {
    return (NationalTable) city.systems.get(SystemId.NATIONAL_SCORE);
  }

  /// What falls into which window.
  static Schedule schedule(Days days, NationalScoreSetting setting) {
    int windowDays = days.windowDays();
    int period = Math.max(4, (setting.everyDays() + windowDays / 2) / windowDays);
    int from = (setting.fromDay() + windowDays - 1) / windowDays;
    NationalScoreSetting.Change change = setting.change();
    if (change == null || Chance.bound(change.share().value()) == 0) {
      return new Schedule(period, from, -1, false);
    }
    int at = Math.max(1, (change.atDay() + windowDays - 1) / windowDays);
    return new Schedule(period, from, at, change.carry() == NationalScoreSetting.Carry.ANEW);
  }

  /// Files that a record goes into, as bits.
  int filesOf(int kind, int channel) {
    return filesOf[kind << CHANNEL_BITS | channel];
  }

  /// Whether the national score is laid on everybody.
  boolean everybody() {
    return share == EVERYBODY;
  }

  /// Where a local score lies in its range, of [Ranks#WHOLE].
  ///
  /// @param tenths the score, or an edge between bands
  int position(long tenths) {
    long range = Math.max(1, city.maxTenths - city.minTenths);
    return (int) Math.floorDiv((tenths - city.minTenths) * Ranks.WHOLE, range);
  }

  /// Where a score within its range lies in it, of [Ranks#WHOLE].
  ///
  /// @param score in tenths, as clamped to the range
  int positionOf(int score) {
    return positions.length == 0 ? position(score) : positions[score - city.minTenths];
  }

  /// Whether records of a file count at a level of [BandsWithout].
  boolean counts(int file, int level) {
    return !(level >= BandsWithout.WIDE && beyondWide[file]
        || level >= BandsWithout.NARROW && beyondNarrow[file]);
  }

  /// Place of a position.
  static int place(int position) {
    return Math.clamp(position / (Ranks.WHOLE / Vendor.PLACES), 0, Vendor.PLACES - 1);
  }

  private static int ordinary(CityWorld city) {
    int bands = city.compiled.bands();
    int start;
    if (city.shareBands) {
      // The band that holds the middle of the people.
      double below = 0;
      start = 0;
      while (start < bands - 1 && below + city.compiled.bandShare(start) < 0.5) {
        below += city.compiled.bandShare(start++);
      }
    } else {
      start = city.compiled.bandOf(city.startTenths);
    }
    return bands < 3 ? start : Math.clamp(start, 1, bands - 2);
  }

  private static int thousandths(Quantity weight) {
    return (int) StrictMath.round(1000 * weight.value());
  }

  @Override
  public NationalPart newPart(District district) {
    return new NationalPart(district.citizens, files, schedule.change >= 0);
  }

  @Override
  public int sums() {
    return nationalSums + Vendor.PLACES;
  }
}
