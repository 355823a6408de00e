package org.glasshouse.results.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.glasshouse.engine.tally.Cause;
import org.junit.jupiter.api.Test;

class CauseDaysTest {

  /// Two players of whom each alone is worth nothing and both are worth 10 share it; the glove
  /// game.
  @Test
  void whoIsNeededAlikeGetsTheSame() {
    assertThat(CauseDays.shapley(new int[] {0, 0, 0, 10}, 2)).containsExactly(10, 10);
    // One left glove and two right ones: 4/6 and 1/6 each.
    assertThat(CauseDays.shapley(new int[] {0, 0, 0, 6, 0, 6, 0, 6}, 3)).containsExactly(24, 6, 6);
  }

  @Test
  void whoAddsTheSameToEverybodyGetsJustThat() {
    int[] worth = new int[16];
    for (int set = 0; set < worth.length; set++) {
      worth[set] = 3 + (set & 1) * 5 + (set >> 1 & 1) * 7 - (set >> 3 & 1) * 2;
    }
    assertThat(CauseDays.shapley(worth, 4)).containsExactly(5 * 24, 7 * 24, 0, -2 * 24);
  }

  /// Whatever the game, the shares are what the whole is worth beyond nothing.
  @Test
  void sharesAddUpExactly() {
    int[] worth = new int[32];
    int word = 12345;
    for (int set = 0; set < worth.length; set++) {
      word = word * 1_103_515_245 + 12_345;
      worth[set] = word >>> 20;
    }
    assertThat(Arrays.stream(CauseDays.shapley(worth, 5)).sum())
        .isEqualTo(120L * (worth[31] - worth[0]));
  }

  @Test
  void everyCauseHasItsGroupAndOnlyRightOnesAreRight() {
    for (Cause cause : Cause.values()) {
      assertThat(CauseDays.Group.of(cause) == CauseDays.Group.RIGHT).isEqualTo(!cause.wrong());
    }
  }
}
