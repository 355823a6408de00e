package org.glasshouse.engine.tally;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.Context;
import org.glasshouse.scenario.model.DebtModel;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Service;
import org.glasshouse.scenario.systems.SystemSetting;
import org.jspecify.annotations.Nullable;

/// The blocks of a city's tally, in order. Cities differ in their schemes and so in their layouts.
public final class CityLayout {

  /// Bins of the score histogram, over the city's range.
  public static final int SCORE_BINS = 40;

  /// Upper ends of the bins of lengths, in days; the last bin is open.
  private static final int[] LENGTHS = {
    7, 14, 28, 42, 56, 84, 112, 140, 182, 238, 308, 365, 455, 547, 638, 730, 912, 1095, 1460, 2190
  };

  private final List<Block> blocks = new ArrayList<>();
  private final @Nullable Object[] systems = new Object[SystemId.values().length];
  private int size;

  public final Block population;
  public final Block scoreHistogram;
  public final Block scoreMoments;
  public final Block bandStock;
  public final Block bandFlow;
  public final Block mobility;
  public final Block inForce;
  public final Block personDays;
  public final Block shutOut;
  public final Block shutOutDays;
  public final Block shutOutByCause;
  public final Block severalAtOnce;
  public final Block spells;
  public final Block noHarmLengths;
  public final Block wrongLengths;
  public final Block records;
  public final Block funnel;
  public final Block acts;
  public final Block notDone;
  public final Block moreDone;
  public final Block fines;
  public final Block objections;
  public final Block queue;
  public final Block waits;
  public final Block corrections;
  public final Block listStock;
  public final Block listFlow;
  public final Block ruleUse;
  public final Block outcomes;
  public final Block scoreParts;
  public final Block conductByBand;
  public final Block contexts;
  public final Block denied;
  public final Block debtStock;
  public final Block climate;
  public final Block gaming;
  public final Block means;
  public final Block messages;

  /// Acts that a channel would have seen if nothing had dimmed its sight; null where nothing can.
  public final @Nullable Block unseen;

  private CityLayout(Scenario scenario, int city) {
    PeopleModel people = scenario.people();
    List<Channel> channels = scenario.channels().channels();
    Scheme scheme = scenario.cities().get(city).scheme();
    List<String> kinds = recordKinds(people);
    List<String> bands = scheme.bands().stream().map(Scheme.Band::id).toList();
    List<String> consequences = scheme.consequences().stream().map(Scheme.Consequence::id).toList();
    List<String> services = people.services().stream().map(Service::id).toList();
    List<String> lists = scheme.lists().stream().map(Scheme.ListRule::id).toList();
    List<String> rules = scheme.rules().stream().map(Scheme.Rule::id).toList();
    List<String> causes = labels(Cause.values(), Cause::id);
    List<String> bases = labels(Basis.values(), Basis::id);
    List<String> channelIds = channels.stream().map(Channel::id).toList();
    List<String> truth = List.of("right", "wrong");
    List<String> contextIds =
        labels(Context.values(), c -> c.name().toLowerCase(java.util.Locale.ROOT));
    List<String> lengths = lengthLabels();

    population =
        add(
            "population",
            "citizens",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            dim("status", List.of("residents", "adults", "scored", "aware")));
    scoreHistogram =
        add(
            "score-histogram",
            "scored citizens by score",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            dim("bin", numbers(SCORE_BINS)));
    scoreMoments =
        add(
            "score-moments",
            "moments of the score",
            "citizen, 0.1 point, 0.01 point²",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            dim("moment", List.of("count", "sum", "sum of squares", "changed", "sum of changes")));
    bandStock =
        add(
            "band-stock",
            "scored citizens by band",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            dim("band", bands));
    bandFlow =
        add(
            "band-flow",
            "moves between bands",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            dim("from", bands),
            dim("to", bands));
    mobility =
        add(
            "mobility",
            "band after the burn-in by band on the last day",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.END,
            dim("from", bands),
            dim("to", bands));
    inForce =
        add(
            "in-force",
            "citizens under a consequence",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            dim("consequence", consequences),
            dim("basis", bases));
    personDays =
        add(
            "person-days",
            "days under a consequence",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            dim("consequence", consequences),
            dim("basis", bases));
    shutOut =
        add(
            "shut-out",
            "citizens denied at least one service",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            dim("basis", bases));
    shutOutDays =
        add(
            "shut-out-days",
            "days denied at least one service",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            dim("basis", bases));
    shutOutByCause =
        add(
            "shut-out-by-cause",
            "days denied a service that would not have been without records of this cause (they need"
                + " not add up)",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            dim("cause", causes));
    severalAtOnce =
        add(
            "several-at-once",
            "citizens by number of services denied",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            dim("services", List.of("0", "1", "2", "3", "4", "5 or more")));
    spells =
        add(
            "spells",
            "spells of being shut out by length",
            "spell",
            Block.Kind.FLOW,
            Block.Cadence.END,
            dim("days", lengths),
            dim("end", List.of("ended", "still going")));
    noHarmLengths =
        add(
            "no-harm-lengths",
            "citizens who did no harm and were shut out, by days shut out",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.END,
            dim("days", lengths));
    wrongLengths =
        add(
            "wrong-lengths",
            "citizens shut out by a wrong record, by days so",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.END,
            dim("days", lengths));
    records =
        add(
            "records",
            "records made",
            "record",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            dim("kind", kinds),
            dim("cause", causes));
    funnel =
        add(
            "funnel",
            "from acts to reversed sanctions",
            "1",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            dim("channel", channelIds),
            dim("stage", labels(Stage.values(), Stage::id)),
            dim("truth", truth));
    acts =
        add(
            "acts",
            "acts done: all of harmful kinds, else those that a channel might see",
            "act",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            dim("kind", kinds));
    notDone =
        add(
            "not-done",
            "acts of the same enumeration left undone for fear of being recorded",
            "act",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            dim("kind", kinds));
    moreDone =
        add(
            "more-done",
            "acts of the same enumeration done only to gain points",
            "act",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            dim("kind", kinds));
    fines =
        add(
            "fines",
            "fines under ordinary law",
            "fine",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            dim("kind", kinds),
            dim("truth", truth));
    objections =
        add(
            "objections",
            "objections",
            "objection",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            dim("stage", List.of("filed", "upheld", "rejected", "lapsed", "won by silence")),
            dim("truth", truth));
    queue =
        add(
            "queue",
            "objections that wait for a review",
            "objection",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            dim("truth", truth));
    waits =
        add(
            "waits",
            "decided objections by days waited",
            "objection",
            Block.Kind.FLOW,
            Block.Cadence.END,
            dim("days", lengths));
    corrections =
        add(
            "corrections",
            "wrong records in force, corrected, and come back",
            "record",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            dim("event", List.of("entered", "corrected", "expired", "came back", "repaired")));
    listStock =
        add(
            "list-stock",
            "citizens on a list",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            dim("list", lists),
            dim("basis", bases));
    listFlow =
        add(
            "list-flow",
            "moves on and off a list",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            dim("list", lists),
            dim(
                "event",
                List.of("entered", "left: term", "left: exit", "left: corrected", "extended")));
    ruleUse =
        add(
            "rule-use",
            "times a rule acted, and points",
            "1, 0.1 point",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            dim("rule", rules),
            dim(
                "amount",
                List.of("times", "points", "on wrong records", "points on wrong records")));
    outcomes =
        add(
            "outcomes",
            "what became of citizens",
            "see outcome",
            Block.Kind.STOCK,
            Block.Cadence.END,
            dim("group", labels(Group.values(), Group::label)),
            dim("outcome", labels(Outcome.values(), Outcome::label)));
    scoreParts =
        add(
            "score-parts",
            "parts of the score on the last day",
            "0.1 point, 0.01 point²",
            Block.Kind.STOCK,
            Block.Cadence.END,
            dim("part", labels(ScorePart.values(), ScorePart::label)),
            dim(
                "moment",
                List.of(
                    "count", "sum", "sum with score", "sum of scores", "sum of squared scores")));
    conductByBand =
        add(
            "conduct-by-band",
            "citizens and their harmful acts by band on the last day",
            "citizen, act",
            Block.Kind.STOCK,
            Block.Cadence.END,
            dim("band", bands),
            dim("amount", List.of("citizens", "harmful acts", "citizens who did no harm")));
    contexts =
        add(
            "contexts",
            "days denied a service, by setting of the data and setting of the service",
            "0.001 citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            dim("data", contextIds),
            dim("service", contextIds));
    denied =
        add(
            "denied",
            "expected uses of a service that were denied",
            "0.001 use",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            dim("service", services),
            dim("truth", truth));
    debtStock =
        add(
            "debt-stock",
            "spells of debt by stage",
            "spell",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            dim(
                "stage",
                List.of("late", "late 30 days", "late 90 days", "sued", "judged", "enforced")),
            dim("ability", List.of("cannot pay", "could pay")));
    climate =
        add(
            "climate",
            "adults by what they know and feel",
            "citizen, 1/255",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            dim(
                "amount",
                List.of(
                    "aware", "sum of perceived certainty", "sum of chill", "striving", "faking")));
    gaming =
        add(
            "gaming",
            "declared acts",
            "record, 0.1 point",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            dim(
                "amount",
                List.of(
                    "true",
                    "faked and accepted",
                    "faked and rejected",
                    "true and rejected",
                    "points for faked")));
    means =
        add(
            "means",
            "sum of means by fifth of income",
            "0.001 of yearly median means",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            dim("fifth", List.of("1", "2", "3", "4", "5")),
            dim("amount", List.of("citizens", "sum")));
    messages =
        add(
            "messages",
            "what passed between citizens who live apart",
            "1",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            dim("amount", List.of("posted", "received", "far reads", "fell on nobody")));
    LayoutBuilder builder = new LayoutBuilder(blocks, size);
    boolean dims = false;
    for (SystemId id : SystemId.values()) {
      systems[id.ordinal()] = blocks(builder, scenario, city, id.maker());
      dims |= on(scenario, city, id.maker()) != null && id.maker().dims();
    }
    unseen =
        dims
            ? builder.add(
                "unseen",
                "acts that a channel would have seen if nothing had dimmed its sight",
                "act",
                Block.Kind.FLOW,
                Block.Cadence.MONTH,
                dim("channel", channelIds),
                dim("kind", kinds))
            : null;
    size = builder.size();
  }

  private static <S extends SystemSetting> @Nullable S on(
      Scenario scenario, int city, SystemMaker<S> maker) {
    return scenario.systems().of(maker.setting(), scenario.cities().get(city).id());
  }

  private static <S extends SystemSetting> @Nullable Object blocks(
      LayoutBuilder builder, Scenario scenario, int city, SystemMaker<S> maker) {
    S setting = on(scenario, city, maker);
    return setting == null ? null : maker.blocks(builder, scenario, city, setting);
  }

  /// The layout of one city of a scenario.
  public static CityLayout of(Scenario scenario, int city) {
    return new CityLayout(scenario, city);
  }

  /// Record kinds in dense order: act kinds in file order, then debt stages.
  public static List<String> recordKinds(PeopleModel people) {
    List<String> kinds = new ArrayList<>();
    for (ActKind kind : people.acts()) {
      kinds.add(kind.id());
    }
    for (DebtModel.Stage stage : DebtModel.Stage.values()) {
      kinds.add(stage.id());
    }
    return List.copyOf(kinds);
  }

  /// What holds the blocks of a system, or null if it is off or has none.
  public @Nullable Object system(SystemId id) {
    return systems[id.ordinal()];
  }

  /// All blocks, in order of offset.
  public List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /// Number of values of a tally.
  public int size() {
    return size;
  }

  /// Bin of a length.
  ///
  /// @param days at least 1
  public static int lengthBin(int days) {
    for (int bin = 0; bin < LENGTHS.length; bin++) {
      if (days <= LENGTHS[bin]) {
        return bin;
      }
    }
    return LENGTHS.length;
  }

  private Block add(
      String id,
      String title,
      String unit,
      Block.Kind kind,
      Block.Cadence cadence,
      Dimension... dimensions) {
    Block block = new Block(id, title, unit, kind, cadence, List.of(dimensions), size);
    blocks.add(block);
    size += block.size();
    return block;
  }

  private static Dimension dim(String id, List<String> labels) {
    return new Dimension(id, List.copyOf(labels));
  }

  private static List<String> numbers(int count) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      labels.add(Integer.toString(i));
    }
    return labels;
  }

  private static List<String> lengthLabels() {
    List<String> labels = new ArrayList<>();
    int from = 1;
    for (int to : LENGTHS) {
      labels.add(from + " to " + to);
      from = to + 1;
    }
    labels.add(from + " or more");
    return labels;
  }

  private static <E> List<String> labels(E[] values, java.util.function.Function<E, String> label) {
    List<String> labels = new ArrayList<>();
    for (E value : values) {
      labels.add(label.apply(value));
    }
    return labels;
  }

  /// Upper ends of the bins of lengths, in days, as a copy; the last bin is open.
  public static int[] lengths() {
    return LENGTHS.clone();
  }
}
