package org.glasshouse.engine.assembly;

import java.util.Objects;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What an assembly and the answer to it add up to.
///
/// @param crowd those who went, stayed away out of fear, covered up, were named by cameras; and
///   faces that cameras passed over because they were covered
/// @param answer what wide orders did
/// @param days days since the first assembly, of those who went, of those recorded by wide orders
///   who did not, and of all other adults: all, shut out, knowing of being scored, and the share of
///   taking part that fear would keep them from, in thousandths of a day
/// @param kind record kind of the act of taking part
public record AssemblyBlocks(Block crowd, Block answer, Block days, int kind) {

  public static final int WENT = 0;
  public static final int STAYED = 1;
  public static final int COVERED = 2;
  public static final int NAMED = 3;
  public static final int HIDDEN = 4;

  public static final int ORDERS = 0;
  public static final int NEAR = 1;
  public static final int RIGHT = 2;
  public static final int WRONG = 3;
  public static final int CHECKED = 4;
  public static final int HOURS = 5;
  public static final int HURT = 6;
  public static final int HURT_ABSENT = 7;

  public static final int PARTICIPANTS = 0;
  public static final int PASSERS_BY = 1;
  public static final int OTHERS = 2;

  public static final int DAYS = 0;
  public static final int SHUT_OUT = 1;
  public static final int AWARE = 2;
  public static final int SILENT = 3;

  static AssemblyBlocks add(LayoutBuilder layout, int kind) {
    return new AssemblyBlocks(
        layout.add(
            "assembly-crowd",
            "people at an assembly",
            "citizen, face",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "what",
                "went",
                "stayed away for fear",
                "covered up",
                "named by cameras",
                "covered faces before cameras")),
        layout.add(
            "assembly-answer",
            "wide orders and what they did",
            "window, citizen, record, hour",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "what",
                "windows of wide orders",
                "people near",
                "recorded, had gone",
                "recorded, had not gone",
                "checked",
                "hours lost",
                "hurt",
                "hurt, had not gone")),
        layout.add(
            "assembly-days",
            "days since the first assembly",
            "citizen-day, 0.001 citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("who", "went", "recorded, had not gone", "others"),
            LayoutBuilder.dimension(
                "amount", "all", "shut out", "knows of being scored", "kept away by fear")),
        kind);
  }

  /// Records of the act on somebody who did not do it, by cameras and by orders.
  public long mistaken(CityLayout layout, long[] values) {
    return values[layout.records.at(kind, Cause.WRONG_PERSON.ordinal())];
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable AssemblyBlocks of(CityLayout layout) {
    return (AssemblyBlocks) layout.system(SystemId.ASSEMBLY);
  }

  /// Those of a city where it is on.
  static AssemblyBlocks in(CityLayout layout) {
    return Objects.requireNonNull(of(layout));
  }
}
