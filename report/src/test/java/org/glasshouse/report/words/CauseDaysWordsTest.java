package org.glasshouse.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.glasshouse.results.replay.CauseDays;
import org.glasshouse.results.replay.CauseDays.Group;
import org.glasshouse.results.replay.CauseDays.Share;
import org.junit.jupiter.api.Test;

class CauseDaysWordsTest {

  /// 100 days in three equal parts, and a share below zero that the others make up for.
  @Test
  void roundedSharesAddUp() {
    CauseDays thirds =
        new CauseDays(
            100,
            0,
            6,
            List.of(
                new Share(Group.RIGHT, 1, 200),
                new Share(Group.ANOTHER, 1, 200),
                new Share(Group.NOTHING, 1, 200)));
    assertThat(CauseDaysWords.tenths(thirds)).containsExactly(334, 333, 333);
    CauseDays below =
        new CauseDays(
            10,
            3,
            6,
            List.of(
                new Share(Group.RIGHT, 1, 50),
                new Share(Group.ANOTHER, 1, -7),
                new Share(Group.NOTHING, 1, -1)));
    assertThat(Arrays.stream(CauseDaysWords.tenths(below)).sum()).isEqualTo(70);
    assertThat(CauseDaysWords.say(below))
        .contains("– 8.4 for 1 record that is right;", "– 3 without any of the records.")
        .anyMatch(line -> line.startsWith("– −1.2 for 1 record of what somebody else did"));
  }
}
