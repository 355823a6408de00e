package org.glasshouse.engine.national;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Dimension;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.scenario.systems.NationalScoreSetting;
import org.jspecify.annotations.Nullable;

/// What vendors' algorithms in shadow and the national score add up to. No weight is among it.
public final class NationalBlocks {

  /// Places in [#vendors].
  public static final int ASSESSED = 0;

  public static final int NO_HARM = 1;
  public static final int BOTTOM = 2;
  public static final int BOTTOM_NO_HARM = 3;
  public static final int TOP = 4;
  public static final int AS_PRESENT = 5;
  public static final int RANKS = 6;
  public static final int RANK_SQUARES = 7;

  /// Places in [#pairs], after [#ASSESSED].
  public static final int DIFFERENT = 1;

  public static final int FIRST_ONLY = 2;
  public static final int SECOND_ONLY = 3;
  public static final int BOTH = 4;
  public static final int RANK_PRODUCTS = 5;

  /// Places in [#groups], the first two as in [#vendors].
  public static final int GROUP_BOTTOM = 2;

  public static final int GROUP_BOTTOM_NO_HARM = 3;

  /// Places in [#labels].
  public static final int FOUND = 0;

  public static final int MISSED = 1;
  public static final int FALSE_ALARM = 2;
  public static final int SPARED = 3;

  /// Places in [#shutOut] and, with people's days, in [#days].
  public static final int BY_CHANGE = 0;

  public static final int BY_CHANGE_NO_HARM = 1;
  public static final int SPARED_BY_CHANGE = 2;
  public static final int LAID = 3;

  /// Places in [#moves].
  public static final int FELL = 0;

  public static final int FELL_NO_HARM = 1;
  public static final int ROSE = 2;
  public static final int STAYED = 3;

  /// Records that were made for each file.
  public final Block records;

  /// People judged in shadow, by vendor.
  public final Block vendors;

  /// People judged in shadow by two vendors, by pair.
  public final Block pairs;

  /// People judged in shadow, by vendor and group.
  public final Block groups;

  /// What a vendor had said of people when the period began, and what its label says at the end.
  public final Block labels;

  /// People under the national score, when it comes and at later assessments.
  public final Block moves;

  /// People shut out, or spared, only because the national score replaced the local one.
  public final Block shutOut;

  /// Days of that, by group.
  public final Block days;

  private final int vendorCount;

  NationalBlocks(LayoutBuilder layout, NationalScoreSetting setting) {
    List<String> ids = setting.vendors().stream().map(NationalScoreSetting.Vendor::id).toList();
    this.vendorCount = ids.size();
    records =
        layout.add(
            "national-score-records",
            "records made for a file that vendors read",
            "record",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension(
                "file", setting.files().stream().map(NationalScoreSetting.File::id).toList()));
    vendors =
        layout.add(
            "national-score-vendors",
            "people judged by a vendor in shadow, once for each assessment; ranks in thousandths",
            "citizen; 0.001; 0.001 squared",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("vendor", ids),
            LayoutBuilder.dimension(
                "what",
                "assessed",
                "never did harm",
                "at the bottom",
                "at the bottom and never did harm",
                "at the top",
                "where the present score puts them",
                "sum of ranks",
                "sum of squared ranks"));
    pairs =
        layout.add(
            "national-score-pairs",
            "people judged by two vendors in shadow, once for each assessment",
            "citizen; 0.001 squared",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("pair", pairsOf(ids)),
            LayoutBuilder.dimension(
                "what",
                "assessed",
                "put into different bands",
                "at the bottom under the first alone",
                "at the bottom under the second alone",
                "at the bottom under both",
                "sum of products of ranks"));
    groups =
        layout.add(
            "national-score-groups",
            "people judged by a vendor in shadow, once for each assessment, by group",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("vendor", ids),
            byGroup(),
            LayoutBuilder.dimension(
                "what",
                "assessed",
                "never did harm",
                "at the bottom",
                "at the bottom and never did harm"));
    labels =
        layout.add(
            "national-score-labels",
            "people by what a vendor's label says at the end of a period, and where the vendor had put"
                + " them when it began",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("vendor", ids),
            LayoutBuilder.dimension(
                "what",
                "label holds, at the bottom",
                "label holds, not at the bottom",
                "label does not hold, at the bottom",
                "label does not hold, not at the bottom"));
    moves =
        layout.add(
            "national-score-moves",
            "people on whom the national score is laid, by what became of their band",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("assessment", "on the date", "at a later assessment"),
            LayoutBuilder.dimension("move", "fell", "fell and never did harm", "rose", "stayed"));
    shutOut =
        layout.add(
            "national-score-shut-out",
            "people whom the change to a national score alone shuts out or spares",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            whom());
    days =
        layout.add(
            "national-score-days",
            "days for which the change to a national score alone shuts out or spares, by group",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            byGroup(),
            whom());
  }

  private static Dimension byGroup() {
    return LayoutBuilder.dimension(
        "group", Arrays.stream(Group.values()).map(Group::label).toList());
  }

  private static Dimension whom() {
    return LayoutBuilder.dimension(
        "whom",
        "shut out by the change alone",
        "shut out by the change alone and never did harm",
        "spared by the change alone",
        "under the national score");
  }

  /// Pairs of vendors, in their order: the first with all others, and so on.
  private static List<String> pairsOf(List<String> ids) {
    List<String> pairs = new ArrayList<>();
    for (int a = 0; a < ids.size(); a++) {
      for (int b = a + 1; b < ids.size(); b++) {
        pairs.add(ids.get(a) + " and " + ids.get(b));
      }
    }
    return pairs.isEmpty() ? List.of("no pair") : List.copyOf(pairs);
  }

  /// Number of a pair.
  ///
  /// @param first number of a vendor
  /// @param second number of a later one
  public int pair(int first, int second) {
    return first * vendorCount - first * (first + 1) / 2 + second - first - 1;
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable NationalBlocks of(CityLayout layout) {
    return (NationalBlocks) layout.system(SystemId.NATIONAL_SCORE);
  }
}
