package org.glasshouse.scenario.expr;

/// Something that a condition can read. There is none for truth, and none for a protected
/// attribute.
public sealed interface Variable {

  /// A particular of the record at hand, such as `record.hours`.
  record RecordField(String id) implements Variable {}

  /// A fact that a register holds of the citizen, such as `record.age`.
  record RegisterField(Register register) implements Variable {}

  /// A named count, such as `count.late_bills`, the record at hand included.
  record CountOf(String id) implements Variable {}

  /// A parameter in force on the day, such as `param.late_days`.
  record ParameterOf(String id) implements Variable {}

  /// `score`, in whole points, rounded down, before the record at hand.
  record ScoreNow() implements Variable {}

  /// `band`, as the index of the band, lowest first; compares only with a band's id.
  record BandNow() implements Variable {}

  /// `list.<id>`: whether the citizen is on a list.
  record OnList(String id) implements Variable {}

  /// The name as written in an expression.
  default String name() {
    return switch (this) {
      case RecordField field -> "record." + field.id();
      case RegisterField field -> "record." + Scope.idOf(field.register());
      case CountOf count -> "count." + count.id();
      case ParameterOf parameter -> "param." + parameter.id();
      case ScoreNow _ -> "score";
      case BandNow _ -> "band";
      case OnList list -> "list." + list.id();
    };
  }

  /// Facts that registers hold; true by assumption.
  enum Register {
    AGE,
    MIGRANT,
    PUBLIC_SERVANT,
    PARTY_MEMBER,
    STUDENT
  }
}
