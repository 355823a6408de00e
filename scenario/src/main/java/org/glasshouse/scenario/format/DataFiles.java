package org.glasshouse.scenario.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.jspecify.annotations.Nullable;

/// Refuses data files: tables of rows, whatever they hold, in a format that tables of persons come
/// in.
public final class DataFiles {
  private static final List<String> ENDINGS =
      List.of(
          ".csv",
          ".tsv",
          ".parquet",
          ".json",
          ".jsonl",
          ".ndjson",
          ".xls",
          ".xlsx",
          ".ods",
          ".arrow",
          ".feather",
          ".avro",
          ".orc",
          ".db",
          ".sqlite",
          ".duckdb",
          ".dta",
          ".sav",
          ".rds",
          ".zip",
          ".gz");

  private DataFiles() {}

  /// Reports a data file.
  ///
  /// @param file name for the message
  /// @param bytes its content
  /// @param issues receives the refusal
  /// @return whether it is one
  public static boolean report(String file, byte[] bytes, Issues issues) {
    String seen = kind(file, bytes);
    if (seen == null) {
      return false;
    }
    issues.add(
        Issue.error(
            IssueCode.REFUSED_DATA_FILE,
            new Mark(file, 1, 1),
            seen,
            "a YAML file of one of its formats; Glasshouse takes aggregate tables about places"
                + " and never rows of data"));
    return true;
  }

  private static @Nullable String kind(String file, byte[] bytes) {
    String lower = file.toLowerCase(Locale.ROOT);
    for (String ending : ENDINGS) {
      if (lower.endsWith(ending)) {
        return "a " + ending.substring(1) + " file";
      }
    }
    String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8);
    if (head.startsWith("PAR1")) {
      return "a Parquet file";
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return "a zipped file";
    }
    String start = head.stripLeading();
    if (start.startsWith("{\"") || start.startsWith("[{") || start.startsWith("[\"")) {
      return "JSON";
    }
    return separated(head) ? "a table of separated values" : null;
  }

  private static boolean separated(String head) {
    List<String> lines = head.lines().filter(line -> !line.isBlank()).limit(4).toList();
    if (lines.size() < 2 || head.contains(": ")) {
      return false;
    }
    for (char separator : new char[] {',', ';', '\t', '|'}) {
      long first = lines.getFirst().chars().filter(c -> c == separator).count();
      long second = lines.get(1).chars().filter(c -> c == separator).count();
      if (first >= 1 && first == second) {
        return true;
      }
    }
    return false;
  }
}
