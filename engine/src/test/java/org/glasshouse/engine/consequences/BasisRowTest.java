package org.glasshouse.engine.consequences;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.tally.Basis;
import org.junit.jupiter.api.Test;

class BasisRowTest {

  private static final int A = 1;
  private static final int B = 2;
  private static final int C = 4;

  @Test
  void withoutARowAllIsAsIntended() {
    IntRows none = new IntRows(District.BASIS_WIDTH);
    assertThat(BasisRow.of(none, -1, A)).isEqualTo(Basis.AS_INTENDED);
    assertThat(BasisRow.ofAny(none, -1, A | B)).isEqualTo(Basis.AS_INTENDED);
  }

  @Test
  void eachConsequenceHasItsOwnBasis() {
    IntRows rows = row(A, B, C, 8);
    assertThat(BasisRow.of(rows, 0, A)).isEqualTo(Basis.RECORD_ERROR);
    assertThat(BasisRow.of(rows, 0, B)).isEqualTo(Basis.BEYOND_WIDE);
    assertThat(BasisRow.of(rows, 0, C)).isEqualTo(Basis.BEYOND_NARROW);
    assertThat(BasisRow.of(rows, 0, 8)).isEqualTo(Basis.THROUGH_OTHERS);
    assertThat(BasisRow.of(rows, 0, 16)).isEqualTo(Basis.AS_INTENDED);
  }

  @Test
  void anErrorAboutSomebodyWhoDidSomethingIsRightByAccident() {
    IntRows rows = row(A | BasisRow.ACCIDENT, 0, 0, 0);
    assertThat(BasisRow.of(rows, 0, A)).isEqualTo(Basis.RIGHT_BY_ACCIDENT);
    assertThat(BasisRow.ofAny(rows, 0, A)).isEqualTo(Basis.RIGHT_BY_ACCIDENT);
  }

  @Test
  void beingShutOutRestsOnWhatStaysLongest() {
    IntRows rows = row(A, B, C, 8);
    assertThat(BasisRow.ofAny(rows, 0, A)).isEqualTo(Basis.RECORD_ERROR);
    assertThat(BasisRow.ofAny(rows, 0, A | 8)).isEqualTo(Basis.THROUGH_OTHERS);
    assertThat(BasisRow.ofAny(rows, 0, A | 8 | B)).isEqualTo(Basis.BEYOND_WIDE);
    assertThat(BasisRow.ofAny(rows, 0, A | 8 | B | C)).isEqualTo(Basis.BEYOND_NARROW);
    assertThat(BasisRow.ofAny(rows, 0, A | 8 | B | C | 16)).isEqualTo(Basis.AS_INTENDED);
  }

  private static IntRows row(int wrong, int wide, int narrow, int others) {
    IntRows rows = new IntRows(District.BASIS_WIDTH);
    rows.addEmpty();
    rows.set(0, BasisRow.WRONG, wrong);
    rows.set(0, BasisRow.WIDE, wide);
    rows.set(0, BasisRow.NARROW, narrow);
    rows.set(0, BasisRow.OTHERS, others);
    return rows;
  }
}
