package org.glasshouse.results.profile;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Passes;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Society;
import org.glasshouse.results.run.Societies;
import org.glasshouse.results.tables.Column;
import org.glasshouse.results.tables.TableSpec;
import org.glasshouse.results.tables.TableWriter;

/// Makes societies whose passes are measured, and adds up what they cost: processor time, which
/// other programs on the machine disturb little. The society that runs again for the followed lives
/// is not measured, because it repeats the first one. Results are the same, to the last bit.
public final class Profile implements Societies {

  /// The table of a profile. Times differ from run to run, so its content is not verified.
  public static final TableSpec TABLE =
      new TableSpec(
          "profile",
          "processor time of each pass of a window; a row is a pass in an arm",
          List.of(
              new Column("arm", Column.Type.VARCHAR, "scheme or law-only", ""),
              new Column("place", Column.Type.INTEGER, "order in a window, from 1", ""),
              new Column("pass", Column.Type.VARCHAR, "name, or what lies outside the passes", ""),
              new Column(
                  "calls",
                  Column.Type.BIGINT,
                  "districts times windows; societies outside the passes",
                  ""),
              new Column(
                  "seconds", Column.Type.DOUBLE, "processor time of all threads together", "s"),
              new Column("nanoseconds", Column.Type.DOUBLE, "the same by citizen and window", "ns"),
              new Column(
                  "share", Column.Type.DOUBLE, "part of all that the arm's societies took", "1")));

  private final LongSupplier threadClock;
  private final LongSupplier processClock;
  private final Map<Arm, ArmCosts> arms = new EnumMap<>(Arm.class);

  /// Passes of an arm's societies, and what these societies took altogether.
  private static final class ArmCosts {

    final List<ProfiledPass> passes = new ArrayList<>();
    long societies;
    long nanoseconds;

    ArmCosts(LongSupplier clock) {
      for (Pass pass : Passes.inOrder()) {
        passes.add(new ProfiledPass(pass, clock));
      }
    }
  }

  /// Measures by the clocks of the machine.
  public Profile() {
    this(threadClock(), processClock());
  }

  /// @param threadClock processor time of the calling thread, in nanoseconds
  /// @param processClock processor time of the whole process, in nanoseconds
  Profile(LongSupplier threadClock, LongSupplier processClock) {
    this.threadClock = threadClock;
    this.processClock = processClock;
  }

  /// Processor time of the calling thread, in nanoseconds; time on the wall where a machine cannot
  /// tell it.
  public static LongSupplier threadClock() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.isCurrentThreadCpuTimeSupported()
        ? threads::getCurrentThreadCpuTime
        : System::nanoTime;
  }

  /// Processor time of the whole process, in nanoseconds: little disturbed by other programs.
  public static LongSupplier processClock() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        ::getProcessCpuTime;
  }

  @Override
  public Society of(Plan plan) {
    if (!plan.follow().isEmpty()) {
      return Society.of(plan);
    }
    ArmCosts costs = arms.computeIfAbsent(plan.arm(), _ -> new ArmCosts(threadClock));
    Society society = Society.of(plan, List.<Pass>copyOf(costs.passes));
    return (listener, keeper, from, recording) -> {
      long begin = processClock.getAsLong();
      Outcomes outcomes = society.run(listener, keeper, from, recording);
      costs.nanoseconds += processClock.getAsLong() - begin;
      costs.societies++;
      return outcomes;
    };
  }

  @Override
  public Profile profile() {
    return this;
  }

  /// What every pass cost so far, by arm, in the order of a window; last in each arm what lies
  /// outside the passes.
  public List<PassCost> costs() {
    List<PassCost> costs = new ArrayList<>();
    arms.forEach((arm, measured) -> add(arm, measured, costs));
    return List.copyOf(costs);
  }

  private static void add(Arm arm, ArmCosts measured, List<PassCost> costs) {
    long inside = 0;
    long citizenWindows = 0;
    for (ProfiledPass pass : measured.passes) {
      inside += pass.nanoseconds();
      citizenWindows = Math.max(citizenWindows, pass.citizenWindows());
    }
    long all = Math.max(inside, measured.nanoseconds);
    int place = 1;
    for (ProfiledPass pass : measured.passes) {
      costs.add(
          cost(arm, place++, pass.name(), pass.calls(), pass.nanoseconds(), citizenWindows, all));
    }
    costs.add(
        cost(arm, place, PassCost.OUTSIDE, measured.societies, all - inside, citizenWindows, all));
  }

  private static PassCost cost(
      Arm arm, int place, String pass, long calls, long nanoseconds, long citizens, long all) {
    return new PassCost(
        arm,
        place,
        pass,
        calls,
        nanoseconds * 1e-9,
        citizens == 0 ? 0 : (double) nanoseconds / citizens,
        all == 0 ? 0 : (double) nanoseconds / all);
  }

  /// Writes the rows of [#TABLE].
  public void write(TableWriter writer) {
    for (PassCost cost : costs()) {
      writer
          .add(cost.arm().id())
          .add(cost.place())
          .add(cost.pass())
          .add(cost.calls())
          .add(cost.seconds())
          .add(cost.nanoseconds())
          .add(cost.share());
    }
  }
}
