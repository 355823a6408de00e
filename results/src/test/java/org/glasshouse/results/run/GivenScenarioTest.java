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
          new GivenOption("--set", "people.behaviour.deterrence=0.5"));

  @TempDir private Path temp;

  @Test
  void optionsChangeTheScenario() {
    Scenario scenario = GivenScenario.read(HELLO, GIVEN).scenario();
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
    assertThatThrownBy(() -> read("--seed", "seven"))
        .hasMessage("--seed seven is no whole number.");
    assertThatThrownBy(() -> read("--follow", "0:0:1,Anna's"))
        .hasMessageStartingWith("--follow 0:0:1,Anna's: error GH-F004: seen the text \"Anna's\"");
    assertThatThrownBy(() -> read("--threads", "2")).hasMessage("There is no option --threads.");
  }

  /// The option is named as it was written, and not as the setting that it stands for.
  @Test
  void aWrongValueNamesItsOption() {
    assertThatThrownBy(() -> read("--days", "0"))
        .hasMessage(
            "--days 0: error GH-F005: seen 0; expected days to be a whole number from 1 to 36525"
                + " (days).");
    assertThatThrownBy(() -> read("--replicates", "0")).hasMessageStartingWith("--replicates 0: ");
    assertThatThrownBy(() -> read("--days", "20"))
        .hasMessageStartingWith("--days 20: error GH-C001: ")
        .hasMessageEndingWith("Maybe you meant \"--days 20 --set burn_in_days=5\".");
    assertThatThrownBy(() -> read("--set", "burn_in_days=400"))
        .hasMessageStartingWith("--set burn_in_days=400: error GH-C001: ");
  }

  @Test
  void anOptionAndASettingOfTheSameValueAreOneTooMany() {
    List<GivenOption> twice =
        List.of(new GivenOption("--days", "80"), new GivenOption("--set", "days=90"));
    assertThatThrownBy(() -> GivenScenario.read(HELLO, twice))
        .hasMessage(
            "--set days=90: error GH-C006: seen a value for 'days', which undoes the option --days"
                + " 80; expected one of the two.");
  }

  private static Scenario read(String option, String value) {
    return GivenScenario.read(HELLO, List.of(new GivenOption(option, value))).scenario();
  }

  @Test
  void aFolderIsOpenedAndVerifiedFromItsOwnInputs() throws IOException {
    Scenario scenario = GivenScenario.read(HELLO, GIVEN).scenario();
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
    Path input = moved.resolve(result.manifest().inputs().getLast().path());
    byte[] bytes = Files.readAllBytes(input);
    Files.writeString(input, "# changed\n" + Files.readString(input));
    assertThatThrownBy(() -> RunFolder.open(moved))
        .isInstanceOf(RunRefused.class)
        .hasMessageContaining("was changed after the run")
        .hasMessageContaining("is not what the run wrote");
    Files.write(input, bytes);
    Verification verification =
        new Verify(GivenScenario.OF_FOLDER, new ScriptedSocieties(), machine, Progress.NONE)
            .run(moved);
    assertThat(verification.differences()).isEmpty();
  }
}
