package org.glasshouse.engine.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.api.Test;

/// What must hold between two runs that differ in one thing, with every response switched off:
/// whoever compares two schemes relies on it.
class RelationsTest {

  private static final String LENIENT = "cities.town.scheme=lenient.yaml";
  private static final String ACTS = "people.acts.";

  @Test
  void baselineKnowsNothingOfTheScheme() {
    Observed strict = Observed.of(Town.load("town.yaml"), Arm.LAW_ONLY);
    Observed lenient = Observed.of(Town.load("town.yaml", LENIENT), Arm.LAW_ONLY);
    assertThat(lenient.outcomes().digest()).isEqualTo(strict.outcomes().digest());
    assertThat(strict.total(0, "records", Observed.ALL, "genuine")).isGreaterThan(10_000);
    assertSameTallies(strict, lenient, List.of());
  }

  @Test
  void lawOnlyScoresNobody() {
    Observed law = Observed.of(Town.load("town.yaml"), Arm.LAW_ONLY);
    List<String> empty =
        List.of(
            "score-moments",
            "score-histogram",
            "band-stock",
            "band-flow",
            "mobility",
            "in-force",
            "person-days",
            "shut-out",
            "shut-out-days",
            "shut-out-by-cause",
            "spells",
            "objections",
            "queue",
            "list-stock",
            "list-flow",
            "rule-use",
            "score-parts",
            "conduct-by-band",
            "contexts",
            "denied",
            "climate",
            "gaming",
            "not-done",
            "more-done");
    for (String id : empty) {
      Block block = law.block(0, id);
      for (int w = 0; w < law.windows(); w++) {
        for (int i = 0; i < block.size(); i++) {
          assertThat(law.tally(w, 0)[block.offset() + i]).as("%s in window %d", id, w).isZero();
        }
      }
    }
    assertThat(law.last(0, "population", "scored")).isZero();
    assertThat(law.total(0, "fines", Observed.ALL, Observed.ALL)).isPositive();
    assertThat(law.outcomes().picks()).isEmpty();
  }

  @Test
  void secondCityReshufflesNobodyInTheFirst() {
    for (Arm arm : Arm.values()) {
      Observed alone = Observed.of(Town.load("town.yaml"), arm);
      Observed beside = Observed.of(Town.load("towns.yaml"), arm);
      assertSameTallies(alone, beside, List.of());
      assertThat(beside.last(1, "population", "residents")).isEqualTo(5000);
    }
  }

  /// Responses that weigh nothing are the same as no response, in every value of every tally.
  @Test
  void zeroDoseEqualsOff() {
    String[] off = {"people.behaviour.learning=0.3"};
    String[] zero = {
      "people.behaviour.learning=0.3",
      "people.behaviour.deterrence=1",
      "people.behaviour.chilling=1",
      "people.behaviour.vagueness=0.8",
      "people.behaviour.hostility=0.8",
      ACTS + "often.deterrable=0",
      ACTS + "sometimes.deterrable=0",
      ACTS + "speech.chillable=0"
    };
    Observed without = Observed.of(Town.load("town.yaml", off), Arm.SCHEME);
    Observed with = Observed.of(Town.load("town.yaml", zero), Arm.SCHEME);
    assertSameTallies(without, with, List.of("climate"));
    String[] dose = zero.clone();
    dose[5] = ACTS + "often.deterrable=2";
    Observed more = Observed.of(Town.load("town.yaml", dose), Arm.SCHEME);
    assertThat(more.total(0, "not-done", "often")).isPositive();
    assertThat(more.total(0, "not-done", "sometimes")).isZero();
    assertThat(more.total(0, "acts", "often") + more.total(0, "not-done", "often"))
        .isEqualTo(without.total(0, "acts", "often"));
  }

  @Test
  void blindChannelEqualsNoChannel() {
    Observed without = Observed.of(Town.load("town.yaml"), Arm.SCHEME);
    Observed with =
        Observed.of(Town.load("town.yaml", "channels=channels-with-blind.yaml"), Arm.SCHEME);
    assertSameTallies(without, with, List.of("funnel"));
    for (String channel : List.of("wardens", "cameras", "banks")) {
      for (String stage : without.block(0, "funnel").dimensions().get(1).labels()) {
        assertThat(with.series(0, "funnel", channel, stage, Observed.ALL))
            .isEqualTo(without.series(0, "funnel", channel, stage, Observed.ALL));
      }
    }
    assertThat(with.total(0, "funnel", "blind", "seen", Observed.ALL)).isZero();
  }

  @Test
  void moreCamerasSeeTheSameAndMore() {
    Observed few = Observed.everybody(Town.load("town.yaml"), Arm.SCHEME);
    Observed many =
        Observed.everybody(
            Town.load("town.yaml", "channels.cameras.sees.sometimes=0.8"), Arm.SCHEME);
    Map<Object, Integer> before = records(few);
    Map<Object, Integer> after = records(many);
    int kind = few.block(0, "acts").dimensions().get(0).labels().indexOf("sometimes");
    long lost = 0;
    for (Map.Entry<Object, Integer> record : before.entrySet()) {
      lost += Math.max(0, record.getValue() - after.getOrDefault(record.getKey(), 0));
    }
    assertThat(lost).as("records that more cameras no longer make").isZero();
    long gained = count(after) - count(before);
    long expected = Math.round(0.3 * few.total(0, "acts", "sometimes"));
    assertThat((double) gained).isBetween(0.94 * expected, 1.06 * expected);
    for (Object record : after.keySet()) {
      if (((Sighting) record).kind() != kind) {
        assertThat(after.get(record)).isEqualTo(before.get(record));
      }
    }
  }

  @Test
  void removingAPenaltyLowersNobodysScore() {
    Scenario strict = Town.load("town.yaml");
    Map<CitizenId, Integer> under = scores(Observed.everybody(strict, Arm.SCHEME));
    Map<CitizenId, Integer> without =
        scores(Observed.everybody(Town.load("town.yaml", LENIENT), Arm.SCHEME));
    int better = 0;
    for (CitizenId citizen : Town.everybody(strict, 0)) {
      int before = under.getOrDefault(citizen, 10_000);
      int after = without.getOrDefault(citizen, 10_000);
      assertThat(after).as(citizen.toString()).isGreaterThanOrEqualTo(before);
      better += after > before ? 1 : 0;
    }
    assertThat(better).isGreaterThan(3000);
  }

  /// Changing a rule, a channel or another kind's rate leaves every act of a kind where it was.
  /// Seeing less of a kind takes acts out of the enumeration and moves none. A lower rate of a kind
  /// takes acts out too and moves nearly none: above a mean of 16 candidates a neighbourhood, layer
  /// and window, their number is a sum of parts ([org.glasshouse.engine.draws.PoissonTable]) and
  /// not quite monotone in the mean.
  @Test
  void runsShareWhateverTheChangeDoesNotDecide() {
    String few = "cities.town.people=4000";
    Scenario scenario = Town.load("town.yaml", few);
    Map<Object, Integer> acts = acts(Observed.everybody(scenario, Arm.SCHEME));
    String[][] changes = {
      {few, LENIENT},
      {few, "channels.wardens.sees.mischief=0.1"},
      {few, ACTS + "sometimes.rate=3", ACTS + "often.rate=40"},
      {few, "channels=channels-with-blind.yaml"}
    };
    List<List<String>> touched =
        List.of(List.of(), List.of("mischief"), List.of("sometimes", "often"), List.of());
    List<String> kinds = new ArrayList<>();
    scenario.people().acts().forEach(act -> kinds.add(act.id()));
    for (int i = 0; i < changes.length; i++) {
      Map<Object, Integer> changed =
          acts(Observed.everybody(Town.load("town.yaml", changes[i]), Arm.SCHEME));
      for (int k = 0; k < kinds.size(); k++) {
        Map<Object, Integer> before = ofKind(acts, k);
        Map<Object, Integer> after = ofKind(changed, k);
        long common = common(before, after);
        if (!touched.get(i).contains(kinds.get(k))) {
          assertThat(after)
              .as("%s, %s", String.join(" ", changes[i]), kinds.get(k))
              .isEqualTo(before);
        } else {
          long smaller = Math.min(count(before), count(after));
          double share = kinds.get(k).equals("mischief") ? 1 : 0.995;
          assertThat((double) common).as(kinds.get(k)).isGreaterThanOrEqualTo(share * smaller);
          assertThat(count(after)).isNotEqualTo(count(before));
        }
      }
    }
  }

  private record Sighting(CitizenId citizen, int actDay, int kind, int channel, Cause cause) {}

  private record Act(CitizenId citizen, int day, int kind, int amount) {}

  private static Map<Object, Integer> records(Observed observed) {
    Map<Object, Integer> records = new HashMap<>();
    for (LedgerEntry.RecordMade made : observed.entries(LedgerEntry.RecordMade.class)) {
      Sighting sighting =
          new Sighting(made.citizen(), made.actDay(), made.kind(), made.channel(), made.cause());
      records.merge(sighting, 1, Integer::sum);
    }
    return records;
  }

  private static Map<Object, Integer> acts(Observed observed) {
    Map<Object, Integer> acts = new HashMap<>();
    for (LedgerEntry.ActDone done : observed.entries(LedgerEntry.ActDone.class)) {
      acts.merge(new Act(done.citizen(), done.day(), done.kind(), done.amount()), 1, Integer::sum);
    }
    return acts;
  }

  private static Map<Object, Integer> ofKind(Map<Object, Integer> acts, int kind) {
    Map<Object, Integer> found = new HashMap<>();
    acts.forEach((act, times) -> {
      if (((Act) act).kind() == kind) {
        found.put(act, times);
      }
    });
    return found;
  }

  private static long common(Map<Object, Integer> a, Map<Object, Integer> b) {
    long common = 0;
    for (Map.Entry<Object, Integer> entry : a.entrySet()) {
      common += Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0));
    }
    return common;
  }

  private static long count(Map<Object, Integer> events) {
    long count = 0;
    for (int times : events.values()) {
      count += times;
    }
    return count;
  }

  /// Last score of everybody who ever gained or lost points, in tenths.
  private static Map<CitizenId, Integer> scores(Observed observed) {
    Map<CitizenId, Integer> scores = new HashMap<>();
    for (LedgerEntry.Awarded awarded : observed.entries(LedgerEntry.Awarded.class)) {
      scores.put(awarded.citizen(), awarded.scoreAfter());
    }
    return scores;
  }

  private static void assertSameTallies(Observed a, Observed b, List<String> except) {
    assertThat(b.windows()).isEqualTo(a.windows());
    for (Block block : a.layout(0).blocks()) {
      Block other = b.block(0, block.id());
      if (except.contains(block.id()) || !other.dimensions().equals(block.dimensions())) {
        continue;
      }
      for (int w = 0; w < a.windows(); w++) {
        for (int i = 0; i < block.size(); i++) {
          assertThat(b.tally(w, 0)[other.offset() + i])
              .as("%s, value %d, window %d", block.id(), i, w)
              .isEqualTo(a.tally(w, 0)[block.offset() + i]);
        }
      }
    }
  }
}
