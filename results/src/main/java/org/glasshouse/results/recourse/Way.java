package org.glasshouse.results.recourse;

import java.util.List;
import org.glasshouse.engine.replay.Course;
import org.glasshouse.engine.replay.Course.Deed;

/// What somebody does to come back.
///
/// @param objects whether they object to every wrong record that they are told of
/// @param repairs whether they apply for repair whenever they may
/// @param pays whether they pay what they owe
/// @param leaves whether they leave whatever costs points
/// @param deeds acts that they do besides, by day
public record Way(
    boolean objects, boolean repairs, boolean pays, boolean leaves, List<Deed> deeds) {

  /// Nothing but waiting.
  static final Way WAIT = new Way(false, false, false, false, List.of());

  /// How many kinds of things are done.
  int steps() {
    return (objects ? 1 : 0)
        + (repairs ? 1 : 0)
        + (pays ? 1 : 0)
        + (leaves ? 1 : 0)
        + (deeds.isEmpty() ? 0 : 1);
  }

  /// How many deeds are of a kind.
  int count(int kind) {
    return (int) deeds.stream().filter(deed -> deed.kind() == kind).count();
  }

  /// The same with only the first deeds.
  Way first(int count) {
    return new Way(objects, repairs, pays, leaves, deeds.subList(0, count));
  }

  /// As the engine lives it.
  Course course(int slot, int fromDay, Able able) {
    return new Course(
        slot,
        fromDay,
        objects,
        repairs,
        pays ? able.payDay() : -1,
        leaves ? able.leaves() : List.of(),
        deeds);
  }
}
