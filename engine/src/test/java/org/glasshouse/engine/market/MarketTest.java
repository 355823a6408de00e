package org.glasshouse.engine.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Silent;
import org.glasshouse.engine.society.Society;
import org.glasshouse.engine.society.Town;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;

/// The shipped market in credits, with fewer people.
class MarketTest {

  private static final String MARKET = "systems.credit-market.";
  private static final String PEOPLE = "credit-market-people";
  private static final String FREE = "free only by what they bought";

  private static Scenario scenario(String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("cities.lindenhaven.people=6000");
    Path home = Path.of(System.getProperty("glasshouse.home", ".."));
    return Town.load(home.resolve("scenarios/credit-market.yaml"), all.toArray(new String[0]));
  }

  private static Observed run(String... settings) {
    return Observed.of(scenario(settings), Arm.SCHEME);
  }

  private static final Observed SHIPPED = run();

  @Test
  void creditsAreConservedToTheLastUnit() {
    long[] house = SHIPPED.series(0, "credit-market-price", "lots of the clearing house");
    long[] held = SHIPPED.series(0, "credit-market-price", "lots held");
    long[] owed = SHIPPED.series(0, "credit-market-price", "lots owed");
    boolean lotteriesLeftSomething = false;
    for (int w = 1; w < house.length; w++) {
      assertThat(held[w - 1] - owed[w - 1] + house[w]).as("window %d", w).isZero();
      lotteriesLeftSomething |= house[w] != 0;
    }
    assertThat(held[held.length - 1]).isPositive();
    assertThat(lotteriesLeftSomething).isTrue();
  }

  @Test
  void moneyIsConservedToTheLastUnit() {
    for (int w = 0; w < SHIPPED.windows(); w++) {
      long price = SHIPPED.at(w, 0, "credit-market-price", "price");
      long bought = SHIPPED.at(w, 0, "credit-market-volume", "bought");
      long sold = SHIPPED.at(w, 0, "credit-market-volume", "sold");
      long paid = SHIPPED.at(w, 0, "credit-market-money", Observed.ALL, "paid");
      long received = SHIPPED.at(w, 0, "credit-market-money", Observed.ALL, "received");
      assertThat(paid).isEqualTo(price * bought);
      assertThat(received + SHIPPED.at(w, 0, "credit-market-volume", "fees"))
          .isEqualTo(price * sold);
    }
    assertThat(SHIPPED.total(0, "credit-market-volume", "fees")).isPositive();
  }

  @Test
  void zeroDoseEqualsOff() {
    Outcomes none =
        Observed.of(scenario(MARKET + "participants=0", "days=250"), Arm.SCHEME).outcomes();
    Outcomes off = Observed.of(scenario(MARKET + "on=false", "days=250"), Arm.SCHEME).outcomes();
    assertThat(none.sharedDigest()).isEqualTo(off.sharedDigest());
    Outcomes shipped = Observed.of(scenario("days=250"), Arm.SCHEME).outcomes();
    assertThat(shipped.sharedDigest()).isNotEqualTo(off.sharedDigest());
  }

  @Test
  void halfDoseLiesBetween() {
    Observed half = run(MARKET + "participants=0.3");
    long halfFree = half.total(0, PEOPLE, Observed.ALL, FREE);
    assertThat(halfFree).isBetween(1L, SHIPPED.total(0, PEOPLE, Observed.ALL, FREE) - 1);
    assertThat(half.total(0, "credit-market-volume", "bought"))
        .isBetween(1L, SHIPPED.total(0, "credit-market-volume", "bought") - 1);
  }

  @Test
  void howItIsComputedChangesNoBit() {
    Scenario scenario = scenario("days=420");
    Outcomes plain = outcomes(scenario, new Plan.Machine(1, 16_384, false));
    Outcomes other = outcomes(scenario, new Plan.Machine(2, 1_024, true));
    assertThat(other.districts()).isGreaterThan(plain.districts());
    assertThat(other.digest()).isEqualTo(plain.digest());
  }

  private static Outcomes outcomes(Scenario scenario, Plan.Machine machine) {
    return Society.of(new Plan(scenario, Arm.SCHEME, 0, List.of(), machine)).run(new Silent());
  }

  @Test
  void withoutAnythingToGainNobodyBidsAndThereIsNoPrice() {
    Observed worthless = run(MARKET + "denial_worth=0", MARKET + "grant_worth=0");
    assertThat(worthless.total(0, "credit-market-volume", "offered")).isPositive();
    assertThat(worthless.total(0, "credit-market-volume", "wanted")).isZero();
    assertThat(worthless.total(0, "credit-market-volume", "bought")).isZero();
    assertThat(worthless.last(0, "credit-market-price", "price")).isZero();
  }

  /// Bands that are worked out once a year make the year's end dear; bands that are worked out at
  /// once leave the price without a season.
  @Test
  void theSeasonComesFromTheCalendarOfTheBands() {
    assertThat(climb(SHIPPED)).isGreaterThan(1.5);
    assertThat(climb(run("cities.lindenhaven.scheme.recalculation=at-once"))).isLessThan(1.25);
  }

  /// Price in December of the second year over that in May and June.
  private static double climb(Observed run) {
    return meanPrice(run, 702, 730) / meanPrice(run, 486, 546);
  }

  private static double meanPrice(Observed run, int from, int to) {
    long[] prices = run.series(0, "credit-market-price", "price");
    return Arrays.stream(prices, from / 7, to / 7).average().orElseThrow();
  }

  @Test
  void whatIsWorthMoreIsDearer() {
    Observed dear = run(MARKET + "denial_worth=0.1", MARKET + "grant_worth=0.02");
    assertThat(dear.last(0, "credit-market-price", "highest price"))
        .isGreaterThan(SHIPPED.last(0, "credit-market-price", "highest price"));
  }

  /// The rich buy off more of their days than the poor; where lots cost next to nothing they do
  /// not.
  @Test
  void theRichBuyOffMoreUnlessPointsCostNextToNothing() {
    assertThat(boughtOff(SHIPPED, "5")).isGreaterThan(1.4 * boughtOff(SHIPPED, "1"));
    Observed cheap =
        run(
            MARKET + "reserve=0.001",
            MARKET + "grant_worth=0",
            MARKET + "participants=0.9",
            MARKET + "cushion=0",
            MARKET + "most_lots=60");
    assertThat(boughtOff(cheap, "5")).isLessThan(1.2 * boughtOff(cheap, "1"));
  }

  private static double boughtOff(Observed run, String fifth) {
    double free = run.total(0, PEOPLE, fifth, FREE);
    double denied = run.total(0, PEOPLE, fifth, "denied by the band");
    double soldOut = run.total(0, PEOPLE, fifth, "denied only for what they sold");
    return free / (denied - soldOut + free);
  }

  @Test
  void thePoorSellAndTheRichBuy() {
    assertThat(lots("1", "lots sold")).isGreaterThan(2 * lots("5", "lots sold"));
    assertThat(lots("5", "lots bought")).isGreaterThan(2 * lots("1", "lots bought"));
  }

  private static long lots(String fifth, String amount) {
    return SHIPPED.total(0, "credit-market-money", fifth, amount);
  }

  /// A followed life tells of every trade, and following changes nothing.
  @Test
  void tradesStandInTheLedger() {
    Scenario scenario = scenario("days=420");
    Observed watched = Observed.everybody(scenario, Arm.SCHEME);
    assertThat(watched.outcomes().digest())
        .isEqualTo(outcomes(scenario, new Plan.Machine(1, 16_384, false)).digest());
    long bought = 0;
    long sold = 0;
    for (LedgerEntry.Traded trade : watched.entries(LedgerEntry.Traded.class)) {
      bought += trade.price() > 0 ? Math.max(0, trade.tenths()) : 0;
      sold += trade.price() > 0 ? Math.max(0, -trade.tenths()) : 0;
    }
    assertThat(bought)
        .isEqualTo(100 * watched.total(0, "credit-market-volume", "bought"))
        .isPositive();
    assertThat(sold).isEqualTo(100 * watched.total(0, "credit-market-volume", "sold"));
  }
}
