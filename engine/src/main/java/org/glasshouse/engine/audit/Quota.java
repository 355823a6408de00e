package org.glasshouse.engine.audit;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.measures.GroupsOf;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.world.Chance;

/// The places in the highest band, handed out by group: of each group those with the highest scores
/// get as many as it has. Scores are told apart in steps; of those exactly at a group's threshold
/// the share that still fits is let in by lottery.
public final class Quota {

  /// Steps of the range of scores.
  static final int STEPS = 2048;

  /// Ordinal of the first group of the family, and how many it has.
  final int first;

  final int groups;

  /// Lowest score of the range, and tenths in a step.
  private final int min;

  private final int width;

  /// Threshold of each group, as a step, and the share let in of those exactly at it, in 2^-32.
  private final int[] threshold;

  private final long[] share;

  private Quota(int first, int groups, int min, int width, int[] threshold, long[] share) {
    this.first = first;
    this.groups = groups;
    this.min = min;
    this.width = width;
    this.threshold = threshold;
    this.share = share;
  }

  /// Tenths in a step.
  static int width(int minTenths, int maxTenths) {
    return (maxTenths - minTenths) / STEPS + 1;
  }

  /// Number of groups in the family of a group; the family stands together.
  static int size(int first) {
    Group[] all = Group.values();
    int size = 0;
    for (Group group : all) {
      size += group.family().equals(all[first].family()) ? 1 : 0;
    }
    return size;
  }

  /// Ordinal of the first group of a group's family.
  static int first(int group) {
    Group[] all = Group.values();
    int first = 0;
    while (!all[first].family().equals(all[group].family())) {
      first++;
    }
    return first;
  }

  /// Hands out places.
  ///
  /// @param counts scored citizens by group and step
  /// @param top those of each group who are at the top by their score alone
  /// @param strength how far places go from those to the shares of the groups, in thousandths
  static Quota of(int first, int min, int width, long[][] counts, long[] top, int strength) {
    int groups = counts.length;
    long people = 0;
    long places = 0;
    long[] size = new long[groups];
    for (int g = 0; g < groups; g++) {
      for (long here : counts[g]) {
        size[g] += here;
      }
      people += size[g];
      places += top[g];
    }
    int[] threshold = new int[groups];
    long[] share = new long[groups];
    for (int g = 0; g < groups; g++) {
      double even = people == 0 ? 0 : (double) places * size[g] / people;
      long room =
          Math.min(
              size[g], StrictMath.round((top[g] * (1000.0 - strength) + even * strength) / 1000));
      int at = counts[g].length - 1;
      long above = 0;
      while (at > 0 && above + counts[g][at] < room) {
        above += counts[g][at--];
      }
      threshold[g] = at;
      share[g] = counts[g][at] == 0 ? 0 : Chance.bound((double) (room - above) / counts[g][at]);
    }
    return new Quota(first, groups, min, width, threshold, share);
  }

  /// Place of a citizen's group in its family, or −1.
  static int place(int first, int groups, int attributes) {
    long mask = GroupsOf.mask(attributes) >>> first & (1L << groups) - 1;
    return mask == 0 ? -1 : Long.numberOfTrailingZeros(mask);
  }

  /// Step of a score.
  static int step(int score, int min, int width) {
    return Math.clamp((score - min) / width, 0, STEPS - 1);
  }

  /// Band with the places at the top handed out by group.
  ///
  /// @param band band of the score alone
  /// @param bands number of bands
  /// @param score in tenths
  /// @param lottery the citizen's word for ties
  public int band(int band, int bands, int score, int lottery, int attributes) {
    int group = place(first, groups, attributes);
    if (group < 0) {
      return band;
    }
    int step = step(score, min, width);
    boolean in =
        step > threshold[group] || step == threshold[group] && Chance.hit(lottery, share[group]);
    return in ? bands - 1 : Math.min(band, bands - 2);
  }

  void write(StateWriter out) {
    out.putInt(first);
    out.putInt(groups);
    out.putInt(min);
    out.putInt(width);
    out.putInts(threshold, groups);
    out.putLongs(share, groups);
  }

  static Quota read(StateReader in) {
    int first = in.getInt();
    int groups = in.getInt();
    int min = in.getInt();
    int width = in.getInt();
    int[] threshold = new int[groups];
    long[] share = new long[groups];
    in.getInts(threshold, groups);
    in.getLongs(share, groups);
    return new Quota(first, groups, min, width, threshold, share);
  }
}
