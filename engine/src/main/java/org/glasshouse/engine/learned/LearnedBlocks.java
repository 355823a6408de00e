package org.glasshouse.engine.learned;

import java.util.List;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.scenario.systems.LearnedSetting;
import org.jspecify.annotations.Nullable;

/// What a learned score adds up to. No weight is among it.
public final class LearnedBlocks {

  /// Places in [#moves].
  public static final int RESCORED = 0;

  public static final int LOST = 1;
  public static final int LOST_BEYOND = 2;

  /// Places in [#falls].
  public static final int AFTER = 0;

  public static final int OTHERWISE = 1;

  /// Places in [#crashes].
  public static final int CRASHES = 0;

  public static final int CRASHED = 1;
  public static final int CRASHED_BEYOND = 2;
  public static final int CRASHED_LOST = 3;
  public static final int TRAININGS = 4;

  /// People of the last period by outcome and by whether the records showed a feature.
  public final Block shown;

  /// The furthest that a feature can move anybody, by the closed form, in tenths of points.
  public final Block reach;

  /// Scores made anew: how many, how many lost points by it, and how many lost more than half of
  /// them by acts outside the purpose.
  public final Block moves;

  /// People who fell to a lower band, in windows after a retraining and in others.
  public final Block falls;

  /// Windows that were crashes, those who fell in them, those who lost points in them mostly by
  /// acts outside the purpose, and trainings.
  public final Block crashes;

  /// Day of the first crash, counted from 1; 0 if there was none.
  public final Block firstCrash;

  LearnedBlocks(LayoutBuilder layout, LearnedSetting setting) {
    List<String> features = setting.features().stream().map(LearnedSetting.Feature::id).toList();
    shown =
        layout.add(
            "learned-shown",
            "people that weights were fitted to, by what had been recorded of them and what the"
                + " system did to them a period later",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("feature", features),
            LayoutBuilder.dimension("outcome", "spared", "sanctioned"),
            LayoutBuilder.dimension("recorded", "no", "yes"));
    reach =
        layout.add(
            "learned-reach",
            "most points that records of a feature can move anybody by: points a logit times ln(1/π),"
                + " π the share of the spared who show it",
            "0.1 point",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("feature", features));
    moves =
        layout.add(
            "learned-moves",
            "scores made anew by a retraining",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "move",
                "scored anew",
                "lost points",
                "lost them mostly by acts outside the purpose"));
    falls =
        layout.add(
            "learned-falls",
            "people who fell to a lower band",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("week", "after a retraining", "otherwise"));
    crashes =
        layout.add(
            "learned-crashes",
            "windows in which so many fell to a lower band that it is called a crash, those who fell"
                + " in them, and trainings",
            "1, citizen, citizen, citizen, 1",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "what",
                "crashes",
                "people who fell in them",
                "people who lost points in them mostly by acts outside the purpose",
                "people who lost points in them",
                "trainings"));
    firstCrash =
        layout.add(
            "learned-first-crash",
            "first day of the first crash, counted from 1; 0 if there was none",
            "day",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("what", "day"));
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable LearnedBlocks of(CityLayout layout) {
    return (LearnedBlocks) layout.system(SystemId.LEARNED);
  }
}
