package org.glasshouse.engine.factors;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What each citizen's score holds for other things than conduct, in tenths of a point.
final class FactorsPart implements DistrictPart {

  /// For ability to pay and identity.
  final short[] standing;

  /// For how those near stand.
  final short[] relations;

  /// For honours; empty where none are handed out.
  final short[] honours;

  /// Room for a district.
  ///
  /// @param honoured whether honours are handed out
  FactorsPart(int citizens, boolean honoured) {
    honours = new short[honoured ? citizens : 0];
    standing = new short[citizens];
    relations = new short[citizens];
  }

  static @Nullable FactorsPart of(District district) {
    return (FactorsPart) district.part(SystemId.FACTORS);
  }

  /// Tenths for all factors.
  int given(int citizen) {
    return standing[citizen] + relations[citizen] + honours(citizen);
  }

  /// Tenths for an honour.
  int honours(int citizen) {
    return honours.length == 0 ? 0 : honours[citizen];
  }

  @Override
  public void write(StateWriter out) {
    out.putShorts(standing, standing.length);
    out.putShorts(relations, relations.length);
    out.putShorts(honours, honours.length);
  }

  @Override
  public void read(StateReader in) {
    in.getShorts(standing, standing.length);
    in.getShorts(relations, relations.length);
    in.getShorts(honours, honours.length);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.column(standing, 0);
    sum.column(relations, 1);
    if (honours.length > 0) {
      sum.column(honours, 2);
    }
  }

  @Override
  public long bytes() {
    return 4L * standing.length + 2L * honours.length;
  }
}
