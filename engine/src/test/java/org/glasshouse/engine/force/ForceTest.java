package org.glasshouse.engine.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry.Visited;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// Officers come on the word of the score, in a town of 6,000.
class ForceTest extends SystemContract {

  private static final String SYSTEM = "systems.force.";
  private static final String USED = "force-used";
  private static final String ALL = Observed.ALL;

  /// A slump in which the score is suspended and officers come instead.
  private static final String[] INSTEAD = {
    "systems.slump.suspend_below=0.95",
    "systems.slump.instead=force",
    "systems.slump.visits=20000",
    "systems.slump.detained=0.3",
    "systems.slump.detention_days=10",
    "systems.slump.hurt=0.1"
  };

  @Override
  protected String id() {
    return "force";
  }

  @Override
  protected String file() {
    return "force.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {
      SYSTEM + "band=" + share,
      SYSTEM + "on_list=" + 0.5 * share,
      SYSTEM + "alert=" + 0.01 * share,
      SYSTEM + "broken_up=" + 0.5 * share
    };
  }

  /// Officers who only ring: nobody is detained or hurt.
  @Override
  protected String[] counter() {
    return new String[] {SYSTEM + "detained=0", SYSTEM + "hurt=0", SYSTEM + "hurt_in_crowd=0"};
  }

  /// What everybody has.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "means", ALL, "sum");
  }

  private static Observed run(String... settings) {
    return Observed.of(Town.load("force.yaml", settings), Arm.SCHEME);
  }

  /// By the lowest band and nothing else: `band` visits for each year of an adult in it.
  @Test
  void theLowestBandIsVisitedAsOftenAsSet() {
    Observed seen = run(SYSTEM + "on_list=0", SYSTEM + "alert=0", SYSTEM + "broken_up=0");
    double expected = 0;
    for (long low : seen.series(0, "band-stock", "low")) {
      expected += low * 7 / 365.0;
    }
    double met = seen.total(0, USED, "the lowest band", ALL, "met");
    assertThat(met / expected).isCloseTo(1, within(0.06));
    assertThat(seen.total(0, USED, ALL, ALL, "met")).isEqualTo((long) met);
    double wrong = seen.total(0, USED, ALL, "wrong door, or only near", "met");
    assertThat(wrong / met).isCloseTo(0.1, within(0.02));
    double detained = seen.total(0, USED, ALL, ALL, "detained");
    assertThat(detained / met).isCloseTo(0.5, within(0.03));
    assertThat(seen.total(0, "force-lost", "days detained")).isEqualTo((long) (15 * detained));
  }

  /// Alerts rest on records that name what raises them, with the chance set.
  @Test
  void alertsFollowRecords() {
    Observed seen =
        run(SYSTEM + "band=0", SYSTEM + "on_list=0", SYSTEM + "broken_up=0", SYSTEM + "alert=0.2");
    double records = seen.total(0, "records", "mischief", ALL);
    assertThat(seen.total(0, USED, "an alert", ALL, "met") / (0.2 * records))
        .isCloseTo(1, within(0.03));
  }

  /// With few officers most orders are not carried out.
  @Test
  void officersCarryOutWhatTheyCan() {
    Observed few = run(SYSTEM + "capacity=2000", SYSTEM + "broken_up=0");
    double ordered = few.total(0, "force-orders", "ordered");
    double dropped = few.total(0, "force-orders", "not carried out");
    double visits = few.total(0, USED, ALL, ALL, "met");
    assertThat(visits).isEqualTo(ordered - dropped);
    // 2,000 for 100,000 residents: 120 for 6,000; the first window knows no limit yet.
    double first = few.at(0, 0, USED, ALL, ALL, "met");
    assertThat(visits - first).isBetween(90.0, 150.0);
  }

  /// Below the threshold no crowd is broken up, above it the share grows with hostility.
  @Test
  void crowdsAreBrokenUpInAHostileClimate() {
    Observed friendly = run(SYSTEM + "hostile=1");
    assertThat(friendly.total(0, "force-orders", "times in a crowd")).isPositive();
    assertThat(friendly.total(0, "force-orders", "times in a crowd broken up")).isZero();
    Observed hostile = run(SYSTEM + "fear=1");
    Observed milder = run(SYSTEM + "fear=0");
    assertThat(hostile.total(0, "force-orders", "times in a crowd broken up"))
        .isGreaterThan(2 * milder.total(0, "force-orders", "times in a crowd broken up"));
    assertThat(hostile.total(0, USED, "a crowd", "wrong door, or only near", "hurt")).isPositive();
  }

  /// Followed lives tell of each time; all of them together are what was counted.
  @Test
  void livesTellOfEachTime() {
    Observed seen = Observed.everybody(Town.load(file()), Arm.SCHEME);
    List<Visited> visits = seen.entries(Visited.class);
    assertThat((long) visits.size()).isEqualTo(seen.total(0, USED, ALL, ALL, "met"));
    assertThat(visits.stream().filter(v -> v.detainedDays() > 0).count())
        .isEqualTo(seen.total(0, USED, ALL, ALL, "detained"));
    assertThat(visits.stream().filter(Visited::hurt).count())
        .isEqualTo(seen.total(0, USED, ALL, ALL, "hurt"));
  }

  /// A slump's visits stand in followed lives too.
  @Test
  void forceInsteadOfTheScoreStandsInLivesToo() {
    Observed seen = Observed.everybody(Town.load("slump.yaml", INSTEAD), Arm.SCHEME);
    List<Visited> visits = seen.entries(Visited.class);
    assertThat(visits).isNotEmpty().allMatch(v -> v.why().equals("instead"));
    assertThat((long) visits.size()).isEqualTo(seen.total(0, "slump-force", "visited"));
  }

  /// Under ordinary law alone there is no score to give orders.
  @Test
  void underOrdinaryLawNobodyIsSent() {
    Observed law = Observed.of(Town.load(file()), Arm.LAW_ONLY);
    assertThat(law.total(0, USED, ALL, ALL, "met")).isZero();
  }
}
