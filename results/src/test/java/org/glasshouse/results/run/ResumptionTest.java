package org.glasshouse.results.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.engine.society.Society;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.Manifest.Output;
import org.glasshouse.results.folder.Manifest.SocietyRun;
import org.glasshouse.results.folder.ManifestFile;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run that is ended anywhere and resumed has the same tables as one without a break.
class ResumptionTest {

  private static final Path HOME = Path.of(System.getProperty("glasshouse.home", ".."));
  private static final List<GivenOption> GIVEN =
      List.of(
          new GivenOption(GivenScenario.PEOPLE, "2000"),
          new GivenOption(GivenScenario.DAYS, "63"),
          new GivenOption(GivenScenario.SET, "burn_in_days=14"),
          new GivenOption(GivenScenario.REPLICATES, "2"));

  /// Windows of the five societies: two replicates of two arms, and the followed lives.
  private static final int WINDOWS = 9;

  private static final int STEPS = 5 * WINDOWS;

  @TempDir private static Path shared;
  private static Manifest whole;

  @TempDir private Path temp;
  private final List<String> notes = new ArrayList<>();

  /// Ends a run from inside, as a power cut would.
  private static final class Cut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// Does something after a number of windows.
  private static final class After implements Progress {
    private final int windows;
    private final Runnable then;
    private final Consumer<String> notes;
    private int seen;

    After(int windows, Runnable then, Consumer<String> notes) {
      this.windows = windows;
      this.then = then;
      this.notes = notes;
    }

    @Override
    public void at(Step step) {
      boolean window =
          (step.phase() == Phase.RUNNING || step.phase() == Phase.FOLLOWING) && step.window() > 0;
      if (window && ++seen == windows) {
        then.run();
      }
    }

    @Override
    public void note(String sentence) {
      notes.accept(sentence);
    }
  }

  private static RunOptions options(Path out) {
    return new RunOptions(out, GIVEN, new Machine(2, 4096, false), _ -> {}, 0.0);
  }

  private RunJob job(Path out, Progress progress) {
    return new RunJob(
        GivenScenario.read(HOME.resolve("scenarios/hello.yaml"), GIVEN).scenario(),
        options(out),
        progress,
        Society::of);
  }

  private RunJob resume(Path out, Progress progress) {
    Resumption resumption = Resumption.open(out, 0.0, progress::note);
    return new RunJob(resumption, resumption.options(1, _ -> {}), progress, Society::of);
  }

  private Progress noting() {
    return new After(0, () -> {}, notes::add);
  }

  @BeforeAll
  static void runWithoutABreak() {
    Path out = shared.resolve("whole");
    whole = new ResumptionTest().job(out, Progress.NONE).run().manifest();
    assertThat(whole.complete()).isTrue();
    assertThat(whole.lives()).isNotEmpty();
    assertThat(out.resolve("checkpoint")).doesNotExist();
    assertThat(whole.outputs()).extracting(Output::path).noneMatch(p -> p.contains("checkpoint"));
  }

  /// Runs until after a window and stops there as by Ctrl-C.
  private void interrupted(Path out, int windows) {
    RunJob[] job = new RunJob[1];
    job[0] = job(out, new After(windows, () -> job[0].cancel(), notes::add));
    ended(job[0]);
  }

  private static void ended(RunJob job) {
    try {
      assertThat(job.run().cancelled()).isTrue();
    } catch (RunRefused e) {
      assertThat(e.why()).isEqualTo(RunRefused.Why.NOTHING_DONE);
      assertThat(e).hasMessageContaining("go on with ./glasshouse resume ");
    }
  }

  private static void assertWhole(RunResult result) throws IOException {
    Manifest manifest = result.manifest();
    assertThat(ManifestFile.read(result.folder())).isEqualTo(manifest);
    assertThat(manifest.complete()).isTrue();
    assertThat(manifest.run()).isEqualTo(whole.run());
    assertThat(manifest.digest()).isEqualTo(whole.digest());
    assertThat(manifest.lives()).isEqualTo(whole.lives());
    assertThat(manifest.citizenDays()).isEqualTo(whole.citizenDays());
    assertThat(manifest.societies())
        .extracting(SocietyRun::digest)
        .isEqualTo(whole.societies().stream().map(SocietyRun::digest).toList());
    assertThat(manifest.societies())
        .extracting(SocietyRun::recordedActs)
        .isEqualTo(whole.societies().stream().map(SocietyRun::recordedActs).toList());
    assertThat(manifest.outputs())
        .extracting(Output::path, Output::contentSha256)
        .isEqualTo(
            whole.outputs().stream()
                .map(o -> org.assertj.core.groups.Tuple.tuple(o.path(), o.contentSha256()))
                .toList());
    try (Stream<Path> files = Files.list(result.folder())) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "manifest.json", "inputs", "tables", "replay", "datapackage.json", "queries.sql");
    }
    assertThat(Path.of(result.folder() + ".part")).doesNotExist();
  }

  @Test
  void interruptedAnywhereItEndsInTheSameTables() throws IOException {
    for (int windows : new int[] {1, WINDOWS - 1, WINDOWS + 4, 2 * WINDOWS + 1, STEPS - 2}) {
      Path out = temp.resolve("after-" + windows);
      interrupted(out, windows);
      boolean told = windows > 2 * WINDOWS;
      assertThat(Files.exists(out)).isEqualTo(told);
      if (told) {
        assertThat(ManifestFile.read(out).complete()).isFalse();
        assertThat(out.resolve("checkpoint/job.json")).exists();
      }
      assertWhole(resume(out, noting()).run());
    }
    assertThat(notes).isEmpty();
  }

  @Test
  void cutOffAnywhereItEndsInTheSameTables() throws IOException {
    for (int windows : new int[] {2, WINDOWS + 1, 3 * WINDOWS + 5, STEPS - 3}) {
      Path out = temp.resolve("after-" + windows);
      Runnable cut =
          () -> {
            throw new Cut();
          };
      assertThatThrownBy(() -> job(out, new After(windows, cut, notes::add)).run())
          .isInstanceOf(Cut.class);
      assertThat(out).doesNotExist();
      assertThatThrownBy(() -> job(out, Progress.NONE).run())
          .hasMessageContaining("Go on with that one by ./glasshouse resume ");
      assertWhole(resume(Path.of(out + ".part"), noting()).run());
    }
    assertThat(notes).isEmpty();
  }

  /// Stopped after every few windows, and gone on with as often as it takes.
  @Test
  void interruptedAgainAndAgainItEndsInTheSameTables() throws IOException {
    Path out = temp.resolve("again");
    interrupted(out, 4);
    for (int window = 8; window < STEPS - 1; window += 4) {
      RunJob[] job = new RunJob[1];
      job[0] = resume(out, new After(4, () -> job[0].cancel(), notes::add));
      ended(job[0]);
    }
    assertWhole(resume(out, noting()).run());
    assertThat(notes).isEmpty();
  }

  /// The first window of an arm that is computed again.
  private int firstWindow(Path out, Arm arm) throws IOException {
    int[] first = {0};
    Progress progress =
        new Progress() {
          @Override
          public void at(Step step) {
            if (first[0] == 0
                && step.phase() == Phase.RUNNING
                && step.replicate() == 1
                && step.arm() == arm) {
              first[0] = step.window();
            }
          }

          @Override
          public void note(String sentence) {
            notes.add(sentence);
          }
        };
    assertWhole(resume(out, progress).run());
    return first[0];
  }

  /// Of the last two checkpoints the one before is used, and the log cut back to it.
  @Test
  void aDamagedCheckpointFallsBackOnTheOneBefore() throws IOException {
    for (String file : new String[] {"state-00000", "people-00000", "society", "manifest"}) {
      Path out = temp.resolve("damaged-" + file);
      interrupted(out, WINDOWS + 4);
      Path checkpoint = temp.resolve("damaged-" + file + ".part/checkpoint");
      try (Stream<Path> saved = Files.list(checkpoint)) {
        assertThat(saved.map(path -> path.getFileName().toString()))
            .containsExactlyInAnyOrder(
                "lock", "job.json", "log", "r0000-law-only-w000003", "r0000-law-only-w000004");
      }
      Path saved = checkpoint.resolve("r0000-law-only-w000004/" + file);
      alter(saved, Files.size(saved) / 2);
      notes.clear();
      assertThat(firstWindow(out, Arm.LAW_ONLY)).isEqualTo(4);
      assertThat(notes)
          .singleElement()
          .asString()
          .matches(
              java.util.regex.Pattern.quote(saved + " is damaged: ")
                  + "(a|its) checksum is wrong\\. Replicate 1, law-only, goes on from the checkpoint"
                  + " before, after window 3\\.");
    }
  }

  @Test
  void withoutACheckpointThatIsWholeASocietyBeginsAnew() throws IOException {
    Path out = temp.resolve("both");
    interrupted(out, WINDOWS + 4);
    for (String saved : new String[] {"w000003", "w000004"}) {
      alter(temp.resolve("both.part/checkpoint/r0000-law-only-" + saved + "/state-00000"), 1000);
    }
    assertThat(firstWindow(out, Arm.LAW_ONLY)).isEqualTo(1);
    assertThat(notes)
        .singleElement()
        .asString()
        .contains("w000004/state-00000 is damaged: ", "w000003/state-00000 is damaged: ")
        .endsWith(" Replicate 1, law-only, begins anew.");
  }

  /// What goes on from the checkpoint before is saved, and damaged, once more.
  @Test
  void aCheckpointThatWasFallenBackOnCanBeLeftAgain() throws IOException {
    Path out = temp.resolve("twice");
    interrupted(out, WINDOWS + 5);
    Path checkpoint = temp.resolve("twice.part/checkpoint");
    alter(checkpoint.resolve("r0000-law-only-w000005/state-00000"), 1000);
    RunJob[] job = new RunJob[1];
    job[0] = resume(out, new After(1, () -> job[0].cancel(), notes::add));
    ended(job[0]);
    try (Stream<Path> saved = Files.list(checkpoint)) {
      assertThat(saved.map(path -> path.getFileName().toString()).filter(n -> n.startsWith("r")))
          .containsExactlyInAnyOrder("r0000-law-only-w000004", "r0000-law-only-w000005");
    }
    alter(checkpoint.resolve("r0000-law-only-w000005/state-00000"), 1000);
    assertThat(firstWindow(out, Arm.LAW_ONLY)).isEqualTo(5);
    assertThat(notes).hasSize(2);
  }

  @Test
  void aCheckpointThatWasCutShortIsToldAndDoneAgain() throws IOException {
    Path out = temp.resolve("short");
    interrupted(out, 1);
    Path society = temp.resolve("short.part/checkpoint/r0000-scheme-w000001/society");
    Files.write(society, java.util.Arrays.copyOf(Files.readAllBytes(society), 50));
    assertThat(firstWindow(out, Arm.SCHEME)).isEqualTo(1);
    assertThat(notes)
        .singleElement()
        .asString()
        .contains(society + " has 50 bytes; expected ")
        .endsWith(" Replicate 1, scheme, begins anew.");
  }

  @Test
  void aDamagedLogIsToldAndDoneAgain() throws IOException {
    Path out = temp.resolve("log");
    interrupted(out, WINDOWS + 4);
    alter(temp.resolve("log.part/checkpoint/log"), 3000);
    assertWhole(resume(out, noting()).run());
    assertThat(notes).singleElement().asString().contains("/checkpoint/log is damaged: ");
  }

  /// As after a power cut: the last frame was not written whole.
  @Test
  void aTornEndOfTheLogIsCutOff() throws IOException {
    Path out = temp.resolve("torn");
    interrupted(out, 5);
    Path log = temp.resolve("torn.part/checkpoint/log");
    Files.write(log, new byte[] {0, 0, 9, 1, 2, 3}, java.nio.file.StandardOpenOption.APPEND);
    assertWhole(resume(out, noting()).run());
    assertThat(notes).isEmpty();
  }

  private static void alter(Path file, long at) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      int old = bytes.read();
      bytes.seek(at);
      bytes.write(old ^ 1);
    }
  }

  @Test
  void whatIsFinishedOrNoRunIsToldApart() throws IOException {
    assertRefused(
        shared.resolve("whole"), RunRefused.Why.FINISHED, "is finished; there is nothing");
    assertRefused(temp.resolve("none"), RunRefused.Why.NO_RUN, "There is no run folder ");
    assertRefused(temp, RunRefused.Why.NO_RUN, "is no run folder: it holds no manifest.json.");
  }

  @Test
  void anotherProgramOrOtherInputsAreRefusedAndNothingIsTouched() throws IOException {
    Path out = temp.resolve("other");
    interrupted(out, 2 * WINDOWS + 2);
    Path job = out.resolve("checkpoint/job.json");
    String text = Files.readString(job);
    Files.writeString(
        job, text.replaceFirst("\"version\" : \"[^\"]*\"", "\"version\" : \"0.0.1\""));
    assertRefused(out, RunRefused.Why.CANNOT_READ, " was begun by version 0.0.1 (");
    Files.writeString(job, text.substring(0, 300));
    assertRefused(out, RunRefused.Why.CANNOT_READ, "job.json is damaged.");
    Files.writeString(job, text);
    Path input = out.resolve(whole.inputs().getFirst().path());
    String scenario = Files.readString(input);
    Files.writeString(input, scenario + "\n");
    assertRefused(out, RunRefused.Why.CANNOT_READ, " was changed after the run began.");
    Files.writeString(input, scenario, StandardCharsets.UTF_8);
    assertThat(out.resolve("tables")).exists();
    assertWhole(resume(out, noting()).run());
  }

  private static void assertRefused(Path folder, RunRefused.Why why, String said) {
    assertThatThrownBy(() -> Resumption.open(folder, null, _ -> {}))
        .isInstanceOfSatisfying(RunRefused.class, e -> assertThat(e.why()).isEqualTo(why))
        .hasMessageContaining(said);
  }

  @Test
  void aFolderAtWorkIsLeftAlone() {
    Path out = temp.resolve("held");
    List<String> said = new ArrayList<>();
    Runnable second =
        () -> {
          try {
            Resumption.open(out, null, _ -> {});
          } catch (RunRefused e) {
            assertThat(e.why()).isEqualTo(RunRefused.Why.AT_WORK);
            said.add(String.valueOf(e.getMessage()));
          }
        };
    assertThat(job(out, new After(2, second, notes::add)).run().cancelled()).isFalse();
    assertThat(said)
        .containsExactly(
            out
                + ".part is being written by process "
                + ProcessHandle.current().pid()
                + ". Wait until it has ended, or name another folder.");
  }
}
