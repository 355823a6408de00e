package org.glasshouse.results.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.engine.society.Society;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.folder.FolderFiles;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.Manifest.Output;
import org.glasshouse.results.folder.Manifest.SocietyRun;
import org.glasshouse.results.folder.ManifestFile;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.results.tables.Store;
import org.glasshouse.results.verify.Verification;
import org.glasshouse.results.verify.Verify;
import org.glasshouse.scenario.branch.Stretch;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A run that goes on where another stood, under other rules.
class BranchingTest {

  private static final Path HOME = Path.of(System.getProperty("glasshouse.home", ".."));
  private static final int WINDOWS = 9;
  private static final String POINTS = "scheme.rules.late-bill.points=-90";

  @TempDir private static Path shared;
  private static Path run;
  private static Manifest whole;

  @TempDir private Path temp;

  private static List<GivenOption> given(String... settings) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("--people", "2000");
    all.put("days", "63");
    all.put("burn_in_days", "14");
    for (String setting : settings) {
      String[] parts = setting.split("=", 2);
      all.put(parts[0], parts[1]);
    }
    List<GivenOption> given = new ArrayList<>();
    all.forEach((name, value) ->
        given.add(
            name.startsWith("--")
                ? new GivenOption(name, value)
                : new GivenOption(GivenScenario.SET, name + "=" + value)));
    return given;
  }

  private static Stretch stretch(List<GivenOption> given) {
    return new Stretch(
        "after", GivenScenario.read(HOME.resolve("scenarios/hello.yaml"), given).scenario());
  }

  private static RunOptions options(Path out, int threads, List<GivenOption> given) {
    return new RunOptions(out, given, new Machine(threads, 4096, false), _ -> {}, 0.0);
  }

  @BeforeAll
  static void runOnce() {
    run = shared.resolve("run");
    whole =
        new RunJob(
                stretch(given()).scenario(), options(run, 2, given()), Progress.NONE, Society::of)
            .run()
            .manifest();
  }

  private static RunJob job(Path from, String day, Path out, int threads, List<GivenOption> given) {
    return new RunJob(
        Branching.of(from, day, stretch(given)),
        options(out, threads, given),
        Progress.NONE,
        Society::of);
  }

  private Manifest branched(String day, String name, int threads, String... settings) {
    return job(run, day, temp.resolve(name), threads, given(settings)).run().manifest();
  }

  private static List<String> digests(Manifest manifest) {
    return manifest.societies().stream().map(SocietyRun::digest).toList();
  }

  private static List<String> contents(Manifest manifest) {
    return manifest.outputs().stream()
        .filter(output -> output.contentSha256() != null)
        .map(output -> output.path() + " " + output.contentSha256())
        .toList();
  }

  private static Verification verified(Path folder) {
    return new Verify(new Machine(1, 2048, false), Progress.NONE).run(folder);
  }

  @Test
  void underTheSameRulesItIsTheRun() {
    assertThat(whole.earlier()).isEmpty();
    for (String day : List.of("0", "30", "2027-02-25")) {
      Manifest branch = branched(day, "same-" + day, 2);
      assertThat(digests(branch)).isEqualTo(digests(whole));
      assertThat(branch.digest()).isEqualTo(whole.digest());
      assertThat(contents(branch)).isEqualTo(contents(whole));
      assertThat(branch.lives()).isEqualTo(whole.lives());
      assertThat(branch.citizenDays()).isEqualTo(whole.citizenDays());
      assertThat(branch.run()).isNotEqualTo(whole.run());
      assertThat(branch.complete()).isTrue();
    }
  }

  @Test
  void otherPointsChangeWhatFollowsOnAnyThreadsAndItCanBeVerified() throws IOException {
    Manifest branch = branched("30", "points", 1, POINTS);
    Manifest again = branched("34", "again", 3, POINTS);
    assertThat(contents(again)).isEqualTo(contents(branch)).isNotEqualTo(contents(whole));
    assertThat(digests(again)).isEqualTo(digests(branch));
    assertThat(digests(branch).get(0)).isNotEqualTo(digests(whole).get(0));
    assertThat(digests(branch).get(1)).as("ordinary law alone").isEqualTo(digests(whole).get(1));
    Manifest.Earlier earlier = branch.earlier().getFirst();
    assertThat(branch.earlier()).hasSize(1);
    assertThat(earlier.folder()).isEqualTo(run.toString());
    assertThat(earlier.run()).isEqualTo(whole.run());
    assertThat(earlier.day()).isEqualTo(34);
    assertThat(earlier.windows()).isEqualTo(5);
    assertThat(earlier.options()).isEqualTo(whole.options());
    Path folder = temp.resolve("points");
    assertThat(ManifestFile.read(folder)).isEqualTo(branch);
    try (Store store = Store.opening()) {
      for (Output output : whole.outputs()) {
        String table = output.path();
        if (output.contentSha256() == null || !Files.exists(folder.resolve(table))) {
          continue;
        }
        String here = Store.quoted(run.resolve(table).toString());
        String there = Store.quoted(folder.resolve(table).toString());
        List<String> columns = store.query("FROM read_parquet(" + here + ") LIMIT 0").columns();
        // Lives are chosen by how they end, so their ledgers are of others.
        if (columns.contains("day") && !table.contains("ledger")) {
          String early = ") WHERE day <= 34";
          String sql =
              "SELECT count(*) AS n FROM (FROM read_parquet("
                  + here
                  + early
                  + " EXCEPT ALL FROM read_parquet("
                  + there
                  + early
                  + ")";
          assertThat(store.query(sql).text(0, "n")).as(table).isEqualTo("0");
        }
      }
    }
    assertThat(verified(folder).differences()).isEmpty();
    assertThat(verified(folder).same()).isTrue();
  }

  @Test
  void inputsOfBothAreKeptAndCompared() throws IOException {
    branched("30", "kept", 2, POINTS);
    Path folder = temp.resolve("kept");
    Manifest manifest = ManifestFile.read(folder);
    assertThat(manifest.earlier().getFirst().inputs())
        .hasSameSizeAs(whole.inputs())
        .allMatch(input -> input.path().startsWith("inputs/before-1/"));
    assertThat(FolderFiles.changed(folder, manifest)).isEmpty();
    Path input = folder.resolve(manifest.earlier().getFirst().inputs().getFirst().path());
    Files.writeString(input, Files.readString(input) + "\n");
    assertThat(verified(folder).differences())
        .singleElement()
        .asString()
        .endsWith("was changed after the run: its hash is not the manifest's.");
  }

  @Test
  void aBranchCanBeBranched() {
    branched("20", "first", 2, POINTS);
    Path first = temp.resolve("first");
    List<GivenOption> other = given("scheme.rules.judgment.points=-50");
    Manifest second = job(first, "41", temp.resolve("second"), 2, other).run().manifest();
    assertThat(second.earlier()).extracting(Manifest.Earlier::day).containsExactly(20, 41);
    assertThat(second.earlier()).extracting(Manifest.Earlier::windows).containsExactly(3, 6);
    assertThat(verified(temp.resolve("second")).differences()).isEmpty();
    // Before the first branch it is the first run alone.
    Manifest early = job(first, "12", temp.resolve("early"), 2, given()).run().manifest();
    assertThat(early.earlier()).extracting(Manifest.Earlier::day).containsExactly(13);
    assertThat(digests(early)).isEqualTo(digests(whole));
    // And under the rules of the branch from a later day on it is the branch.
    Manifest late = job(first, "50", temp.resolve("late"), 2, given(POINTS)).run().manifest();
    assertThat(digests(late)).isEqualTo(digests(ManifestFile.read(first)));
  }

  /// Societies of two replicates of two arms and the followed lives have nine windows each, the
  /// branch after five of them.
  @ParameterizedTest
  @ValueSource(ints = {2, 5, 7, WINDOWS + 5, 2 * WINDOWS + 3, 4 * WINDOWS + 6})
  void resumedFromAnywhereItEndsInTheSameTables(int windows) {
    Manifest branch = branched("30", "unbroken-" + windows, 2, POINTS);
    Path out = temp.resolve("broken");
    Branching branching = Branching.of(run, "30", stretch(given(POINTS)));
    int[] seen = new int[1];
    RunJob[] job = new RunJob[1];
    Progress stopping =
        step -> {
          boolean window = step.window() > 0 && step.phase() != Progress.Phase.WRITING;
          if (window && ++seen[0] == windows) {
            job[0].cancel();
          }
        };
    job[0] = new RunJob(branching, options(out, 2, given(POINTS)), stopping, Society::of);
    try {
      assertThat(job[0].run().cancelled()).isTrue();
    } catch (RunRefused e) {
      assertThat(e.why()).isEqualTo(RunRefused.Why.NOTHING_DONE);
    }
    Resumption resumption = Resumption.open(out, 0.0, _ -> {});
    Manifest resumed =
        new RunJob(resumption, resumption.options(1, _ -> {}), Progress.NONE, Society::of)
            .run()
            .manifest();
    assertThat(resumed.complete()).isTrue();
    assertThat(resumed.earlier()).isEqualTo(branch.earlier());
    assertThat(resumed.run()).isEqualTo(branch.run());
    assertThat(digests(resumed)).isEqualTo(digests(branch));
    assertThat(contents(resumed)).isEqualTo(contents(branch));
    assertThat(resumed.lives()).isEqualTo(branch.lives());
  }

  @Test
  void itMayBeLongerThanTheRun() {
    Manifest longer = branched("62", "longer", 2, "days=90");
    assertThat(longer.scenario().days()).isEqualTo(90);
    assertThat(longer.earlier().getFirst().day()).isEqualTo(62);
    List<GivenOption> alone = given("days=90");
    Manifest same =
        new RunJob(
                stretch(alone).scenario(),
                options(temp.resolve("alone"), 2, alone),
                Progress.NONE,
                Society::of)
            .run()
            .manifest();
    assertThat(digests(longer)).isEqualTo(digests(same));
  }

  // ---- What is refused -------------------------------------------------------------------------

  private void assertRefused(Path from, String day, RunRefused.Why why, String said, String... set)
      throws IOException {
    assertThatThrownBy(() -> job(from, day, temp.resolve("no"), 2, given(set)).run())
        .isInstanceOfSatisfying(RunRefused.class, e -> assertThat(e.why()).isEqualTo(why))
        .hasMessage(said);
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("no"))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--seed=2; seed 1; seed 2",
        "--people=3000; cities.lindenhaven.people 2000; cities.lindenhaven.people 3000",
        "window_days=14; window_days 7; window_days 14",
        "start='2027-01-02'; start 2027-01-01; start 2027-01-02",
        "burn_in_days=7; burn_in_days 14; burn_in_days 7",
        "people.behaviour.learning=0.3; people.behaviour.learning 0.2; people.behaviour.learning 0.3",
        "place.urban_share=0.5; cities.lindenhaven.place.urban_share 0.96;"
            + " cities.lindenhaven.place.urban_share 0.5",
        "scheme.score.start=1010; scheme lindenhaven.score.start 1000; scheme lindenhaven.score.start"
            + " 1010",
        "scheme.consequences.no-rail.effect=grants; scheme lindenhaven.consequences.no-rail.effect"
            + " denies; scheme lindenhaven.consequences.no-rail.effect grants"
      })
  void whatMustBeTheSameIsNamed(String set, String has, String instead) throws IOException {
    assertThatThrownBy(() -> Branching.of(run, "30", stretch(given(set.strip()))))
        .isInstanceOfSatisfying(
            RunRefused.class, e -> assertThat(e.why()).isEqualTo(RunRefused.Why.NOT_ALIKE))
        .hasMessage(
            run
                + " has "
                + has.strip()
                + ", after has "
                + instead.strip()
                + "; expected the same.");
  }

  @Test
  void otherSystemsAreRefused() {
    ChosenSystem mine = new ChosenSystem("sabotage", new TestWorld.Made(1), List.of());
    ChosenSystem theirs = new ChosenSystem("sabotage", new TestWorld.Made(2), List.of());
    Scenario before = TestWorld.with(stretch(given()).scenario(), mine);
    Scenario after = TestWorld.with(stretch(given()).scenario(), theirs);
    Stretch without = stretch(given());
    Stretch with = new Stretch("with", before);
    Stretch other = new Stretch("other", after);
    assertThatThrownBy(() -> Branching.of(run, "30", with))
        .hasMessage(run + " has systems [], with has systems [sabotage]; expected the same.");
    assertThatThrownBy(() -> Stretches.of(List.of(with), List.of(3), without))
        .hasMessage("with has systems [sabotage], after has systems []; expected the same.");
    assertThatThrownBy(() -> Stretches.of(List.of(with), List.of(3), other))
        .hasMessage(
            "with has systems.sabotage.setting.rate 1, other has systems.sabotage.setting.rate 2;"
                + " expected the same.");
  }

  @Test
  void aDayThatTheRunDoesNotHaveIsRefused() throws IOException {
    String days = ": expected a day from 0 to 62, or a date from 2027-01-01 to 2027-03-04.";
    for (String day : List.of("63", "-1", "soon", "2027-03-05", "2026-12-31", "1.5")) {
      assertRefused(run, day, RunRefused.Why.NO_DAY, "--from " + run + "@" + day + days);
    }
    assertRefused(
        run,
        "62",
        RunRefused.Why.NOT_ALIKE,
        "The window that holds day 62 ends with day 62, and after has 63 days; expected more than"
            + " 63, as by --days.");
  }

  @Test
  void aRunThatWasChangedOrMadeByAnotherProgramIsRefused() throws IOException {
    Path copy = temp.resolve("copy");
    branched("0", "copy", 2);
    Path file = copy.resolve(ManifestFile.NAME);
    String text = Files.readString(file);
    Files.writeString(
        file, text.replaceFirst("\"version\" : \"[^\"]*\"", "\"version\" : \"0.0.1\""));
    assertThatThrownBy(() -> Branching.of(copy, "30", stretch(given())))
        .hasMessageStartingWith(copy + " was made by version 0.0.1 (")
        .hasMessageEndingWith("Run its scenario again and branch from that.");
    Files.writeString(file, text);
    Path input = copy.resolve(ManifestFile.read(copy).inputs().getFirst().path());
    Files.writeString(input, Files.readString(input) + "\n");
    assertThatThrownBy(() -> Branching.of(copy, "30", stretch(given())))
        .hasMessage(
            copy
                + " is not what the run wrote: "
                + ManifestFile.read(copy).inputs().getFirst().path()
                + " was changed after the run: its hash is not the manifest's. Run its scenario"
                + " again and branch from that.");
  }

  /// A window that the end of the run cut short is no whole one.
  @Test
  void aShortLastWindowIsNoPlaceToBranch() {
    Path out = temp.resolve("short");
    List<GivenOption> given = given("days=60");
    new RunJob(stretch(given).scenario(), options(out, 2, given), Progress.NONE, Society::of).run();
    assertThatThrownBy(() -> Branching.of(out, "57", stretch(given("days=90"))))
        .hasMessage(
            "--from "
                + out
                + "@57: expected a day from 0 to 55, or a date from 2027-01-01 to 2027-02-25; the"
                + " window that follows was cut short by the end of the run.");
  }
}
