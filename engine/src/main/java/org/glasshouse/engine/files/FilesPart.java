package org.glasshouse.engine.files;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Whom wrong old entries have reached so far, so that everybody is counted once.
final class FilesPart implements DistrictPart {

  /// By citizen, a bit for each sort of [FilesBlocks] whose points were carried, and, from bit
  /// `SORTS` on, a bit for each sort that shut the citizen out.
  final byte[] reached;

  FilesPart(District district) {
    reached = new byte[district.citizens];
  }

  static @Nullable FilesPart of(District district) {
    return (FilesPart) district.part(SystemId.FILES);
  }

  /// Marks that something happened to a citizen.
  ///
  /// @param how [FilesBlocks#CARRY] or [FilesBlocks#SHUT_OUT]
  /// @return whether it is the first time
  boolean first(int citizen, int how, int sort) {
    int bit = 1 << how * FilesBlocks.SORTS + sort;
    boolean first = (reached[citizen] & bit) == 0;
    reached[citizen] |= (byte) bit;
    return first;
  }

  @Override
  public void write(StateWriter out) {
    out.putBytes(reached, reached.length);
  }

  @Override
  public void read(StateReader in) {
    in.getBytes(reached, reached.length);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.column(reached, 0);
  }

  @Override
  public long bytes() {
    return reached.length;
  }
}
