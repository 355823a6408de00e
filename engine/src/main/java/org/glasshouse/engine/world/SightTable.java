package org.glasshouse.engine.world;

/// How the channels of an arm see one kind of record, in columns: one place for each channel that
/// sees it.
public final class SightTable {

  /// Index of each channel.
  public final int[] channel;

  /// The highest chance at which each sees anybody's act.
  public final double[] cap;

  /// Index of the draws about an act that each sees.
  public final int[] address;

  private final double[] detection;
  private final double[][] byMask;
  private final double[][] byLevel;
  private final int[] shift;

  /// Whether each sends patrols where past records were.
  public final boolean[] follows;

  SightTable(ExposureTable exposures, ChannelTable[] channels, int[] by, int[] as) {
    this.channel = by;
    this.cap = new double[by.length];
    this.detection = new double[by.length];
    this.byMask = new double[by.length][];
    this.byLevel = new double[by.length][];
    this.shift = new int[by.length];
    this.follows = new boolean[by.length];
    this.address = new int[by.length];
    for (int j = 0; j < by.length; j++) {
      ChannelTable table = channels[by[j]];
      cap[j] = table.cap[as[j]];
      detection[j] = table.detection[as[j]];
      byMask[j] = exposures.byMask(table.exposure);
      byLevel[j] = exposures.byLevel(table.exposure);
      shift[j] = 4 * table.exposure;
      follows[j] = table.follows > 0;
      address[j] = (int) table.key & 0xffffff;
    }
  }

  /// Chance that a channel sees an act, before patrols.
  ///
  /// @param place place of the channel
  /// @param mask attributes of the citizen, by [ExposureTable#mask]
  /// @param levels levels of the citizen's exposures, packed
  public double chance(int place, int mask, int levels) {
    return detection[place] * (byMask[place][mask] * byLevel[place][levels >>> shift[place] & 15]);
  }
}
