package org.glasshouse.engine.nodata;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.systems.NoDataSetting;
import org.jspecify.annotations.Nullable;

/// Missing signs in a city, compiled.
final class NoDataTable implements CitySystem {

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
  final long covered;
  final double looks;

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
    this.looks = setting.looks().value();
  }

  private static int tenths(double points) {
    return (int) StrictMath.round(10 * points);
  }

  /// The table of a city, or null if missing signs do not count there.
  static @Nullable NoDataTable of(CityWorld city) {
    return (NoDataTable) city.systems.get(SystemId.NO_DATA);
  }

  /// Chance that no readable picture of a face is taken in a month.
  ///
  /// @param exposure to the street; 1 for an average adult
  double unseen(double exposure) {
    return StrictMath.exp(-looks * exposure);
  }

  @Override
  public NoDataPart newPart(District district) {
    return new NoDataPart(district.citizens);
  }
}
