package org.glasshouse.engine.pilots;

import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.ConsequenceTable;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Service;
import org.glasshouse.scenario.systems.Event;
import org.glasshouse.scenario.systems.PilotsSetting;
import org.glasshouse.scenario.systems.PilotsSetting.Stage;
import org.jspecify.annotations.Nullable;

/// The trial in a city, compiled: its stages by window, and the trips that people want to make.
public final class PilotsTable implements CitySystem {

  private static final int FIFTHS = 5;
  private static final int MONTHS = 12;

  final PilotsBlocks blocks;

  /// Trips that somebody wants to make in a month, by purpose and fifth of income.
  final double[][] monthly = new double[2][FIFTHS];

  final double airShare;
  final double railShare;
  final double otherWay;
  final double workLoss;

  /// Consequences that deny flights, and trains.
  final int noAir;

  final int noRail;

  /// By city of departure and other city, the share of residents of all others who live there or in
  /// one before it. All zero where there is no other city.
  final double[][] others;

  /// Share of trips that lead to cities of the scenario.
  final double inside;

  /// Chance of a move in a month, by whether somebody is shut out of something.
  final double[] moving = new double[2];

  /// The city itself.
  final int here;

  private final CityLayout layout;
  private final Stage[] stages;

  /// Stages by city and window.
  private final Stage[][] stagesOf;

  /// Consequences that a city knows too, by city.
  private final int[] known;

  private final int grants;

  PilotsTable(CityWorld city, PilotsSetting setting) {
    PilotsBlocks own = PilotsBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("pilots without blocks");
    }
    this.blocks = own;
    this.layout = city.layout;
    this.grants = city.consequences.grants;
    int windows = city.world.days.windows();
    int windowDays = city.world.days.windowDays();
    List<Scenario.City> cities = city.world.scenario.cities();
    this.here = city.index;
    this.stagesOf = new Stage[cities.size()][windows + 1];
    this.known = new int[cities.size()];
    for (int c = 0; c < cities.size(); c++) {
      for (int w = 0; w <= windows; w++) {
        stagesOf[c][w] = stage(setting, cities.get(c).id(), w * windowDays);
      }
      known[c] = c == here ? -1 : known(city.scheme, cities.get(c).scheme());
    }
    this.stages = stagesOf[here];
    for (int fifth = 0; fifth < FIFTHS; fifth++) {
      double grows =
          StrictMath.pow(city.usualMeans[fifth] / 1000.0, setting.elasticity().value()) / MONTHS;
      monthly[PilotsBlocks.FAMILY][fifth] = setting.familyTrips().value() * grows;
      monthly[PilotsBlocks.WORK][fifth] = setting.workTrips().value() * grows;
    }
    this.airShare = setting.airShare().value();
    this.railShare = setting.railShare().value();
    this.otherWay = setting.otherWay().value();
    this.workLoss = setting.workLoss().value();
    this.noAir = denies(city, setting.air());
    this.noRail = denies(city, setting.rail());
    this.others = others(cities);
    this.inside = cities.size() == 1 ? 0 : 1 - setting.elsewhere().value();
    double monthly = cities.size() == 1 ? 0 : setting.moves().value() / MONTHS;
    moving[PilotsBlocks.FREE] = 1 - StrictMath.exp(-monthly);
    moving[PilotsBlocks.SHUT] = 1 - StrictMath.exp(-monthly * setting.pushed().value());
  }

  /// The stage on a day: that of the event in force that began last, or the scheme is enforced.
  private static Stage stage(PilotsSetting setting, String city, int day) {
    double stretch = setting.stretch().value();
    Stage stage = Stage.ENFORCED;
    double latest = -1;
    for (Event<Stage> event : setting.events()) {
      double from = event.atDay() * stretch;
      double to = from + event.days() * stretch * event.dose().value();
      if (event.in(city) && day >= from && day < to && from > latest) {
        stage = event.what();
        latest = from;
      }
    }
    return stage;
  }

  private static int denies(CityWorld city, String service) {
    List<Service> services = city.world.people.services();
    ConsequenceTable table = city.consequences;
    int mask = 0;
    for (int c = 0; c < table.count; c++) {
      boolean same = services.get(table.service[c]).id().equals(service);
      mask |= same ? 1 << c : 0;
    }
    return mask & table.denies;
  }

  /// Consequences of a scheme for whose service another has one of the same effect, as bits.
  private static int known(Scheme own, Scheme other) {
    int mask = 0;
    for (int c = 0; c < own.consequences().size(); c++) {
      Scheme.Consequence consequence = own.consequences().get(c);
      for (Scheme.Consequence there : other.consequences()) {
        boolean same =
            there.service().equals(consequence.service()) && there.effect() == consequence.effect();
        mask |= same ? 1 << c : 0;
      }
    }
    return mask;
  }

  /// Trips and moves lead to other cities in proportion to their residents.
  private static double[][] others(List<Scenario.City> cities) {
    double[][] shares = new double[cities.size()][cities.size()];
    for (int from = 0; from < cities.size(); from++) {
      double all = 0;
      for (int c = 0; c < cities.size(); c++) {
        all += c == from ? 0 : cities.get(c).people();
      }
      double sum = 0;
      for (int c = 0; c < cities.size(); c++) {
        sum += c == from ? 0 : cities.get(c).people();
        shares[from][c] = all == 0 ? 0 : sum / all;
      }
    }
    return shares;
  }

  /// The other city for which a draw stands.
  ///
  /// @param at in 0 to 1, without 1
  int other(int from, double at) {
    double[] shares = others[from];
    int city = 0;
    while (city < shares.length - 1 && at >= shares[city]) {
      city++;
    }
    return city;
  }

  /// The table of a city, or null if the system is off there.
  static @Nullable PilotsTable of(CityWorld city) {
    return (PilotsTable) city.systems.get(SystemId.PILOTS);
  }

  /// Consequences that can follow from what is decided at the end of a window for somebody who
  /// lives in a city, as bits: all where no trial is on. A city honours the score that somebody has
  /// at home as far as its own trial has come, and with what its own scheme knows.
  ///
  /// @param lives where somebody lives: an index of a city
  public static int allowed(CityWorld city, int window, int lives) {
    PilotsTable table = of(city);
    if (table == null) {
      return -1;
    }
    return switch (table.stagesOf[lives][window + 1]) {
      case ANNOUNCED, WATCHED, ENDED -> 0;
      case REWARDED -> table.known[lives] & table.grants;
      case ENFORCED -> table.known[lives];
    };
  }

  /// Stage in a city, by its ordinal.
  int stage(int city, int window) {
    return stagesOf[city][window].ordinal();
  }

  /// Whether people have a score in a window; always where no trial is on.
  public static boolean scores(CityWorld city, int window) {
    PilotsTable table = of(city);
    return table == null || table.scores(window);
  }

  boolean scores(int window) {
    return switch (stages[window]) {
      case ANNOUNCED, ENDED -> false;
      case WATCHED, REWARDED, ENFORCED -> true;
    };
  }

  @Override
  public PilotsPart newPart(District district) {
    boolean moves = moving[PilotsBlocks.FREE] > 0;
    return new PilotsPart(district.citizens, moves ? here : -1);
  }

  @Override
  public void found(District district) {
    PilotsPart part = PilotsPart.of(district);
    if (part != null && !scores(0)) {
      part.suspend(district, true);
    }
  }

  /// People who may want to travel this month, by purpose and fifth of income.
  @Override
  public int sums() {
    return 2 * FIFTHS;
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    int stage = stages[closing.index()].ordinal();
    long[] people = tally.sums(SystemId.PILOTS);
    for (int purpose = 0; purpose <= PilotsBlocks.WORK; purpose++) {
      double wanted = 0;
      for (int fifth = 0; fifth < FIFTHS; fifth++) {
        wanted += people[purpose * FIFTHS + fifth] * monthly[purpose][fifth];
      }
      tally.add(blocks.wanted.at(purpose), StrictMath.round(1000 * wanted));
    }
    long residents = tally.blocks[layout.population.at(0)];
    tally.add(blocks.days.at(stage), residents * closing.days());
    for (Basis basis : Basis.values()) {
      int wrong =
          switch (basis) {
            case RECORD_ERROR, RIGHT_BY_ACCIDENT -> PilotsBlocks.WRONG;
            case AS_INTENDED, BEYOND_WIDE, BEYOND_NARROW, THROUGH_OTHERS -> PilotsBlocks.OTHERWISE;
          };
      tally.add(
          blocks.shutOut.at(stage, wrong), tally.blocks[layout.shutOutDays.at(basis.ordinal())]);
    }
  }
}
