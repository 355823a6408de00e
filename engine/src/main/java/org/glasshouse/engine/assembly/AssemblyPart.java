package org.glasshouse.engine.assembly;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Who went, who covers up, whom wide orders hit, and what neighbours do.
public final class AssemblyPart implements DistrictPart {

  /// Went in this window.
  static final int WENT = 1;

  /// Went in the window before.
  static final int WENT_BEFORE = 1 << 1;

  /// Covers up in this window.
  static final int COVERED = 1 << 2;

  /// Named by cameras in this window.
  static final int NAMED = 1 << 3;

  /// Named by cameras in the window before.
  static final int NAMED_BEFORE = 1 << 4;

  /// Went at least once.
  static final int EVER = 1 << 5;

  /// Recorded by wide orders without having gone.
  static final int WRONGED = 1 << 6;

  /// Of each citizen, the bits above.
  final byte[] bits;

  /// Of those of a neighbourhood who go, the share that covers up, in 2^-15.
  final short[] cover;

  private final AssemblyTable table;

  AssemblyPart(AssemblyTable table, District district) {
    this.table = table;
    bits = new byte[district.citizens];
    cover = new short[district.neighbourhoods];
    java.util.Arrays.fill(cover, table.cover);
  }

  /// Those of a district, or null if the system is off there.
  public static @Nullable AssemblyPart of(District district) {
    return (AssemblyPart) district.part(SystemId.ASSEMBLY);
  }

  /// What a channel still sees of an act, in thousandths.
  ///
  /// @param citizen who does it
  /// @param kind record kind of the act
  public int left(int channel, int citizen, int kind) {
    boolean hides =
        kind == table.kind.index && (bits[citizen] & COVERED) != 0 && table.camera[channel];
    return hides ? table.left : 1000;
  }

  @Override
  public void write(StateWriter out) {
    out.putBytes(bits, bits.length);
    out.putShorts(cover, cover.length);
  }

  @Override
  public void read(StateReader in) {
    in.getBytes(bits, bits.length);
    in.getShorts(cover, cover.length);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.column(bits, 0);
    for (int n = 0; n < cover.length; n++) {
      sum.neighbourhood(n, 1, cover[n]);
    }
  }

  @Override
  public long bytes() {
    return bits.length + 2L * cover.length;
  }
}
