package org.glasshouse.engine.overnight;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.CityWorld;
import org.jspecify.annotations.Nullable;

/// The band that everybody would have if the edges of the scheme's file held, worked out whenever
/// bands are, and who is shut out only because they do not.
final class OvernightPart implements DistrictPart {

  /// Bit of those who are shut out only because edges were moved.
  static final int SHUT = 0x80;

  /// Bits of the band.
  static final int BAND = 0x7f;

  /// Band by the edges of the file, with [#SHUT].
  final byte[] unmoved;

  OvernightPart(District district) {
    unmoved = new byte[district.citizens];
  }

  static @Nullable OvernightPart of(District district) {
    return (OvernightPart) district.part(SystemId.OVERNIGHT);
  }

  /// Works the bands out anew from the points as they stand.
  void follow(District district, CityWorld city) {
    if (city.shareBands) {
      return;
    }
    for (int citizen = 0; citizen < unmoved.length; citizen++) {
      unmoved[citizen] =
          (district.flags[citizen] & (Flags.SCORED | Flags.OVERRIDE)) == Flags.SCORED
              ? (byte) city.compiled.bandOf(Bands.score(city, district.raw[citizen]))
              : district.band[citizen];
    }
  }

  @Override
  public void write(StateWriter out) {
    out.putBytes(unmoved, unmoved.length);
  }

  @Override
  public void read(StateReader in) {
    in.getBytes(unmoved, unmoved.length);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.column(unmoved, 0);
  }

  @Override
  public long bytes() {
    return unmoved.length;
  }
}
