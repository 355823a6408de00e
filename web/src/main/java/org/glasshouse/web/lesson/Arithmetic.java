package org.glasshouse.web.lesson;

import java.util.LinkedHashMap;
import java.util.Map;

/// A sum that a lesson works out: closed forms, the same on every machine that rounds alike. None
/// of them knows a result; they know only how to get one.
public sealed interface Arithmetic
    permits WrongRecords, RareTarget, Objections, Patrols, FakedScore, Retraining {

  /// What comes of it.
  ///
  /// @param given every number that the sum needs, by name
  Map<String, Double> of(Map<String, Double> given);

  /// The sum of a name, as files name it.
  static Arithmetic named(String name) {
    return switch (name) {
      case "wrong-records" -> new WrongRecords();
      case "rare-target" -> new RareTarget();
      case "objections" -> new Objections();
      case "patrols" -> new Patrols();
      case "faked-score" -> new FakedScore();
      case "retraining" -> new Retraining();
      default -> throw new IllegalStateException("there is no sum " + name);
    };
  }

  /// A number that must be given.
  static double need(Map<String, Double> given, String name) {
    Double value = given.get(name);
    if (value == null) {
      throw new IllegalStateException("the sum needs " + name);
    }
    return value;
  }

  /// Values in the order in which they are given.
  static Map<String, Double> values(Object... namesAndNumbers) {
    Map<String, Double> all = new LinkedHashMap<>();
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      all.put((String) namesAndNumbers[i], ((Number) namesAndNumbers[i + 1]).doubleValue());
    }
    return all;
  }
}
