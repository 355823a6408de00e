package org.glasshouse.engine.tally;

import static org.glasshouse.engine.tally.Block.Cadence.END;
import static org.glasshouse.engine.tally.Block.Cadence.MONTH;
import static org.glasshouse.engine.tally.Block.Cadence.WINDOW;
import static org.glasshouse.engine.tally.Block.Kind.FLOW;
import static org.glasshouse.engine.tally.Block.Kind.STOCK;
import static org.glasshouse.engine.tally.LayoutBuilder.dimension;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.CityGroup;
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

  private final List<Block> blocks = new ArrayList<>();
  private final @Nullable Object[] systems = new Object[SystemId.values().length];
  private final int size;

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
    List<String> lengths = LengthBins.labels();
    LayoutBuilder to = new LayoutBuilder(blocks, 0);

    population =
        to.add(
            "population",
            "citizens",
            "citizen",
            STOCK,
            WINDOW,
            dimension("status", "residents", "adults", "scored", "aware"));
    scoreHistogram =
        to.add(
            "score-histogram",
            "scored citizens by score",
            "citizen",
            STOCK,
            MONTH,
            dimension("bin", numbers(SCORE_BINS)));
    scoreMoments =
        to.add(
            "score-moments",
            "moments of the score",
            "citizen, 0.1 point, 0.01 point²",
            STOCK,
            WINDOW,
            dimension("moment", "count", "sum", "sum of squares", "changed", "sum of changes"));
    bandStock =
        to.add(
            "band-stock",
            "scored citizens by band",
            "citizen",
            STOCK,
            WINDOW,
            dimension("band", bands));
    bandFlow =
        to.add(
            "band-flow",
            "moves between bands",
            "citizen",
            FLOW,
            MONTH,
            dimension("from", bands),
            dimension("to", bands));
    mobility =
        to.add(
            "mobility",
            "band after the burn-in by band on the last day",
            "citizen",
            STOCK,
            END,
            dimension("from", bands),
            dimension("to", bands));
    inForce =
        to.add(
            "in-force",
            "citizens under a consequence",
            "citizen",
            STOCK,
            WINDOW,
            dimension("consequence", consequences),
            dimension("basis", bases));
    personDays =
        to.add(
            "person-days",
            "days under a consequence",
            "citizen-day",
            FLOW,
            MONTH,
            dimension("consequence", consequences),
            dimension("basis", bases));
    shutOut =
        to.add(
            "shut-out",
            "citizens denied at least one service",
            "citizen",
            STOCK,
            WINDOW,
            dimension("basis", bases));
    shutOutDays =
        to.add(
            "shut-out-days",
            "days denied at least one service",
            "citizen-day",
            FLOW,
            MONTH,
            dimension("basis", bases));
    shutOutByCause =
        to.add(
            "shut-out-by-cause",
            "days denied a service that would not have been without records of this cause (they need"
                + " not add up)",
            "citizen-day",
            FLOW,
            MONTH,
            dimension("cause", causes));
    severalAtOnce =
        to.add(
            "several-at-once",
            "citizens by number of services denied",
            "citizen",
            STOCK,
            WINDOW,
            dimension("services", "0", "1", "2", "3", "4", "5 or more"));
    spells =
        to.add(
            "spells",
            "spells of being shut out by length",
            "spell",
            FLOW,
            END,
            dimension("days", lengths),
            dimension("end", "ended", "still going"));
    noHarmLengths =
        to.add(
            "no-harm-lengths",
            "citizens who did no harm and were shut out, by days shut out",
            "citizen",
            STOCK,
            END,
            dimension("days", lengths));
    wrongLengths =
        to.add(
            "wrong-lengths",
            "citizens shut out by a wrong record, by days so",
            "citizen",
            STOCK,
            END,
            dimension("days", lengths));
    records =
        to.add(
            "records",
            "records made",
            "record",
            FLOW,
            WINDOW,
            dimension("kind", kinds),
            dimension("cause", causes));
    funnel =
        to.add(
            "funnel",
            "from acts to reversed sanctions",
            "1",
            FLOW,
            MONTH,
            dimension("channel", channelIds),
            dimension("stage", labels(Stage.values(), Stage::id)),
            dimension("truth", truth));
    acts =
        to.add(
            "acts",
            "acts done: all of harmful kinds, else those that a channel might see",
            "act",
            FLOW,
            WINDOW,
            dimension("kind", kinds));
    notDone =
        to.add(
            "not-done",
            "acts of the same enumeration left undone for fear of being recorded",
            "act",
            FLOW,
            WINDOW,
            dimension("kind", kinds));
    moreDone =
        to.add(
            "more-done",
            "acts of the same enumeration done only to gain points",
            "act",
            FLOW,
            WINDOW,
            dimension("kind", kinds));
    fines =
        to.add(
            "fines",
            "fines under ordinary law",
            "fine",
            FLOW,
            MONTH,
            dimension("kind", kinds),
            dimension("truth", truth));
    objections =
        to.add(
            "objections",
            "objections",
            "objection",
            FLOW,
            WINDOW,
            dimension("stage", "filed", "upheld", "rejected", "lapsed", "won by silence"),
            dimension("truth", truth));
    queue =
        to.add(
            "queue",
            "objections that wait for a review",
            "objection",
            STOCK,
            WINDOW,
            dimension("truth", truth));
    waits =
        to.add(
            "waits",
            "decided objections by days waited",
            "objection",
            FLOW,
            END,
            dimension("days", lengths));
    corrections =
        to.add(
            "corrections",
            "wrong records in force, corrected, and come back",
            "record",
            FLOW,
            MONTH,
            dimension("event", "entered", "corrected", "expired", "came back", "repaired"));
    listStock =
        to.add(
            "list-stock",
            "citizens on a list",
            "citizen",
            STOCK,
            WINDOW,
            dimension("list", lists),
            dimension("basis", bases));
    listFlow =
        to.add(
            "list-flow",
            "moves on and off a list",
            "citizen",
            FLOW,
            WINDOW,
            dimension("list", lists),
            dimension(
                "event", "entered", "left: term", "left: exit", "left: corrected", "extended"));
    ruleUse =
        to.add(
            "rule-use",
            "times a rule acted, and points",
            "1, 0.1 point",
            FLOW,
            MONTH,
            dimension("rule", rules),
            dimension("amount", "times", "points", "on wrong records", "points on wrong records"));
    outcomes =
        to.add(
            "outcomes",
            "what became of citizens",
            "see outcome",
            STOCK,
            END,
            dimension("group", labels(Group.values(), Group::label)),
            dimension("outcome", labels(Outcome.values(), Outcome::label)));
    scoreParts =
        to.add(
            "score-parts",
            "parts of the score on the last day",
            "0.1 point, 0.01 point²",
            STOCK,
            END,
            dimension("part", labels(ScorePart.values(), ScorePart::label)),
            dimension(
                "moment",
                "count",
                "sum",
                "sum with score",
                "sum of scores",
                "sum of squared scores"));
    conductByBand =
        to.add(
            "conduct-by-band",
            "citizens and their harmful acts by band on the last day",
            "citizen, act",
            STOCK,
            END,
            dimension("band", bands),
            dimension("amount", "citizens", "harmful acts", "citizens who did no harm"));
    contexts =
        to.add(
            "contexts",
            "days denied a service, by setting of the data and setting of the service",
            "0.001 citizen-day",
            FLOW,
            MONTH,
            dimension("data", contextIds),
            dimension("service", contextIds));
    denied =
        to.add(
            "denied",
            "expected uses of a service that were denied",
            "0.001 use",
            FLOW,
            MONTH,
            dimension("service", services),
            dimension("truth", truth));
    debtStock =
        to.add(
            "debt-stock",
            "spells of debt by stage",
            "spell",
            STOCK,
            WINDOW,
            dimension(
                "stage", "late", "late 30 days", "late 90 days", "sued", "judged", "enforced"),
            dimension("ability", "cannot pay", "could pay"));
    climate =
        to.add(
            "climate",
            "adults by what they know and feel",
            "citizen, 1/255",
            STOCK,
            WINDOW,
            dimension(
                "amount",
                "aware",
                "sum of perceived certainty",
                "sum of chill",
                "striving",
                "faking"));
    gaming =
        to.add(
            "gaming",
            "declared acts",
            "record, 0.1 point",
            FLOW,
            MONTH,
            dimension(
                "amount",
                "true",
                "faked and accepted",
                "faked and rejected",
                "true and rejected",
                "points for faked"));
    means =
        to.add(
            "means",
            "sum of means by fifth of income",
            "0.001 of yearly median means",
            STOCK,
            MONTH,
            dimension("fifth", "1", "2", "3", "4", "5"),
            dimension("amount", "citizens", "sum"));
    messages =
        to.add(
            "messages",
            "what passed between citizens who live apart",
            "1",
            FLOW,
            WINDOW,
            dimension("amount", "posted", "received", "far reads", "fell on nobody"));
    boolean dims = false;
    for (SystemId id : SystemId.values()) {
      systems[id.ordinal()] = blocks(to, scenario, city, id.maker());
      dims |= on(scenario, city, id.maker()) != null && id.maker().dims();
    }
    unseen =
        dims
            ? to.add(
                "unseen",
                "acts that a channel would have seen if nothing had dimmed its sight",
                "act",
                FLOW,
                MONTH,
                dimension("channel", channelIds),
                dimension("kind", kinds))
            : null;
    size = to.size();
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

  /// The layout of each city. Cities of a group share one where no system is on.
  public static List<CityLayout> all(Scenario scenario) {
    List<CityLayout> all = new ArrayList<>();
    for (int city = 0; city < scenario.cities().size(); city++) {
      CityGroup group = scenario.cities().get(city).group();
      boolean same =
          group != null
              && city > 0
              && group.holds(scenario.cities().get(city - 1))
              && all.getLast().plain();
      all.add(same ? all.getLast() : of(scenario, city));
    }
    return List.copyOf(all);
  }

  private boolean plain() {
    for (Object system : systems) {
      if (system != null) {
        return false;
      }
    }
    return true;
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

  private static List<String> numbers(int count) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      labels.add(Integer.toString(i));
    }
    return labels;
  }

  private static <E> List<String> labels(E[] values, java.util.function.Function<E, String> label) {
    List<String> labels = new ArrayList<>();
    for (E value : values) {
      labels.add(label.apply(value));
    }
    return labels;
  }
}
