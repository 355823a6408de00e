package org.glasshouse.engine.replay;

import java.util.List;

/// What a citizen does, on top of or instead of what they did, when their life is lived again: what
/// the scheme's own rules leave to the person. It holds acts of theirs and no records: whether a
/// channel sees an act, what becomes of an objection, all that is left to the society.
///
/// @param slot of the citizen in the neighbourhood
/// @param fromDay first day on which the citizen does anything else than they did; the first day of
///   a window
/// @param objects whether they object to every wrong record that they are told of and may still
///   object to, as early as they can from that day on
/// @param repairs whether they apply for repair of the score whenever they may
/// @param payDay day on which debts are paid that began before [#fromDay]; −1 for none
/// @param left indices of acts that they do no longer
/// @param deeds acts that they do besides, by day
public record Course(
    int slot,
    int fromDay,
    boolean objects,
    boolean repairs,
    int payDay,
    List<Integer> left,
    List<Deed> deeds) {

  /// An act.
  ///
  /// @param day counted from the start
  /// @param kind index of the act
  public record Deed(int day, int kind) {}

  /// Goes on as it was.
  public static final Course NONE = new Course(-1, 0, false, false, -1, List.of(), List.of());

  public Course {
    left = List.copyOf(left);
    deeds = List.copyOf(deeds);
  }

  /// Whether nothing is different.
  public boolean nothing() {
    return !objects && !repairs && payDay < 0 && left.isEmpty() && deeds.isEmpty();
  }

  /// First day on which the course must be known: an objection can be to what was told before.
  ///
  /// @param withinDays days from a notice within which one may object
  public int knownFrom(int withinDays) {
    return objects ? Math.max(0, fromDay - withinDays) : fromDay;
  }

  /// Day on which a citizen objects, or −1.
  ///
  /// @param wrong whether the record is wrong, which the citizen knows
  /// @param day of the notice
  /// @param withinDays days from it within which one may object
  /// @param usual day on which they would object anyway, or −1
  public int filing(int citizen, boolean wrong, int day, int withinDays, int usual) {
    int soonest = Math.max(day, fromDay);
    boolean anew = objects && wrong && citizen == slot && soonest - day <= withinDays;
    return anew && (usual < 0 || usual > soonest) ? soonest : usual;
  }

  /// Whether a citizen applies for repair in a window.
  ///
  /// @param firstDay of the window
  public boolean repairs(int citizen, int firstDay) {
    return repairs && citizen == slot && firstDay >= fromDay;
  }

  /// Whether a citizen's debt is paid in a window.
  ///
  /// @param firstDay of the window
  /// @param lastDay of the window
  /// @param since day on which the debt began
  public boolean pays(int citizen, int firstDay, int lastDay, int since) {
    return citizen == slot && payDay >= firstDay && payDay <= lastDay && since < fromDay;
  }

  /// Whether acts of a kind are no longer done by the citizen in a window.
  ///
  /// @param firstDay of the window
  public boolean leaves(int kind, int firstDay) {
    return !left.isEmpty() && firstDay >= fromDay && left.contains(kind);
  }
}
