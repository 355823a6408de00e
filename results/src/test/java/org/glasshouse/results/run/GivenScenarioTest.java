package org.glasshouse.results.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.results.ScriptedSocieties;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.results.verify.Verification;
import org.glasshouse.results.verify.Verify;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GivenScenarioTest {

  private static final Path HELLO =
      Path.of(System.getProperty("glasshouse.home"), "scenarios", "hello.yaml");
  private static final List<GivenOption> GIVEN =
      List.of(
          new GivenOption("--seed", "7"),
          new GivenOption("--people", "1500"),
          new GivenOption("--days", "60"),
          new GivenOption("--replicates", "1"),
          new GivenOption("--follow", "0:0:1,0:0:2"),
          new GivenOption("--no-baseline", ""),
          new GivenOption("--set", "people.behaviour.deterrence=0.5"),
          new GivenOption("--threads", "2"));

  @TempDir private Path temp;

  @Test
  void optionsChangeTheScenario() {
    Scenario scenario = GivenScenario.load(HELLO, GIVEN);
    assertThat(scenario.seed()).isEqualTo(7);
    assertThat(scenario.population()).isEqualTo(1500);
    assertThat(scenario.days()).isEqualTo(60);
    assertThat(scenario.replicates()).isEqualTo(1);
    assertThat(scenario.baseline()).isFalse();
    assertThat(scenario.follow()).containsExactly(new CitizenId(0, 0, 1), new CitizenId(0, 0, 2));
    assertThat(scenario.people().behaviour().deterrence().value()).isEqualTo(0.5);
  }

  @Test
  void valuesThatCannotBeReadAreSaid() {
    assertThatThrownBy(() -> GivenScenario.load(HELLO, List.of(new GivenOption("--seed", "seven"))))
        .hasMessage("--seed seven is no whole number.");
    assertThatThrownBy(
            () -> GivenScenario.load(HELLO, List.of(new GivenOption("--follow", "0:0:1,Anna"))))
        .hasMessageContaining("'Anna' is no citizen");
  }

  @Test
  void aFolderIsOpenedAndVerifiedFromItsOwnInputs() throws IOException {
    Scenario scenario = GivenScenario.load(HELLO, GIVEN);
    Machine machine = new Machine(1, 4096, false);
    RunResult result =
        new RunJob(
                scenario,
                new RunOptions(temp.resolve("out"), GIVEN, machine, _ -> {}),
                Progress.NONE,
                new ScriptedSocieties())
            .run();
    // The folder stands alone: it is moved away from where it was made.
    Path moved = Files.move(result.folder(), temp.resolve("moved"));
    try (RunFolder folder = RunFolder.open(moved)) {
      assertThat(folder.scenario().people()).isEqualTo(scenario.people());
      assertThat(folder.scenario().cities()).isEqualTo(scenario.cities());
      assertThat(folder.scenario().inputs())
          .allSatisfy(
              input -> assertThat(input.toAbsolutePath()).startsWith(moved.resolve("inputs")));
      assertThat(folder.findings()).isEqualTo(result.findings());
    }
    Verification verification =
        new Verify(GivenScenario.OF_FOLDER, new ScriptedSocieties(), machine, Progress.NONE)
            .run(moved);
    assertThat(verification.differences()).isEmpty();
  }
}
