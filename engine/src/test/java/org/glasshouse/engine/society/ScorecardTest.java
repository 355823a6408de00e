package org.glasshouse.engine.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.api.Test;

/// A scorecard for every adult (S1): each one's entries add up to the score that the city counts,
/// nobody's depends on how many others there are, and there is room for 1.4 billion of them.
class ScorecardTest {

  private static final long NATION = 1_400_000_000L;
  private static final int START = 10_000;
  private static final int MOST = 20_000;
  private static final String SHARE = "cities.town.scheme.enrolment.opt_in.share=";

  /// The scheme of everybody who joins, with people who respond to being scored.
  private static final String[] JOINING = {
    "cities.town.scheme=strict-opt-in.yaml",
    "cities.town.scheme.enrolment.opt_in.phone_only=false",
    "people.behaviour.learning=0.3",
    "people.behaviour.deterrence=1",
    "people.behaviour.chilling=1"
  };

  @Test
  void everyCardAddsUpEntryByEntry() {
    Scenario scenario = Town.load("town.yaml", "cities.town.people=4000");
    Observed observed = Observed.everybody(scenario, Arm.SCHEME);
    Map<CitizenId, Integer> cards = cards(observed);
    long scored = observed.last(0, "population", "scored");
    assertThat(scored).isEqualTo(observed.last(0, "population", "adults"));
    assertThat(cards.size()).as("cards with an entry").isBetween((int) (scored * 9 / 10), 4000);
    long sum = (scored - cards.size()) * START;
    long[] bins = new long[CityLayout.SCORE_BINS];
    bins[bin(START)] = scored - cards.size();
    for (int card : cards.values()) {
      sum += card;
      bins[bin(card)]++;
    }
    assertThat(observed.last(0, "score-moments", "sum")).isEqualTo(sum);
    for (int bin = 0; bin < bins.length; bin++) {
      assertThat(observed.last(0, "score-histogram", String.valueOf(bin)))
          .as("scores in bin %d", bin)
          .isEqualTo(bins[bin]);
    }
  }

  /// The first 3,000 of 9,000 have the same cards, to the last entry, as if nobody else lived.
  @Test
  void nobodysCardDependsOnHowManyOthersThereAre() {
    Scenario small = Town.load("town.yaml", "cities.town.people=3000");
    Scenario large = Town.load("town.yaml", "cities.town.people=9000");
    List<CitizenId> first = Town.everybody(small, 0);
    List<Awarded> alone = Observed.following(small, Arm.SCHEME, first).entries(Awarded.class);
    List<Awarded> among = Observed.following(large, Arm.SCHEME, first).entries(Awarded.class);
    assertThat(alone).hasSizeGreaterThan(10_000);
    assertThat(among).containsExactlyInAnyOrderElementsOf(alone);
  }

  /// Without cards nobody is shut out and every harmful act is as under ordinary law; the more have
  /// one, the more days.
  @Test
  void whatCardsDoGrowsFromNothingWithThoseWhoHaveOne() {
    Observed law = Observed.of(Town.load("town.yaml", JOINING), Arm.LAW_ONLY);
    long[] days = new long[3];
    long[] acts = new long[3];
    for (int dose = 0; dose < 3; dose++) {
      String[] settings = java.util.Arrays.copyOf(JOINING, JOINING.length + 1);
      settings[JOINING.length] = SHARE + dose / 2.0;
      Observed observed = Observed.of(Town.load("town.yaml", settings), Arm.SCHEME);
      days[dose] = observed.total(0, "shut-out-days", Observed.ALL);
      acts[dose] = observed.total(0, "acts", "sometimes");
      if (dose == 0) {
        assertThat(observed.last(0, "population", "scored")).isZero();
        for (String kind : List.of("often", "sometimes", "seldom")) {
          assertThat(observed.series(0, "acts", kind)).isEqualTo(law.series(0, "acts", kind));
        }
        assertThat(observed.total(0, "not-done", Observed.ALL)).isZero();
      }
    }
    assertThat(days[0]).isZero();
    assertThat(days[1]).isStrictlyBetween(days[0], days[2]);
    assertThat(acts[1]).isStrictlyBetween(acts[2], acts[0]);
  }

  /// Nobody of 1.4 billion is left out or counted twice, and the last of them begins with a card of
  /// the same kind as the first.
  @Test
  void theLastOfABillionHasACardLikeTheFirst() {
    Scenario scenario = Town.load("town.yaml", "cities.town.people=" + NATION);
    Neighbourhoods nation = Neighbourhoods.of(NATION);
    int last = nation.count() - 1;
    assertThat(nation.first(last) + nation.size(last)).isEqualTo(NATION);
    Plan plan = new Plan(scenario, Arm.SCHEME, 0, List.of(), new Plan.Machine(1, 16_384, false));
    CityWorld city = new CityWorld(new World(plan), 0);
    Set<Long> keys = new HashSet<>();
    int people = 0;
    for (int neighbourhood : new int[] {0, last / 2, last}) {
      District district = Founding.found(city, city.firstBulletin(), neighbourhood, 1);
      assertThat(district.citizens).isEqualTo(nation.size(neighbourhood));
      int adults = 0;
      for (int i = 0; i < district.citizens; i++) {
        boolean adult = Attributes.adult(district.attributes[i]);
        assertThat(district.has(i, Flags.SCORED)).isEqualTo(adult);
        assertThat(district.raw[i]).isZero();
        assertThat(district.band[i]).isEqualTo((byte) (adult ? 1 : 0));
        keys.add(Keys.citizen(0, neighbourhood, district.slot(i, 0), 0));
        adults += adult ? 1 : 0;
      }
      people += district.citizens;
      assertThat(adults / (double) district.citizens).isBetween(0.72, 0.88);
    }
    assertThat(keys).hasSize(people);
  }

  /// Score of each citizen whose score ever moved, from the entries alone, in tenths.
  private static Map<CitizenId, Integer> cards(Observed observed) {
    Map<CitizenId, Integer> points = new HashMap<>();
    for (Awarded entry : observed.entries(Awarded.class)) {
      int sum = points.merge(entry.citizen(), entry.tenths(), Integer::sum);
      assertThat(entry.scoreAfter()).isEqualTo(Math.clamp(START + (long) sum, 0, MOST));
    }
    points.replaceAll((citizen, sum) -> Math.clamp(START + (long) sum, 0, MOST));
    return points;
  }

  private static int bin(int tenths) {
    return tenths * CityLayout.SCORE_BINS / (MOST + 1);
  }
}
