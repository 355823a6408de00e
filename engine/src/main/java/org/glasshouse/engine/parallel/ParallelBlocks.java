package org.glasshouse.engine.parallel;

import java.util.Objects;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What a parallel economy adds up to.
public final class ParallelBlocks {

  /// Who: those who are in, and others.
  public static final int IN = 0;

  public static final int OUT = 1;

  /// Places of [#people].
  public static final int ADULTS = 0;

  public static final int SHUT_OUT = 1;
  public static final int SHUT_OUT_MEANS = 2;
  public static final int SHUT_OUT_USUAL = 3;
  public static final int LOOKALIKES = 4;

  /// Places of [#moves].
  public static final int BY_NEIGHBOURS = 0;

  public static final int BY_HOUSEHOLD = 1;
  public static final int BY_FAR = 2;
  public static final int LEFT = 3;
  public static final int DRIVEN_OUT = 4;

  /// Places of [#acts].
  public static final int DONE = 0;

  public static final int RECORDED = 1;

  /// Places of [#raids].
  public static final int RAIDS = 0;

  public static final int FOUND_IN = 1;
  public static final int FOUND_ALIKE = 2;
  public static final int ALIKE_NO_HARM = 3;
  public static final int TAKEN_IN = 4;
  public static final int TAKEN_ALIKE = 5;

  /// Places of [#sign].
  public static final int KNOWN = 0;

  public static final int LEARNED = 1;
  public static final int FIRST_DAY = 2;

  /// Places of [#trade].
  public static final int TRADERS = 0;

  public static final int LOST = 1;

  /// Adults by whether they are in; of the shut out, what they have and would usually have.
  public final Block people;

  /// Who came in by which tie, and who went.
  public final Block moves;

  /// Acts that the hidden channels are there for, and those that they recorded rightly.
  public final Block acts;

  public final Block raids;

  /// Whether the authority knows the sign, how often it learned one, and the first day on which.
  public final Block sign;

  /// Honest traders, counted once a month, and what they lost.
  public final Block trade;

  ParallelBlocks(LayoutBuilder layout) {
    people =
        layout.add(
            "parallel-economy-people",
            "adults by whether they trade off the system",
            "citizen, 0.001 of median yearly means",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("who", "in", "not in"),
            LayoutBuilder.dimension(
                "amount",
                "adults",
                "shut out",
                "means of the shut out",
                "usual means of the shut out",
                "show the sign"));
    moves =
        layout.add(
            "parallel-economy-moves",
            "who came to trade off the system, and who went",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "move",
                "by a neighbour",
                "by the household",
                "by a far tie",
                "left",
                "driven out"));
    acts =
        layout.add(
            "parallel-economy-acts",
            "acts that the hidden channels are there for, and those that they recorded rightly",
            "act, record",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("who", "in", "not in"),
            LayoutBuilder.dimension("what", "done", "recorded"));
    raids =
        layout.add(
            "parallel-economy-raids",
            "raids, whom they found, and what was taken",
            "raid, citizen, 0.001 of median yearly means",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "amount",
                "raids",
                "found, in",
                "found, not in",
                "found, not in and did no harm",
                "taken from those in",
                "taken from those not in"));
    sign =
        layout.add(
            "parallel-economy-sign",
            "the sign, and whether the authority knows it",
            "1, day",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("amount", "known", "times learned", "first learned on day"));
    trade =
        layout.add(
            "parallel-economy-trade",
            "honest traders, a month each, and the trade that they lost",
            "citizen-month, 0.001 of median yearly means",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("amount", "honest traders", "trade lost"));
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable ParallelBlocks of(CityLayout layout) {
    return (ParallelBlocks) layout.system(SystemId.PARALLEL_ECONOMY);
  }

  /// Those of a city where it is on.
  static ParallelBlocks in(CityLayout layout) {
    return Objects.requireNonNull(of(layout));
  }
}
