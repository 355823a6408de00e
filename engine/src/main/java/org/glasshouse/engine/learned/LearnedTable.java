package org.glasshouse.engine.learned;

import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.systems.LearnedSetting;
import org.jspecify.annotations.Nullable;

/// A learned score in a city, compiled, and the bureau that trains it.
public final class LearnedTable implements CitySystem {

  /// Cells of a feature: no record, 1, 2, 3 and more. Two bits each.
  static final int CELLS = 4;

  final LearnedBlocks blocks;
  final Features features;

  /// Feature of a record kind, or −1.
  final byte[] featureOf;

  /// Whether all records of a feature lie outside the wide, and outside the narrow reading of the
  /// purpose.
  final boolean[] beyondWide;

  final boolean[] beyondNarrow;

  /// Whether that is so of any feature.
  final boolean anyBeyondWide;

  final boolean anyBeyondNarrow;

  final LearnedSetting.Outcome label;

  /// Windows of a period.
  final int period;

  private final Training training;
  private final int kept;
  private final double tenthsALogit;
  private final int limit;

  /// Points of each risk from the lower limit to the upper one, in tenths.
  private final int[] tenths;

  private final double crash;
  private final CityLayout layout;

  LearnedTable(CityWorld city, LearnedSetting setting) {
    LearnedBlocks own = LearnedBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("a learned score without blocks");
    }
    this.blocks = own;
    this.layout = city.layout;
    int count = setting.features().size();
    int[] cells = new int[count];
    Arrays.fill(cells, CELLS);
    this.features =
        new Features(setting.features().stream().map(LearnedSetting.Feature::id).toList(), cells);
    this.featureOf = new byte[city.world.recordKinds];
    Arrays.fill(featureOf, (byte) -1);
    this.beyondWide = new boolean[count];
    this.beyondNarrow = new boolean[count];
    List<String> kinds = CityLayout.recordKinds(city.world.people);
    for (int f = 0; f < count; f++) {
      beyondWide[f] = true;
      beyondNarrow[f] = true;
      for (String id : setting.features().get(f).records()) {
        int kind = kinds.indexOf(id);
        featureOf[kind] = (byte) f;
        beyondWide[f] &= city.outsideWide[kind];
        beyondNarrow[f] &= city.outsideNarrow[kind];
      }
    }
    boolean wide = false;
    boolean narrow = false;
    for (int f = 0; f < count; f++) {
      wide |= beyondWide[f];
      narrow |= beyondNarrow[f];
    }
    this.anyBeyondWide = wide;
    this.anyBeyondNarrow = narrow;
    this.label = setting.label();
    int windowDays = city.world.days.windowDays();
    this.period = Math.max(1, (setting.periodDays() + windowDays / 2) / windowDays);
    this.training =
        new Training(
            thousandths(setting.balance().value()),
            Math.max(1, thousandths(setting.smoothing().value())));
    this.kept = thousandths(setting.kept().value());
    this.tenthsALogit = 10 * setting.points().value();
    this.limit = (int) StrictMath.round(setting.limit().value() * Weights.LOGIT);
    this.crash = setting.crash().value();
    this.tenths = new int[2 * limit + 1];
    for (int at = 0; at < tenths.length; at++) {
      tenths[at] = -(int) StrictMath.round((at - limit) * tenthsALogit / Weights.LOGIT);
    }
  }

  /// The table of a city, or null if the system is off there.
  public static @Nullable LearnedTable of(CityWorld city) {
    return (LearnedTable) city.systems.get(SystemId.LEARNED);
  }

  /// Whether a period ends with a window.
  boolean ends(int window) {
    return (window + 1) % period == 0;
  }

  /// Points for a risk, in tenths.
  int tenths(int risk) {
    return tenths[Math.clamp(risk, -limit, limit) + limit];
  }

  @Override
  public LearnedPart newPart(District district) {
    return new LearnedPart(district.citizens);
  }

  @Override
  public LearnedBulletin firstBulletin() {
    return new LearnedBulletin(features);
  }

  @Override
  public int sums() {
    return TrainingSample.sums(features);
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    LearnedBulletin told = LearnedBulletin.of(next);
    if (told == null) {
      return;
    }
    fallen(tally, told, closing);
    told.turned = ends(closing.index());
    if (!told.turned) {
      return;
    }
    told.before = told.now;
    // What was recorded in the first period has no outcome yet.
    if (closing.index() + 1 > period) {
      TrainingSample fresh = new TrainingSample(features);
      fresh.add(tally.sums(SystemId.LEARNED));
      told.sample.age(kept);
      told.sample.add(fresh);
      told.now = training.fit(told.sample);
      tally.count(blocks.crashes.at(LearnedBlocks.TRAININGS));
      shown(tally, fresh);
    }
    told.bounded(training, tenthsALogit);
  }

  private void fallen(CityTally tally, LearnedBulletin told, Closing closing) {
    Block flow = layout.bandFlow;
    int bands = flow.dimensions().getFirst().size();
    long fallen = 0;
    for (int from = 1; from < bands; from++) {
      for (int to = 0; to < from; to++) {
        fallen += tally.blocks[flow.at(from, to)];
      }
    }
    int when = told.turned ? LearnedBlocks.AFTER : LearnedBlocks.OTHERWISE;
    tally.add(blocks.falls.at(when), fallen);
    long scored = tally.blocks[layout.population.at(2)];
    if (fallen > 0 && fallen >= crash * scored) {
      tally.count(blocks.crashes.at(LearnedBlocks.CRASHES));
      tally.add(blocks.crashes.at(LearnedBlocks.CRASHED), fallen);
      tally.add(
          blocks.crashes.at(LearnedBlocks.CRASHED_BEYOND),
          tally.blocks[blocks.moves.at(LearnedBlocks.LOST_BEYOND)]);
      tally.add(
          blocks.crashes.at(LearnedBlocks.CRASHED_LOST),
          tally.blocks[blocks.moves.at(LearnedBlocks.LOST)]);
      told.firstCrash = told.firstCrash == 0 ? closing.firstDay() + 1 : told.firstCrash;
    }
    tally.add(blocks.firstCrash.at(0), told.firstCrash);
    for (int f = 0; f < features.count(); f++) {
      tally.add(blocks.reach.at(f), told.reach[f]);
    }
  }

  private void shown(CityTally tally, TrainingSample fresh) {
    for (Label of : Label.values()) {
      for (int f = 0; f < features.count(); f++) {
        long without = fresh.cell(of, f, 0) / TrainingSample.PERSON;
        long with = fresh.people(of) / TrainingSample.PERSON - without;
        tally.add(blocks.shown.at(f, of.ordinal(), 0), without);
        tally.add(blocks.shown.at(f, of.ordinal(), 1), with);
      }
    }
  }

  private static int thousandths(double value) {
    return (int) StrictMath.round(1000 * value);
  }
}
