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

  /// All issues: files in the order in which they were read, then by place.
  public List<Issue> inFileOrder() {
    Map<String, Integer> files = new LinkedHashMap<>();
    for (Issue issue : found) {
      files.putIfAbsent(issue.file(), files.size());
    }
    List<Issue> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt((Issue issue) -> files.getOrDefault(issue.file(), 0))
            .thenComparingInt(Issue::line)
            .thenComparingInt(Issue::column));
    return List.copyOf(sorted);
  }
}
