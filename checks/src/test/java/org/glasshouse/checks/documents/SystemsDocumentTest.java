package org.glasshouse.checks.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glasshouse.checks.Repository;
import org.glasshouse.engine.systems.Coupling;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.KnownSystems;
import org.glasshouse.scenario.systems.SystemFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of the table of systems names what exists, every system has a row, and the table of
/// who feeds whom is the one that the code gives.
@Tag("documents")
class SystemsDocumentTest {

  /// A test's method, in italics.
  private static final Pattern METHOD = Pattern.compile("\\*(\\w+)\\*");

  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  /// A row of the table.
  record Row(String code, List<String> cells) {

    List<String> names(int cell) {
      List<String> names = new ArrayList<>();
      Matcher found = NAME.matcher(cells.get(cell));
      while (found.find()) {
        names.add(found.group(1));
      }
      return names;
    }

    @Override
    public String toString() {
      return code;
    }
  }

  static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Repository.root().resolve("docs/systems.md"))) {
      if (line.matches("\\| [SC][0-9]+ \\|.*")) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.substring(1, line.lastIndexOf('|')).split(" \\| ", -1)) {
          cells.add(cell.strip());
        }
        rows.add(new Row(cells.getFirst(), cells));
      }
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void namesWhatExists(Row row) throws IOException {
    assertThat(row.cells()).hasSize(7);
    assertThat(row.cells()).allMatch(cell -> !cell.isEmpty());
    Path root = Repository.root();
    assertThat(row.names(2)).isNotEmpty();
    for (String name : row.names(2)) {
      String module = name.substring(0, name.indexOf('.'));
      Path folder =
          root.resolve(module + "/src/main/java/org/glasshouse/" + name.replace('.', '/'));
      assertThat(folder).isDirectory();
    }
    List<String> tables = new ArrayList<>();
    assertThat(row.names(3)).isNotEmpty();
    for (String name : row.names(3)) {
      Scenario scenario =
          ScenarioFiles.load(root.resolve("scenarios/" + name + ".yaml"), List.of());
      for (int city = 0; city < scenario.cities().size(); city++) {
        for (Block block : CityLayout.of(scenario, city).blocks()) {
          tables.add(block.id());
        }
      }
    }
    assertThat(row.names(4)).isNotEmpty();
    assertThat(tables).containsAll(row.names(4));
    List<String> classes = new ArrayList<>();
    StringBuilder tests = new StringBuilder();
    for (Path file : Repository.javaSources()) {
      String name = String.valueOf(file.getFileName()).replace(".java", "");
      classes.add(name);
      if (row.names(5).contains(name)) {
        tests.append(Files.readString(file));
      }
    }
    assertThat(row.names(5)).isNotEmpty();
    assertThat(classes).containsAll(row.names(5));
    Matcher method = METHOD.matcher(row.cells().get(5));
    while (method.find()) {
      assertThat(tests).contains("void " + method.group(1) + "()");
    }
  }

  @Test
  void everySystemHasARowOrMore() throws IOException {
    List<String> written = new ArrayList<>();
    for (Row row : rows()) {
      written.add(row.code());
    }
    for (SystemId id : SystemId.values()) {
      assertThat(id.maker().rows()).as(id.id()).isNotEmpty();
      assertThat(written).as(id.id()).containsAll(id.maker().rows());
    }
    assertThat(written).doesNotHaveDuplicates();
  }

  @Test
  void filesAndEngineKnowTheSameSystems() {
    List<String> inFiles = new ArrayList<>();
    for (SystemFormat format : KnownSystems.all()) {
      inFiles.add(format.id());
    }
    List<String> inEngine = new ArrayList<>();
    for (SystemId id : SystemId.values()) {
      inEngine.add(id.id());
    }
    assertThat(inEngine).containsExactlyInAnyOrderElementsOf(inFiles);
  }

  /// To write the document after a change, run this test with `-Dglasshouse.write-coupling=true`.
  @Test
  void couplingIsWhatTheCodeGives() throws IOException {
    Path file = Repository.root().resolve("docs/coupling.md");
    if (Boolean.getBoolean("glasshouse.write-coupling")) {
      Files.writeString(file, coupling());
    }
    assertThat(Files.readString(file)).isEqualTo(coupling());
  }

  private static String coupling() {
    StringBuilder text = new StringBuilder();
    text.append("# Who feeds whom\n\n");
    text.append(
        "Generated from the code (`SystemsDocumentTest`). A row feeds a column if it writes a");
    text.append(
        " state that the column reads;\nthe numbers are the states below. Rows that do not");
    text.append(" exist yet are absent.\n\n");
    Map<State, Integer> numbers = new TreeMap<>();
    for (State state : State.values()) {
      numbers.put(state, state.ordinal() + 1);
    }
    List<Coupling.Row> rows = Coupling.rows();
    text.append("| feeds |");
    rows.forEach(row -> text.append(' ').append(row.code()).append(" |"));
    text.append("\n| --- |").append(" --- |".repeat(rows.size())).append('\n');
    for (Coupling.Row from : rows) {
      text.append("| ").append(from.code()).append(" |");
      for (Coupling.Row to : rows) {
        List<String> through = new ArrayList<>();
        if (!from.equals(to)) {
          from.feeds(to).forEach(state -> through.add(String.valueOf(numbers.get(state))));
        }
        text.append(' ').append(String.join(", ", through)).append(" |");
      }
      text.append('\n');
    }
    text.append("\n| row | system | reads | writes |\n| --- | --- | --- | --- |\n");
    for (Coupling.Row row : rows) {
      text.append("| ").append(row.code()).append(" | ").append(row.system()).append(" | ");
      text.append(titles(row.reads())).append(" | ").append(titles(row.writes())).append(" |\n");
    }
    text.append("\n| number | state |\n| --- | --- |\n");
    numbers.forEach((state, number) ->
        text.append("| ").append(number).append(" | ").append(state.title()).append(" |\n"));
    text.append(crossing());
    return text.toString();
  }

  /// What can cross from city to city: what the nation tells, and nothing else.
  private static String crossing() {
    List<String> national = new ArrayList<>();
    for (SystemId id : SystemId.values()) {
      for (Method method : id.maker().getClass().getDeclaredMethods()) {
        if (method.getName().equals("nation") && !method.isBridge()) {
          national.add("`" + id.id() + "`");
        }
      }
    }
    return """

    ## What crosses from city to city

    Boards and letters stay in their city: a letter is addressed by neighbourhood and slot. Between windows each
    city's bureaus read that city's tally alone. Only a national step reads the tallies of all cities, after they
    have closed a window, and what it tells is read in the next window. The systems that have one: %s.

    So if something is changed in one city in window w, another city is the same to the last bit

    - for ever, if no such system is on;
    - else up to the window at whose start the nation tells something else than it did: never before w + 1, and not
      before the step has anything to tell. `national-score` fits its models after the last window of each period
      (`every_days`) and tells nothing until then, so with a change in the first window other cities are the same
      for the whole first period.

    Trips and moves of `pilots` look up what the files say of other cities, and nothing of their people.
    `TwinsTest` holds both, city by city and window by window.

    What follows for twins: shares of people who flip are shares under common draws; see [twins.md](twins.md).
    """
        .formatted(String.join(", ", national));
  }

  private static String titles(java.util.Set<State> states) {
    return String.join("; ", states.stream().map(State::title).toList());
  }
}
