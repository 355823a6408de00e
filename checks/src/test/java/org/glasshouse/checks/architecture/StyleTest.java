package org.glasshouse.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.glasshouse.checks.Repository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// House style that neither the compiler nor the formatter holds.
@Tag("architecture")
class StyleTest {
  private static final Map<String, Pattern> BANNED =
      Map.of(
          "`var`: write the type",
          Pattern.compile("^\\s*(?:for \\(|try \\()?(?:final )?var\\s+\\w+\\s*[=:;]"),
          "`/**`: write Markdown Javadoc with ///",
          Pattern.compile("^\\s*/\\*\\*"),
          "a note to do something later: do it or open an issue",
          Pattern.compile("//.*\\b(?:TO" + "DO|FIX" + "ME|X" + "XX)\\b"));

  private static List<String> faults(String name, String source) {
    List<String> faults = new ArrayList<>();
    int number = 0;
    for (String line : source.lines().toList()) {
      number++;
      for (Map.Entry<String, Pattern> banned : BANNED.entrySet()) {
        if (banned.getValue().matcher(line).find()) {
          faults.add(name + ":" + number + " " + banned.getKey());
        }
      }
    }
    return faults;
  }

  @Test
  void sourcesKeepTheHouseStyle() throws IOException {
    List<String> faults = new ArrayList<>();
    List<Path> sources = Repository.javaSources();
    assertThat(sources).hasSizeGreaterThan(10);
    for (Path source : sources) {
      faults.addAll(
          faults(Repository.root().relativize(source).toString(), Files.readString(source)));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyPackageIsNullMarkedAndToldAbout() {
    List<String> faults = new ArrayList<>();
    for (Path source : Repository.javaSources()) {
      Path tour = source.resolveSibling("package-info.java");
      if (source.toString().contains("src/main/java") && !Files.exists(tour)) {
        faults.add(tour + " is missing");
      }
    }
    assertThat(faults.stream().distinct()).isEmpty();
  }

  @Test
  void rulesFindWhatTheyBan() {
    assertThat(faults("a", "    var x = 1;")).hasSize(1);
    assertThat(faults("a", "    for (var x : list) {")).hasSize(1);
    assertThat(faults("a", "  /** Old. */")).hasSize(1);
    assertThat(faults("a", "  // TO" + "DO later")).hasSize(1);
    assertThat(faults("a", "  int variable = 1; // a var is")).isEmpty();
  }
}
