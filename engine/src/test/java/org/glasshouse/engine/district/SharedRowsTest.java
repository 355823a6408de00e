package org.glasshouse.engine.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.draws.Keys;
import org.junit.jupiter.api.Test;

/// Rows that share what they say give back what was put in.
class SharedRowsTest {
  private static final int WIDTH = 6;

  @Test
  void givesBackWhatWasPutIn() {
    for (int citizens : new int[] {1 << 16, 70_000}) {
      IntRows full = rows(citizens, 50);
      SharedRows shared = new SharedRows(WIDTH, citizens);
      shared.replaceBy(rows(citizens, 4000), new Sharing());
      shared.replaceBy(full, new Sharing());
      assertSame(shared, full);
      assertThat(shared.said().rows()).isEqualTo(50);
    }
  }

  @Test
  void rowsThatAllDifferAreKeptToo() {
    int citizens = 1 << 16;
    IntRows full = rows(citizens, citizens);
    SharedRows shared = new SharedRows(WIDTH, citizens);
    shared.replaceBy(full, new Sharing());
    assertSame(shared, full);
    assertThat(shared.said().rows()).isEqualTo(full.rows());
  }

  @Test
  void aRowIsFoundByItsCitizen() {
    SharedRows shared = new SharedRows(WIDTH, 100);
    IntRows full = new IntRows(WIDTH);
    full.add(3, 7, 8, 9);
    full.add(5, 1, 8, 9);
    full.add(90, 7, 8, 9);
    shared.replaceBy(full, new Sharing());
    assertThat(shared.seek(0, 0)).isZero();
    assertThat(shared.seek(4, 0)).isEqualTo(1);
    assertThat(shared.of(4, 1)).isEqualTo(-1);
    assertThat(shared.of(5, 1)).isEqualTo(shared.number(1));
    assertThat(shared.of(90, shared.seek(90, 1))).isEqualTo(shared.number(0));
    assertThat(shared.seek(91, 0)).isEqualTo(3);
    assertThat(shared.of(91, 3)).isEqualTo(-1);
  }

  @Test
  void writtenAndReadItIsTheSame() {
    IntRows full = rows(16_384, 30);
    SharedRows from = new SharedRows(WIDTH, 16_384);
    from.replaceBy(full, new Sharing());
    StateWriter out = new StateWriter();
    from.write(out);
    StateWriter plain = new StateWriter();
    full.write(plain);
    assertThat(out.toBytes()).isEqualTo(plain.toBytes());
    SharedRows to = new SharedRows(WIDTH, 16_384);
    StateReader in = new StateReader(out.toBytes());
    to.read(in);
    assertThat(in.atEnd()).isTrue();
    assertSame(to, full);
  }

  /// A row for every other citizen, which say so many different things.
  private static IntRows rows(int citizens, int different) {
    IntRows rows = new IntRows(WIDTH);
    for (int citizen = 0; citizen < citizens; citizen += 2) {
      int row = rows.addEmpty();
      rows.set(row, 0, citizen);
      long said = Keys.mix(citizen / 2 % different);
      for (int field = 1; field < WIDTH; field++) {
        rows.set(row, field, (int) (said >>> 8 * field));
      }
    }
    return rows;
  }

  private static void assertSame(SharedRows shared, IntRows full) {
    assertThat(shared.rows()).isEqualTo(full.rows());
    for (int row = 0; row < full.rows(); row++) {
      assertThat(shared.citizen(row)).isEqualTo(full.get(row, 0));
      for (int field = 1; field < WIDTH; field++) {
        assertThat(shared.said().get(shared.number(row), field)).isEqualTo(full.get(row, field));
      }
    }
  }
}
