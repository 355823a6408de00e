package org.glasshouse.engine.censor;

import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Dimension;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What censorship adds up to.
///
/// @param posts posts by what they are, and what became of them
/// @param records records that removed posts led to, by what the post was and on whom they fall
/// @param people adults by what they have on record for posts
/// @param days days of adults, and those on which they are shut out, in the same way
/// @param office how the moderators stand, in thousandths
public record CensorBlocks(Block posts, Block records, Block people, Block days, Block office) {

  // First places of `posts` and `records`: what a post is. Ordinary is what is not forbidden,
  // protected what is forbidden and breaks no law.
  public static final int ORDINARY = 0;
  public static final int PROTECTED = 1;
  public static final int UNLAWFUL = 2;

  // Second places of `posts`.
  public static final int POSTED = 0;
  public static final int MACHINE = 1;
  public static final int FLAGGED = 2;
  public static final int UNREAD = 3;
  public static final int REMOVED = 4;
  public static final int REMOVED_UNREAD = 5;

  // Second places of `records`.
  public static final int AUTHOR = 0;
  public static final int HOUSEMATE = 1;

  // Places of `people`, and first places of `days`.
  public static final int NOTHING = 0;
  public static final int FORBIDDEN = 1;
  public static final int WRONGLY = 2;

  // Second places of `days`.
  public static final int ALL = 0;
  public static final int SHUT_OUT = 1;

  // Places of `office`.
  public static final int NOT_READ = 0;
  public static final int APPETITE = 1;

  static CensorBlocks add(LayoutBuilder layout) {
    return new CensorBlocks(
        layout.add(
            "censorship-posts",
            "posts, and what became of them",
            "post",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("post", "ordinary", "protected", "against the law"),
            LayoutBuilder.dimension(
                "what",
                "posted",
                "marked by the machine",
                "flagged by users",
                "not read",
                "removed",
                "removed and not read")),
        layout.add(
            "censorship-records",
            "records that removed posts led to",
            "record",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("post", "ordinary", "protected", "against the law"),
            LayoutBuilder.dimension("whom", "the author", "another of the household")),
        layout.add(
            "censorship-people",
            "adults by what they have on record for posts",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            standing()),
        layout.add(
            "censorship-days",
            "days of adults, and those on which they are shut out",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            standing(),
            LayoutBuilder.dimension("days", "all", "shut out")),
        layout.add(
            "censorship-office",
            "share of marked posts not read, and of other posts read that are removed",
            "thousandths",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("what", "not read", "appetite")));
  }

  private static Dimension standing() {
    return LayoutBuilder.dimension(
        "who", "nothing", "forbidden posts", "an ordinary post or another's");
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable CensorBlocks in(CityLayout layout) {
    return (CensorBlocks) layout.system(SystemId.CENSORSHIP);
  }
}
