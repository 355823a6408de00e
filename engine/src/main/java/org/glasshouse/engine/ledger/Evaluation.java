package org.glasshouse.engine.ledger;

import java.util.Map;
import org.glasshouse.scenario.expr.Variable;

/// A rule that looked at a record, or that the calendar set off, or a list's condition that put
/// somebody on the list or kept them there; with all that it read. It is written down only when a
/// life is told in full.
///
/// @param day day on which it looked
/// @param record number of the record in the life, from 1; 0 where there is no record
/// @param matter index of the rule, or as in [LedgerEntry#matterOfList]
/// @param outcome what came of it
/// @param exception index of the exception that held, or -1
/// @param baseTenths the rule's points, or those of the exception, before limits
/// @param tenths points that were awarded
/// @param times occurrence in the period of the rule, this one included; 0 where none are counted
/// @param periodTenths points of the period, by size, these included
/// @param score score before it, in tenths of a point
/// @param read values of all variables that its conditions name
/// @param right of those, what differs if wrong records do not count: score and band
public record Evaluation(
    int day,
    int record,
    int matter,
    Outcome outcome,
    int exception,
    long baseTenths,
    int tenths,
    int times,
    int periodTenths,
    int score,
    Map<Variable, Long> read,
    Map<Variable, Long> right) {

  /// What came of it.
  public enum Outcome {
    /// Its condition did not hold.
    NOT_MET,
    /// An exception waived it.
    WAIVED,
    /// It had acted as often as it may in its period.
    USED_UP,
    /// It acted.
    ACTED
  }

  /// The same, of the record with another number.
  public Evaluation ofRecord(int number) {
    return new Evaluation(
        day,
        number,
        matter,
        outcome,
        exception,
        baseTenths,
        tenths,
        times,
        periodTenths,
        score,
        read,
        right);
  }
}
