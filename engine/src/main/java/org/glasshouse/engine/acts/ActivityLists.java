package org.glasshouse.engine.acts;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;

/// For each kind of act, the citizens of each neighbourhood whose rate lies above the kind's split,
/// most active first, in groups of one level. Fixed for a run.
public final class ActivityLists {

  private short[][] members;
  private int[][] start;
  private short[][] sizes;
  private double[][] spans;
  private final int[] groups;
  private byte[][] levels;

  /// Empty lists.
  ///
  /// @param kinds number of kinds, debt onset included
  public ActivityLists(int kinds) {
    members = new short[kinds][0];
    start = new int[kinds][0];
    sizes = new short[kinds][0];
    spans = new double[kinds][0];
    groups = new int[kinds];
    levels = new byte[kinds][0];
  }

  /// Sets the members of a kind; one without any takes no room.
  ///
  /// @param kind index of the kind
  /// @param all slots of the members of all neighbourhoods, in order
  /// @param first first member of each neighbourhood, and the number of members at the end
  /// @param counts number of members by neighbourhood and group, the highest level first
  /// @param lengths by neighbourhood, what the rates of all members reach above the split, together
  void set(int kind, short[] all, int[] first, short[] counts, double[] lengths) {
    if (all.length == 0) {
      return;
    }
    members[kind] = all;
    start[kind] = first;
    sizes[kind] = counts;
    spans[kind] = lengths;
    groups[kind] = counts.length / lengths.length;
  }

  /// Keeps the level of every citizen for a kind.
  ///
  /// @param packed two levels to a byte, the even citizen in the low half
  void keep(int kind, byte[] packed) {
    levels[kind] = packed;
  }

  /// Levels of a kind whose levels are kept, as they are packed.
  byte[] levels(int kind) {
    return levels[kind];
  }

  /// Level of a citizen, from what [#levels(int)] gives.
  static int level(byte[] packed, int citizen) {
    return packed[citizen >>> 1] >>> ((citizen & 1) << 2) & 15;
  }

  /// Slots of the members of a kind, all neighbourhoods.
  short[] members(int kind) {
    return members[kind];
  }

  /// First member of a neighbourhood.
  int first(int kind, int neighbourhood) {
    return start[kind][neighbourhood];
  }

  /// Number of groups of a kind: levels above its split.
  int groups(int kind) {
    return groups[kind];
  }

  /// Members by neighbourhood and group.
  short[] sizes(int kind) {
    return sizes[kind];
  }

  /// What the rates of all members of a neighbourhood reach above the split, together.
  double span(int kind, int neighbourhood) {
    return spans[kind].length == 0 ? 0 : spans[kind][neighbourhood];
  }

  /// Number of kinds, debt onset included.
  public int kinds() {
    return members.length;
  }

  /// Bytes held.
  public long bytes() {
    long bytes = 0;
    for (int k = 0; k < members.length; k++) {
      bytes += 2L * members[k].length + 4L * start[k].length + levels[k].length;
      bytes += 2L * sizes[k].length + 8L * spans[k].length;
    }
    return bytes;
  }

  /// Writes the lists.
  public void write(StateWriter out) {
    for (int k = 0; k < members.length; k++) {
      out.putInt(members[k].length);
      out.putShorts(members[k], members[k].length);
      out.putInt(start[k].length);
      out.putInts(start[k], start[k].length);
      out.putInt(sizes[k].length);
      out.putShorts(sizes[k], sizes[k].length);
      out.putInt(spans[k].length);
      for (double span : spans[k]) {
        out.putLong(Double.doubleToRawLongBits(span));
      }
      out.putInt(levels[k].length);
      out.putBytes(levels[k], levels[k].length);
    }
  }

  /// Replaces the lists by what was written.
  public void read(StateReader in) {
    for (int k = 0; k < members.length; k++) {
      members[k] = fit(members[k], in.getInt());
      in.getShorts(members[k], members[k].length);
      int places = in.getInt();
      start[k] = start[k].length == places ? start[k] : new int[places];
      in.getInts(start[k], places);
      sizes[k] = fit(sizes[k], in.getInt());
      in.getShorts(sizes[k], sizes[k].length);
      int neighbourhoods = in.getInt();
      spans[k] = spans[k].length == neighbourhoods ? spans[k] : new double[neighbourhoods];
      for (int n = 0; n < neighbourhoods; n++) {
        spans[k][n] = Double.longBitsToDouble(in.getLong());
      }
      groups[k] = neighbourhoods == 0 ? 0 : sizes[k].length / neighbourhoods;
      int packed = in.getInt();
      levels[k] = levels[k].length == packed ? levels[k] : new byte[packed];
      in.getBytes(levels[k], packed);
    }
  }

  private static short[] fit(short[] room, int length) {
    return room.length == length ? room : new short[length];
  }
}
