package org.glasshouse.engine.overnight;

import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What changes of rules add up to.
public final class OvernightBlocks {

  static final int FELL = 0;
  static final int ROSE = 1;

  /// People whom a change of the edges alone put into another band, by direction and by whether
  /// they have done harm so far.
  public final Block crossed;

  /// Points by which the edges of the bands lie above those of the file, in tenths.
  public final Block edges;

  /// Citizens who are shut out at the end of a window only because edges were moved.
  public final Block shutOut;

  /// Days of that.
  public final Block days;

  /// How far doubt about the rules turned the climate hostile, in thousandths.
  public final Block doubt;

  OvernightBlocks(LayoutBuilder layout) {
    crossed =
        layout.add(
            "overnight-crossed",
            "people whom a change of the edges alone put into another band",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("direction", "fell", "rose"),
            LayoutBuilder.dimension("conduct", "no harm done", "harm done"));
    edges =
        layout.add(
            "overnight-edges",
            "rise of the edges of the bands over those of the scheme's file",
            "tenth of a point",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("edges", "in force", "announced"));
    shutOut =
        layout.add(
            "overnight-shut-out",
            "citizens shut out only because the edges of the bands were moved",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("conduct", "no harm done", "harm done"));
    days =
        layout.add(
            "overnight-days",
            "days shut out only because the edges were moved",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("conduct", "no harm done", "harm done"));
    doubt =
        layout.add(
            "overnight-doubt",
            "how far doubt about the rules turns the climate of opinion hostile",
            "0.001",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("amount", "hostility"));
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable OvernightBlocks of(CityLayout layout) {
    return (OvernightBlocks) layout.system(SystemId.OVERNIGHT);
  }
}
