package org.glasshouse.engine.nodata;

import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What missing signs add up to.
///
/// @param people scored adults by missing sign: how many, shut out only because of missing signs,
///   and those of them who had done nothing harmful; `any` stands for one sign or more
/// @param groups the same by what somebody is
/// @param days days on which somebody is shut out only because of missing signs
public record NoDataBlocks(Block people, Block groups, Block days) {

  /// Place of `any` among the signs.
  public static final int ANY = 3;

  public static final int MISSING = 0;
  public static final int SHUT_OUT = 1;
  public static final int HARMLESS = 2;

  /// Were shut out at any time so far only because of missing signs.
  public static final int EVER = 3;

  public static final int EVERYBODY = 0;
  public static final int NO_PHONE = 1;
  public static final int OLD = 2;
  public static final int COUNTRY = 3;
  public static final int POOR = 4;
  public static final int COVERED = 5;
  public static final int NONE_OF_THESE = 6;

  /// Number of groups.
  static final int GROUPS = 7;

  static NoDataBlocks add(LayoutBuilder layout) {
    return new NoDataBlocks(
        layout.add(
            "no-data-people",
            "people of whom signs are missing",
            "adult",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("sign", "phone", "face", "file", "any"),
            LayoutBuilder.dimension(
                "what", "missing", "shut out by it", "of these harmless", "ever shut out by it")),
        layout.add(
            "no-data-groups",
            "people of whom signs are missing, by what they are",
            "adult",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension(
                "group",
                "everybody",
                "no phone",
                "60 or over",
                "in the country",
                "lowest fifth of income",
                "covered face",
                "none of these"),
            LayoutBuilder.dimension("what", "all", "missing", "shut out by it")),
        layout.add(
            "no-data-days",
            "days shut out only because signs are missing",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("who", "all", "harmless")));
  }

  /// Those of a city, or null if missing signs do not count.
  public static @Nullable NoDataBlocks of(CityLayout layout) {
    return (NoDataBlocks) layout.system(SystemId.NO_DATA);
  }
}
