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
    int people = d.citizens;
    out.putInt(people);
    out.putInts(d.attributes, people);
    for (byte[] trait : d.traits) {
      out.putBytes(trait, people);
    }
    out.putInts(d.exposureLevels, people);
    out.putBytes(d.harms, people);
    out.putBytes(d.inside, people);
    out.putShorts(d.means, people);
    out.putBytes(d.certainty, people);
    out.putBytes(d.striving, people);
    out.putInts(d.raw, people);
    out.putShorts(d.wrong, people);
    out.putShorts(d.beyondNarrow, people);
    out.putShorts(d.beyondWide, people);
    out.putBytes(d.band, people);
    out.putBytes(d.firstBand, people);
    out.putLongs(d.moved, d.moved.length);
    out.putShorts(d.bandWithout, people);
    out.putBytes(d.onLists, people);
    out.putInts(d.inForce, people);
    out.putShorts(d.lastLoss, people);
    out.putShorts(d.shutSince, people);
    for (byte[] count : d.counts) {
      out.putBytes(count, people);
    }
    out.putBytes(d.flags, people);
    out.putShorts(d.history, people);
    out.putShorts(d.shutDays, people);
    out.putShorts(d.wrongDays, people);
    d.entries.write(out);
    d.countEntries.write(out);
    d.ruleUses.write(out);
    d.pending.write(out);
    d.debts.write(out);
    d.listed.write(out);
    d.objections.write(out);
    d.overrides.write(out);
    d.holds.write(out);
    d.bases.write(out);
    out.putInt(d.activity.kinds());
    d.activity.write(out);
    for (int[] until : d.faultUntil) {
      out.putInts(until, until.length);
    }
    for (long[] records : d.groupSums) {
      out.putLongs(records, records.length);
    }
    for (DistrictPart part : d.parts) {
      if (part != null) {
        part.write(out);
      }
    }
  }

  /// Fills an empty district with what was written.
  public static void read(District d, StateReader in) {
    int people = d.citizens;
    if (in.getInt() != people) {
      throw new IllegalStateException("a district of another size was read");
    }
    in.getInts(d.attributes, people);
    for (byte[] trait : d.traits) {
      in.getBytes(trait, people);
    }
    in.getInts(d.exposureLevels, people);
    in.getBytes(d.harms, people);
    in.getBytes(d.inside, people);
    in.getShorts(d.means, people);
    in.getBytes(d.certainty, people);
    in.getBytes(d.striving, people);
    in.getInts(d.raw, people);
    in.getShorts(d.wrong, people);
    in.getShorts(d.beyondNarrow, people);
    in.getShorts(d.beyondWide, people);
    in.getBytes(d.band, people);
    in.getBytes(d.firstBand, people);
    in.getLongs(d.moved, d.moved.length);
    in.getShorts(d.bandWithout, people);
    in.getBytes(d.onLists, people);
    in.getInts(d.inForce, people);
    in.getShorts(d.lastLoss, people);
    in.getShorts(d.shutSince, people);
    for (byte[] count : d.counts) {
      in.getBytes(count, people);
    }
    in.getBytes(d.flags, people);
    in.getShorts(d.history, people);
    in.getShorts(d.shutDays, people);
    in.getShorts(d.wrongDays, people);
    d.entries.read(in);
    d.countEntries.read(in);
    d.ruleUses.read(in);
    d.pending.read(in);
    d.debts.read(in);
    d.listed.read(in);
    d.objections.read(in);
    d.overrides.read(in);
    d.holds.read(in);
    d.bases.read(in);
    d.activity = new ActivityLists(in.getInt());
    d.activity.read(in);
    for (int[] until : d.faultUntil) {
      in.getInts(until, until.length);
    }
    for (long[] records : d.groupSums) {
      in.getLongs(records, records.length);
    }
    for (DistrictPart part : d.parts) {
      if (part != null) {
        part.read(in);
      }
    }
  }
}
