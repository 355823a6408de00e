package org.glasshouse.engine.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.engine.district.District;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a society allocates once it has settled, pass by pass, and that it holds no more after ten
/// years than after five.
final class AllocationTest {

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// Passes after which a table of the few is larger or smaller than before: debts, records on
  /// their way, points in force and uses of rules, holds, letters. What they allocate is bounded by
  /// what these tables take in.
  private static final Set<String> TABLES = Set.of("debt", "sense", "score", "apply", "adapt");

  /// Most that a pass allocates beside tables, in bytes for a district and window on average,
  /// however large the district is: what describes the city or the months that end, and now and
  /// then more room of a thread.
  private static final long BESIDE = 2_048;

  /// Most that all passes together allocate, in bytes for a citizen and window: points in force,
  /// whose buckets are as long as what they hold, and the table of uses of rules, which is laid
  /// anew when a month ends and when it has grown.
  private static final double A_CITIZEN = 14;

  private static final Listener SILENT = new Silent();

  /// A pass whose allocations are counted.
  private static final class Counted implements Pass {

    private final Pass pass;
    private final int from;
    private final int to;
    private long calls;
    private long sum;

    Counted(Pass pass, int from, int to) {
      this.pass = pass;
      this.from = from;
      this.to = to;
    }

    @Override
    public String name() {
      return pass.name();
    }

    @Override
    public void run(District district, Window window) {
      long begin = THREADS.getCurrentThreadAllocatedBytes();
      pass.run(district, window);
      long bytes = THREADS.getCurrentThreadAllocatedBytes() - begin;
      if (window.index >= from && window.index < to) {
        calls++;
        sum += bytes;
      }
    }
  }

  private static Scenario scenario(long people, int days) {
    Path file = Path.of(System.getProperty("glasshouse.home"), "scenarios", "pilot-800.yaml");
    Setting setting = new Setting("days", Integer.toString(days));
    return ScenarioFiles.scaledTo(ScenarioFiles.load(file, List.of(setting)), people);
  }

  @ParameterizedTest
  @ValueSource(ints = {16_384, 4_096, 1_024})
  void aSettledSocietyAllocatesOnlyWhatItsTablesTakeIn(int districtCitizens) {
    Scenario scenario = scenario(20_000, 1092);
    int windows = scenario.days() / scenario.windowDays();
    List<Counted> counted = new ArrayList<>();
    for (Pass pass : Passes.inOrder()) {
      counted.add(new Counted(pass, windows / 2, windows - 1));
    }
    Plan plan =
        new Plan(scenario, Arm.SCHEME, 0, List.of(), new Plan.Machine(1, districtCitizens, false));
    Society.of(plan, List.<Pass>copyOf(counted)).run(SILENT);
    long all = 0;
    for (Counted pass : counted) {
      all += pass.sum;
      if (!TABLES.contains(pass.name())) {
        assertThat(pass.sum / pass.calls).as(pass.name()).isLessThanOrEqualTo(BESIDE);
      }
    }
    double aCitizen = (double) all / (windows - 1 - windows / 2) / scenario.population();
    assertThat(aCitizen).isLessThan(A_CITIZEN);
  }

  @Test
  void memoryIsFlatOverADecade() {
    Plan.Machine machine = new Plan.Machine(1, 16_384, false);
    Map<String, Long> five =
        Society.of(new Plan(scenario(4_000, 1825), Arm.SCHEME, 0, List.of(), machine))
            .run(SILENT)
            .bytes();
    Map<String, Long> ten =
        Society.of(new Plan(scenario(4_000, 3650), Arm.SCHEME, 0, List.of(), machine))
            .run(SILENT)
            .bytes();
    long before = sum(five);
    assertThat(sum(ten)).isCloseTo(before, within(before / 20));
    ten.forEach((part, bytes) -> {
      long then = five.getOrDefault(part, 0L);
      assertThat(bytes).as(part).isLessThanOrEqualTo(then + then / 4 + before / 100);
    });
  }

  private static long sum(Map<String, Long> bytes) {
    return bytes.values().stream().mapToLong(Long::longValue).sum();
  }
}
