package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.glasshouse.results.folder.FolderFiles;
import org.glasshouse.results.folder.ManifestFile;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.scenario.ScenarioFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One run of the smallest scenario, and what the other commands make of its folder.
class RunCommandTest {
  @TempDir static Path folder = Path.of("");

  private static Path run = Path.of("");
  private static Called ran = new Called(-1, "", "");

  @BeforeAll
  static void runOnce() {
    run = folder.resolve("hello");
    ran = Called.with("run", "hello", "--out", run.toString(), "--threads", "2");
  }

  @Test
  void findingsGoToStandardOutputAndTheEstimateToStandardError() {
    assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.DONE.code());
    assertThat(ran.out())
        .contains("Nothing to hide", "What the score measured", "What it bought", "It rests on")
        .contains("Report: " + run.resolve("report.html"))
        .contains("./glasshouse why " + run, "./glasshouse verify " + run)
        .doesNotContain("\u001b");
    assertThat(ran.errors()).hasSize(2);
    assertThat(ran.errors().getFirst()).contains("1,000 people, 180 days", "societies");
    assertThat(ran.errors().getLast())
        .matches("About [0-9]+ MB of memory, [0-9.]+ MB of disk and up to [0-9]+ s\\.");
    assertThat(ran.err()).doesNotContain("\r", "\u001b");
  }

  @Test
  void linesKeepToEightyColumns() {
    long wide =
        ran.out()
            .lines()
            .filter(line -> line.length() > 80 && !line.contains(run.toString()))
            .count();
    assertThat(wide).isZero();
  }

  @Test
  void theFolderHoldsAReport() throws IOException {
    String report = Files.readString(run.resolve("report.html"));
    assertThat(report).contains("Nobody in this report exists.", "</html>");
    assertThat(report.length()).isLessThan(1_500_000);
  }

  @Test
  void theReportCanBeMadeAgain() throws IOException {
    Path again = folder.resolve("again.html");
    Called called = Called.with("report", run.toString(), "--out", again.toString());
    assertThat(called.code()).as(called.err()).isEqualTo(0);
    assertThat(called.out().strip()).isEqualTo(again.toString());
    assertThat(Files.readString(again)).isEqualTo(Files.readString(run.resolve("report.html")));
  }

  @Test
  void aReportHasNowhereToGoInAFolderThatIsNotThere() {
    Called called = Called.with("report", run.toString(), "--out", folder + "/no/where.html");
    assertThat(called.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(called.err()).contains("expected a file in a folder that exists");
  }

  @Test
  void aReportThatCannotBeWrittenIsNoFaultOfOursAndLeavesTheOldOne() throws IOException {
    Called full = Called.with("report", run.toString(), "--out", "/dev/full");
    assertThat(full.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(full.err())
        .isEqualTo(
            "glasshouse: /dev/full cannot be written: no space is left on the disk. Free some space"
                + " or name another place with --out.\n");
    Path old = Files.writeString(folder.resolve("old.html"), "old");
    Files.createDirectories(folder.resolve("old.html.part/in-the-way"));
    Called called = Called.with("report", run.toString(), "--out", old.toString());
    assertThat(called.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(Files.readString(old)).isEqualTo("old");
  }

  /// A newer program writes another report; the folder is whole all the same.
  @Test
  void aReportMadeAgainInItsFolderIsInTheManifest() throws IOException {
    Path copy = copy("reported");
    Files.writeString(copy.resolve("report.html"), "of an older program");
    assertThat(FolderFiles.changed(copy, ManifestFile.read(copy)))
        .containsExactly("report.html was changed after the run: its hash is not the manifest's.");
    assertThat(Called.with("report", copy.toString()).code()).isZero();
    assertThat(FolderFiles.changed(copy, ManifestFile.read(copy))).isEmpty();
    assertThat(Files.size(copy.resolve("report.html"))).isGreaterThan(100_000);
  }

  @Test
  void whyKeepsDatesInAColumn() throws IOException {
    String told = Called.with("why", run.toString(), followed()).out();
    List<String> lines =
        told.lines()
            .dropWhile(line -> !line.matches(".*[0-9]{4}: score .*"))
            .skip(1)
            .takeWhile(line -> !line.isEmpty())
            .toList();
    assertThat(lines)
        .isNotEmpty()
        .allMatch(line ->
            line.matches("(\\S.{14}|\\s{15})  (truth   |record  |decision)  \\S.*")
                || line.matches(" {27}\\S.*"));
    assertThat(lines).anyMatch(line -> line.startsWith(" ".repeat(27)));
  }

  @Test
  void whatIsNoRunFolderIsNamed() {
    assertThat(Called.with("report", folder.toString()).err()).contains("is no run folder");
    assertThat(Called.with("why", folder + "/none", "0:0:5").err())
        .contains("There is no run folder");
    assertThat(Called.with("verify", folder.toString()).code()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void whyTellsAFollowedLife() throws IOException {
    String citizen = followed();
    Called called = Called.with("why", run.toString(), citizen);
    assertThat(called.code()).as(called.err()).isEqualTo(0);
    assertThat(called.out())
        .startsWith("Citizen " + citizen)
        .contains("A synthetic person; nobody who exists. Chosen by this rule: ");
    Called deeper = Called.with("why", run.toString(), citizen, "--depth", "2");
    assertThat(deeper.out().length()).isGreaterThanOrEqualTo(called.out().length());
    JsonNode json =
        JsonMapper.builder()
            .build()
            .readTree(Called.with("why", run.toString(), citizen, "--json").out());
    assertThat(json.get("citizen").asString()).isEqualTo(citizen);
    assertThat(json.get("synthetic").asBoolean()).isTrue();
    assertThat(json.get("entries").isArray()).isTrue();
  }

  @Test
  void whyKeepsToOneDay() throws IOException {
    String citizen = followed();
    Called called = Called.with("why", run.toString(), citizen, "--day", "0", "--json");
    assertThat(called.code()).isEqualTo(0);
    JsonNode json = JsonMapper.builder().build().readTree(called.out());
    for (JsonNode entry : json.get("entries")) {
      assertThat(entry.get("day").asInt()).isZero();
    }
    assertThat(Called.with("why", run.toString(), citizen, "--day", "1999-01-01").err())
        .contains("expected 0 to 179, or a date from");
  }

  /// Whoever was not followed is told from what the run wrote down: entry for entry what a run
  /// tells that follows the same citizen.
  @Test
  void anybodyIsToldAsIfFollowed() throws IOException {
    String[] given = {"run", "hello", "--days", "90", "--replicates", "1", "--people", "3000"};
    Path plain = folder.resolve("nobody-followed");
    Path following = folder.resolve("followed");
    Called.with(with(given, "--out", plain.toString()));
    Called.with(with(given, "--out", following.toString(), "--follow", "0:1:42,0:2:7"));
    JsonMapper mapper = JsonMapper.builder().build();
    for (String citizen : List.of("0:1:42", "0:2:7")) {
      Called again = Called.with("why", plain.toString(), citizen, "--json", "--depth", "2");
      assertThat(again.code()).as(again.err()).isZero();
      JsonNode replayed = mapper.readTree(again.out());
      JsonNode followed =
          mapper.readTree(
              Called.with("why", following.toString(), citizen, "--json", "--depth", "2").out());
      assertThat(followed.get("entries").size()).isPositive();
      assertThat(replayed.get("entries")).isEqualTo(followed.get("entries"));
      assertThat(replayed.get("rule").asString()).isEqualTo("asked for by number");
    }
    Called law = Called.with("why", plain.toString(), "0:1:42", "--under", "law-only", "--whole");
    assertThat(law.code()).as(law.err()).isZero();
    assertThat(law.out()).contains("Under ordinary law alone.").doesNotContain("points");
    Path file = plain.resolve("replay/r0000-scheme.replay");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    Called damaged = Called.with("why", plain.toString(), "0:1:42");
    assertThat(damaged.code()).isEqualTo(ExitCode.INVALID_FILE.code());
    assertThat(damaged.err()).contains(file + " is damaged").doesNotContain("\tat ");
    Files.delete(file);
    assertThat(Called.with("why", plain.toString(), "0:1:42").err())
        .contains(plain + " holds no replay/r0000-scheme.replay");
  }

  @Test
  void wrongCitizensAndArmsAreToldInPlainWords() {
    assertThat(Called.with("why", run.toString(), "Ada").err()).contains("is no citizen");
    assertThat(Called.with("why", run.toString(), "0:0:1000").err())
        .contains("slots of neighbourhood 0 have numbers 0 to 999.");
    assertThat(Called.with("why", run.toString(), "7:0:0").err())
        .contains("There is no citizen 7:0:0 in this run: cities have numbers 0 to 0.");
    Called called = Called.with("why", run.toString(), "0:0:1", "--under", "no-law");
    assertThat(called.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(called.err())
        .contains("--under no-law: there is no scheme, scenario or run folder of that name.")
        .contains("Expected law-only, a run folder, a file, or one of: credits, ");
  }

  /// Whoever names no citizen is told whom to ask about, with a command that works.
  @Test
  void whyWithoutACitizenNamesThoseWhoAreFollowed() throws IOException {
    Called called = Called.with("why", run.toString());
    assertThat(called.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(called.err())
        .contains("Anybody can be told; chosen in this run were:", "  " + followed() + "  ")
        .containsPattern("Such as: ./glasshouse why \\Q" + run + "\\E \\d+:\\d+:\\d+");
    String such = called.err().strip();
    String first = such.substring(such.lastIndexOf(' ') + 1);
    assertThat(Called.with("why", run.toString(), first).code()).isZero();
  }

  @Test
  void verifyFindsTheSame() {
    Called called = Called.with("verify", run.toString());
    assertThat(called.code()).as(called.out() + called.err()).isEqualTo(0);
    assertThat(called.out()).startsWith("The same: ");
  }

  /// A profile adds a table and a few lines; what the run says of people stays the same, and times
  /// do not make two runs differ.
  @Test
  void aProfileChangesNoResult() throws IOException {
    String[] given = {"run", "hello", "--days", "60", "--replicates", "1"};
    Path plain = folder.resolve("unprofiled");
    Path profiled = folder.resolve("profiled");
    Called without = Called.with(with(given, "--out", plain.toString(), "--json"));
    Called called = Called.with(with(given, "--out", profiled.toString(), "--json", "--profile"));
    assertThat(called.code()).as(called.err()).isZero();
    JsonNode json = JsonMapper.builder().build().readTree(called.out());
    JsonNode before = JsonMapper.builder().build().readTree(without.out());
    assertThat(json.get("digest")).isEqualTo(before.get("digest"));
    assertThat(json.get("run")).isEqualTo(before.get("run"));
    assertThat(before.has("profile")).isFalse();
    assertThat(json.get("profile").get(0).get("pass").asString()).isEqualTo("news");
    assertThat(plain.resolve("tables/profile.parquet")).doesNotExist();
    assertThat(Files.readString(profiled.resolve("datapackage.json")))
        .contains("citizen and window");
    try (RunFolder opened = RunFolder.open(profiled)) {
      assertThat(
              opened
                  .query("SELECT sum(share) AS s FROM profile WHERE arm = 'scheme'")
                  .number(0, "s"))
          .isCloseTo(1, within(1e-9));
    }
    assertThat(Called.with("verify", profiled.toString()).out()).startsWith("The same: ");
    Called told = Called.with(with(given, "--out", folder.resolve("told").toString(), "--profile"));
    assertThat(told.out()).contains("What each pass costs", "outside the passes", "\n  act ");
    assertThat(told.widest()).isLessThanOrEqualTo(Math.max(80, (folder + "").length() + 40));
  }

  /// People on disk between windows: the same run, told beforehand, and nothing of it left behind.
  @Test
  void peopleOnDiskChangeNoResult() throws IOException {
    String[] given = {"run", "hello", "--days", "60", "--replicates", "1", "--people", "3000"};
    Path disk = folder.resolve("on-disk");
    Called memory =
        Called.with(with(given, "--out", folder.resolve("in-memory").toString(), "--json"));
    Called stored =
        Called.with(with(given, "--out", disk.toString(), "--json", "--districts", "disk"));
    assertThat(stored.code()).as(stored.err()).isZero();
    assertThat(stored.err()).contains("people lie on disk between windows.");
    assertThat(memory.err()).doesNotContain("people lie on disk");
    JsonMapper mapper = JsonMapper.builder().build();
    assertThat(mapper.readTree(stored.out()).get("digest"))
        .isEqualTo(mapper.readTree(memory.out()).get("digest"));
    assertThat(disk.resolve("districts")).doesNotExist();
    assertThat(Files.readString(disk.resolve("manifest.json")))
        .containsPattern("districts_?[oO]n_?[dD]isk\" ?: true");
    Called wrong = Called.with(with(given, "--districts", "tape"));
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--districts tape: expected memory, disk or auto.");
  }

  private static String[] with(String[] given, String... more) {
    return Stream.concat(Stream.of(given), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void aFolderThatIsThereIsNotOverwritten() {
    Called called = Called.with("run", "hello", "--out", run.toString());
    assertThat(called.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(called.errors().getLast()).contains(run.toString());
  }

  @Test
  void jsonHoldsFindingsWithDenominators() {
    Called called =
        Called.with(
            "run",
            "hello",
            "--out",
            folder.resolve("json").toString(),
            "--json",
            "--quiet",
            "--days",
            "120",
            "--set",
            "burn_in_days=28",
            "--replicates",
            "1",
            "--no-baseline",
            "--follow",
            "0:0:1,0:0:2",
            "--seed",
            "7");
    assertThat(called.code()).as(called.err()).isEqualTo(0);
    assertThat(called.err()).isEmpty();
    JsonNode json = JsonMapper.builder().build().readTree(called.out());
    assertThat(json.get("baseline").asBoolean()).isFalse();
    assertThat(json.get("findings").size()).isGreaterThan(2);
    JsonNode first = json.get("findings").get(0);
    assertThat(first.get("id").asString()).isEqualTo("nothing-to-hide");
    assertThat(first.get("measures").get(0).has("denominator")).isTrue();
    Called life = Called.with("why", folder.resolve("json").toString(), "0:0:2");
    assertThat(life.code()).as(life.err()).isEqualTo(0);
  }

  @Test
  void wrongOptionsAreNamedInOneLine() {
    assertThat(Called.with("run", "hello", "--threads", "0").errors().getFirst())
        .contains("--threads 0: expected 1 to");
    assertThat(Called.with("run", "hello", "--threads", "0").code())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(Called.with("run", "hello", "--replicats", "2").err()).contains("--replicates");
    assertThat(Called.with("run", "hello", "--days", "many").code())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(Called.with("run", "hello", "--set", "days").err()).contains("expected path=value");
    assertThat(Called.with("run", "helo").err()).contains("There is no file helo");
  }

  /// What does not fit is refused in one line with what would, and leaves nothing behind.
  @Test
  void whatDoesNotFitIsRefusedBeforeItBegins() {
    Path out = folder.resolve("too-large");
    Called called =
        Called.with(
            "run",
            "debtors",
            "--people",
            "1900000000",
            "--districts",
            "memory",
            "--out",
            out.toString(),
            "--quiet");
    assertThat(called.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(called.errors()).hasSize(1);
    assertThat(called.err())
        .matches(
            "glasshouse: This run needs about [0-9]+ GB of memory, and Java may take [0-9.]+ [MG]B"
                + " here\\. .*--people [0-9]+00 would fit; or it runs on a machine with [0-9]+ GB\\.\n");
    assertThat(out).doesNotExist();
    assertThat(out.resolveSibling("too-large.part")).doesNotExist();
  }

  /// A Java machine with hardly any memory: verifying estimates nothing, so memory really runs out.
  @Test
  void whenMemoryRunsOutOneLineSaysSo() throws IOException, InterruptedException {
    Path out = folder.resolve("large");
    Called.with(
        "run",
        "hello",
        "--people",
        "50000",
        "--days",
        "56",
        "--replicates",
        "1",
        "--set",
        "lives=0",
        "--no-baseline",
        "--out",
        out.toString());
    Path said = folder.resolve("memory.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx12m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "org.glasshouse.cli.Main",
                "verify",
                out.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor()).isEqualTo(ExitCode.USAGE.code());
    assertThat(Files.readAllLines(said))
        .singleElement()
        .asString()
        .startsWith("glasshouse: Memory ran out: Java may take 13 MB here. Take fewer --people")
        .contains("GLASSHOUSE_OPTS=-Xmx");
  }

  @Test
  void aHandfulOfPeopleIsRefused() {
    Called called = Called.with("run", "hello", "--people", "12", "--out", folder + "/none");
    assertThat(called.code()).isEqualTo(ExitCode.REFUSED.code());
    assertThat(called.errors()).hasSize(1);
    assertThat(called.err()).contains("--people 12 is refused by design", "1000");
  }

  @Test
  void aWrongSettingIsWrongUsage() {
    Called called = Called.with("run", "hello", "--set", "dayz=3", "--out", folder + "/none");
    assertThat(called.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(called.errors()).hasSize(1);
    assertThat(called.err()).startsWith("--set dayz=3: error GH-C004: ").contains("expected");
    Called twice =
        Called.with("run", "hello", "--set", "days=60", "--set", "days=70", "--out", folder + "/n");
    assertThat(twice.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(twice.err()).contains("which undoes the option --set days=60");
    Called none = Called.with("run", "hello", "--days", "0", "--out", folder + "/none");
    assertThat(none.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(none.err()).startsWith("--days 0: error").doesNotContain("--set");
  }

  @Test
  void aFolderDoesNotHideTheScenarioOfItsName() throws IOException {
    Path here = Files.createDirectories(folder.resolve("here"));
    Files.createDirectory(here.resolve("hello"));
    assertThat(Project.scenario("hello", here)).isEqualTo(Project.shipped("hello"));
    Files.writeString(here.resolve("debtors"), "");
    assertThat(Project.scenario("debtors", here)).isEqualTo(here.resolve("debtors"));
  }

  @Test
  void aRunShorterThanItsBurnInSaysWhatToAdd() {
    Called called = Called.with("run", "hello", "--days", "20", "--out", folder + "/none");
    assertThat(called.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(called.errors()).hasSize(1);
    assertThat(called.err()).contains("Maybe you meant \"--days 20 --set burn_in_days=5\".");
  }

  @Test
  void theEstimateCountsSocieties() {
    assertThat(RunCommand.society(ScenarioFiles.load(Project.shipped("pilot-800"), List.of())))
        .contains("100,000 people", "8 societies and one more for the lives");
  }

  private static String followed() throws IOException {
    JsonNode manifest =
        JsonMapper.builder().build().readTree(Files.readString(run.resolve("manifest.json")));
    return manifest.get("lives").get(0).get("citizen").asString();
  }

  @Test
  void latestIsTheNewestWholeRun() throws IOException {
    Path runs = Files.createDirectories(folder.resolve("runs"));
    assertThatThrownBy(() -> Project.runFolder("latest", runs))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("There is no latest run");
    made(runs.resolve("b-old"), 1_000);
    made(runs.resolve("a-new"), 2_000);
    made(runs.resolve("c-unfinished.part"), 3_000);
    Files.createDirectory(runs.resolve("d-no-run"));
    assertThat(Project.runFolder("latest", runs)).isEqualTo(runs.resolve("a-new"));
  }

  private static void made(Path run, long when) throws IOException {
    Files.createDirectory(run);
    Path manifest = Files.writeString(run.resolve("manifest.json"), "{}");
    Files.setLastModifiedTime(manifest, FileTime.fromMillis(when));
  }

  @Test
  void foldersWithSpacesCanBePasted() throws IOException {
    assertThat(Project.pasted("/tmp/runs/hello-20270101")).isEqualTo("/tmp/runs/hello-20270101");
    assertThat(Project.pasted("/tmp/new user/it's")).isEqualTo("'/tmp/new user/it'\\''s'");
    Called called =
        Called.with(
            "run", "hello", "--days", "60", "--replicates", "1", "--out", folder + "/a space");
    assertThat(called.out())
        .containsPattern("why '\\Q" + folder + "\\E/a space' 0:\\d+:\\d+")
        .contains("verify '" + folder + "/a space'");
    // So short a run shuts nobody out, and its months are told all the same.
    assertThat(Files.readString(folder.resolve("a space/report.html")))
        .contains("Nobody was shut out of anything, in any replicate.")
        .contains("Where scores stand", "Flows between bands");
  }

  @Test
  void anybodyOfAScenarioOfOnesOwnIsTold() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own files")).resolve("town.yaml");
    Files.writeString(
        own, Files.readString(Project.shipped("hello")).replace("id: hello", "id: town"));
    Path out = folder.resolve("town");
    Called.with("run", own.toString(), "--days", "60", "--replicates", "1", "--out", out + "");
    Files.delete(own);
    assertThat(Called.with("why", out.toString(), "0:0:6").out()).contains("Citizen 0:0:6 of ");
  }

  private static Path copy(String name) throws IOException {
    Path copy = Files.createDirectories(folder.resolve(name));
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path to = copy.resolve(run.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    return copy;
  }

  @Test
  void aChangedTableIsNotReported() throws IOException {
    Path copy = copy("copy");
    Path table = copy.resolve("tables/acts.parquet");
    byte[] bytes = Files.readAllBytes(table);
    bytes[bytes.length / 2] ^= 1;
    Files.write(table, bytes);
    Called called = Called.with("report", copy.toString());
    assertThat(called.code()).isEqualTo(ExitCode.INVALID_FILE.code());
    assertThat(called.err()).contains("tables/acts.parquet was changed after the run");
    assertThat(Called.with("why", copy.toString(), "0:0:5").code())
        .isEqualTo(ExitCode.INVALID_FILE.code());
    Files.writeString(copy.resolve("manifest.json"), "{");
    assertThat(Called.with("report", copy.toString()).err())
        .contains("manifest.json is damaged")
        .doesNotContain("REDACTED", "Feature");
  }

  @Test
  void wrongValuesAreToldInPlainWords() {
    assertThat(Called.with("run", "hello", "--people", "2k").errors().getFirst())
        .isEqualTo("glasshouse: --people 2k: expected a whole number, written with digits only.");
    assertThat(Called.with("run", "hello", "--days", "99999999999").err())
        .contains("--days 99999999999: expected a whole number, and this one is too large.");
    assertThat(Called.with("run", "hello", "there").errors().getFirst())
        .isEqualTo("glasshouse: Not understood: 'there'");
    assertThat(Called.with("run", "hallo").err())
        .contains("no scenario of that id ships. Maybe you meant hello.");
    assertThat(Called.with("run", "zzzzzzzzzz").err())
        .contains("Those that ship: ")
        .contains(", debtors, ")
        .contains(", hello, ");
    assertThat(Called.with("run", "hello", "--out", "").err())
        .contains("--out: expected the name of a folder.");
    assertThat(Called.with("check", "").err()).contains("The name of a file is empty.");
  }

  @Test
  void anInterruptionSaysWhatIsKept() {
    assertThat(RunTelling.interrupted(1, 12))
        .isEqualTo("Interrupted: 1 of 12 replicates is finished and kept.");
    assertThat(RunTelling.interrupted(2, 12)).contains("2 of 12 replicates are finished");
  }

  @Test
  void nobodyCannotBeFollowed() {
    Called called = Called.with("run", "hello", "--follow", "0:500:5", "--out", folder + "/none");
    assertThat(called.code()).isEqualTo(ExitCode.INVALID_FILE.code());
    assertThat(called.err())
        .contains("There is no citizen 0:500:5 to follow: city 0 has neighbourhoods 0 to 0.");
    assertThat(Called.with("run", "hello", "--follow", "0:0:1000", "--out", folder + "/none").err())
        .contains("There is no citizen 0:0:1000 to follow: neighbourhood 0 has slots 0 to 999.");
    assertThat(Called.with("why", run.toString(), "0:500:5").err())
        .contains("There is no citizen 0:500:5 in this run");
  }

  // ---- Branching -------------------------------------------------------------------------------

  @Test
  void aRunGoesOnUnderOtherRules() throws IOException {
    Path out = folder.resolve("branch");
    Called called =
        Called.with(
            "run",
            "hello",
            "--from",
            run + "@2027-03-01",
            "--set",
            "scheme.rules.late-bill.points=-90",
            "--out",
            out.toString());
    assertThat(called.code()).as(called.err()).isEqualTo(ExitCode.DONE.code());
    String said =
        "Branched: days 0 to 62 (until 2027-03-04) are as in "
            + run
            + ", and from day 63 on the rules of this scenario hold.";
    assertThat(called.errors()).hasSize(3).contains(said);
    assertThat(called.out().replaceAll("\\s+", " ")).contains(said);
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("This run was branched from another", said, "--from " + run + "@62 ");
    assertThat(Called.with("why", out.toString(), followed(), "--depth", "2").code()).isZero();
    Called verified = Called.with("verify", out.toString());
    assertThat(verified.code()).as(verified.out()).isZero();
  }

  @Test
  void whereARunGoesOnIsNamedInFull() {
    assertFrom("nowhere@3", "There is no run folder nowhere.");
    assertFrom(run.toString(), ": expected RUN@DAY, such as latest@365 or runs/mine@2028-03-01.");
    assertFrom(run + "@", ": expected RUN@DAY, such as latest@365 or runs/mine@2028-03-01.");
    assertFrom(
        run + "@200",
        "@200: expected a day from 0 to 174, or a date from 2027-01-01 to 2027-06-24; the window"
            + " that follows was cut short by the end of the run.");
    Called alone = Called.with("run", "--from", run + "@30");
    assertThat(alone.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(alone.err()).contains("expected a SCENARIO as well, to go on under.");
    Called other = Called.with("run", "hello", "--from", run + "@30", "--seed", "9");
    assertThat(other.code()).isEqualTo(ExitCode.INVALID_FILE.code());
    assertThat(other.err())
        .contains(run + " has seed 1, ", "hello.yaml has seed 9; expected the same.");
  }

  private static void assertFrom(String said, String message) {
    Called called = Called.with("run", "hello", "--from", said);
    assertThat(called.code()).as(called.err()).isEqualTo(ExitCode.USAGE.code());
    assertThat(called.err()).contains(message);
  }

  @Test
  void theLatestRunThatIsNotFinishedIsGoneOnWith() throws IOException {
    Path runs = Files.createDirectories(folder.resolve("unfinished"));
    assertThatThrownBy(() -> Project.unfinished("latest", runs))
        .isInstanceOf(CommandFailed.class)
        .hasMessageStartingWith("There is no latest run to go on with: every run in ");
    for (String name : new String[] {"a.part", "b"}) {
      Path job = runs.resolve(name).resolve("checkpoint/job.json");
      Files.createDirectories(job.getParent());
      Files.writeString(job, "{}");
      Files.setLastModifiedTime(job, FileTime.fromMillis(name.length() * 1000L));
    }
    Files.createDirectories(runs.resolve("c"));
    Files.writeString(runs.resolve("c/manifest.json"), "{}");
    assertThat(Project.unfinished("latest", runs)).isEqualTo(runs.resolve("a.part"));
    assertThat(Project.unfinished("mine", runs)).isEqualTo(Path.of("mine"));
  }
}
