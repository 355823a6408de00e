package org.glasshouse.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.tally.Cause;
import org.junit.jupiter.api.Test;

class PointEntriesTest {

  @Test
  void entriesThatCameByAStageStandAsIfAddedOneByOne() {
    PointEntries staged = new PointEntries(6);
    PointEntries single = new PointEntries(6);
    EntryStage stage = new EntryStage();
    for (int window = 0; window < 3; window++) {
      for (int n = 0; n < 4; n++) {
        for (int i = 0; i < 300; i++) {
          int random = (int) Keys.mix(window * 10_000L + n * 1000L + i) >>> 1;
          int entry = PointEntries.what(i, random % 9, random / 9 % 3, Cause.GENUINE, 0);
          int bucket = random / 27 % 3 + window;
          int tenths = random / 100 % 500 - 250;
          staged.add(stage, bucket, n, entry, tenths);
          single.add(bucket, n, entry, tenths);
        }
      }
      staged.take(stage);
      assertThat(all(staged)).isEqualTo(all(single)).hasSizeGreaterThan(1000);
    }
    assertThat(staged.bytes()).isLessThan(single.bytes());
  }

  @Test
  void moreAwardsThanHaveANumberAreKeptBeside() {
    PointEntries staged = new PointEntries(3);
    PointEntries single = new PointEntries(3);
    EntryStage stage = new EntryStage();
    for (int i = 0; i < 16_500; i++) {
      int entry = PointEntries.what(i % 1000, 1 + i / 1000, 2, Cause.STALE, 0);
      staged.add(stage, i % 2, i / 8000, entry, 1 + i % 1000);
      single.add(i % 2, i / 8000, entry, 1 + i % 1000);
    }
    staged.take(stage);
    assertThat(all(staged)).isEqualTo(all(single));
  }

  private static List<Integer> all(PointEntries entries) {
    List<Integer> all = new ArrayList<>();
    for (int bucket = 0; bucket < entries.buckets(); bucket++) {
      for (int run = 0; run < entries.runs(bucket); run++) {
        all.add(entries.runNeighbourhood(bucket, run));
        for (int i = entries.runStart(bucket, run); i < entries.runEnd(bucket, run); i++) {
          all.add(entries.entry(bucket, i));
          all.add(entries.points(bucket, i));
        }
      }
    }
    return all;
  }
}
