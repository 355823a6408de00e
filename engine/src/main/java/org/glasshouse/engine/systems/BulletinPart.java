package org.glasshouse.engine.systems;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;

/// What a system tells the districts of a city, or of the nation, for a window. Districts read it;
/// only the step between windows writes it.
public interface BulletinPart {

  /// Writes all of it.
  void write(StateWriter out);

  /// Replaces all of it by what was written.
  void read(StateReader in);
}
