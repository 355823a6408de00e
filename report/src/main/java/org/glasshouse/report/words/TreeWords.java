package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.ledger.Evaluation;
import org.glasshouse.scenario.expr.Expression;
import org.glasshouse.scenario.expr.Trace;
import org.glasshouse.scenario.expr.Variable;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// An expression as a tree of notes: every node with its value, and with the value that it would
/// have had in truth where that is another.
final class TreeWords {

  private final Evaluation evaluation;
  private final TrueValues truth;
  private final Scheme scheme;

  TreeWords(Evaluation evaluation, TrueValues truth, Scheme scheme) {
    this.evaluation = evaluation;
    this.truth = truth;
    this.scheme = scheme;
  }

  /// The tree.
  ///
  /// @param name what the expression is for, in front of its text
  /// @param whole whether operands are told, too
  Note tree(String name, Expression expression, boolean whole) {
    Trace recorded = Trace.of(expression, this::recorded);
    Trace inTruth = truth.noAct() ? null : Trace.of(expression, this::inTruth);
    Note root = note(recorded, inTruth, whole);
    return new Note(name + root.text(), root.value(), root.truth(), root.under());
  }

  /// What an expression reads, each variable once.
  List<Note> reads(Expression expression) {
    List<Note> notes = new ArrayList<>();
    leaves(Trace.of(expression, this::recorded), notes);
    return notes;
  }

  private void leaves(Trace trace, List<Note> notes) {
    if (trace.node() instanceof Expression.Read) {
      Note leaf = note(trace, null, true);
      if (!notes.contains(leaf)) {
        notes.add(leaf);
      }
    }
    trace.parts().forEach(part -> leaves(part, notes));
  }

  private Note note(Trace recorded, @Nullable Trace inTruth, boolean whole) {
    List<Note> under = new ArrayList<>();
    for (int i = 0; i < recorded.parts().size() && whole; i++) {
      Trace part = recorded.parts().get(i);
      if (!(part.node() instanceof Expression.Constant)) {
        under.add(note(part, inTruth == null ? null : inTruth.parts().get(i), true));
      }
    }
    return new Note(
        text(recorded.node()), value(recorded), truth(recorded, inTruth), List.copyOf(under));
  }

  private String text(Expression node) {
    String text = Conditions.text(node, scheme);
    return node instanceof Expression.Read read && read.variable() instanceof Variable.ParameterOf
        ? text + ", as in force that day"
        : text;
  }

  private @Nullable String truth(Trace recorded, @Nullable Trace inTruth) {
    if (recorded.node() instanceof Expression.Read read) {
      Variable variable = read.variable();
      if (variable instanceof Variable.RecordField && truth.noAct()) {
        return "no such act";
      }
      Long value = truth.values().get(variable);
      return value == null ? null : said(read.type(), value);
    }
    if (inTruth == null
        || recorded.failed() == inTruth.failed() && recorded.value() == inTruth.value()) {
      return null;
    }
    return value(inTruth);
  }

  private String value(Trace trace) {
    return trace.failed()
        ? "an error, which does not hold"
        : said(trace.node().type(), trace.value());
  }

  private String said(Expression.Type type, long value) {
    return switch (type) {
      case INT -> Amounts.whole(value).replace('-', '−');
      case BOOL -> value != 0 ? "true" : "false";
      case BAND ->
          value >= 0 && value < scheme.bands().size()
              ? scheme.bands().get((int) value).id()
              : Amounts.whole(value);
    };
  }

  private long recorded(Variable variable) {
    return evaluation.read().getOrDefault(variable, 0L);
  }

  private long inTruth(Variable variable) {
    Long other = truth.values().get(variable);
    return other == null ? recorded(variable) : other;
  }
}
