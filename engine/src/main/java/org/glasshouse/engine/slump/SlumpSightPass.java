package org.glasshouse.engine.slump;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.sensing.SightPass;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;

/// Channels see with those of their sensors that still work.
///
/// Writes: `sight`.
public final class SlumpSightPass implements Pass {

  @Override
  public String name() {
    return "slump sight";
  }

  @Override
  public void run(District district, Window window) {
    SlumpTable table = SlumpTable.of(window.city);
    SlumpBulletin told = SlumpBulletin.of(window.bulletin);
    if (table == null || told == null) {
      return;
    }
    for (int i = 0; i < table.channels.length; i++) {
      int works = (int) StrictMath.round(1000 * told.works[i]);
      if (table.channels[i] >= 0 && works < 1000) {
        for (int n = 0; n < district.neighbourhoods; n++) {
          SightPass.dim(district, table.channels[i], n, works);
        }
      }
    }
  }
}
