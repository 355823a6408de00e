package org.glasshouse.engine.district;

import org.glasshouse.engine.consequences.HoldRow;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.scoring.RuleUses;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;

/// The digest of a district's state: a sum modulo 2^64 of keyed hashes, one for each citizen over
/// all columns and one for each row of a sparse table, keyed by the citizen whom it is about. Being
/// a sum, it knows neither how neighbourhoods are batched nor in which order rows of different
/// citizens stand; so the digest of a society is the sum over its districts. Withdrawn points are
/// not part of it, nor what follows from the people alone (`activity`).
public final class StateDigest {

  private static final int COLUMNS = 1;
  private static final int ENTRIES = 2;
  private static final int COUNT_ENTRIES = 3;
  private static final int RULE_USES = 4;
  private static final int PENDING = 5;
  private static final int FAULTS = 12;
  private static final int GROUP_RECORDS = 13;

  private StateDigest() {}

  /// Digest of a district.
  ///
  /// @param seed seed of the replicate
  public static long of(long seed, District district) {
    long root = Keys.mix(seed);
    long sum = 0;
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
        sum += columns(root, district, n, citizen);
      }
      sum += faults(root, district, n);
    }
    sum += entries(root, district, district.entries, ENTRIES);
    sum += entries(root, district, district.countEntries, COUNT_ENTRIES);
    sum += uses(root, district);
    int table = PENDING;
    for (IntRows rows : district.tables()) {
      sum += rows(root, district, rows, table++);
    }
    sum += bases(root, district, table);
    return sum + groupSums(root, district);
  }

  /// Digest of the parts that systems keep in a district; zero where none is on.
  ///
  /// @param seed seed of the replicate
  public static long ofSystems(long seed, District district) {
    long sum = 0;
    for (SystemId id : SystemId.values()) {
      DistrictPart part = district.part(id);
      if (part != null) {
        DigestSum own = new DigestSum(seed, id.key(), district);
        part.digest(own);
        sum += own.sum();
      }
    }
    return sum;
  }

  private static long start(long root, District district, int n, int citizen, int table) {
    long key = district.key(citizen, n);
    return Keys.mix(Keys.mix(root ^ key) + table);
  }

  private static long fold(long hash, long value) {
    return Keys.mix(hash ^ value);
  }

  private static long fold(long hash, int high, int low) {
    return fold(hash, (long) high << 32 | low & 0xffff_ffffL);
  }

  private static long columns(long root, District d, int n, int i) {
    long h = start(root, d, n, i, COLUMNS);
    h = fold(h, d.attributes[i], d.exposureLevels[i]);
    long traits = 0;
    for (byte[] trait : d.traits) {
      traits = traits << 8 | trait[i] & 0xff;
    }
    h = fold(h, traits);
    h = fold(h, shorts((short) 0, d.means[i], d.lastLoss[i], d.shutSince[i]));
    h = fold(h, shorts(d.history[i], d.shutDays[i], d.wrongDays[i], (short) 0));
    h = fold(h, bytes(d.harms[i], d.inside[i], d.certainty[i], d.striving[i]), d.bandWithout[i]);
    h =
        fold(
            h,
            bytes((byte) 0, (byte) 0, d.band[i], d.firstBand[i]),
            bytes(d.onLists[i], d.flags[i], (byte) 0, (byte) 0));
    h = fold(h, d.raw[i], d.wrong[i]);
    h = fold(h, d.beyondNarrow[i], d.beyondWide[i]);
    h = fold(h, d.inForce[i]);
    for (byte[] count : d.counts) {
      h = fold(h, count[i]);
    }
    return h;
  }

  private static long shorts(short a, short b, short c, short d) {
    return (a & 0xffffL) << 48 | (b & 0xffffL) << 32 | (c & 0xffffL) << 16 | d & 0xffffL;
  }

  private static int bytes(byte a, byte b, byte c, byte d) {
    return (a & 0xff) << 24 | (b & 0xff) << 16 | (c & 0xff) << 8 | d & 0xff;
  }

  private static long rows(long root, District district, IntRows rows, int table) {
    long sum = 0;
    for (int row = 0; row < rows.rows(); row++) {
      int citizen = rows.get(row, 0);
      long h = start(root, district, district.neighbourhoodOf(citizen), citizen, table);
      if (rows == district.holds) {
        int what = rows.get(row, HoldRow.WHAT);
        h = fold(fold(h, HoldRow.consequence(what)), HoldRow.lastDay(what));
        h = fold(h, HoldRow.basis(what));
      } else {
        for (int field = 1; field < rows.width(); field++) {
          h = fold(h, rows.get(row, field));
        }
      }
      sum += h;
    }
    return sum;
  }

  private static long bases(long root, District district, int table) {
    SharedRows bases = district.bases;
    long sum = 0;
    for (int row = 0; row < bases.rows(); row++) {
      int citizen = bases.citizen(row);
      long h = start(root, district, district.neighbourhoodOf(citizen), citizen, table);
      for (int field = 1; field < bases.said().width(); field++) {
        h = fold(h, bases.said().get(bases.number(row), field));
      }
      sum += h;
    }
    return sum;
  }

  private static long entries(long root, District district, PointEntries entries, int table) {
    long[] starts = new long[entries.empty() ? 0 : district.citizens];
    for (int n = 0; n < district.neighbourhoods && starts.length > 0; n++) {
      for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
        starts[citizen] = start(root, district, n, citizen, table);
      }
    }
    long sum = 0;
    for (int bucket = 0; bucket < entries.buckets(); bucket++) {
      for (int run = 0; run < entries.runs(bucket); run++) {
        int first = district.start[entries.runNeighbourhood(bucket, run)];
        int end = entries.runEnd(bucket, run);
        for (int i = entries.runStart(bucket, run); i < end; i++) {
          int points = entries.points(bucket, i);
          if (points != 0) {
            int what = entries.entry(bucket, i);
            long h = starts[first + PointEntries.slot(what)];
            sum += fold(fold(h, bucket), what, points);
          }
        }
      }
    }
    return sum;
  }

  private static long uses(long root, District district) {
    RuleUses uses = district.ruleUses;
    long sum = 0;
    for (int at = 0; at < uses.places(); at++) {
      int key = uses.keyAt(at);
      if (key >= 0) {
        int citizen = RuleUses.citizen(key);
        long h = start(root, district, district.neighbourhoodOf(citizen), citizen, RULE_USES);
        h = fold(h, RuleUses.rule(key), uses.startDay(at));
        sum += fold(h, uses.times(at), uses.awarded(at));
      }
    }
    return sum;
  }

  private static long faults(long root, District district, int n) {
    long h =
        fold(root + FAULTS, Keys.neighbourhood(district.city, district.firstNeighbourhood + n));
    for (int[] until : district.faultUntil) {
      h = fold(h, until[n]);
    }
    return h;
  }

  /// Sums over a district, so they enter as multiples of fixed odd numbers.
  private static long groupSums(long root, District district) {
    long sum = 0;
    for (int kind = 0; kind < district.groupSums.length; kind++) {
      long[] records = district.groupSums[kind];
      for (int group = 0; group < records.length; group++) {
        long weight = fold(root + GROUP_RECORDS, kind, group) | 1;
        sum += weight * records[group];
      }
    }
    return sum;
  }
}
