package org.glasshouse.engine.district;

import org.glasshouse.engine.acts.ActivityLists;
import org.glasshouse.engine.systems.DistrictPart;

/// A district as bytes: every column and every sparse table. What the founding makes anew for each
/// city (numbers of neighbourhoods, counts, channels, longest lives) is not written; the reader
/// brings an empty district of the same shape.
public final class DistrictBytes {

  private DistrictBytes() {}

  /// Writes a district to bytes and reads them back into an empty one, so that nothing is shared
  /// between the two.
  ///
  /// @param from the district
  /// @param empty a district of the same shape with nobody in it
  /// @return `empty`, filled
  public static District copy(District from, District empty) {
    StateWriter out = new StateWriter();
    write(from, out);
    StateReader in = new StateReader(out.toBytes());
    read(empty, in);
    if (!in.atEnd()) {
      throw new IllegalStateException("a district of another shape was read");
    }
    return empty;
  }

  /// Writes a district.
  public static void write(District d, StateWriter out) {
    writePeople(d, out);
    writeState(d, out);
  }

  /// Fills an empty district with what was written.
  public static void read(District d, StateReader in) {
    readPeople(d, in);
    readState(d, in);
  }

  /// Writes who the people of a district are, which is fixed from the founding on.
  public static void writePeople(District d, StateWriter out) {
    out.putInt(d.citizens);
    DistrictColumns.people(d, out);
    out.putInt(d.activity.kinds());
    d.activity.write(out);
  }

  /// Reads who the people of a district are.
  public static void readPeople(District d, StateReader in) {
    if (in.getInt() != d.citizens) {
      throw new IllegalStateException("a district of another size was read");
    }
    DistrictColumns.people(d, in);
    int kinds = in.getInt();
    if (d.activity.kinds() != kinds) {
      d.activity = new ActivityLists(kinds);
    }
    d.activity.read(in);
  }

  /// Writes everything that passes write.
  public static void writeState(District d, StateWriter out) {
    DistrictColumns.state(d, out);
    d.entries.write(out);
    d.countEntries.write(out);
    d.ruleUses.write(out);
    for (IntRows table : d.tables()) {
      table.write(out);
    }
    d.bases.write(out);
    for (long[] sums : d.groupSums) {
      out.putLongs(sums, sums.length);
    }
    for (DistrictPart part : d.parts) {
      if (part != null) {
        part.write(out);
      }
    }
  }

  /// Reads everything that passes write.
  public static void readState(District d, StateReader in) {
    DistrictColumns.state(d, in);
    d.entries.read(in);
    d.countEntries.read(in);
    d.ruleUses.read(in);
    for (IntRows table : d.tables()) {
      table.read(in);
    }
    d.bases.read(in);
    for (long[] sums : d.groupSums) {
      in.getLongs(sums, sums.length);
    }
    for (DistrictPart part : d.parts) {
      if (part != null) {
        part.read(in);
      }
    }
  }
}
