package org.glasshouse.engine.scoring;

import java.util.Map;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.scenario.expr.Variable;
import org.glasshouse.scenario.scoring.Condition;

/// Evaluates conditions: their inputs are read from a district's columns of records and decisions,
/// never from truth.
public final class Conditions {

  /// Stands for no record at hand.
  public static final int NO_RECORD = -1;

  private Conditions() {}

  /// Whether a condition holds for one citizen; an error counts as false.
  ///
  /// @param kind record kind, or [#NO_RECORD]
  /// @param fields particulars of the record
  /// @param day today
  public static boolean holds(
      Condition condition,
      District district,
      Window window,
      int citizen,
      int kind,
      int fields,
      int day) {
    evaluate(condition, district, window, citizen, citizen + 1, kind, fields, day);
    Scratch scratch = window.scratch;
    return !scratch.errors[0] && scratch.values[0] != 0;
  }

  /// Value of an expression for one citizen; zero in error.
  public static long value(
      Condition condition,
      District district,
      Window window,
      int citizen,
      int kind,
      int fields,
      int day) {
    evaluate(condition, district, window, citizen, citizen + 1, kind, fields, day);
    Scratch scratch = window.scratch;
    return scratch.errors[0] ? 0 : scratch.values[0];
  }

  /// Evaluates a condition for a run of citizens, at most 1,024, into the scratch's values and
  /// errors.
  public static void evaluate(
      Condition condition,
      District district,
      Window window,
      int from,
      int to,
      int kind,
      int fields,
      int day) {
    fill(condition, district, window, from, to, kind, fields, day);
    Scratch scratch = window.scratch;
    condition.expression().evaluate(scratch.columns, to - from, scratch.values, scratch.errors);
  }

  /// Adds what a condition reads for one citizen.
  ///
  /// @param into values by variable
  static void read(
      Condition condition,
      District district,
      Window window,
      int citizen,
      int kind,
      int fields,
      int day,
      Map<Variable, Long> into) {
    fill(condition, district, window, citizen, citizen + 1, kind, fields, day);
    for (int input = 0; input < condition.inputs(); input++) {
      into.put(condition.expression().variables().get(input), window.scratch.columns[input][0]);
    }
  }

  /// Fills the scratch's columns with what a condition reads.
  private static void fill(
      Condition condition,
      District district,
      Window window,
      int from,
      int to,
      int kind,
      int fields,
      int day) {
    Scratch scratch = window.scratch;
    int rows = to - from;
    for (int input = 0; input < condition.inputs(); input++) {
      long[] column = scratch.columns[input];
      int index = condition.index(input);
      switch (condition.source(input)) {
        case RECORD_FIELD -> {
          int field = kind == NO_RECORD ? -1 : condition.fieldIndex(input, kind);
          java.util.Arrays.fill(column, 0, rows, field < 0 ? 0 : RecordRow.field(fields, field));
        }
        case REGISTER -> {
          for (int i = 0; i < rows; i++) {
            column[i] = register(index, district.attributes[from + i]);
          }
        }
        case COUNT -> {
          byte[] counts = district.counts[index];
          for (int i = 0; i < rows; i++) {
            column[i] = counts[from + i] & 255;
          }
        }
        case PARAMETER ->
            java.util.Arrays.fill(column, 0, rows, scratch.rules.parameterAt(index, day));
        case SCORE -> {
          for (int i = 0; i < rows; i++) {
            column[i] =
                kind == NO_RECORD
                    ? Math.floorDiv(scratch.rules.withinRange(district.raw[from + i]), 10L)
                    : scratch.pointsBefore;
          }
        }
        case BAND -> {
          for (int i = 0; i < rows; i++) {
            column[i] = district.band[from + i];
          }
        }
        case LIST -> {
          for (int i = 0; i < rows; i++) {
            column[i] = (long) district.onLists[from + i] >>> index & 1;
          }
        }
      }
    }
  }

  private static final Variable.Register[] REGISTERS = Variable.Register.values();

  private static long register(int index, int attributes) {
    return switch (REGISTERS[index]) {
      case AGE -> Attributes.age(attributes);
      case MIGRANT -> Attributes.migrant(attributes) ? 1 : 0;
      case PUBLIC_SERVANT -> Attributes.publicServant(attributes) ? 1 : 0;
      case PARTY_MEMBER -> Attributes.has(attributes, Attributes.PARTY) ? 1 : 0;
      case STUDENT -> Attributes.student(attributes) ? 1 : 0;
    };
  }
}
