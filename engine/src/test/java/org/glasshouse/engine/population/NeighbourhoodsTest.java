package org.glasshouse.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighbourhoodsTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 999, 1000, 1001, 1999, 2001, 50_000, 1_234_567})
  void sizesAddUpAndDifferByOneAtMost(long people) {
    Neighbourhoods shape = Neighbourhoods.of(people);
    assertThat(shape.count()).isEqualTo((int) Math.ceil(people / 1000.0));
    long total = 0;
    int smallest = Integer.MAX_VALUE;
    int largest = 0;
    for (int n = 0; n < shape.count(); n++) {
      assertThat(shape.first(n)).isEqualTo(total);
      total += shape.size(n);
      smallest = Math.min(smallest, shape.size(n));
      largest = Math.max(largest, shape.size(n));
    }
    assertThat(total).isEqualTo(people);
    assertThat(shape.first(shape.count())).isEqualTo(people);
    assertThat(largest - smallest).isLessThanOrEqualTo(1);
    assertThat(largest).isLessThanOrEqualTo(Neighbourhoods.MOST);
  }

  @Test
  void aNationFits() {
    Neighbourhoods shape = Neighbourhoods.of(1_411_778_724L);
    assertThat(shape.first(shape.count())).isEqualTo(1_411_778_724L);
  }

  @Test
  void nobodyIsRefused() {
    assertThatThrownBy(() -> Neighbourhoods.of(0)).hasMessageContaining("0 people");
    assertThatThrownBy(() -> new Neighbourhoods(5000, 2)).hasMessageContaining("5000 people");
  }
}
