package org.glasshouse.engine.audit;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.jspecify.annotations.Nullable;

/// Counts whom the authority's answer alone puts into another band, on the day on which it begins.
public final class Moves {

  private final Window window;
  private final Block moved;
  private final int top;

  private Moves(Window window, Block moved) {
    this.window = window;
    this.moved = moved;
    this.top = window.city.compiled.bands() - 1;
  }

  /// Those of a city, or null without an audit.
  public static @Nullable Moves of(Window window) {
    AuditBlocks blocks = AuditBlocks.of(window.city.layout);
    return blocks == null ? null : new Moves(window, blocks.moved);
  }

  /// Counts a scored citizen by points without the answer and with it, in tenths.
  public void count(District district, int n, int citizen, int rawWithout, int rawWith) {
    if (rawWithout == rawWith || district.has(citizen, Flags.OVERRIDE)) {
      return;
    }
    int lottery = Bands.lottery(district, window, n, citizen);
    bands(
        district,
        citizen,
        Bands.bandOf(district, window, citizen, rawWithout, lottery),
        Bands.bandOf(district, window, citizen, rawWith, lottery));
  }

  /// Counts a citizen by band without the answer and with it.
  void bands(District district, int citizen, int without, int with) {
    int conduct = district.harms[citizen] == 0 ? 0 : 1;
    if (without == top && with < top) {
      window.tally.count(moved.at(AuditBlocks.LEFT_TOP, conduct));
    }
    if (without < top && with == top) {
      window.tally.count(moved.at(AuditBlocks.REACHED_TOP, conduct));
    }
    if (without == 0 && with > 0) {
      window.tally.count(moved.at(AuditBlocks.LEFT_BOTTOM, conduct));
    }
    if (without > 0 && with == 0) {
      window.tally.count(moved.at(AuditBlocks.REACHED_BOTTOM, conduct));
    }
  }
}
