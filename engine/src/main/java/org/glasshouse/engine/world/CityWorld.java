package org.glasshouse.engine.world;

import org.glasshouse.engine.brittle.BrittleTable;
import org.glasshouse.engine.bureaus.BandBureau;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.factors.FactorsTable;
import org.glasshouse.engine.population.CityTables;
import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.engine.scoring.Points;
import org.glasshouse.engine.scoring.RuleTable;
import org.glasshouse.engine.sensing.SensingTable;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystems;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.scoring.CompiledRule;
import org.glasshouse.scenario.scoring.CompiledScheme;
import org.glasshouse.scenario.scoring.Condition;
import org.glasshouse.scenario.scoring.RecordKinds;

/// One city, compiled: its people's tables, its scheme, its layout.
public final class CityWorld {

  public final World world;
  public final int index;

  /// Index of the city whose people and luck it has: its own, but for cities that are to hold the
  /// same people.
  public final int draws;

  public final Scenario.City city;
  public final Scheme scheme;
  public final CompiledScheme compiled;
  public final RuleTable rules;
  public final CityLayout layout;
  public final CityTables tables;
  public final ConsequenceTable consequences;
  public final RedressTable redress;

  /// Errors of each channel.
  public final SensingTable[] sensing;

  /// First citizen of each neighbourhood on the city's board, and the number of residents at the
  /// end.
  public final int[] boardStart;

  /// Lowest and highest score, in tenths.
  public final int minTenths;

  public final int maxTenths;

  /// Where everybody starts, in tenths.
  public final int startTenths;

  /// Tenths in a unit of the sums that tell what a score rests on.
  public final int sumUnit;

  /// Whether bands are cut by share of the population.
  public final boolean shareBands;

  /// Striving, 0 to 255, by score above the lowest, in tenths; empty where bands are cut by share.
  public final byte[] nearness;

  private final int strivingReach;

  /// Usual means of each fifth of income, in thousandths of the median.
  public final int[] usualMeans = new int[5];

  /// Change of means while a service is denied, in thousandths, by service.
  public final int[] livelihood;

  /// Whether a record kind lies outside the narrow reading of the purpose, and outside the wide
  /// one.
  public final boolean[] outsideNarrow;

  public final boolean[] outsideWide;

  /// Whether the readings count debts only of those who could have paid.
  public final boolean narrowWilful;

  public final boolean wideWilful;

  /// What a record of a kind costs at the least, by the rule that takes least, in units of
  /// `District.INSIDE_TENTHS`; zero if nothing is taken for it.
  public final int[] insideLoss;

  /// Whether some rule of the scheme gives points for a kind.
  public final boolean[] credited;

  /// Systems that are on.
  public final CitySystems systems;

  /// Compiles a city.
  public CityWorld(World world, int index) {
    this.world = world;
    this.index = index;
    this.draws = BrittleTable.draws(world.scenario, index);
    this.city = world.scenario.cities().get(index);
    this.scheme = city.scheme();
    RecordKinds kinds = RecordKinds.of(world.people);
    this.compiled = CompiledScheme.compile(scheme, kinds, world.days.start());
    this.rules =
        new RuleTable(
            compiled,
            world.days.windowDays(),
            world.days.windows(),
            FactorsTable.ruleWeights(world.scenario, index));
    this.layout = CityLayout.of(world.scenario, index);
    this.tables = world.shared.of(city.place());
    this.consequences = new ConsequenceTable(scheme, world.people.services());
    this.redress = new RedressTable(scheme.redress(), world.behaviour.awareOnNotice().value());
    this.sensing = new SensingTable[world.channels.length];
    for (ChannelTable channel : world.channels) {
      sensing[channel.index] = new SensingTable(world, channel, city.people());
    }
    Neighbourhoods dealt = Neighbourhoods.of(city.people());
    this.boardStart = new int[dealt.count() + 1];
    for (int n = 0; n <= dealt.count(); n++) {
      boardStart[n] = Math.toIntExact(dealt.first(n));
    }
    this.minTenths = tenths(scheme.score().min().value());
    this.maxTenths = tenths(scheme.score().max().value());
    this.startTenths = tenths(scheme.score().start().value());
    this.sumUnit = Points.unit(compiled);
    this.shareBands = scheme.bands().get(0).cut() instanceof Scheme.Cut.ByShare;
    this.strivingReach = (int) StrictMath.round(10 * world.behaviour.strivingReach().value());
    this.nearness = new byte[shareBands ? 0 : maxTenths - minTenths + 1];
    for (int i = 0; i < nearness.length; i++) {
      int nearest = Integer.MAX_VALUE;
      for (int band = 1; band < compiled.bands(); band++) {
        int edge = (int) compiled.bandFromTenths(band);
        nearest = Math.min(nearest, Math.abs(minTenths + i - edge));
      }
      nearness[i] = near(nearest);
    }
    for (int fifth = 0; fifth < 5; fifth++) {
      double ratio = city.place().incomeMeans().get(fifth).value() / city.middleIncome();
      usualMeans[fifth] = (int) Math.min(30_000, StrictMath.round(1000 * ratio));
    }
    this.livelihood = new int[world.people.services().size()];
    for (int s = 0; s < livelihood.length; s++) {
      livelihood[s] =
          (int) StrictMath.round(1000 * world.people.services().get(s).livelihood().value());
    }
    this.outsideNarrow = new boolean[world.recordKinds];
    this.outsideWide = new boolean[world.recordKinds];
    Scheme.Reading narrow = scheme.purpose().readings().get(0);
    Scheme.Reading wide = scheme.purpose().readings().get(1);
    // Ordinary law has no purpose to lie outside of, so the baseline is the same for all schemes.
    boolean measured = world.arm == Arm.SCHEME;
    this.narrowWilful = measured && narrow.wilfulOnly();
    this.wideWilful = measured && wide.wilfulOnly();
    this.credited = new boolean[world.recordKinds];
    this.insideLoss = new int[world.recordKinds];
    for (int k = 0; k < world.recordKinds; k++) {
      String id = kinds.id(k);
      outsideNarrow[k] = measured && !narrow.acts().contains(id);
      outsideWide[k] = measured && !wide.acts().contains(id);
      for (Scheme.Rule rule : scheme.rules()) {
        if (rule.trigger() instanceof Scheme.Trigger.OnRecord on && on.kinds().contains(id)) {
          int sign = sign(rule, k);
          credited[k] |= sign > 0;
          int loss = measured ? loss(rule, k) : 0;
          if (loss > 0 && (insideLoss[k] == 0 || loss < insideLoss[k])) {
            insideLoss[k] = loss;
          }
        }
      }
    }
    this.systems = new CitySystems(this);
  }

  /// Striving, 0 to 255, at a distance from the nearest edge of a band, in tenths.
  public byte near(int distance) {
    int near = distance >= strivingReach ? 0 : 255 * (strivingReach - distance) / strivingReach;
    return (byte) near;
  }

  /// Number of neighbourhoods.
  public int neighbourhoods() {
    return boardStart.length - 1;
  }

  /// Residents.
  public int residents() {
    return boardStart[boardStart.length - 1];
  }

  /// An empty tally.
  public CityTally newTally() {
    return new CityTally(
        layout.size(),
        world.channels.length,
        world.recordKinds,
        neighbourhoods(),
        shareBands ? maxTenths - minTenths + 1 : 0,
        systems.newSums());
  }

  /// The bulletin before the first window.
  public Bulletin firstBulletin() {
    Bulletin bulletin =
        new Bulletin(
            world.channels.length, world.recordKinds, neighbourhoods(), scheme.bands().size());
    bulletin.parts = systems.firstBulletins();
    BandBureau.first(this, bulletin);
    bulletin.hostility = (int) StrictMath.round(1000 * world.behaviour.hostility().value());
    return bulletin;
  }

  /// Whether an act of a kind lies in a reading of the purpose.
  ///
  /// @param kind record kind
  /// @param wide the wide reading, else the narrow one
  /// @param couldPay whether a debtor could have paid; true for other acts
  public boolean inside(int kind, boolean wide, boolean couldPay) {
    if (wide) {
      return !outsideWide[kind] && (couldPay || !wideWilful);
    }
    return !outsideNarrow[kind] && (couldPay || !narrowWilful);
  }

  private int sign(Scheme.Rule rule, int kind) {
    int sign = rule.listAdd() != null || rule.override() != null ? -1 : 0;
    Scheme.Points points = rule.points();
    if (points == null) {
      return sign;
    }
    return switch (points) {
      case Scheme.Points.Fixed fixed -> fixed.points().value() < 0 ? -1 : 1;
      case Scheme.Points.Computed _ -> usual(rule, kind) < 0 ? -1 : 1;
      case Scheme.Points.Discretion range -> range.low().value() < 0 ? -1 : 1;
    };
  }

  /// What a rule with computed points awards for a record with usual particulars: those of the
  /// median act, or a debt of 30 days and the median amount.
  private long usual(Scheme.Rule rule, int kind) {
    CompiledRule compiledRule = compiled.rule(scheme.rules().indexOf(rule));
    Condition compute = compiledRule.compute();
    if (compute == null) {
      return 0;
    }
    long[][] columns = new long[compute.inputs()][1];
    for (int input = 0; input < compute.inputs(); input++) {
      if (compute.source(input) == Condition.Source.RECORD_FIELD) {
        int field = compute.fieldIndex(input, kind);
        columns[input][0] = field < 0 ? 0 : usualField(kind, field);
      }
    }
    long[] value = new long[1];
    boolean[] error = new boolean[1];
    compute.expression().evaluate(columns, 1, value, error);
    return error[0] ? 0 : value[0];
  }

  private long usualField(int kind, int field) {
    if (kind >= world.actKinds) {
      return field == 0 ? 30 : StrictMath.round(world.people.debt().amountMedian().value());
    }
    return StrictMath.round(world.people.acts().get(kind).fields().get(field).median().value());
  }

  /// What a rule takes at the least, in units of `District.INSIDE_TENTHS`, at least one if it takes
  /// anything or leads straight to a list or a band.
  private int loss(Scheme.Rule rule, int kind) {
    Scheme.Points points = rule.points();
    double least =
        switch (points) {
          case Scheme.Points.Fixed fixed -> -fixed.points().value();
          case Scheme.Points.Discretion range ->
              Math.min(-range.low().value(), -range.high().value());
          case Scheme.Points.Computed _ -> -usual(rule, kind);
          case null -> 0;
        };
    if (least <= 0 && sign(rule, kind) >= 0) {
      return 0;
    }
    long units = StrictMath.round(least * Scheme.TENTHS / District.INSIDE_TENTHS);
    return Math.clamp(units, 1, 255);
  }

  private static int tenths(double points) {
    return (int) StrictMath.round(points * Scheme.TENTHS);
  }
}
