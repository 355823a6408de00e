package org.glasshouse.engine.systems;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;

/// What a system keeps in a district: columns by citizen or neighbourhood, or sparse rows.
public interface DistrictPart {

  /// Writes all of it.
  void write(StateWriter out);

  /// Replaces all of it by what was written.
  void read(StateReader in);

  /// Adds its state to the digest, citizen by citizen and neighbourhood by neighbourhood, so that
  /// batches do not show.
  void digest(DigestSum sum);

  /// Bytes held.
  long bytes();
}
