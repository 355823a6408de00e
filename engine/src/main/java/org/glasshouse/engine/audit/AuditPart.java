package org.glasshouse.engine.audit;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Who answered the auditors; the authority can find out as well.
final class AuditPart implements DistrictPart {

  static final int CITIZEN = 0;

  /// Tenths taken as a punishment so far.
  static final int TAKEN = 1;

  /// One row for each who answered: citizen, tenths taken.
  final IntRows rows = new IntRows(4);

  static @Nullable AuditPart of(District district) {
    return (AuditPart) district.part(SystemId.AUDIT);
  }

  @Override
  public void write(StateWriter out) {
    rows.write(out);
  }

  @Override
  public void read(StateReader in) {
    rows.read(in);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.rows(rows, 0);
  }

  @Override
  public long bytes() {
    return rows.bytes();
  }
}
