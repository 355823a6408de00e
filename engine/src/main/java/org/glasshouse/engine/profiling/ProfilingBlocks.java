package org.glasshouse.engine.profiling;

import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What profiling adds up to. Adults are of one of four sorts: members of group B who are taken for
/// members, members who are not, others who are taken for members, and others who are not.
///
/// @param lives acts, records and days of adults by sort
/// @param attention how many times as many acts of those taken for members are seen, in thousandths
public record ProfilingBlocks(Block lives, Block attention) {

  public static final int MEMBERS = 0;
  public static final int MEMBERS_NOT_TAKEN = 1;
  public static final int LOOKALIKES = 2;
  public static final int OTHERS = 3;

  /// Number of sorts.
  public static final int SORTS = 4;

  /// Harmful acts done.
  public static final int HARMS = 0;

  /// Right records of harmful acts.
  public static final int HARM_RECORDS = 1;

  /// All records.
  public static final int RECORDS = 2;

  /// Wrong records.
  public static final int WRONG = 3;

  public static final int DAYS = 4;
  public static final int SHUT_OUT_DAYS = 5;

  static ProfilingBlocks add(LayoutBuilder layout) {
    return new ProfilingBlocks(
        layout.add(
            "profiling-lives",
            "acts, records and days of adults, by whether they are of the group and taken for it",
            "act, record, citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "who", "group, taken for it", "group, not taken", "look-alikes", "others"),
            LayoutBuilder.dimension(
                "what",
                "harmful acts",
                "right records of harmful acts",
                "records",
                "wrong records",
                "days",
                "days shut out")),
        layout.add(
            "profiling-attention",
            "how many times as many acts of those taken for members are seen",
            "1/1000",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("times", "attention")));
  }

  /// Those of a city, or null if nobody is singled out.
  public static @Nullable ProfilingBlocks of(CityLayout layout) {
    return (ProfilingBlocks) layout.system(SystemId.PROFILING);
  }
}
