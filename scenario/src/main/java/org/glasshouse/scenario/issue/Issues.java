package org.glasshouse.scenario.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything found wrong so far. An issue reported twice counts once.
public final class Issues {
  private final Set<Issue> found = new LinkedHashSet<>();

  /// Adds an issue.
  public void add(Issue issue) {
    found.add(issue);
  }

  /// Whether something makes the files unusable.
  public boolean anyError() {
    return found.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
  }

  /// Whether something is refused by design.
  public boolean anyRefusal() {
    return found.stream().anyMatch(issue -> issue.code().refusal());
  }

  /// All issues: what is refused first; then by files in the order in which they were read, and by
  /// place. Of a file that is refused, only what is wrong with its form is told besides, since
  /// nothing else in it counts.
  public List<Issue> inFileOrder() {
    Map<String, Integer> files = new LinkedHashMap<>();
    Set<String> refused = new LinkedHashSet<>();
    for (Issue issue : found) {
      files.putIfAbsent(issue.file(), files.size());
      if (issue.code().refusal()) {
        refused.add(issue.file());
      }
    }
    List<Issue> sorted = new ArrayList<>(found);
    sorted.removeIf(issue ->
        refused.contains(issue.file()) && !issue.code().refusal() && !issue.code().ofForm());
    sorted.sort(
        Comparator.comparing((Issue issue) -> !issue.code().refusal())
            .thenComparingInt(issue -> files.getOrDefault(issue.file(), 0))
            .thenComparingInt(Issue::line)
            .thenComparingInt(Issue::column));
    return List.copyOf(sorted);
  }
}
