package org.glasshouse.engine.sensing;

import java.util.Arrays;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;

/// Opens the eyes of all channels at the start of a window; passes after it may dim them, each by
/// multiplying.
///
/// Writes: `sight`.
public final class SightPass implements Pass {

  @Override
  public String name() {
    return "sight";
  }

  @Override
  public void run(District district, Window window) {
    for (int[] sight : district.sight) {
      Arrays.fill(sight, 1000);
    }
  }

  /// Lowers the sight of a channel in a neighbourhood.
  ///
  /// @param n number in the district
  /// @param thousandths of what it still saw, 0 to 1000
  public static void dim(District district, int channel, int n, int thousandths) {
    district.sight[channel][n] = district.sight[channel][n] * thousandths / 1000;
  }
}
