package org.glasshouse.engine.slump;

import java.util.Objects;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What a slump adds up to.
public final class SlumpBlocks {

  public static final int INCOME = 0;
  public static final int RETURNED = 1;
  public static final int DUE = 2;
  public static final int PAID = 6;

  /// Places of overhead, reviews, sensors and rewards behind [#DUE] and [#PAID].
  public static final int OVERHEAD = 0;

  public static final int REVIEWS = 1;
  public static final int SENSORS = 2;
  public static final int REWARDS = 3;

  /// Phases of [#phases].
  public static final int BEFORE = 0;

  public static final int RUNNING = 1;
  public static final int SUSPENDED = 2;

  public static final int VISITED = 0;
  public static final int NO_HARM = 1;
  public static final int DETAINED = 2;
  public static final int HURT = 3;
  public static final int HURT_NO_HARM = 4;

  /// People out of work, and means by what they are and would usually be, as of the last month.
  public final Block economy;

  /// Money of the authority.
  public final Block money;

  /// How the authority stands.
  public final Block authority;

  /// Days, and people on them, before the slump, in and after it while the score runs, and while it
  /// is suspended.
  public final Block phases;

  /// Citizen-days on which something was granted by band and not given.
  public final Block withheld;

  /// People on whom force was used.
  public final Block force;

  SlumpBlocks(LayoutBuilder layout) {
    economy =
        layout.add(
            "slump-economy",
            "work and means",
            "citizen, 0.001 of median yearly means",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("amount", "out of work", "means", "usual means"));
    money =
        layout.add(
            "slump-money",
            "money of the authority",
            "0.001 of median yearly means",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "amount",
                "income",
                "returned",
                "overhead due",
                "reviews due",
                "sensors due",
                "rewards due",
                "overhead paid",
                "reviews paid",
                "sensors paid",
                "rewards paid"));
    authority =
        layout.add(
            "slump-authority",
            "how the authority stands",
            "0.001 of median yearly means, thousandth, day",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "amount",
                "money in hand",
                "sensors that work",
                "reviews paid",
                "rewards paid",
                "suspended",
                "suspended on day"));
    phases =
        layout.add(
            "slump-phases",
            "days before the slump, in it while the score runs, and while it is suspended",
            "day, citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("phase", "before", "slump", "suspended"),
            LayoutBuilder.dimension("amount", "days", "residents", "shut out"));
    withheld =
        layout.add(
            "slump-withheld",
            "days on which a grant was due and not given",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("why", "not paid", "suspended"));
    force =
        layout.add(
            "slump-force",
            "people on whom force was used",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension(
                "what",
                "visited",
                "visited, did no harm",
                "detained",
                "hurt",
                "hurt, did no harm"));
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable SlumpBlocks of(CityLayout layout) {
    return (SlumpBlocks) layout.system(SystemId.SLUMP);
  }

  /// Those of a city where it is on.
  static SlumpBlocks in(CityLayout layout) {
    return Objects.requireNonNull(of(layout));
  }
}
