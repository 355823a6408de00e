package org.glasshouse.engine.scoring;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;

/// Points and counts that fall due at the start of a window, and go.
final class Expiry {

  private Expiry() {}

  /// Takes back what falls due in the buckets of the window, and empties them.
  static void run(District district, Window window) {
    PointEntries entries = district.entries;
    Block corrections = window.city.layout.corrections;
    int bucket = entries.bucket(window.index);
    for (int run = 0; run < entries.runs(bucket); run++) {
      int n = entries.runNeighbourhood(bucket, run);
      int end = entries.runEnd(bucket, run);
      for (int i = entries.runStart(bucket, run); i < end; i++) {
        int tenths = entries.points(bucket, i);
        if (tenths == 0) {
          continue;
        }
        int what = entries.entry(bucket, i);
        int citizen = district.start[n] + PointEntries.slot(what);
        Cause cause = PointEntries.cause(what);
        Points.adjust(district, citizen, cause, PointEntries.flags(what), -tenths);
        Awards.changed(window, -tenths);
        if (cause.wrong()) {
          window.tally.count(corrections.at(2));
        }
        if (window.ledger.follows(citizen)) {
          window.ledger.add(
              new LedgerEntry.Awarded(
                  window.ledger.id(citizen),
                  window.firstDay,
                  PointEntries.rule(what),
                  -1,
                  -tenths,
                  Awards.score(window, district, citizen),
                  cause,
                  "expiry"));
        }
      }
    }
    entries.clear(bucket);
    PointEntries counted = district.countEntries;
    int countBucket = counted.bucket(window.index);
    for (int run = 0; run < counted.runs(countBucket); run++) {
      int n = counted.runNeighbourhood(countBucket, run);
      int end = counted.runEnd(countBucket, run);
      for (int i = counted.runStart(countBucket, run); i < end; i++) {
        int what = counted.entry(countBucket, i);
        byte[] counts = district.counts[PointEntries.rule(what)];
        int citizen = district.start[n] + PointEntries.slot(what);
        if (counted.points(countBucket, i) != 0) {
          counts[citizen]--;
        }
      }
    }
    counted.clear(countBucket);
  }
}
