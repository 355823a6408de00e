package org.glasshouse.scenario.expr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.glasshouse.scenario.expr.ExpressionException.Problem;
import org.jspecify.annotations.Nullable;

/// Finds what a name stands for, and says why a name stands for nothing.
///
/// There is no way from here to the truth about a citizen or to a protected attribute: a name can
/// only become a [Variable], and none of its cases is one.
final class Names {

  private static final Set<String> PROTECTED =
      Set.of(
          "sex",
          "gender",
          "group",
          "ethnicity",
          "race",
          "nationality",
          "religion",
          "faith",
          "belief",
          "disability",
          "orientation",
          "health");

  private final Scope scope;

  Names(Scope scope) {
    this.scope = scope;
  }

  /// The variable of a name, or null.
  @Nullable Variable find(String name) {
    if (name.equals("score")) {
      return new Variable.ScoreNow();
    }
    if (name.equals("band")) {
      return new Variable.BandNow();
    }
    int point = name.indexOf('.');
    if (point < 0) {
      return null;
    }
    String id = name.substring(point + 1);
    return switch (name.substring(0, point)) {
      case "record" -> recordField(id);
      case "count" -> scope.counts().contains(id) ? new Variable.CountOf(id) : null;
      case "param" -> scope.parameters().contains(id) ? new Variable.ParameterOf(id) : null;
      case "list" -> scope.lists().contains(id) ? new Variable.OnList(id) : null;
      default -> null;
    };
  }

  private @Nullable Variable recordField(String id) {
    if (PROTECTED.contains(id)) {
      return null;
    }
    for (Variable.Register register : Variable.Register.values()) {
      if (Scope.idOf(register).equals(id)) {
        return new Variable.RegisterField(register);
      }
    }
    return scope.recordFields().contains(id) ? new Variable.RecordField(id) : null;
  }

  /// Why a name is none.
  Problem refusal(Syntax.Name written) {
    String name = written.text();
    int point = name.indexOf('.');
    String first = point < 0 ? name : name.substring(0, point);
    String rest = point < 0 ? "" : name.substring(point + 1);
    List<String> maybe = maybe(name, rest);
    String why;
    if (first.equals("truth")) {
      why =
          "rules read records and never what people truly do; only the purpose of a scheme names"
              + " true acts";
      maybe = List.of();
    } else if (PROTECTED.contains(rest) || PROTECTED.contains(name)) {
      why = "is a protected attribute, which no rule can read";
      maybe = List.of();
    } else if (first.equals("citizen") || first.equals("person") || first.equals("event")) {
      why = "rules read records only; particulars and registers are under `record.`";
    } else if (first.equals("record") && scope.recordFields().isEmpty() && !rest.isEmpty()) {
      why = "there is no record at hand here with this particular; only facts of registers";
    } else if (first.equals("record") && !rest.isEmpty()) {
      why = "is no particular of every record that sets this off, and no fact of a register";
    } else {
      why = "is no name here";
    }
    return new Problem(written.offset(), written.end() - written.offset(), name, why, maybe);
  }

  private List<String> maybe(String name, String rest) {
    List<String> names = scope.names();
    List<String> found = new ArrayList<>();
    // A right id under a wrong prefix, or without one, comes first.
    String id = rest.isEmpty() ? name : rest;
    for (String candidate : names) {
      if (candidate.endsWith("." + id)) {
        found.add(candidate);
      }
    }
    for (String candidate : closest(name, names)) {
      if (!found.contains(candidate)) {
        found.add(candidate);
      }
    }
    for (String candidate : names) {
      int point = candidate.indexOf('.');
      if (point >= 0
          && !found.contains(candidate)
          && !closest(id, List.of(candidate.substring(point + 1))).isEmpty()) {
        found.add(candidate);
      }
    }
    return List.copyOf(found.subList(0, Math.min(3, found.size())));
  }

  /// The candidates that are a slip of the pen away, best first, at most three.
  static List<String> closest(String name, List<String> candidates) {
    String lower = name.toLowerCase(Locale.ROOT);
    int most = Math.max(1, name.length() / 3);
    List<String> near = new ArrayList<>();
    for (String candidate : candidates) {
      if (distance(lower, candidate.toLowerCase(Locale.ROOT)) <= most) {
        near.add(candidate);
      }
    }
    near.sort(
        Comparator.comparingInt((String c) -> distance(lower, c.toLowerCase(Locale.ROOT)))
            .thenComparing(Comparator.naturalOrder()));
    return List.copyOf(near.subList(0, Math.min(3, near.size())));
  }

  /// Letters to insert, delete, change or swap with their neighbour to get from one to the other.
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = cost[i - 1][j - 1] + (same ? 0 : 1);
        least = Math.min(least, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
      }
    }
    return cost[a.length()][b.length()];
  }
}
