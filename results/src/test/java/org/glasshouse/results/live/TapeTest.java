package org.glasshouse.results.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.results.live.Happening.Dated;
import org.glasshouse.results.live.Happening.Jump;
import org.glasshouse.results.live.Happening.What;
import org.glasshouse.results.measures.WholeGroups;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;

class TapeTest {
  private static final int ADULTS = 10_000;

  private static Scenario shipped(String name) {
    return ScenarioFiles.load(
        Path.of(System.getProperty("glasshouse.home"), "scenarios", name + ".yaml"), List.of());
  }

  /// Windows of a week of one city.
  private static Seen seen(
      Scenario scenario, int windows, IntUnaryOperator shutOut, IntUnaryOperator score) {
    List<LiveWindow> all = new ArrayList<>();
    for (int w = 0; w < windows; w++) {
      long[] out = new long[Basis.values().length];
      out[0] = shutOut.applyAsInt(w);
      GroupNumbers city =
          new GroupNumbers(ADULTS, out, score.applyAsInt(w), new long[] {ADULTS}, null);
      all.add(new LiveWindow(7 * w + 6, List.of(city), new long[] {ADULTS}, new long[] {out[0]}));
    }
    return new Seen(0, WholeGroups.of(scenario), List.of("a"), 0, all, List.of());
  }

  @Test
  void aJumpIsTold() {
    Seen seen = seen(shipped("pilot-800"), 30, w -> w < 20 ? 100 + w % 3 : 900 + w % 3, _ -> 600);
    assertThat(Tape.of(seen)).hasSize(1);
    Jump jump = (Jump) Tape.of(seen).getFirst();
    assertThat(jump.day()).isEqualTo(146);
    assertThat(jump.group()).isEqualTo(-1);
    assertThat(jump.what()).isEqualTo(What.SHUT_OUT);
    assertThat(jump.before()).isCloseTo(0.0101, within(1e-12));
    assertThat(jump.after()).isCloseTo(0.0902, within(1e-12));
    assertThat(jump.usual()).isCloseTo(1e-4, within(1e-12));
  }

  @Test
  void aFallOfAllScoresIsTold() {
    Seen seen = seen(shipped("pilot-800"), 30, _ -> 100, w -> 600 - w - (w < 25 ? 0 : 80));
    assertThat(Tape.of(seen)).containsExactly(new Jump(181, 0, What.MEAN_SCORE, 576, 495, 1));
  }

  @Test
  void whatGrowsSteadilyOrMovesLittleOrTooEarlyDoesNotJump() {
    Scenario scenario = shipped("pilot-800");
    assertThat(Tape.of(seen(scenario, 60, w -> 150 * w, w -> 600 - 5 * w))).isEmpty();
    assertThat(Tape.of(seen(scenario, 60, w -> w < 30 ? 0 : 99, w -> w < 30 ? 600 : 593)))
        .isEmpty();
    assertThat(Tape.of(seen(scenario, 60, w -> w < Tape.WINDOWS ? 0 : 900, _ -> 600))).isEmpty();
  }

  @Test
  void whatTheScenarioDatesIsToldOnceItsDayHasCome() {
    Scenario scenario = shipped("breach");
    List<Dated> dated =
        Tape.of(seen(scenario, 60, _ -> 0, _ -> 600)).stream().map(Dated.class::cast).toList();
    assertThat(dated).isNotEmpty();
    Dated last = dated.getFirst();
    assertThat(last.system()).isEqualTo("breach");
    assertThat(dated).isSortedAccordingTo((a, b) -> Integer.compare(b.day(), a.day()));
    int windows = last.day() / 7;
    assertThat(Tape.of(seen(scenario, windows, _ -> 0, _ -> 600))).doesNotContain(last);
    assertThat(Tape.of(seen(scenario, windows + 1, _ -> 0, _ -> 600))).contains(last);
  }
}
