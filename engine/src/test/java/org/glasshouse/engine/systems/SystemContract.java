package org.glasshouse.engine.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;

/// What every system must keep to. A system's test extends it, says which small scenario has it on,
/// how its dose is set and what it does to lives; everything else follows.
public abstract class SystemContract {

  /// A file among the town's test resources, with the system on at its full dose; 2,000 to 10,000
  /// people.
  protected abstract String file();

  /// Id of the system.
  protected abstract String id();

  /// Settings that give it a dose.
  ///
  /// @param share of the full dose: 0, 0.5 or 1
  protected abstract String[] dose(double share);

  /// Settings, at the full dose, under which the effect does not appear.
  protected abstract String[] counter();

  /// What it does downstream, on lives: never a count of its own.
  protected abstract double onLives(Observed society);

  /// Societies that are averaged.
  protected int replicates() {
    return 2;
  }

  /// How much of the effect may be left under the counter-setting.
  protected double remainder() {
    return 0.2;
  }

  /// Blocks that exist without the system and yet tell of it, if any.
  protected List<String> ownBlocks() {
    return List.of();
  }

  /// Settings that switch off every other system of the file.
  protected String[] alone() {
    return new String[0];
  }

  /// The arm in which it is tested.
  protected Arm arm() {
    return Arm.SCHEME;
  }

  private String off() {
    return "systems." + id() + ".on=false";
  }

  private Observed run(String[] settings, int replicate) {
    return run(Town.load(file(), settings), replicate, new Plan.Machine(2, 16_384, false));
  }

  private Observed run(Scenario scenario, int replicate, Plan.Machine machine) {
    return Observed.of(new Plan(scenario, arm(), replicate, List.of(), machine));
  }

  private double mean(String... settings) {
    double sum = 0;
    for (int r = 0; r < replicates(); r++) {
      sum += onLives(run(settings, r));
    }
    return sum / replicates();
  }

  @Test
  void offLeavesNoTrace() {
    List<String> all = new ArrayList<>(List.of(alone()));
    all.add(off());
    Observed off = run(all.toArray(String[]::new), 0);
    for (Block block : off.layout(0).blocks()) {
      assertThat(block.id()).doesNotStartWith(id() + "-");
    }
    assertThat(off.outcomes().digest()).isEqualTo(off.outcomes().sharedDigest());
  }

  @Test
  void zeroDoseEqualsOffToTheLastBit() {
    Observed off = run(new String[] {off()}, 0);
    Observed zero = run(dose(0), 0);
    assertThat(zero.outcomes().sharedDigest()).isEqualTo(off.outcomes().sharedDigest());
    assertThat(zero.windows()).isEqualTo(off.windows());
    for (int city = 0; city < off.outcomes().layouts().size(); city++) {
      for (Block block : off.layout(city).blocks()) {
        if (!ownBlocks().contains(block.id())) {
          assertSame(off, block, zero, zero.block(city, block.id()), city);
        }
      }
    }
  }

  private static void assertSame(Observed a, Block in, Observed b, Block other, int city) {
    for (int w = 0; w < a.windows(); w++) {
      for (int i = 0; i < in.size(); i++) {
        long one = a.tally(w, city)[in.offset() + i];
        long two = b.tally(w, city)[other.offset() + i];
        if (one != two) {
          assertThat(two).as("%s, value %d, window %d", in.id(), i, w).isEqualTo(one);
        }
      }
    }
  }

  @Test
  void halfTheDoseLiesBetween() {
    double zero = mean(dose(0));
    double half = mean(dose(0.5));
    double full = mean(dose(1));
    assertThat(full).as("the full dose does something").isNotEqualTo(zero);
    assertThat(half)
        .as("half the dose, between %f at zero and %f at full", zero, full)
        .isStrictlyBetween(Math.min(zero, full), Math.max(zero, full));
  }

  @Test
  void thereIsASettingWithoutTheEffect() {
    List<String> without = new ArrayList<>(List.of(counter()));
    without.add(off());
    double effect = mean(dose(1)) - mean(off());
    double left = mean(counter()) - mean(without.toArray(String[]::new));
    assertThat(Math.abs(left))
        .as("what is left of an effect of %f", effect)
        .isLessThanOrEqualTo(remainder() * Math.abs(effect));
  }

  @Test
  void howItIsComputedChangesNoBit() {
    Scenario scenario = Town.load(file(), dose(1));
    Observed plain = run(scenario, 0, new Plan.Machine(1, 1024, false));
    Observed threads = run(scenario, 0, new Plan.Machine(3, 65_536, false));
    Observed bytes = run(scenario, 0, new Plan.Machine(2, 3_072, true));
    for (Observed other : List.of(threads, bytes)) {
      assertThat(other.outcomes().digest()).isEqualTo(plain.outcomes().digest());
      for (int city = 0; city < plain.outcomes().layouts().size(); city++) {
        for (Block block : plain.layout(city).blocks()) {
          assertSame(plain, block, other, block, city);
        }
      }
    }
  }
}
