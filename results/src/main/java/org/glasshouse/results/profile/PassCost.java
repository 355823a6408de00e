package org.glasshouse.results.profile;

import org.glasshouse.engine.society.Arm;

/// What a pass cost in all societies of an arm.
///
/// @param arm the arm
/// @param place order in a window, from 1
/// @param pass its name
/// @param calls districts times windows; societies for what lies outside the passes
/// @param seconds processor time of all threads together
/// @param nanoseconds the same by citizen and window
/// @param share of all that the arm's societies took, 0 to 1
public record PassCost(
    Arm arm, int place, String pass, long calls, double seconds, double nanoseconds, double share) {

  /// Stands for what a society costs outside its passes: founding it, the bureaus between windows,
  /// and what the Java machine does beside (compiling, clearing memory).
  public static final String OUTSIDE = "outside the passes";
}
