package org.glasshouse.engine.acts;

import java.util.Arrays;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;

/// For each kind of act, the citizens of each neighbourhood whose rate can reach above the lowest
/// rate layer, most active first: the members of rate layer `r` are a prefix of the list. A member
/// is a short: slot (10 bits) and level (4 bits). Fixed for a run.
public final class ActivityLists {

  private short[][] members;
  private int[][] start;
  private short[][] reach;
  private final int[] layers;
  private byte[][] levels;

  /// Empty lists.
  ///
  /// @param kinds number of kinds, debt onset included
  /// @param neighbourhoods number of neighbourhoods of the district
  public ActivityLists(int kinds, int neighbourhoods) {
    members = new short[kinds][0];
    start = new int[kinds][neighbourhoods + 1];
    reach = new short[kinds][0];
    layers = new int[kinds];
    levels = new byte[kinds][0];
  }

  /// Sets the members of a kind.
  ///
  /// @param kind index of the kind
  /// @param all members of all neighbourhoods, in order
  /// @param first first member of each neighbourhood, and the number of members at the end
  /// @param prefixes number of members of each layer above the lowest, by neighbourhood and layer
  void set(int kind, short[] all, int[] first, short[] prefixes) {
    members[kind] = all;
    start[kind] = first;
    reach[kind] = prefixes;
    layers[kind] = prefixes.length / (first.length - 1);
  }

  /// Keeps the level of every citizen for a kind.
  ///
  /// @param packed two levels to a byte, the even citizen in the low half
  void keep(int kind, byte[] packed) {
    levels[kind] = packed;
  }

  /// Level of a citizen for a kind whose levels are kept.
  public int levelOf(int kind, int citizen) {
    return level(levels[kind], citizen);
  }

  /// Levels of a kind whose levels are kept, as they are packed.
  byte[] levels(int kind) {
    return levels[kind];
  }

  /// Level of a citizen, from what [#levels(int)] gives.
  static int level(byte[] packed, int citizen) {
    return packed[citizen >>> 1] >>> ((citizen & 1) << 2) & 15;
  }

  /// Members of a kind, all neighbourhoods.
  short[] members(int kind) {
    return members[kind];
  }

  /// First member of a neighbourhood.
  int first(int kind, int neighbourhood) {
    return start[kind][neighbourhood];
  }

  /// Slot of a packed member.
  static int slot(int member) {
    return member & 1023;
  }

  /// Level of a packed member.
  static int level(int member) {
    return member >>> 10 & 15;
  }

  /// Number of members of a rate layer.
  ///
  /// @param layer from 1
  public int count(int kind, int neighbourhood, int layer) {
    return reach[kind][neighbourhood * layers[kind] + layer - 1];
  }

  /// Slot of a member.
  public int slot(int kind, int neighbourhood, int member) {
    return slot(members[kind][start[kind][neighbourhood] + member]);
  }

  /// Level of a member.
  public int level(int kind, int neighbourhood, int member) {
    return level(members[kind][start[kind][neighbourhood] + member]);
  }

  /// Number of kinds, debt onset included.
  public int kinds() {
    return members.length;
  }

  /// Bytes held.
  public long bytes() {
    long bytes = 0;
    for (int k = 0; k < members.length; k++) {
      bytes +=
          2L * members[k].length + 4L * start[k].length + 2L * reach[k].length + levels[k].length;
    }
    return bytes;
  }

  /// Writes the lists.
  public void write(StateWriter out) {
    for (int k = 0; k < members.length; k++) {
      out.putInt(members[k].length);
      out.putShorts(members[k], members[k].length);
      out.putInts(start[k], start[k].length);
      out.putInt(layers[k]);
      out.putShorts(reach[k], reach[k].length);
      out.putInt(levels[k].length);
      out.putBytes(levels[k], levels[k].length);
    }
  }

  /// Replaces the lists by what was written.
  public void read(StateReader in) {
    for (int k = 0; k < members.length; k++) {
      members[k] = new short[in.getInt()];
      in.getShorts(members[k], members[k].length);
      in.getInts(start[k], start[k].length);
      layers[k] = in.getInt();
      reach[k] = new short[layers[k] * (start[k].length - 1)];
      in.getShorts(reach[k], reach[k].length);
      levels[k] = new byte[in.getInt()];
      in.getBytes(levels[k], levels[k].length);
    }
  }

  /// Sorts members by level, highest first, and by slot among equals.
  static void sort(int[] packed, int count) {
    Arrays.sort(packed, 0, count);
  }
}
