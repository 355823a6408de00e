package org.glasshouse.scenario.scoring;

import java.util.List;
import org.glasshouse.scenario.expr.CompiledExpression;
import org.glasshouse.scenario.expr.Variable;
import org.glasshouse.scenario.model.Scheme;

/// A compiled expression whose inputs are known by index, so that the caller can fill their columns
/// without looking anything up. Belongs to one thread; see [#copy].
public final class Condition {

  /// Where the value of an input comes from.
  public enum Source {
    /// A particular of the record at hand; see [Condition#fieldIndex].
    RECORD_FIELD,
    /// A register, by its place in [Variable.Register]; booleans are 0 and 1.
    REGISTER,
    /// A count, by its index in the scheme; the record at hand included.
    COUNT,
    /// A parameter, by its index in the scheme.
    PARAMETER,
    /// The score in whole points, rounded down, before the record at hand.
    SCORE,
    /// The index of the band, lowest first.
    BAND,
    /// Whether the citizen is on a list (0 or 1), by its index in the scheme.
    LIST
  }

  private final CompiledExpression expression;
  private final Source[] sources;
  private final int[] indices;

  /// Index of the particular by input and record kind; -1 where there is none.
  private final int[][] fieldIndices;

  private Condition(
      CompiledExpression expression, Source[] sources, int[] indices, int[][] fieldIndices) {
    this.expression = expression;
    this.sources = sources;
    this.indices = indices;
    this.fieldIndices = fieldIndices;
  }

  /// Finds the inputs of an expression.
  static Condition of(CompiledExpression expression, Scheme scheme, RecordKinds kinds) {
    List<Variable> variables = expression.variables();
    int inputs = variables.size();
    Source[] sources = new Source[inputs];
    int[] indices = new int[inputs];
    int[][] fieldIndices = new int[inputs][];
    for (int i = 0; i < inputs; i++) {
      fieldIndices[i] = new int[0];
      switch (variables.get(i)) {
        case Variable.RecordField field -> {
          sources[i] = Source.RECORD_FIELD;
          indices[i] = -1;
          fieldIndices[i] = new int[kinds.size()];
          for (int kind = 0; kind < kinds.size(); kind++) {
            fieldIndices[i][kind] = kinds.fieldIndex(kind, field.id());
          }
        }
        case Variable.RegisterField field -> {
          sources[i] = Source.REGISTER;
          indices[i] = List.of(Variable.Register.values()).indexOf(field.register());
        }
        case Variable.CountOf count -> {
          sources[i] = Source.COUNT;
          indices[i] = indexOf(scheme.counts().stream().map(Scheme.Count::id).toList(), count.id());
        }
        case Variable.ParameterOf parameter -> {
          sources[i] = Source.PARAMETER;
          indices[i] =
              indexOf(
                  scheme.parameters().stream().map(Scheme.Parameter::id).toList(), parameter.id());
        }
        case Variable.ScoreNow _ -> sources[i] = Source.SCORE;
        case Variable.BandNow _ -> sources[i] = Source.BAND;
        case Variable.OnList list -> {
          sources[i] = Source.LIST;
          indices[i] =
              indexOf(scheme.lists().stream().map(Scheme.ListRule::id).toList(), list.id());
        }
      }
    }
    return new Condition(expression, sources, indices, fieldIndices);
  }

  private static int indexOf(List<String> ids, String id) {
    int index = ids.indexOf(id);
    if (index < 0) {
      throw new IllegalArgumentException("expression reads '" + id + "', which the scheme lacks");
    }
    return index;
  }

  /// The expression; column `i` holds input `i`.
  public CompiledExpression expression() {
    return expression;
  }

  /// Number of inputs.
  public int inputs() {
    return sources.length;
  }

  /// Where an input comes from.
  public Source source(int input) {
    return sources[input];
  }

  /// Index of the register, count, parameter or list; zero for the score and the band.
  public int index(int input) {
    return indices[input];
  }

  /// Index of the particular among those of a record kind, or -1 if the kind lacks it.
  public int fieldIndex(int input, int recordKind) {
    return fieldIndices[input][recordKind];
  }

  /// The name of an input as written in the scheme, for messages.
  String name(int input) {
    return expression.variables().get(input).name();
  }

  /// The same condition for another thread.
  public Condition copy() {
    return new Condition(expression.copy(), sources, indices, fieldIndices);
  }
}
