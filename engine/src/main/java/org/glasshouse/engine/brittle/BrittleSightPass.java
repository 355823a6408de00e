package org.glasshouse.engine.brittle;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.sensing.SightPass;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;

/// Channels see with as many of their sensors as the city has put up.
///
/// Writes: `sight`.
public final class BrittleSightPass implements Pass {

  @Override
  public String name() {
    return "brittle sight";
  }

  @Override
  public void run(District district, Window window) {
    BrittleTable table = BrittleTable.of(window.city);
    if (table == null || table.coverage == BrittleTable.ALL) {
      return;
    }
    for (int channel : table.sensors) {
      for (int n = 0; n < district.neighbourhoods; n++) {
        SightPass.dim(district, channel, n, table.coverage);
      }
    }
  }
}
