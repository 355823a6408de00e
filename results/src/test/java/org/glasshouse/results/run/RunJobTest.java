package org.glasshouse.results.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.results.ScriptedSocieties;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.folder.FileHash;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.ManifestFile;
import org.glasshouse.results.needs.Needs;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunJobTest {

  @TempDir private Path temp;
  private List<Path> inputs = List.of();

  @BeforeEach
  void writeInputs() throws IOException {
    inputs = TestWorld.inputs(temp.resolve("project"));
  }

  private static RunOptions options(Path out) {
    return new RunOptions(
        out,
        List.of(new RunOptions.GivenOption("--seed", "42")),
        new Machine(1, 4096, false),
        _ -> {});
  }

  private RunJob job(Path out, int replicates, boolean baseline, Societies societies) {
    return new RunJob(
        TestWorld.scenario(replicates, baseline, inputs), options(out), Progress.NONE, societies);
  }

  @Test
  void aRunFolderHoldsWhatTheManifestSays() throws IOException {
    Path out = temp.resolve("out");
    RunResult result = job(out, 2, true, new ScriptedSocieties()).run();
    assertThat(result.folder()).isEqualTo(out);
    assertThat(result.cancelled()).isFalse();
    assertThat(Files.exists(temp.resolve("out.part"))).isFalse();

    Manifest manifest = ManifestFile.read(out);
    assertThat(manifest).isEqualTo(result.manifest());
    assertThat(manifest.complete()).isTrue();
    assertThat(manifest.replicatesDone()).isEqualTo(2);
    assertThat(manifest.inputs())
        .extracting(Manifest.Input::path)
        .containsExactly("inputs/scenarios/test.yaml", "inputs/packs/people/test.yaml");
    for (int i = 0; i < inputs.size(); i++) {
      Path copy = out.resolve(manifest.inputs().get(i).path());
      assertThat(copy).hasSameBinaryContentAs(inputs.get(i));
      assertThat(FileHash.of(copy)).isEqualTo(manifest.inputs().get(i).sha256());
    }
    List<String> named = new ArrayList<>(List.of("manifest.json"));
    manifest.inputs().forEach(input -> named.add(input.path()));
    for (Manifest.Output output : manifest.outputs()) {
      named.add(output.path());
      Path file = out.resolve(output.path());
      assertThat(Files.size(file)).isEqualTo(output.bytes());
      assertThat(FileHash.of(file)).isEqualTo(output.sha256());
    }
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> out.relativize(file).toString()))
          .containsExactlyInAnyOrderElementsOf(named);
    }
    assertThat(manifest.societies())
        .extracting(Manifest.SocietyRun::replicate, Manifest.SocietyRun::arm)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, "scheme"),
            org.assertj.core.groups.Tuple.tuple(0, "law-only"),
            org.assertj.core.groups.Tuple.tuple(1, "scheme"),
            org.assertj.core.groups.Tuple.tuple(1, "law-only"));
    assertThat(manifest.societies().get(0).seed()).isEqualTo(manifest.societies().get(1).seed());
    assertThat(manifest.lives())
        .extracting(Manifest.Life::citizen)
        .containsExactly("0:1:7", "0:0:5");
    // Two pairs and the followed one: 5 societies of 3,000 people over 70 days.
    assertThat(manifest.citizenDays()).isEqualTo(5L * 3000 * 70);
  }

  /// Memory that runs out in the second replicate costs that one and not the first.
  @Test
  void aFinishedReplicateOutlivesTheEndOfMemory() {
    int[] societies = {0};
    Societies failing =
        new ScriptedSocieties()
            .before(() -> {
              if (++societies[0] == 3) {
                throw new OutOfMemoryError("as in a real one");
              }
            });
    Path out = temp.resolve("out");
    RunResult result = job(out, 4, true, failing).run();
    assertThat(result.memoryRanOut()).isTrue();
    assertThat(result.cancelled()).isTrue();
    Manifest manifest = ManifestFile.read(out);
    assertThat(manifest.replicatesDone()).isEqualTo(1);
    assertThat(manifest.complete()).isFalse();
    assertThat(manifest.societies()).hasSize(2);
  }

  @Test
  void withoutMemoryForTheFirstReplicateNothingIsLeft() {
    Societies failing =
        new ScriptedSocieties()
            .before(() -> {
              throw new IllegalStateException("a district failed", new OutOfMemoryError());
            });
    Path out = temp.resolve("out");
    assertThatThrownBy(() -> job(out, 2, true, failing).run())
        .isInstanceOf(RunRefused.class)
        .hasMessageStartingWith("Memory ran out: Java may take ")
        .extracting(e -> ((RunRefused) e).why())
        .isEqualTo(RunRefused.Why.NO_ROOM);
    assertThat(Files.exists(out)).isFalse();
    assertThat(Files.exists(temp.resolve("out.part"))).isFalse();
  }

  @Test
  void whatWasForetoldStandsBesideWhatWasUsed() {
    RunJob job = job(temp.resolve("out"), 1, true, new ScriptedSocieties());
    job.foretold(new Needs(Map.of("columns", 2000L), 77, 1.5));
    Manifest.MachineUsed machine = job.run().manifest().machine();
    assertThat(machine.foretold())
        .isEqualTo(new Manifest.Taken(2000, Map.of("columns", 2000L), 77, 1.5));
    Manifest.Taken used = Objects.requireNonNull(machine.used());
    assertThat(used.bytes()).containsEntry("columns", 1234L).containsKey(Needs.ROWS);
    assertThat(used.memoryBytes())
        .isEqualTo(used.bytes().values().stream().mapToLong(Long::longValue).sum());
    assertThat(used.diskBytes()).isPositive();
    assertThat(
            job(temp.resolve("two"), 1, true, new ScriptedSocieties())
                .run()
                .manifest()
                .machine()
                .foretold())
        .isNull();
  }

  @Test
  void machineAndTimeDoNotChangeTheIdentityOrTheContents() {
    RunResult one = job(temp.resolve("one"), 1, true, new ScriptedSocieties()).run();
    RunResult two =
        new RunJob(
                TestWorld.scenario(1, true, inputs),
                new RunOptions(
                    temp.resolve("two"),
                    List.of(new RunOptions.GivenOption("--seed", "42")),
                    new Machine(7, 65_536, true),
                    _ -> {}),
                Progress.NONE,
                new ScriptedSocieties())
            .run();
    assertThat(two.manifest().run()).isEqualTo(one.manifest().run());
    assertThat(two.manifest().digest()).isEqualTo(one.manifest().digest());
    assertThat(two.manifest().outputs())
        .extracting(Manifest.Output::contentSha256)
        .isEqualTo(one.manifest().outputs().stream().map(Manifest.Output::contentSha256).toList());
  }

  @Test
  void progressCountsRealWork() {
    List<Progress.Step> steps = new ArrayList<>();
    new RunJob(
            TestWorld.scenario(1, true, inputs),
            options(temp.resolve("out")),
            steps::add,
            new ScriptedSocieties())
        .run();
    assertThat(steps.getFirst().citizenDaysDone()).isZero();
    assertThat(steps)
        .filteredOn(step -> step.phase() == Progress.Phase.RUNNING && step.window() == 10)
        .extracting(Progress.Step::arm)
        .containsExactly(Arm.SCHEME, Arm.LAW_ONLY);
    Progress.Step last = steps.getLast();
    assertThat(last.phase()).isEqualTo(Progress.Phase.FINISHING);
    assertThat(last.citizenDaysDone()).isEqualTo(last.citizenDaysTotal());
    assertThat(steps)
        .isSortedAccordingTo(java.util.Comparator.comparingLong(Progress.Step::citizenDaysDone));
  }

  @Test
  void anInterruptedRunKeepsFinishedReplicates() {
    Scenario scenario = TestWorld.scenario(3, true, inputs);
    RunJob[] job = new RunJob[1];
    int[] societies = {0};
    job[0] =
        new RunJob(
            scenario,
            options(temp.resolve("out")),
            Progress.NONE,
            new ScriptedSocieties()
                .before(() -> {
                  // The fourth society is the baseline of the second replicate.
                  if (++societies[0] == 4) {
                    job[0].cancel();
                  }
                }));
    RunResult result = job[0].run();
    assertThat(result.cancelled()).isTrue();
    assertThat(result.manifest().complete()).isFalse();
    assertThat(result.manifest().replicatesDone()).isEqualTo(1);
    assertThat(result.manifest().societies()).hasSize(2);
    assertThat(result.measures().replicates()).isEqualTo(1);
    assertThat(result.manifest().lives()).isEmpty();
    assertThat(Files.isDirectory(temp.resolve("out"))).isTrue();
  }

  @Test
  void interruptedBeforeTheFirstReplicateLeavesNothing() {
    RunJob job = job(temp.resolve("out"), 2, true, new ScriptedSocieties());
    job.cancel();
    assertThatThrownBy(job::run)
        .isInstanceOfSatisfying(
            RunRefused.class,
            refused -> assertThat(refused.why()).isEqualTo(RunRefused.Why.NOTHING_DONE));
    assertThat(temp.resolve("out")).doesNotExist();
    assertThat(temp.resolve("out.part")).doesNotExist();
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAlone() throws IOException {
    Path out = Files.createDirectories(temp.resolve("out"));
    Files.writeString(out.resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> job(out, 1, false, new ScriptedSocieties()).run())
        .isInstanceOfSatisfying(
            RunRefused.class,
            refused -> assertThat(refused.why()).isEqualTo(RunRefused.Why.FOLDER_NOT_EMPTY))
        .hasMessage(out + " exists and is not empty. Name a new folder with --out.");
    assertThat(out.resolve("mine.txt")).hasContent("mine");
    assertThat(temp.resolve("out.part")).doesNotExist();
  }

  @Test
  void anEmptyFolderIsFilled() throws IOException {
    Path out = Files.createDirectories(temp.resolve("out"));
    assertThat(job(out, 1, false, new ScriptedSocieties()).run().folder()).isEqualTo(out);
    assertThat(out.resolve("manifest.json")).exists();
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidBeforeAnythingRuns() throws IOException {
    // A file where a folder should be: no user, not even root, can write below it.
    Path file = Files.writeString(temp.resolve("file"), "");
    int[] societies = {0};
    assertThatThrownBy(() ->
            job(file.resolve("out"), 1, false, new ScriptedSocieties().before(() -> societies[0]++))
                .run())
        .isInstanceOfSatisfying(
            RunRefused.class,
            refused -> assertThat(refused.why()).isEqualTo(RunRefused.Why.CANNOT_WRITE))
        .hasMessageStartingWith(file.resolve("out") + " cannot be written: ")
        .hasMessageNotContaining("Exception");
    assertThat(societies[0]).isZero();
  }

  @Test
  void aFailureWhileWritingLeavesNothingUnderTheFinalName() {
    Path out = temp.resolve("out");
    // The tables' folder turns out to be a file, as when somebody meddles with the part.
    Societies meddling =
        new ScriptedSocieties()
            .before(() -> {
              try {
                Files.writeString(temp.resolve("out.part/tables"), "");
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    assertThatThrownBy(() -> job(out, 1, false, meddling).run())
        .isInstanceOfSatisfying(
            RunRefused.class,
            refused -> assertThat(refused.why()).isEqualTo(RunRefused.Why.CANNOT_WRITE))
        .hasMessageEndingWith(
            "What was done until then is kept. Go on with ./glasshouse resume " + out);
    assertThat(out).doesNotExist();
    assertThat(temp.resolve("out.part/checkpoint/log")).exists();
  }

  @Test
  void followingThatChangesTheStateIsAFault() {
    Societies disturbed = new ScriptedSocieties().disturbing(plan -> !plan.follow().isEmpty());
    assertThatThrownBy(() -> job(temp.resolve("out"), 1, false, disturbed).run())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("following citizens changed the state");
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void whatTheCallerAddsIsHashedAndItsFailureDoesNotCostTheRun() throws IOException {
    Scenario scenario = TestWorld.scenario(1, true, inputs);
    Machine machine = new Machine(1, 4096, false);
    RunOptions adding =
        new RunOptions(
            temp.resolve("added"),
            List.of(),
            machine,
            folder ->
                Files.writeString(
                    folder.path().resolve("report.html"),
                    folder.query("SELECT count(*) AS n FROM acts").text(0, "n")));
    RunResult added = new RunJob(scenario, adding, Progress.NONE, new ScriptedSocieties()).run();
    assertThat(added.manifest().outputs())
        .extracting(Manifest.Output::path)
        .contains("report.html");

    RunOptions failing =
        new RunOptions(
            temp.resolve("failed"),
            List.of(),
            machine,
            _ -> {
              throw new IllegalArgumentException("no chart");
            });
    assertThatThrownBy(
            () -> new RunJob(scenario, failing, Progress.NONE, new ScriptedSocieties()).run())
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("no chart");
    assertThat(ManifestFile.read(temp.resolve("failed")).complete()).isTrue();
  }
}
