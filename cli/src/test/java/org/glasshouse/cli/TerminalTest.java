package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.run.Progress;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private final StringWriter out = new StringWriter();

  private Terminal terminal(boolean bold) {
    return new Terminal(
        new PrintWriter(out, true), new PrintWriter(new StringWriter()), bold, bold, bold, 40);
  }

  @Test
  void paragraphsKeepToTheWidth() {
    terminal(false).paragraph("word ".repeat(50), "", "  ");
    out.flush();
    assertThat(out.toString().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
    assertThat(out.toString()).doesNotContain("\u001b");
  }

  @Test
  void theNumberIsBoldOnATerminalOnly() {
    Terminal terminal = terminal(true);
    terminal.paragraph("Of 1,000 people 37 were shut out.", "37", "");
    terminal.out().flush();
    assertThat(out.toString()).isEqualTo("Of 1,000 people \u001b[1m37\u001b[0m were shut out.\n");
  }

  @Test
  void theFirstWidthThatIsOneCounts() {
    assertThat(Terminal.columns("72", "100")).isEqualTo(72);
    assertThat(Terminal.columns(null, "90")).isEqualTo(90);
    assertThat(Terminal.columns("wide", "0")).isEqualTo(80);
    assertThat(Terminal.columns("200")).isEqualTo(100);
    assertThat(Terminal.columns("10")).isEqualTo(40);
  }

  @Test
  void whatStandsBesideAHeadingKeepsItsMargin() {
    terminal(false).beside("2027-01-01  truth  ", "word ".repeat(20));
    out.flush();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(lines.getFirst()).startsWith("2027-01-01  truth  word");
    assertThat(lines.subList(1, lines.size()))
        .allSatisfy(line -> assertThat(line).startsWith(" ".repeat(19) + "word"))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
  }

  @Test
  void aMessageIsWrappedOnATerminalAndOneLineForAProgram() {
    for (boolean shown : new boolean[] {true, false}) {
      StringWriter err = new StringWriter();
      new Terminal(new PrintWriter(out), new PrintWriter(err), false, shown, false, 40)
          .note("word ".repeat(20).strip());
      assertThat(err.toString().lines().count()).isEqualTo(shown ? 3 : 1);
    }
  }

  @Test
  void aLongWordStandsAlone() {
    assertThat(Terminal.wrapped("a " + "b".repeat(30) + " c", 10))
        .isEqualTo(List.of("a", "b".repeat(30), "c"));
  }

  @Test
  void dotBarsFillAtLeastOneDotForAnyShare() {
    assertThat(FindingsText.bar(new Finding.Dots(1, 1000, ""))).isEqualTo("●" + "·".repeat(49));
    assertThat(FindingsText.bar(new Finding.Dots(0, 1000, ""))).isEqualTo("·".repeat(50));
    assertThat(FindingsText.bar(new Finding.Dots(37, 100, "")))
        .isEqualTo("●".repeat(19) + "·".repeat(31));
  }

  @Test
  void progressShowsWindowShareRateAndTimeLeft() {
    Progress.Step step =
        new Progress.Step(
            Progress.Phase.RUNNING, 2, 4, Arm.LAW_ONLY, 31, 157, 25_000_000, 100_000_000);
    assertThat(ProgressLine.line(step, 2.5, 99))
        .isEqualTo(
            " 25 %  8 s left  replicate 2 of 4  law-only  window 31 of 157  10,000,000 citizen-days/s");
    assertThat(ProgressLine.line(step, 2.5, 79))
        .isEqualTo(" 25 %  8 s left  replicate 2 of 4  law-only  window 31 of 157");
    assertThat(ProgressLine.line(step, 2.5, 39)).isEqualTo(" 25 %  8 s left  replicate 2 of 4");
  }

  @Test
  void progressIsOneLineThatIsTakenAway() {
    StringWriter err = new StringWriter();
    ProgressLine line = new ProgressLine(new PrintWriter(err), 60, () -> 0L);
    Progress.Step step =
        new Progress.Step(Progress.Phase.RUNNING, 1, 4, Arm.SCHEME, 1, 157, 1, 100);
    line.at(step);
    line.at(step);
    line.clear();
    assertThat(err.toString()).doesNotContain("\n").endsWith("\r\u001b[K");
    assertThat(err.toString().split("replicate", -1)).hasSize(2);
  }
}
