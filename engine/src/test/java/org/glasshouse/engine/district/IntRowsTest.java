package org.glasshouse.engine.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Rows stay what they are while room is given back.
class IntRowsTest {

  private static IntRows counted(int rows) {
    IntRows made = new IntRows(2);
    for (int i = 0; i < rows; i++) {
      made.add(i, -i);
    }
    return made;
  }

  /// What fills again in the next window keeps its room, so nothing is allocated for it.
  @Test
  void roomStaysForRowsThatComeAgain() {
    IntRows rows = counted(10_000);
    long room = rows.bytes();
    for (int window = 0; window < 5; window++) {
      for (int row = 0; row < 9_000; row++) {
        rows.remove(row);
      }
      rows.compact();
      assertThat(rows.rows()).isEqualTo(1000);
      assertThat(rows.bytes()).isLessThanOrEqualTo(room);
      long kept = rows.bytes();
      for (int row = 0; row < 9_000; row++) {
        rows.add(row, row);
      }
      assertThat(rows.bytes()).isEqualTo(kept);
    }
  }

  @Test
  void roomIsGivenBackWhenManyRowsHaveGone() {
    IntRows rows = counted(100_000);
    for (int row = 0; row < rows.rows(); row++) {
      if (row % 10 != 3) {
        rows.remove(row);
      }
    }
    rows.compact();
    rows.compact();
    assertThat(rows.rows()).isEqualTo(10_000);
    assertThat(rows.bytes()).isBetween(80_000L, 92_000L);
    for (int row = 0; row < rows.rows(); row++) {
      assertThat(rows.get(row, 0)).isEqualTo(10 * row + 3);
      assertThat(rows.get(row, 1)).isEqualTo(-10 * row - 3);
    }
  }

  @Test
  void droppingTheFirstKeepsTheRest() {
    IntRows rows = counted(50_000);
    rows.removeFirst(48_000);
    rows.removeFirst(1_000);
    assertThat(rows.rows()).isEqualTo(1000);
    assertThat(rows.bytes()).isLessThan(20_000);
    assertThat(rows.get(0, 0)).isEqualTo(49_000);
    assertThat(rows.get(999, 1)).isEqualTo(-49_999);
  }

  @Test
  void replacedRowsTakeNoMoreRoomThanTheyNeed() {
    IntRows rows = counted(50_000);
    rows.replaceBy(counted(1000));
    rows.replaceBy(counted(1000));
    assertThat(rows.rows()).isEqualTo(1000);
    assertThat(rows.bytes()).isLessThan(10_000);
    assertThat(rows.get(999, 0)).isEqualTo(999);
    rows.replaceBy(counted(3000));
    assertThat(rows.rows()).isEqualTo(3000);
    assertThat(rows.get(2999, 1)).isEqualTo(-2999);
  }
}
