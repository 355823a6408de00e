package org.glasshouse.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.glasshouse.engine.draws.Keys;
import org.junit.jupiter.api.Test;

/// Uses of rules against a table that Java has.
class RuleUsesTest {

  private static final int RULES = 7;

  private record Use(int day, int times, int awarded) {}

  private static void agree(RuleUses uses, Map<Integer, Use> expected) {
    int found = 0;
    for (int at = 0; at < uses.places(); at++) {
      int key = uses.keyAt(at);
      if (key >= 0) {
        found++;
        assertThat(new Use(uses.startDay(at), uses.times(at), uses.awarded(at)))
            .isEqualTo(expected.get(key));
        assertThat(uses.find(key)).isEqualTo(at);
      }
    }
    assertThat(found).isEqualTo(expected.size());
  }

  @Test
  void pairsAreFoundAgainHoweverOftenTheTableIsLaidAnew() {
    RuleUses uses = new RuleUses();
    Map<Integer, Use> expected = new HashMap<>();
    int[] periods = {30, 60, 90, 365, 365, 7, 14};
    for (int day = 0; day < 400; day += 7) {
      for (int i = 0; i < 300; i++) {
        long word = Keys.mix((long) day << 32 | i);
        int key = RuleUses.key((int) (word >>> 8 & 4095), (int) ((word >>> 40 & 0xffff) % RULES));
        int at = uses.find(key);
        assertThat(uses.startDay(at) < 0).isEqualTo(!expected.containsKey(key));
        Use use = new Use(day, 1 + (int) (word & 7), (int) (word >>> 50));
        uses.store(at, use.day(), use.times(), use.awarded());
        expected.put(key, use);
      }
      int today = day;
      if (day % 28 == 0) {
        uses.drop(today, periods);
        expected
            .entrySet()
            .removeIf(
                each -> each.getValue().day() + periods[RuleUses.rule(each.getKey())] <= today);
      }
      agree(uses, expected);
    }
    uses.drop(1000, periods);
    agree(uses, Map.of());
  }
}
