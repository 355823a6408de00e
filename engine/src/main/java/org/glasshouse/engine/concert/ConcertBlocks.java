package org.glasshouse.engine.concert;

import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What a concerted act adds up to.
public final class ConcertBlocks {

  /// Places of both dimensions.
  public static final int SHUT_OUT = 0;

  public static final int OTHERS = 1;

  /// Who takes part, at the end of a window: the shut out, others.
  public final Block taking;

  /// Concerted acts done: by the shut out, by others.
  public final Block acts;

  ConcertBlocks(LayoutBuilder layout) {
    taking =
        layout.add(
            "concert-taking-part",
            "adults who take part in a concerted act",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("who", "shut out", "others"));
    acts =
        layout.add(
            "concert-acts",
            "concerted acts done",
            "act",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("who", "shut out", "others"));
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable ConcertBlocks of(CityLayout layout) {
    return (ConcertBlocks) layout.system(SystemId.CONCERT);
  }
}
