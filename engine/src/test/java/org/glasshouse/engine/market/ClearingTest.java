package org.glasshouse.engine.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.engine.draws.Philox;
import org.junit.jupiter.api.Test;

/// Known demand and supply give the known price.
class ClearingTest {

  private static final double ONE = 1L << 32;

  private final long[] bids = new long[Clearing.PRICES];
  private final long[] asks = new long[Clearing.PRICES];

  @Test
  void straightLinesCrossWhereTheyCross() {
    // Demand 200 − 2p, supply 3(p − 20): both are 96 at 52.
    for (int price = 1; price <= 99; price++) {
      bids[price] = 2;
    }
    for (int price = 21; price <= 99; price++) {
      asks[price] = 3;
    }
    Clearing clearing = Clearing.of(bids, asks, 0, 7);
    assertThat(clearing.price()).isEqualTo(52);
    assertThat(clearing.volume()).isEqualTo(96);
    assertThat(clearing.bidShare() / ONE).isEqualTo(1);
    assertThat(clearing.askShare() / ONE).isEqualTo(1);
  }

  @Test
  void moreDemandRaisesThePriceAndMoreSupplyLowersIt() {
    for (int price = 1; price <= 99; price++) {
      bids[price] = 2;
      asks[price] = 3;
    }
    int before = Clearing.of(bids, asks, 0, 0).price();
    bids[90] += 40;
    int wanted = Clearing.of(bids, asks, 0, 0).price();
    assertThat(wanted).isGreaterThan(before);
    asks[5] += 80;
    assertThat(Clearing.of(bids, asks, 0, 0).price()).isLessThan(wanted);
  }

  @Test
  void betweenBidsAndAsksThatAgreeThePriceIsTheMiddle() {
    bids[80] = 10;
    asks[20] = 10;
    assertThat(Clearing.of(bids, asks, 0, 0)).isEqualTo(new Clearing(50, 10, 0, 0));
  }

  @Test
  void theLongerSideIsRationedAtThePrice() {
    bids[60] = 100;
    asks[10] = 30;
    Clearing scarce = Clearing.of(bids, asks, 0, 0);
    assertThat(scarce.price()).isEqualTo(60);
    assertThat(scarce.volume()).isEqualTo(30);
    assertThat(scarce.bidShare() / ONE).isEqualTo(0.3, within(1e-9));
    bids[60] = 12;
    Clearing plenty = Clearing.of(bids, asks, 0, 0);
    assertThat(plenty.price()).isEqualTo(10);
    assertThat(plenty.askShare() / ONE).isEqualTo(0.4, within(1e-9));
  }

  @Test
  void nothingIsTradedWhereNobodyAgreesAndThePriceStays() {
    bids[10] = 5;
    asks[20] = 5;
    assertThat(Clearing.of(bids, asks, 0, 13)).isEqualTo(new Clearing(13, 0, 0, 0));
    assertThat(Clearing.of(new long[Clearing.PRICES], new long[Clearing.PRICES], 0, 13).volume())
        .isZero();
  }

  @Test
  void theClearingHouseGetsRidOfWhatItHoldsAndBuysWhatItOwes() {
    bids[9] = 4;
    assertThat(Clearing.of(bids, asks, 3, 0).volume()).isEqualTo(3);
    assertThat(Clearing.of(bids, asks, 3, 0).price()).isEqualTo(9);
    bids[9] = 0;
    asks[30] = 8;
    assertThat(Clearing.of(bids, asks, -2, 0).volume()).isEqualTo(2);
    assertThat(Clearing.of(bids, asks, -2, 0).price()).isEqualTo(30);
  }

  /// For any book: what is better than the price is filled whole, and with the shares at the price
  /// both sides come to the same volume, which no other price exceeds.
  @Test
  void bothSidesComeToTheLargestVolume() {
    for (int book = 0; book < 500; book++) {
      for (int price = 1; price < Clearing.PRICES; price++) {
        bids[price] = lots(book, price, 0);
        asks[price] = lots(book, price, 1);
      }
      long house = lots(book, 0, 2) - lots(book, 0, 3);
      Clearing clearing = Clearing.of(bids, asks, house, 0);
      assertThat(clearing.volume()).isEqualTo(largest(house));
      if (clearing.volume() == 0) {
        continue;
      }
      int at = clearing.price();
      double buy =
          Math.clamp(-house, 0, clearing.volume()) + bids[at] * (clearing.bidShare() / ONE);
      double sell =
          Math.clamp(house, 0, clearing.volume()) + asks[at] * (clearing.askShare() / ONE);
      for (int price = 1; price < Clearing.PRICES; price++) {
        buy += price > at ? bids[price] : 0;
        sell += price < at ? asks[price] : 0;
      }
      assertThat(buy)
          .as("bids of book %d", book)
          .isEqualTo((double) clearing.volume(), within(1e-6));
      assertThat(sell)
          .as("asks of book %d", book)
          .isEqualTo((double) clearing.volume(), within(1e-6));
    }
  }

  private long largest(long house) {
    long largest = 0;
    for (int at = 1; at < Clearing.PRICES; at++) {
      long demand = Math.max(0, -house);
      long supply = Math.max(0, house);
      for (int price = 1; price < Clearing.PRICES; price++) {
        demand += price >= at ? bids[price] : 0;
        supply += price <= at ? asks[price] : 0;
      }
      largest = Math.max(largest, Math.min(demand, supply));
    }
    return largest;
  }

  /// A few lots at few prices, so that books differ in shape and ties are common.
  private static long lots(int book, int price, int side) {
    int word = Philox.word(4, 0, book, price, side);
    boolean here = price == 0 || (word >>> 24) < 20 + book % 60;
    return here ? Philox.below(word, 6) : 0;
  }
}
