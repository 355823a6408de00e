package org.glasshouse.engine.systems;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Who feeds whom: of every row of the product's table that exists, the states that it reads and
/// writes. One row feeds another if it writes what the other reads.
public final class Coupling {

  /// One row of the product's table.
  ///
  /// @param code such as `C17`
  /// @param system what models it
  /// @param reads states that others write
  /// @param writes states that others read
  public record Row(String code, String system, Set<State> reads, Set<State> writes) {

    /// States through which this row feeds another.
    public Set<State> feeds(Row other) {
      Set<State> through = EnumSet.noneOf(State.class);
      through.addAll(writes);
      through.retainAll(other.reads);
      return through;
    }
  }

  private Coupling() {}

  /// All rows that exist: what every run has, then the systems, in the order of their codes.
  public static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            "S1",
            "a scorecard for every adult",
            EnumSet.of(State.RECORDS, State.WRONG_RECORDS, State.ENROLMENT),
            EnumSet.of(State.POINTS, State.SCORES)));
    rows.add(
        new Row(
            "S2",
            "points, scores and bands of any range",
            EnumSet.of(State.RECORDS, State.WRONG_RECORDS, State.RULES, State.ENROLMENT),
            EnumSet.of(State.POINTS, State.SCORES, State.BANDS)));
    rows.add(
        new Row(
            "S3",
            "grants at the top of the score",
            EnumSet.of(State.BANDS, State.LISTS),
            EnumSet.of(State.CONSEQUENCES)));
    rows.add(
        new Row(
            "S4",
            "denials at the bottom of the score",
            EnumSet.of(State.BANDS, State.LISTS),
            EnumSet.of(State.CONSEQUENCES, State.SHUT_OUT, State.MEANS)));
    for (SystemId id : SystemId.values()) {
      for (String code : id.maker().rows()) {
        rows.add(new Row(code, id.id(), id.maker().reads(), id.maker().writes()));
      }
    }
    rows.sort(
        java.util.Comparator.comparingInt((Row row) -> row.code().charAt(0) == 'S' ? 0 : 1)
            .thenComparingInt(row -> Integer.parseInt(row.code().substring(1)))
            .thenComparing(Row::system));
    return List.copyOf(rows);
  }
}
