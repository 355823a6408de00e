package org.glasshouse.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
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

  private static final Pattern COMMENT = Pattern.compile("//.*");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

  /// A method or a field of a class: the annotation before it, its modifiers, its name. What has an
  /// annotation is called by others, or takes the place of something that is.
  private static final Pattern MADE =
      Pattern.compile(
          "(?m)^( {2}@.*\\R)? {2}(?:(?:public|private|protected|static|final|abstract|synchronized) )*"
              + "(?:<[^(;=]*> )?[A-Za-z][\\w.<>\\[\\]?, @]* (\\w+)(?:\\(| = |;)");

  /// Looked for by Java itself.
  private static final Set<String> CALLED_BY_OTHERS = Set.of("main", "serialVersionUID");

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

  /// A method or field whose name stands nowhere but where it is made is used by nobody.
  private static List<String> unused(Map<String, String> sources) {
    Map<String, Integer> uses = new HashMap<>();
    for (String source : sources.values()) {
      Matcher words = WORD.matcher(COMMENT.matcher(source).replaceAll(""));
      while (words.find()) {
        uses.merge(words.group(), 1, Integer::sum);
      }
    }
    List<String> unused = new ArrayList<>();
    sources.forEach((name, source) -> {
      Matcher made = MADE.matcher(source);
      while (name.contains("src/main/java") && made.find()) {
        String word = made.group(2);
        if (made.group(1) == null
            && uses.getOrDefault(word, 0) == 1
            && !CALLED_BY_OTHERS.contains(word)) {
          unused.add(name + " " + word);
        }
      }
    });
    return unused;
  }

  @Test
  void nothingIsMadeThatNobodyUses() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (Path source : Repository.javaSources()) {
      sources.put(Repository.root().relativize(source).toString(), Files.readString(source));
    }
    assertThat(unused(sources)).isEmpty();
    String idle = "  /// [#idle()]\n  public int idle() {\n  private final int spare;\n";
    assertThat(unused(Map.of("a/src/main/java/A.java", idle + "  int used() { used(); }")))
        .containsExactly("a/src/main/java/A.java idle", "a/src/main/java/A.java spare");
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
