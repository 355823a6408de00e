package org.glasshouse.engine.scoring;

import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.World;

/// Records of a district in a window by kind, channel and cause: counted as such, and taken apart
/// into the tallies once a district.
public final class RecordCounts {

  private static final Cause[] CAUSES = Cause.values();

  private final int channels;
  private final int[] counts;
  private final int[] used;
  private int size;

  /// Nothing counted.
  ///
  /// @param kinds number of record kinds
  /// @param channels number of channels
  public RecordCounts(int kinds, int channels) {
    this.channels = channels;
    this.counts = new int[kinds * channels * CAUSES.length];
    this.used = new int[counts.length];
  }

  /// Counts a record.
  ///
  /// @param what as in [RecordRow#what]
  void add(int what) {
    int pair = RecordRow.kind(what) * channels + RecordRow.channel(what);
    int at = pair * CAUSES.length + RecordRow.causeOrdinal(what);
    if (counts[at]++ == 0) {
      used[size++] = at;
    }
  }

  /// Adds the counts to the tallies, and forgets them.
  void flush(Window window) {
    World world = window.city.world;
    CityLayout layout = window.city.layout;
    for (int i = 0; i < size; i++) {
      int at = used[i];
      int count = counts[at];
      counts[at] = 0;
      int pair = at / CAUSES.length;
      int cause = at % CAUSES.length;
      int kind = pair / channels;
      ChannelTable channel = world.channels[pair % channels];
      int truth = CAUSES[cause].wrong() ? 1 : 0;
      window.tally.add(layout.records.at(kind, cause), count);
      window.tally.add(layout.funnel.at(channel.index, Stage.RECORDED.ordinal(), truth), count);
      if (world.fine(channel, kind) > 0) {
        window.tally.add(layout.fines.at(kind, truth), count);
      }
    }
    size = 0;
  }
}
