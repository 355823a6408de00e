package org.glasshouse.engine.world;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.acts.DebtOnset;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.systems.Look;
import org.glasshouse.engine.systems.NationSystems;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.twins.Flips;
import org.glasshouse.scenario.model.Behaviour;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.DebtModel;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.SystemSetting;

/// What all cities of a society share: kinds of acts, channels, exposures, and who sees what.
///
/// Record kinds are numbered densely: act kinds in the order of their file, then the stages of a
/// debt.
public final class World {

  /// Candidates a year and citizen from which on levels are kept.
  private static final double KEPT_FROM = 9;

  /// Arm that runs.
  public final Arm arm;

  /// Seed of the replicate.
  public final long seed;

  public final Scenario scenario;

  /// Scenarios under which the same society lives at other times; empty if its rules stay.
  public final List<Scenario> stretches;

  /// About whom something is changed before the first day.
  public final Flips flips;

  public final PeopleModel people;
  public final Behaviour behaviour;
  public final Days days;

  /// Part of [#law] that is the fine, in thousandths of the median yearly means.
  public static final int FINE = 0xffff;

  /// See [#law].
  public static final int FOLLOWED = 1 << 16;

  private static final int CHANNEL_BITS = 5;

  /// Act kinds.
  public final KindTable[] kinds;

  /// Number of act kinds.
  public final int actKinds;

  /// Number of record kinds: act kinds and debt stages.
  public final int recordKinds;

  public final ChannelTable[] channels;

  /// Onset of debts.
  public final DebtOnset onset;

  public final ExposureTable exposures;

  /// National steps of the systems that are on.
  public final NationSystems nation;

  /// Services, in the order of their file.
  public final ServiceTable[] services;

  /// Tables that do not depend on seed or arm.
  final SharedTables shared;

  private final SightTable[] sights;

  /// Number of visibility layers to enumerate, by record kind.
  private final int[] layers;

  /// What a record brings by law, by kind and channel (5 bits).
  private final int[] law;

  private final double[] ceiling;
  private final boolean[] keeps;

  /// Compiles what the cities of a plan share.
  public World(Plan plan) {
    this.scenario = plan.scenario();
    Plan.Branch branch = plan.branch();
    this.stretches = branch == null ? List.of() : branch.scenarios();
    this.arm = plan.arm();
    this.seed = plan.seed();
    this.flips = plan.flips();
    this.people = scenario.people();
    this.behaviour = people.behaviour();
    this.days =
        new Days(scenario.start(), scenario.days(), scenario.windowDays(), scenario.burnInDays());
    this.actKinds = people.acts().size();
    this.recordKinds = actKinds + DebtModel.Stage.values().length;
    SharedTables common = plan.machine().tables();
    this.shared = common != null && common.fit(scenario) ? common : new SharedTables(scenario);
    this.kinds = shared.kinds;
    this.onset = shared.onset;
    this.exposures = shared.exposures;
    this.services = shared.services;
    List<String> kindIds = CityLayout.recordKinds(people);
    List<Channel> listed = scenario.channels().channels();
    this.channels = new ChannelTable[listed.size()];
    for (int c = 0; c < channels.length; c++) {
      List<Channel.Sight> sees = listed.get(c).sees();
      int[] seenKinds = new int[sees.size()];
      double[] detection = new double[sees.size()];
      for (int i = 0; i < seenKinds.length; i++) {
        seenKinds[i] = kindIds.indexOf(sees.get(i).act());
        detection[i] = sees.get(i).detection().value();
      }
      channels[c] = new ChannelTable(listed.get(c), c, seenKinds, detection);
    }
    this.sights = new SightTable[recordKinds];
    this.layers = new int[recordKinds];
    this.ceiling = new double[recordKinds];
    this.keeps = new boolean[recordKinds];
    double[] looks = looks(kindIds);
    for (int k = 0; k < recordKinds; k++) {
      List<Integer> by = new ArrayList<>();
      List<Integer> as = new ArrayList<>();
      double highest = looks[k];
      for (ChannelTable channel : channels) {
        if (!works(channel)) {
          continue;
        }
        for (int i = 0; i < channel.kinds.length; i++) {
          if (channel.kinds[i] == k) {
            by.add(channel.index);
            as.add(i);
            highest = Math.max(highest, channel.cap[i]);
          }
        }
      }
      sights[k] =
          new SightTable(
              exposures,
              channels,
              by.stream().mapToInt(Integer::intValue).toArray(),
              as.stream().mapToInt(Integer::intValue).toArray());
      if (k >= actKinds) {
        layers[k] = 1;
        ceiling[k] = 1;
        continue;
      }
      KindTable kind = kinds[k];
      layers[k] = kind.harmful ? 1 : kind.layers.covering(highest);
      ceiling[k] = kind.layers.ceiling(layers[k]);
      keeps[k] = kind.rates.daily * 365 * kind.rates.split.edge() * ceiling[k] >= KEPT_FROM;
    }
    this.law = laws();
    this.nation = new NationSystems(this);
  }

  private int[] laws() {
    int[] laws = new int[recordKinds << CHANNEL_BITS];
    for (int k = 0; k < recordKinds; k++) {
      int fine = k < actKinds && kinds[k].illegal ? kinds[k].fineMeans : 0;
      for (ChannelTable channel : channels) {
        laws[k << CHANNEL_BITS | channel.index] =
            (channel.ordinary ? fine : 0) | (channel.follows > 0 ? FOLLOWED : 0);
      }
    }
    return laws;
  }

  /// The highest chance, by record kind, at which a system sees what channels may not.
  private double[] looks(List<String> kindIds) {
    double[] highest = new double[recordKinds];
    for (SystemId id : SystemId.values()) {
      look(id.maker(), kindIds, highest);
    }
    return highest;
  }

  private <S extends SystemSetting> void look(
      SystemMaker<S> maker, List<String> kindIds, double[] highest) {
    S setting = scenario.systems().of(maker.setting());
    if (setting == null || (arm == Arm.LAW_ONLY && !setting.underLaw())) {
      return;
    }
    for (Look look : maker.looks(scenario, setting)) {
      int kind = kindIds.indexOf(look.act());
      if (kind >= 0) {
        highest[kind] = Math.max(highest[kind], Math.min(1, look.chance()));
      }
    }
  }

  /// What ordinary law takes for a record, in thousandths of the median yearly means.
  ///
  /// @param kind record kind
  public int fine(ChannelTable channel, int kind) {
    return law(kind, channel.index) & FINE;
  }

  /// What a record brings by ordinary law: the fine under [#FINE], and whether patrols of its
  /// channel go where records were, as [#FOLLOWED].
  ///
  /// @param kind record kind
  /// @param channel index of the channel
  public int law(int kind, int channel) {
    return law[kind << CHANNEL_BITS | channel];
  }

  /// Whether a channel works in this arm: under ordinary law alone only ordinary ones do.
  public boolean works(ChannelTable channel) {
    return arm == Arm.SCHEME || channel.ordinary;
  }

  /// Whether every citizen's level for a kind is kept, because candidates below the split of its
  /// rates come often. It changes speed and memory, and no result.
  public boolean keepsLevels(int kind) {
    return keeps[kind];
  }

  /// How often citizens do acts of a kind; the number of kinds stands for the onset of debts.
  public RateTable rates(int kind) {
    return kind == actKinds ? onset.rates : kinds[kind].rates;
  }

  /// How channels of this arm see a record kind.
  public SightTable sight(int kind) {
    return sights[kind];
  }

  /// Number of visibility layers to enumerate for a kind; zero if nobody sees it and it harms
  /// nobody.
  public int layers(int kind) {
    return layers[kind];
  }

  /// Share of the acts of a kind that are enumerated.
  public double ceiling(int kind) {
    return ceiling[kind];
  }
}
