package org.glasshouse.engine.ratings;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Dimension;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What ratings by peers add up to.
///
/// @param given ratings given, what raters thought, how they were raised, answered and lowered
/// @param people days by group and by what the stars did to people
/// @param levels scored adults by group and tenth of a star on the last day
/// @param moments moments of conduct and stars on the last day, by group
public record RatingBlocks(Block given, Block people, Block levels, Block moments) {

  /// Those of a city, or null if the system is off there.
  public static @Nullable RatingBlocks of(CityLayout layout) {
    return (RatingBlocks) layout.system(SystemId.PEER_RATINGS);
  }

  static RatingBlocks made(LayoutBuilder layout) {
    Dimension group = LayoutBuilder.dimension("group", List.of("A", "B"));
    List<String> tenths = new ArrayList<>();
    for (int tenth = 10; tenth <= 50; tenth++) {
      tenths.add(tenth / 10 + "." + tenth % 10);
    }
    return new RatingBlocks(
        layout.add(
            "peer-ratings-given",
            "ratings by peers",
            "rating, star, 0.001 star",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "amount",
                List.of(
                    "given",
                    "sum of stars",
                    "sum of what raters thought",
                    "displeased: thought one or two stars",
                    "displeased and gave four or five",
                    "raised above what was thought",
                    "low ratings by the other side",
                    "of those, answered with one star",
                    "lowered by prejudice",
                    "with people from elsewhere"))),
        layout.add(
            "peer-ratings-people",
            "days by what the stars did to people",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            group,
            LayoutBuilder.dimension(
                "fate",
                List.of(
                    "scored",
                    "denied by the band",
                    "denied only by answers and prejudice",
                    "rewarded by the band"))),
        layout.add(
            "peer-ratings-levels",
            "scored adults by stars on the last day",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.END,
            group,
            LayoutBuilder.dimension("stars", tenths)),
        layout.add(
            "peer-ratings-moments",
            "conduct and stars on the last day",
            "citizen, 0.001 star, 0.0002 star, and products",
            Block.Kind.STOCK,
            Block.Cadence.END,
            group,
            LayoutBuilder.dimension(
                "moment",
                List.of(
                    "count",
                    "sum of conduct",
                    "sum of stars",
                    "sum of squares of conduct",
                    "sum of squares of stars",
                    "sum of conduct times stars"))));
  }
}
