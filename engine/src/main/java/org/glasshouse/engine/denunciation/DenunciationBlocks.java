package org.glasshouse.engine.denunciation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What denunciation adds up to.
public final class DenunciationBlocks {

  /// Truth of an entry in [#entries].
  public static final int TRUE = 0;

  public static final int FALSE = 1;

  /// Places of [#desk].
  public static final int CAME = 0;

  public static final int CAPACITY = 1;
  public static final int PAY = 2;
  public static final int POINTS = 3;

  /// Who in [#trust]: those who learned that they were denounced, and others.
  public static final int BETRAYED = 0;

  public static final int OTHERS = 1;
  public static final int ADULTS = 0;
  public static final int TRUST = 1;

  /// Full trust, in the unit of [#trust].
  public static final int FULL = 255;

  /// Who in [#people]: those about whom something false was entered, and others.
  public static final int WRONGED = 0;

  public static final int NO_HARM = 1;
  public static final int SHUT_OUT = 2;
  public static final int SHUT_OUT_NO_HARM = 3;

  /// Places of [#undone].
  public static final int HELP = 0;

  public static final int SPEECH = 1;
  public static final int DONE = 0;
  public static final int UNDONE = 1;

  /// Entries by motive, truth and what became of them.
  public final Block entries;

  /// Entries about whom: neighbours, the own household, colleagues, as far as they were made up.
  public final Block ties;

  /// The desk: what came, what it could check, what it paid, to whom it gave points.
  public final Block desk;

  /// Adults and their trust in neighbours.
  public final Block trust;

  /// Adults by whether something false was entered about them.
  public final Block people;

  /// Acts that need trust, and speech: done, and left undone for lack of it.
  public final Block undone;

  DenunciationBlocks(LayoutBuilder layout) {
    entries =
        layout.add(
            "denunciation-entries",
            "denunciations by motive, truth and what the desk made of them",
            "entry",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("motive", motives()),
            LayoutBuilder.dimension("truth", "true", "false"),
            LayoutBuilder.dimension("fate", fates()));
    ties =
        layout.add(
            "denunciation-ties",
            "what was made up and entered, by who was named",
            "entry",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("tie", "neighbour", "household", "colleague"));
    desk =
        layout.add(
            "denunciation-desk",
            "the desk that takes denunciations",
            "entry, 0.001 of median yearly means",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "amount", "came in", "could be checked", "paid", "credited with points"));
    trust =
        layout.add(
            "denunciation-trust",
            "trust between neighbours, of those who learned that they were denounced and of others",
            "citizen, 1/255",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("who", "denounced", "others"),
            LayoutBuilder.dimension("amount", "adults", "sum of trust"));
    people =
        layout.add(
            "denunciation-people",
            "adults by whether something false was ever entered about them",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("who", "wrongly denounced", "others"),
            LayoutBuilder.dimension(
                "amount", "adults", "did no harm", "shut out", "shut out, did no harm"));
    undone =
        layout.add(
            "denunciation-undone",
            "acts of the same enumeration done, and left undone for lack of trust",
            "act",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("act", "help", "speech"),
            LayoutBuilder.dimension("amount", "done", "left undone"));
  }

  private static List<String> motives() {
    List<String> labels = new ArrayList<>();
    for (Motive motive : Motive.values()) {
      labels.add(motive.label());
    }
    return labels;
  }

  private static List<String> fates() {
    List<String> labels = new ArrayList<>();
    for (Fate fate : Fate.values()) {
      labels.add(fate.label());
    }
    return labels;
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable DenunciationBlocks of(CityLayout layout) {
    return (DenunciationBlocks) layout.system(SystemId.DENUNCIATION);
  }

  /// Those of a city where it is on.
  static DenunciationBlocks in(CityLayout layout) {
    return Objects.requireNonNull(of(layout));
  }
}
