package org.glasshouse.results.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.results.ScriptedSocieties;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.run.Progress;
import org.glasshouse.results.run.RunJob;
import org.glasshouse.results.run.RunOptions;
import org.glasshouse.results.run.Societies;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerifyTest {

  private static final Machine MACHINE = new Machine(1, 4096, false);

  @TempDir private Path temp;

  @BeforeEach
  void run() throws IOException {
    new RunJob(scenario(42), options(), Progress.NONE, new ScriptedSocieties()).run();
  }

  private RunOptions options() {
    return new RunOptions(temp.resolve("out"), List.of(), MACHINE, _ -> {});
  }

  private Scenario scenario(long seed) throws IOException {
    Scenario s = TestWorld.scenario(2, true, TestWorld.inputs(temp.resolve("project")));
    return new Scenario(
        s.id(),
        s.title(),
        s.about(),
        s.telling(),
        s.start(),
        s.days(),
        s.windowDays(),
        s.burnInDays(),
        s.replicates(),
        seed,
        s.baseline(),
        s.wrongRecords(),
        s.follow(),
        s.lives(),
        s.people(),
        s.channels(),
        s.cities(),
        s.systems(),
        s.notModelled(),
        s.inputs());
  }

  private Verification verify(Scenario scenario, Societies societies) {
    return new Verify((_, _) -> scenario, societies, MACHINE, Progress.NONE)
        .run(temp.resolve("out"));
  }

  @Test
  void theSameInputsGiveTheSame() throws IOException {
    Verification verification = verify(scenario(42), new ScriptedSocieties());
    assertThat(verification.differences()).isEmpty();
    assertThat(verification.same()).isTrue();
    assertThat(verification.societies()).isEqualTo(4);
    assertThat(verification.tables()).isGreaterThan(40);
  }

  @Test
  void anotherSeedIsFoundInStatesAndInTheRowsOfTables() throws IOException {
    Verification verification = verify(scenario(43), new ScriptedSocieties());
    assertThat(verification.same()).isFalse();
    assertThat(verification.differences().getFirst())
        .startsWith("Replicate 0, scheme: the final state was ");
    assertThat(verification.differences())
        .anySatisfy(difference ->
            assertThat(difference)
                .startsWith("tables/band-stock.parquet differs; a row that was there: replicate")
                .contains("band A, value"));
  }

  @Test
  void aFinalStateThatDiffersIsTheOnlyDifference() throws IOException {
    Verification verification =
        verify(scenario(42), new ScriptedSocieties().disturbing(plan -> plan.replicate() == 1));
    assertThat(verification.differences())
        .hasSize(2)
        .allSatisfy(difference -> assertThat(difference).startsWith("Replicate 1, "));
  }

  @Test
  void aFileThatWasChangedIsFoundWithoutRunning() throws IOException {
    Files.writeString(temp.resolve("out/inputs/scenarios/test.yaml"), "id: other\n");
    Files.delete(temp.resolve("out/tables/acts.parquet"));
    Societies never =
        _ -> {
          throw new AssertionError("nothing is to be run");
        };
    assertThat(verify(scenario(42), never).differences())
        .containsExactly(
            "inputs/scenarios/test.yaml was changed after the run: its hash is not the"
                + " manifest's.",
            "tables/acts.parquet is missing.");
  }
}
