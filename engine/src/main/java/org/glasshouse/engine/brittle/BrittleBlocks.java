package org.glasshouse.engine.brittle;

import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// When and how a score ended, and what moved before.
public final class BrittleBlocks {

  /// Places in [#ends].
  public static final int DAY = 0;

  public static final int VALUE = 1;

  /// Places in [#why].
  public static final int BEFORE = 0;

  public static final int AT = 1;
  public static final int SPREAD = 2;

  /// Places in the last dimension of [#lives].
  public static final int DAYS = 0;

  public static final int SHUT_OUT = 1;
  public static final int HURT = 2;
  public static final int HURT_NO_HARM = 3;

  /// Of each end the day, counted from 1, or 0 if it never came, and what it was dated by.
  public final Block ends;

  /// Of each end and sign: the mean over a year before, over the eight weeks up to it, and how far
  /// it strayed in that year (standard deviation).
  public final Block why;

  /// Lives before and after each end.
  public final Block lives;

  /// Every sign, window by window.
  public final Block signs;

  /// Objections that wait, and reviews of a window.
  public final Block queue;

  /// Highest rank correlation of scores with conduct in counted months, in thousandths.
  public final Block best;

  BrittleBlocks(LayoutBuilder layout) {
    List<String> endings = Arrays.stream(End.values()).map(End::title).toList();
    List<String> names = Arrays.stream(Sign.values()).map(Sign::title).toList();
    ends =
        layout.add(
            "brittle-ends",
            "ends of a score: the day, counted from 1, or 0 if it never came; and by what it was"
                + " dated: share paid, share who changed band, windows' reviews that wait, rank"
                + " correlation with conduct",
            "day, thousandth",
            Block.Kind.STOCK,
            Block.Cadence.END,
            LayoutBuilder.dimension("ending", endings),
            LayoutBuilder.dimension("amount", "day", "dated by"));
    why =
        layout.add(
            "brittle-why",
            "what moved before an end: mean over a year, mean over the eight weeks up to it, standard"
                + " deviation over the year",
            Sign.PAID.unit() + " and so on, as in brittle-signs",
            Block.Kind.STOCK,
            Block.Cadence.END,
            LayoutBuilder.dimension("ending", endings),
            LayoutBuilder.dimension("sign", names),
            LayoutBuilder.dimension("amount", "a year before", "eight weeks up to it", "strayed"));
    lives =
        layout.add(
            "brittle-lives",
            "lives before and after an end",
            "citizen-day, citizen",
            Block.Kind.FLOW,
            Block.Cadence.END,
            LayoutBuilder.dimension("ending", endings),
            LayoutBuilder.dimension("period", "before", "after"),
            LayoutBuilder.dimension(
                "amount", "days of residents", "days shut out", "hurt", "hurt, did no harm"));
    signs =
        layout.add(
            "brittle-signs",
            "what may move before an end",
            "in order: " + String.join("; ", Arrays.stream(Sign.values()).map(Sign::unit).toList()),
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("sign", names));
    queue =
        layout.add(
            "brittle-queue",
            "objections that wait, and reviews of a window",
            "objection",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("amount", "waiting", "reviews"));
    best =
        layout.add(
            "brittle-best",
            "highest rank correlation of scores with conduct in a counted month",
            "thousandth",
            Block.Kind.STOCK,
            Block.Cadence.END,
            LayoutBuilder.dimension("amount", "highest"));
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable BrittleBlocks of(CityLayout layout) {
    return (BrittleBlocks) layout.system(SystemId.BRITTLE);
  }
}
