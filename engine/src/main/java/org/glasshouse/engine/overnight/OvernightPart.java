package org.glasshouse.engine.overnight;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.society.Window;
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

  /// Whether all bands stand as the edges of the file make them and nobody is shut out by others;
  /// it spares work and changes nothing.
  private boolean settled;

  OvernightPart(District district) {
    unmoved = new byte[district.citizens];
  }

  static @Nullable OvernightPart of(District district) {
    return (OvernightPart) district.part(SystemId.OVERNIGHT);
  }

  /// Goes through a window in which no edge stands elsewhere than in the file and none did when
  /// bands were last worked out: then the bands are those of the district.
  ///
  /// @return false if that is not so, and everybody has to be looked at
  boolean settled(District district, Window window, OvernightBulletin told) {
    settled &= told.rise == 0 && told.riseBefore == 0 && !told.everybody;
    if (settled && !window.city.shareBands && Bands.due(window)) {
      System.arraycopy(district.band, 0, unmoved, 0, unmoved.length);
    }
    return settled;
  }

  /// Works the bands out anew from the points as they stand.
  ///
  /// @param rise how far the edges stand above those of the file
  void follow(District district, CityWorld city, int rise) {
    settled = rise == 0;
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

  /// Forgets who is shut out only because edges were moved.
  void forget() {
    for (int citizen = 0; citizen < unmoved.length; citizen++) {
      unmoved[citizen] &= BAND;
    }
  }

  @Override
  public void write(StateWriter out) {
    out.putBytes(unmoved, unmoved.length);
  }

  @Override
  public void read(StateReader in) {
    in.getBytes(unmoved, unmoved.length);
    settled = false;
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
