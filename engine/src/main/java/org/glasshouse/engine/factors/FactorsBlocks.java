package org.glasshouse.engine.factors;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What factors add up to.
public final class FactorsBlocks {

  /// Place of the dimension `without` after those of the factors that rest on no conduct: all of
  /// them.
  public static final int ALL = Factor.COUNT - 1;

  /// Of the block of honours: those in whose household somebody works for the state, and the
  /// others.
  public static final int NEAR_POWER = 0;

  public static final int OTHERS = 1;
  public static final int SCORED = 0;
  public static final int HONOURED = 1;

  static final int COUNT = 0;
  static final int SUM = 1;
  static final int WITH_SCORE = 2;
  static final int SCORE = 3;
  static final int SQUARE = 4;

  /// Moments of each factor's points and of the score, in tenths.
  public final Block points;

  /// Days shut out that would not have been without a factor.
  public final Block days;

  /// Citizens in the highest band who would not be there without a factor.
  public final Block top;

  /// Who is honoured, by whom they live with.
  public final Block honours;

  FactorsBlocks(LayoutBuilder layout) {
    List<String> all = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (Factor factor : Factor.values()) {
      all.add(factor.label());
      if (factor != Factor.RECORDS) {
        without.add(factor.label());
      }
    }
    without.add("all of them");
    points =
        layout.add(
            "factors-points",
            "points of the score by factor",
            "citizen, 0.1 point, 0.01 point²",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("factor", all),
            LayoutBuilder.dimension(
                "moment",
                "count",
                "sum",
                "sum with score",
                "sum of scores",
                "sum of squared scores"));
    days =
        layout.add(
            "factors-days",
            "days shut out that would not have been without a factor that rests on no conduct",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("factor", without),
            LayoutBuilder.dimension("conduct", "no harm done", "harm done"));
    top =
        layout.add(
            "factors-top",
            "citizens in the highest band who would not be there without a factor",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("factor", without));
    honours =
        layout.add(
            "factors-honours",
            "who is honoured, by whom they live with",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension(
                "household", "somebody works for the state", "nobody works for the state"),
            LayoutBuilder.dimension("amount", "scored", "honoured"));
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable FactorsBlocks of(CityLayout layout) {
    return (FactorsBlocks) layout.system(SystemId.FACTORS);
  }
}
