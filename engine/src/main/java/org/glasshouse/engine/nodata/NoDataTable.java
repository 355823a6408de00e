package org.glasshouse.engine.nodata;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.ExposureTable;
import org.glasshouse.scenario.model.Exposure;
import org.glasshouse.scenario.systems.NoDataSetting;
import org.jspecify.annotations.Nullable;

/// Missing signs in a city, compiled.
final class NoDataTable implements CitySystem {

  private static final int STREET = Exposure.Place.STREET.ordinal();
  private static final int MASKS = 1 << Exposure.Attribute.values().length;

  /// Bits of a level of exposure.
  private static final int BITS = 4;

  private static final int LEVELS = 1 << BITS;

  final NoDataBlocks blocks;
  final int fromDay;

  /// Months in a row from which a sign counts as missing.
  final int months;

  /// Points taken while signs are missing, in tenths, by the bits of those that are.
  final int[] tenths = new int[NoDataPart.SIGNS + 1];

  /// Signs that cost points, as bits.
  final int counted;

  final double leftHome;
  final double care;
  final long noSignal;
  private final long seed;
  private final long covered;

  /// Chance that no picture is taken in a month, by attributes and level of exposure to the street.
  private final double[] unseen;

  NoDataTable(CityWorld city, NoDataSetting setting) {
    NoDataBlocks own = NoDataBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("no-data without blocks");
    }
    this.blocks = own;
    this.fromDay = setting.fromDay();
    this.months = (int) StrictMath.round(setting.months().value());
    int[] points = new int[Sign.count()];
    points[Sign.PHONE.ordinal()] = tenths(setting.phone().value());
    points[Sign.FACE.ordinal()] = tenths(setting.face().value());
    points[Sign.FILE.ordinal()] = tenths(setting.file().value());
    int costs = 0;
    for (int sign = 0; sign < points.length; sign++) {
      costs |= points[sign] > 0 ? Sign.at(sign).bit() : 0;
      for (int bits = 0; bits < tenths.length; bits++) {
        tenths[bits] += (bits >>> sign & 1) * points[sign];
      }
    }
    this.counted = costs;
    this.leftHome = setting.leftHome().value();
    this.care = setting.care().value();
    this.noSignal = Chance.bound(setting.noSignal().value());
    this.covered = Chance.bound(setting.covered().value());
    this.seed = city.world.seed;
    double looks = setting.looks().value();
    this.unseen = new double[MASKS * LEVELS];
    for (int at = 0; at < unseen.length; at++) {
      int level = at & LEVELS - 1;
      double exposure = city.world.exposures.of(STREET, at >>> BITS, level << BITS * STREET);
      unseen[at] = StrictMath.exp(-looks * exposure);
    }
  }

  private static int tenths(double points) {
    return (int) StrictMath.round(10 * points);
  }

  /// The table of a city, or null if missing signs do not count there.
  static @Nullable NoDataTable of(CityWorld city) {
    return (NoDataTable) city.systems.get(SystemId.NO_DATA);
  }

  /// Chance that no readable picture of a bare face is taken in a month.
  ///
  /// @param attributes of the citizen
  /// @param levels levels of the citizen's exposures, packed
  double unseen(int attributes, int levels) {
    return unseen[ExposureTable.mask(attributes) << BITS | levels >>> BITS * STREET & LEVELS - 1];
  }

  /// One word for life says whose face is covered, so that a larger share contains a smaller one.
  @Override
  public void found(District district) {
    NoDataPart part = NoDataPart.of(district);
    if (part == null || covered == 0) {
      return;
    }
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        int word = Philox.word(seed, Stream.NO_DATA_FACE.id(), district.key(i, n), 0, 0);
        if (Chance.hit(word, covered)) {
          part.state[i] |= NoDataPart.COVERED;
        }
      }
    }
  }

  @Override
  public NoDataPart newPart(District district) {
    return new NoDataPart(district.citizens);
  }
}
