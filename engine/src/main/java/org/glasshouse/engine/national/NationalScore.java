package org.glasshouse.engine.national;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.overnight.OvernightBulletin;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.systems.NationalScoreSetting;
import org.jspecify.annotations.Nullable;

/// The national score where it is in force: on whom it is laid, and which band it gives, with and
/// without some records. A position is a weighted mean of the vendor's rank of somebody, the local
/// score, lists and files, each from 0 (worst) to [Ranks#WHOLE].
public final class NationalScore {

  private static final int BITS = 4;
  private static final int SAME = 0x1111;

  private final District district;
  private final Window window;
  private final NationalTable table;
  private final NationalPart part;
  private final NationalBulletin told;

  /// What the chosen vendor sees, or null where its algorithm has no weight.
  private final @Nullable Cells cells;

  /// What lists add to the sum of the citizen at hand.
  private long lists;

  private NationalScore(
      District district,
      Window window,
      NationalTable table,
      NationalPart part,
      NationalBulletin told) {
    this.district = district;
    this.window = window;
    this.table = table;
    this.part = part;
    this.told = told;
    this.cells = table.own > 0 ? new Cells(table, table.chosen, district, part) : null;
  }

  /// That of a district, or null where none is in force.
  public static @Nullable NationalScore of(District district, Window window) {
    return inForce(window) ? made(district, window) : null;
  }

  /// That of a district, whether it is in force yet or not; null where the system is off.
  static @Nullable NationalScore made(District district, Window window) {
    NationalTable table = NationalTable.of(window.city);
    NationalPart part = NationalPart.of(district);
    NationalBulletin told = NationalBulletin.of(window.nation);
    return table == null || part == null || told == null
        ? null
        : new NationalScore(district, window, table, part, told);
  }

  /// Whether a national score is in force in a window.
  public static boolean inForce(Window window) {
    NationalTable table = NationalTable.of(window.city);
    return table != null && table.schedule.inForce(window.index);
  }

  /// Whether everybody's band is worked out by new national cuts in a window. Where cities keep
  /// their edges they keep their calendar too, and it never is.
  public static boolean decides(Window window) {
    NationalTable table = NationalTable.of(window.city);
    return table != null
        && table.cuts == NationalScoreSetting.Cuts.NATIONAL
        && table.schedule.decides(window.index);
  }

  /// Whether the national score is laid on somebody.
  ///
  /// @param n neighbourhood in the district
  public boolean covers(int citizen, int n) {
    return table.everybody() || Chance.hit((int) draw(citizen, n), table.share);
  }

  /// Notes the band that the local score gives.
  public void local(int citizen, int band) {
    part.setLocal(citizen, band);
  }

  private long draw(int citizen, int n) {
    long key = district.key(citizen, n);
    return Philox.pair(window.city.world.seed, Stream.NATIONAL_SCORE.id(), key, 0, 0);
  }

  /// Bands at all levels of [BandsWithout], four bits each, that with all records lowest.
  public int bands(int citizen, int n) {
    int floor = part.floor(citizen);
    if (table.weights == 0) {
      return Math.max(table.ordinary, floor) * SAME;
    }
    see(citizen);
    int bands = 0;
    int at = 0;
    long last = -1;
    for (int level = BandsWithout.ALL; level <= BandsWithout.NARROW; level++) {
      long sum = sum(citizen, level, BandsWithout.left(district, citizen, level));
      if (sum != last) {
        at = Math.max(band(sum, citizen, n), floor);
        last = sum;
      }
      bands |= at << BITS * level;
    }
    return bands;
  }

  /// The band without the records of one cause. Files do not tell errors apart by cause: without
  /// any of its points, nothing wrong counts in them.
  ///
  /// @param points local points in force of that cause, in tenths
  public int without(int citizen, int n, int points) {
    int floor = part.floor(citizen);
    if (table.weights == 0) {
      return Math.max(table.ordinary, floor);
    }
    see(citizen);
    int level = points == 0 ? BandsWithout.ALL : BandsWithout.RIGHT;
    return Math.max(band(sum(citizen, level, points), citizen, n), floor);
  }

  /// Where somebody stands with all records, 0 to [Ranks#WHOLE].
  int position(int citizen) {
    if (table.weights == 0) {
      return 0;
    }
    see(citizen);
    return (int) (sum(citizen, BandsWithout.ALL, 0) / table.weights);
  }

  private void see(int citizen) {
    if (cells != null) {
      cells.see(citizen);
    }
    lists =
        table.lists > 0 && (district.onLists[citizen] & table.badLists) == 0
            ? (long) table.lists * Ranks.WHOLE
            : 0;
  }

  /// Weighted sum of what makes a position: its quotient by all weights.
  ///
  /// @param level which records of the files count
  /// @param left local points that do not count, in tenths
  private long sum(int citizen, int level, int left) {
    long sum = lists;
    if (cells != null) {
      int place = Vendor.place(told.models[table.chosen].risk(cells.at(level)));
      sum += (long) table.own * told.ranks[table.chosen][place];
    }
    if (table.local > 0) {
      sum += (long) table.local * localPosition(citizen, left);
    }
    for (int f = 0; table.weighsFiles && f < table.files; f++) {
      if (table.sectors[f] > 0) {
        int cell = table.counts(f, level) ? Files.cell(part.files[f][citizen], true, level) : 0;
        sum += (long) table.sectors[f] * (3 - cell) * Ranks.WHOLE / 3;
      }
    }
    return sum;
  }

  private int localPosition(int citizen, int left) {
    CityWorld city = window.city;
    int position = table.positionOf(Bands.score(city, district.raw[citizen] - left));
    return table.carry == NationalScoreSetting.Carry.RANK
        ? told.localRanks[city.index][NationalTable.place(position)]
        : position;
  }

  private int band(long sum, int citizen, int n) {
    return switch (table.cuts) {
      case NATIONAL -> byNationalCut(sum, citizen, n);
      case LOCAL -> byLocalEdges((int) (sum / table.weights), citizen, n);
    };
  }

  private int byNationalCut(long sum, int citizen, int n) {
    if (told.national.between(sum, table.weights * (Ranks.WHOLE / Vendor.PLACES))) {
      return table.ordinary;
    }
    int place = NationalTable.place((int) (sum / table.weights));
    int lottery = told.national.tied(place) ? (int) (draw(citizen, n) >>> 32) : 0;
    return switch (told.national.of(place, lottery)) {
      case Cut.BOTTOM -> 0;
      case Cut.TOP -> window.city.compiled.bands() - 1;
      default -> table.ordinary;
    };
  }

  private int byLocalEdges(int position, int citizen, int n) {
    CityWorld city = window.city;
    int bands = city.compiled.bands();
    int rise = OvernightBulletin.rise(window.bulletin);
    int band = 0;
    while (band < bands - 1) {
      long edge =
          city.shareBands
              ? window.bulletin.threshold[band]
              : city.compiled.bandFromTenths(band + 1) + rise;
      int at = table.position(edge);
      boolean above =
          position > at
              || position == at
                  && (!city.shareBands
                      || Chance.hit(
                          Philox.word(
                              city.world.seed,
                              Stream.BAND_LOTTERY.id(),
                              district.key(citizen, n),
                              0,
                              0),
                          window.bulletin.thresholdShare[band]));
      if (!above) {
        break;
      }
      band++;
    }
    return band;
  }
}
