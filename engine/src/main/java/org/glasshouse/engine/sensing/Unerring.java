package org.glasshouse.engine.sensing;

import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.world.ChannelTable;

/// Tells at a glance whether a channel makes no error about an act: all words of its draw lie above
/// the bounds of its errors. Only for channels of whose errors that is the whole truth.
final class Unerring {

  private static final long WORD = 0xffff_ffffL;

  private final long lost;
  private final long another;
  private final long stale;
  private final long duplicate;

  Unerring(SensingTable table, ChannelTable.Way way) {
    boolean linked = way == ChannelTable.Way.LINKAGE;
    lost = table.lost;
    another = way == ChannelTable.Way.FACE ? 0 : table.another;
    stale = linked ? table.stale : 0;
    duplicate = linked ? table.duplicate : 0;
  }

  /// Whether the errors of channels of this way are of such a kind.
  static boolean knows(ChannelTable.Way way) {
    return switch (way) {
      case FACE, LINKAGE, INFORMER, PATROL, PLATFORM -> true;
      case SPEED, SECTION, PLATE, DECLARATION, GAIT, LOCATION -> false;
    };
  }

  /// Whether the record of an act is as it should be. If not, something may have gone wrong.
  ///
  /// @param words draws about acts
  /// @param block those about this one
  boolean right(PhiloxBatch words, int block) {
    // Negative if any word lies under its bound; no branch, as errors come at random.
    long least =
        (words.w0(block) & WORD) - lost
            | (words.w1(block) & WORD) - another
            | (words.w2(block) & WORD) - stale
            | (words.w3(block) & WORD) - duplicate;
    return least >= 0;
  }
}
