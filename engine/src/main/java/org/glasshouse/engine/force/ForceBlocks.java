package org.glasshouse.engine.force;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What force adds up to.
public final class ForceBlocks {

  /// What was done, in [#used].
  public static final int MET = 0;

  public static final int DETAINED = 1;
  public static final int HURT = 2;

  /// To whom it was done, in [#used]; each is counted once in the first that fits.
  public static final int WRONG_DOOR = 0;

  public static final int WRONG_RECORD = 1;
  public static final int NO_HARM = 2;
  public static final int HARM = 3;

  /// Places of [#people].
  public static final int EVER = 0;

  public static final int EVER_NO_HARM = 1;
  public static final int ADULTS = 2;
  public static final int ADULTS_NO_HARM = 3;

  /// Places of [#lost].
  public static final int DAYS = 0;

  public static final int PAY = 1;
  public static final int JOBS = 2;
  public static final int JOB_MEANS = 3;
  public static final int HURT_MEANS = 4;

  /// Places of [#orders].
  public static final int ORDERED = 0;

  public static final int NOT_CARRIED_OUT = 1;
  public static final int CROWDS = 2;
  public static final int BROKEN_UP = 3;

  /// Times that force was used, by whose word, on whom, and what was done.
  public final Block used;

  /// Adults whom officers ever met.
  public final Block people;

  /// Days and means that it cost them.
  public final Block lost;

  /// Orders to visit, and times that people were in crowds.
  public final Block orders;

  /// Times that force was used on somebody who had done no harm, at whatever door.
  public final Block harmless;

  ForceBlocks(LayoutBuilder layout) {
    List<String> by = new ArrayList<>();
    for (Order order : Order.values()) {
      by.add(order.label());
    }
    used =
        layout.add(
            "force-used",
            "times that officers met somebody, detained or hurt them",
            "time",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("word", by),
            LayoutBuilder.dimension(
                "whom", "wrong door, or only near", "by a wrong record", "did no harm", "did harm"),
            LayoutBuilder.dimension("what", "met", "detained", "hurt"));
    people =
        layout.add(
            "force-people",
            "adults whom officers ever met",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension(
                "amount", "ever met", "ever met, did no harm", "adults", "adults who did no harm"));
    lost =
        layout.add(
            "force-lost",
            "what force cost those whom it met",
            "day, citizen, 0.001 of median yearly means",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension(
                "amount",
                "days detained",
                "pay lost while detained",
                "work lost",
                "means lost with it",
                "means lost by those hurt"));
    orders =
        layout.add(
            "force-orders",
            "orders to visit, and crowds",
            "order, crowd",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "amount",
                "ordered",
                "not carried out",
                "times in a crowd",
                "times in a crowd broken up"));
    harmless =
        layout.add(
            "force-no-harm",
            "times that officers met, detained or hurt somebody who had done no harm",
            "time",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("what", "met", "detained", "hurt"));
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable ForceBlocks of(CityLayout layout) {
    return (ForceBlocks) layout.system(SystemId.FORCE);
  }

  /// Those of a city where it is on.
  static ForceBlocks in(CityLayout layout) {
    return Objects.requireNonNull(of(layout));
  }
}
