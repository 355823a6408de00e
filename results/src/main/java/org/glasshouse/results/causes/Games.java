package org.glasshouse.results.causes;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.replay.Kept;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.results.replay.CauseDays.Group;
import org.glasshouse.results.replay.Door;

/// What is scored anew to learn on what days rest: every set of groups of causes alone, and the
/// right records inside each reading of the purpose. It is done for a whole neighbourhood at once,
/// so that days that come through the household rest on the household's records.
final class Games {

  /// Sets of groups, of which the last is all of them: life as it was.
  static final int SETS = 1 << Group.values().length;

  /// What is scored anew for every life; further questions come behind.
  static final int COMMON = SETS - 1 + 2;

  private static final int WIDE = SETS - 1;
  private static final int NARROW = SETS;

  private Games() {}

  /// What counts, in order: sets of groups from none on, inside the wide purpose, inside the narrow
  /// one.
  static List<Kept> common() {
    List<Kept> kept = new ArrayList<>();
    for (int set = 0; set < SETS - 1; set++) {
      kept.add(Kept.causes(causes(set)));
    }
    int right = causes(1 << Group.RIGHT.ordinal());
    kept.add(Kept.inside(right, RecordRow.BEYOND_WIDE));
    kept.add(Kept.inside(right, RecordRow.BEYOND_WIDE | RecordRow.BEYOND_NARROW));
    return kept;
  }

  /// On what the days of a door rest.
  ///
  /// @param anew what was denied each time, in the order of [#common]
  static RestedDays of(Door door, List<List<Door>> anew) {
    int[] worth = new int[SETS];
    for (int set = 0; set < SETS - 1; set++) {
      worth[set] = door.closedIn(anew.get(set));
    }
    worth[SETS - 1] = door.days();
    return RestedDays.of(worth, door.closedIn(anew.get(WIDE)), door.closedIn(anew.get(NARROW)));
  }

  /// Causes of a set of groups, as bits by ordinal.
  private static int causes(int set) {
    int causes = 0;
    for (Cause cause : Cause.values()) {
      causes |= (set >>> Group.of(cause).ordinal() & 1) << cause.ordinal();
    }
    return causes;
  }
}
