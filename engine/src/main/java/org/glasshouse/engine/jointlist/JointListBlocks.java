package org.glasshouse.engine.jointlist;

import java.util.List;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.tally.LengthBins;
import org.glasshouse.scenario.systems.JointListSetting;
import org.jspecify.annotations.Nullable;

/// What the agencies' copies add up to.
public final class JointListBlocks {

  /// On a list, or in a band, that agencies honour.
  public static final int LISTED = 0;

  /// Was on it, and no longer is.
  public static final int LEFT = 1;

  /// Was never on it: was taken for a namesake.
  public static final int NEVER = 2;

  /// Events of [#copies].
  public static final int TAKEN = 0;

  /// See [#TAKEN].
  public static final int MISSED = 1;

  /// See [#TAKEN].
  public static final int NAMESAKE = 2;

  /// See [#TAKEN].
  public static final int OUT = 3;

  /// People of [#people].
  public static final int ENTERED = 0;

  /// See [#ENTERED].
  public static final int GONE = 1;

  /// See [#ENTERED].
  public static final int CORRECTED = 2;

  /// See [#ENTERED].
  public static final int MISTAKEN = 3;

  private static final int[] FROM = {1, 2, 3, 5, 8, 12};

  /// People denied something by copies, by the number of agencies at once and by standing.
  public final Block atOnce;

  /// Their days.
  public final Block days;

  /// Entries taken over and missed, namesakes, and removals, by agency.
  public final Block copies;

  /// Days of people on copies, by agency and standing.
  public final Block held;

  /// Days from leaving until the last agency let go, or until the last day, by how they left.
  public final Block after;

  /// Who entered, left and was taken for somebody else.
  public final Block people;

  private final boolean[] denies;

  JointListBlocks(LayoutBuilder layout, JointListSetting setting) {
    denies = new boolean[setting.agencies().size()];
    for (int k = 0; k < denies.length; k++) {
      denies[k] = setting.agencies().get(k).effect() == JointListSetting.Sanction.DENIES;
    }
    List<String> agencies = setting.agencies().stream().map(JointListSetting.Agency::id).toList();
    atOnce =
        layout.add(
            "joint-list-at-once",
            "people denied something by agencies' copies, by how many agencies at once",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("agencies", labels()),
            LayoutBuilder.dimension("standing", "on the list", "left it", "never on it"));
    days =
        layout.add(
            "joint-list-days",
            "days of people denied something by agencies' copies, by how many agencies at once",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("agencies", labels()),
            LayoutBuilder.dimension("standing", "on the list", "left it", "never on it"));
    copies =
        layout.add(
            "joint-list-copies",
            "what agencies did to their copies",
            "entry",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("agency", agencies),
            LayoutBuilder.dimension(
                "event", "taken over", "not taken over", "namesake", "taken out"));
    held =
        layout.add(
            "joint-list-held",
            "days of people on an agency's copy on whom it acts",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("agency", agencies),
            LayoutBuilder.dimension("standing", "on the list", "left it", "never on it"));
    after =
        layout.add(
            "joint-list-after",
            "people whom agencies held after they had left the list, by days",
            "spell",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("days", lengths()),
            LayoutBuilder.dimension("way", "by term or exit", "corrected"),
            LayoutBuilder.dimension("held", "let go by all", "still held by some"));
    people =
        layout.add(
            "joint-list-people",
            "people who came on the list, left it, and were taken for somebody on it",
            "spell",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("event", "came on", "left", "corrected", "namesake"));
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable JointListBlocks of(CityLayout layout) {
    return (JointListBlocks) layout.system(SystemId.JOINT_LIST);
  }

  /// Days of people of a standing on copies of agencies that deny something, agency by agency.
  ///
  /// @param values of the city
  public long heldDays(int standing, long[] values) {
    long sum = 0;
    for (int k = 0; k < denies.length; k++) {
      sum += denies[k] ? values[held.at(k, standing)] : 0;
    }
    return sum;
  }

  /// Bin of a number of agencies, at least one.
  static int bin(int agencies) {
    int bin = FROM.length - 1;
    while (FROM[bin] > agencies) {
      bin--;
    }
    return bin;
  }

  /// Smallest number of agencies in each bin.
  public static int[] from() {
    return FROM.clone();
  }

  private static List<String> labels() {
    String[] labels = new String[FROM.length];
    for (int bin = 0; bin < FROM.length; bin++) {
      int to = bin + 1 < FROM.length ? FROM[bin + 1] - 1 : 0;
      labels[bin] =
          to == 0 ? FROM[bin] + " or more" : to == FROM[bin] ? "" + to : FROM[bin] + " to " + to;
    }
    return List.of(labels);
  }

  private static List<String> lengths() {
    int[] ends = LengthBins.ends();
    String[] labels = new String[ends.length + 1];
    int from = 1;
    for (int bin = 0; bin < ends.length; bin++) {
      labels[bin] = from + " to " + ends[bin];
      from = ends[bin] + 1;
    }
    labels[ends.length] = from + " or more";
    return List.of(labels);
  }
}
