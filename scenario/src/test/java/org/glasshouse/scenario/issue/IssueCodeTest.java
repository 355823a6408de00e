package org.glasshouse.scenario.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glasshouse.scenario.SampleFiles;
import org.junit.jupiter.api.Test;

class IssueCodeTest {

  @Test
  void codesAreDistinctAndWellFormed() {
    Set<String> codes = new HashSet<>();
    for (IssueCode code : IssueCode.values()) {
      assertThat(code.code()).matches("GH-[A-Z][0-9]{3}");
      assertThat(codes.add(code.code())).as(code.code()).isTrue();
      assertThat(code.refusal()).as(code.code()).isEqualTo(code.code().startsWith("GH-G"));
    }
  }

  @Test
  void theDocumentHasEveryCodeAndNoOther() throws IOException {
    String document = Files.readString(SampleFiles.home().resolve("docs/errors.md"));
    Set<String> codes = new HashSet<>();
    for (IssueCode code : IssueCode.values()) {
      codes.add(code.code());
      assertThat(document).contains("| `" + code.code() + "` | " + code.summary() + " |");
    }
    Matcher mentioned = Pattern.compile("GH-[A-Z][0-9]{3}").matcher(document);
    while (mentioned.find()) {
      assertThat(codes).contains(mentioned.group());
    }
  }

  @Test
  void messagesReadAsOneLine() {
    Mark mark = new Mark("a.yaml", 3, 5);
    assertThat(Issue.error(IssueCode.UNKNOWN_KEY, mark, "x", "y", "z").message())
        .isEqualTo("a.yaml:3:5: error GH-F002: seen x; expected y. Maybe you meant \"z\".");
    assertThat(Issue.warning(IssueCode.UNUSED, mark, "x", "y").message())
        .isEqualTo("a.yaml:3:5: warning GH-S016: seen x; expected y.");
    assertThat(Issue.error(IssueCode.REFUSED_TARGET, mark, "x", "y").message())
        .isEqualTo("a.yaml:3:5: refused GH-G006: seen x; expected y.");
  }

  @Test
  void issuesComeInFileOrderAndOnce() {
    Issues issues = new Issues();
    issues.add(Issue.warning(IssueCode.UNUSED, new Mark("b", 9, 1), "x", "y"));
    assertThat(issues.anyError()).isFalse();
    issues.add(Issue.error(IssueCode.TAG, new Mark("a", 2, 1), "x", "y"));
    issues.add(Issue.error(IssueCode.TAG, new Mark("b", 2, 7), "x", "y"));
    issues.add(Issue.error(IssueCode.TAG, new Mark("b", 2, 3), "x", "y"));
    issues.add(Issue.error(IssueCode.TAG, new Mark("b", 2, 3), "x", "y"));
    assertThat(issues.anyError()).isTrue();
    assertThat(issues.anyRefusal()).isFalse();
    assertThat(issues.inFileOrder())
        .extracting(issue -> issue.file() + issue.line() + issue.column())
        .containsExactly("b23", "b27", "b91", "a21");
  }
}
