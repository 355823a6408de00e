package org.glasshouse.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  private final Issues issues = new Issues();

  private Node.Mapping mapping(String text) {
    return (Node.Mapping) Objects.requireNonNull(YamlReader.read("f", text, issues));
  }

  private List<IssueCode> codes() {
    return issues.inFileOrder().stream().map(Issue::code).toList();
  }

  @Test
  void everyNodeHasItsPlace() {
    Node.Mapping root = mapping("a: 1\nbb:\n  - x\n  - {c: \"y z\"}\n");
    Node.Sequence list = (Node.Sequence) Objects.requireNonNull(root.get("bb"));
    assertThat(Objects.requireNonNull(root.entry("bb")).key().mark())
        .isEqualTo(new Mark("f", 2, 1));
    assertThat(list.items().get(1).mark()).isEqualTo(new Mark("f", 4, 5));
    Node.Scalar quoted =
        (Node.Scalar) Objects.requireNonNull(((Node.Mapping) list.items().get(1)).get("c"));
    assertThat(quoted.at(2)).isEqualTo(new Mark("f", 4, 12));
    assertThat(quoted.plain()).isFalse();
    assertThat(issues.inFileOrder()).isEmpty();
  }

  /// Inside a text with escapes or over several lines the place is that of the text.
  @Test
  void aPlaceIsExactOrThatOfTheWholeText() {
    Node.Scalar escaped = (Node.Scalar) mapping("a: \"x\\\"y\"").get("a");
    assertThat(Objects.requireNonNull(escaped).at(2)).isEqualTo(new Mark("f", 1, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"on: 1", "no: 1", "Yes: 1", "y: 1", "false: 1"})
  void wordsForTrueAndFalseAreNoKeys(String text) {
    mapping("x: 1\n" + text);
    assertThat(codes()).containsExactly(IssueCode.YES_NO_TRAP);
  }

  @Test
  void otherTrapsOfKeys() {
    mapping("2027-01-01: 1\n<<: {a: 1}\n? [a]\n: 1\n~: 1\n\"on\": 1\n");
    assertThat(codes())
        .containsExactly(
            IssueCode.DATE_TRAP, IssueCode.MERGE_KEY, IssueCode.BAD_KEY, IssueCode.BAD_KEY);
  }

  @Test
  void aFileThatIsTooLargeIsNotParsed() {
    byte[] bytes = new byte[YamlReader.MAX_BYTES + 1];
    assertThat(YamlReader.read("f", bytes, issues)).isNull();
    assertThat(codes()).containsExactly(IssueCode.TOO_LARGE);
  }

  @Test
  void encodings() {
    assertThat(YamlReader.read("f", "\uFEFFa: 1".getBytes(StandardCharsets.UTF_8), issues))
        .isNull();
    assertThat(YamlReader.read("f", "a: é".getBytes(StandardCharsets.ISO_8859_1), issues)).isNull();
    assertThat(YamlReader.read("f", "a: 1".getBytes(StandardCharsets.UTF_16), issues)).isNull();
    assertThat(issues.inFileOrder()).hasSize(2);
    assertThat(codes()).containsOnly(IssueCode.NOT_UTF8);
  }

  /// A file built to exhaust memory or the stack ends with an ordinary message.
  @Test
  void hostileFilesEndWithAMessage() {
    YamlReader.read("f", "[".repeat(100_000), issues);
    YamlReader.read("g", "{a: ".repeat(50_000), issues);
    YamlReader.read("h", "&a [*a, *a]", issues);
    YamlReader.read("i", "a: \u0000", issues);
    YamlReader.read("j", "%YAML 9.9\n---\na: 1", issues);
    assertThat(issues.anyError()).isTrue();
    for (String file : List.of("f", "g", "h", "i")) {
      assertThat(issues.inFileOrder()).anyMatch(issue -> issue.file().equals(file));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"017", "1_000", "0x1F", "12:30", ".inf", "-.INF", ".nan", "0b11", "190:20:30"})
  void numbersThatReadersReadDifferentlyAreTraps(String text) {
    Node.Scalar scalar = new Node.Scalar(new Mark("f", 1, 1), text, true, text.length(), null);
    Issue trap = Traps.ofNumber(scalar);
    assertThat(trap).isNotNull();
    assertThat(Objects.requireNonNull(trap).code()).isEqualTo(IssueCode.NUMBER_TRAP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0.5", "1e-7", "120", "10.25", "-0.5"})
  void plainNumbersAreNone(String text) {
    Node.Scalar scalar = new Node.Scalar(new Mark("f", 1, 1), text, true, text.length(), null);
    assertThat(Traps.ofNumber(scalar)).isNull();
    assertThat(Traps.NUMBER.matcher(text).matches()).isTrue();
  }
}
