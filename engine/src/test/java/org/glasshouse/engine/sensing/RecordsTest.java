package org.glasshouse.engine.sensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.tally.Cause;
import org.junit.jupiter.api.Test;

class RecordsTest {

  private static final int FIRST_DAY = 70;
  private static final int LAST_DAY = 100;

  @Test
  void oneOrderWhateverTheNumberOfRecords() {
    for (int count : new int[] {0, 1, 7, 300, 5000}) {
      for (int citizens : new int[] {5, 1000, 16_384}) {
        sameAsASort(count, citizens);
      }
    }
  }

  /// Record `i` has `i` as its particulars, so that one can see where it went.
  private static void sameAsASort(int count, int citizens) {
    Records records = new Records();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int random = (int) Keys.mix(i + 31L * citizens) >>> 1;
      int what = RecordRow.what(random % 5, random / 5 % 3, Cause.STALE, 0);
      // Some come late, from before the window.
      int when = RecordRow.when(FIRST_DAY - 3 + random / 15 % 20, random / 300 % 10);
      records.add(random / 3000 % citizens, what, when, i);
      numbers.add(i);
    }
    numbers.sort(
        Comparator.comparingInt((Integer i) -> records.citizen[i])
            .thenComparingInt(i -> records.day(i, FIRST_DAY, LAST_DAY))
            .thenComparingInt(i -> RecordRow.kind(records.what[i]))
            .thenComparingInt(i -> RecordRow.channel(records.what[i]))
            .thenComparingInt(i -> i));
    Records ordered = new Records();
    ordered.order(records, citizens, FIRST_DAY, LAST_DAY);
    assertThat(ordered.size()).isEqualTo(count);
    for (int i = 0; i < count; i++) {
      int number = numbers.get(i);
      assertThat(ordered.fields[i]).isEqualTo(number);
      assertThat(ordered.citizen[i]).isEqualTo(records.citizen[number]);
      assertThat(ordered.what[i]).isEqualTo(records.what[number]);
      assertThat(ordered.when[i]).isEqualTo(records.when[number]);
    }
  }
}
