package org.glasshouse.engine.factors;

import org.glasshouse.engine.audit.AuditBulletin;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Window;
import org.jspecify.annotations.Nullable;

/// A score taken apart into its factors, as they were last worked out. Where there are none, all of
/// it is records.
public final class FactorsParts {

  private static final Factor[] FACTORS = Factor.values();

  private final District district;
  private final @Nullable FactorsTable table;
  private final @Nullable FactorsPart part;
  private final int identityWeight;

  /// The scores of a district.
  public FactorsParts(District district, Window window) {
    this.district = district;
    this.table = FactorsTable.of(window.city);
    this.part = FactorsPart.of(district);
    this.identityWeight = AuditBulletin.weight(window.bulletin, Factor.IDENTITY);
  }

  /// Points that a citizen has by a factor, in tenths, beyond those of the start.
  ///
  /// @param factor its ordinal
  public int tenths(int citizen, int factor) {
    if (table == null || part == null) {
      return factor == 0 ? district.raw[citizen] : 0;
    }
    return switch (FACTORS[factor]) {
      case RECORDS -> district.raw[citizen] - part.given(citizen);
      case ABILITY -> part.standing[citizen] - identity(table, citizen);
      case IDENTITY -> identity(table, citizen);
      case RELATIONS -> part.relations[citizen];
      case HONOURS -> part.honours(citizen);
    };
  }

  /// Points by all factors but records.
  int given(int citizen) {
    return part == null ? 0 : part.given(citizen);
  }

  private int identity(FactorsTable of, int citizen) {
    return of.identity(district.attributes[citizen], identityWeight);
  }
}
