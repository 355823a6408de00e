package org.glasshouse.engine.fines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.api.Test;

/// Fines for speech in a town of 6,000.
class SpeechFinesTest extends SystemContract {

  private static final String SYSTEM = "systems.speech-fines.";
  private static final String CREDITS = "speech-fines-credits";

  @Override
  protected String id() {
    return "speech-fines";
  }

  @Override
  protected String file() {
    return "speech-fines.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {SYSTEM + "credits=" + 10 * share};
  }

  /// Credits cost nothing, so that everybody gives them back at once.
  @Override
  protected String[] counter() {
    return new String[] {SYSTEM + "price=0", SYSTEM + "cushion=0"};
  }

  /// Days on which something is denied to somebody.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", Observed.ALL);
  }

  private static Observed run(String... settings) {
    return Observed.of(Town.load("speech-fines.yaml", settings), Arm.SCHEME);
  }

  private static double length(Observed seen, String fifth) {
    return (double) seen.total(0, "speech-fines-days", fifth, "owing")
        / seen.total(0, "speech-fines-cases", fifth, "begun");
  }

  /// What is fined is given back in some way, lapses, or is still owed.
  @Test
  void creditsGoSomewhere() {
    Observed seen = run("days=1095", "people.acts.critical.rate=0.2", "people.acts.rumour.rate=0");
    double fined = seen.total(0, CREDITS, Observed.ALL, "fined");
    double back = 0;
    for (String how : List.of("donated", "praised", "moderated", "lapsed")) {
      double part = seen.total(0, CREDITS, Observed.ALL, how);
      assertThat(part).as(how).isPositive();
      back += part;
    }
    assertThat(back).isLessThanOrEqualTo(fined).isGreaterThan(0.9 * fined);
  }

  /// Who has no money, praises nothing and moderates nothing waits until it lapses.
  @Test
  void whoCanDoNothingWaits() {
    String[] nothing = {
      SYSTEM + "price=100", SYSTEM + "praisers=0", SYSTEM + "helpers=0", SYSTEM + "lapse_days=56"
    };
    Observed seen =
        run(
            nothing[0],
            nothing[1],
            nothing[2],
            nothing[3],
            "people.acts.critical.rate=0.05",
            "people.acts.rumour.rate=0");
    assertThat(seen.total(0, CREDITS, Observed.ALL, "donated")).isZero();
    double days =
        (double) seen.total(0, "speech-fines-days", Observed.ALL, "owing")
            / seen.total(0, "speech-fines-cases", Observed.ALL, "begun");
    // Cases of the last weeks are not over, and a second record prolongs a case.
    assertThat(days).isCloseTo(56, within(8.0));
  }

  /// Only those who can spare the money give it, so the poor owe longer.
  @Test
  void thePoorOweLonger() {
    Observed seen = run();
    assertThat(length(seen, "lowest fifth")).isGreaterThan(2 * length(seen, "highest fifth"));
    Observed alike = run(SYSTEM + "price=0", SYSTEM + "cushion=0");
    assertThat(length(alike, "lowest fifth"))
        .isCloseTo(length(alike, "highest fifth"), within(2.0));
  }

  /// Whoever is barred writes no posts, criticism or not.
  @Test
  void whoIsBarredWritesNothing() {
    Observed barred = run(SYSTEM + "points=0", SYSTEM + "bar_days=60");
    Observed free = run(SYSTEM + "points=0", SYSTEM + "bar_days=0");
    long unsaid = barred.total(0, "speech-fines-unsaid", "speech that counts");
    assertThat(unsaid).isPositive();
    long fewer =
        free.total(0, "acts", "critical")
            + free.total(0, "acts", "rumour")
            - barred.total(0, "acts", "critical")
            - barred.total(0, "acts", "rumour");
    assertThat(fewer).isEqualTo(unsaid);
    assertThat(barred.total(0, "speech-fines-days", Observed.ALL, "barred from posting"))
        .isPositive()
        .isLessThan(barred.total(0, "speech-fines-days", Observed.ALL, "owing"));
  }

  /// Points go with what is owed and come back with it: the ledger of each life adds up.
  @Test
  void pointsComeBackWithTheCredits() {
    Observed seen =
        Observed.everybody(
            Town.load("speech-fines.yaml", "cities.town.people=2000", "days=182"), Arm.SCHEME);
    List<LedgerEntry.Charged> all = seen.entries(LedgerEntry.Charged.class);
    assertThat(all).isNotEmpty();
    Map<CitizenId, Integer> balance = new HashMap<>();
    for (LedgerEntry.Charged entry : all) {
      int sum = balance.merge(entry.citizen(), entry.tenths(), Integer::sum);
      assertThat(sum).isLessThanOrEqualTo(0);
    }
    assertThat(balance.values()).contains(0);
  }

  /// Wrong records are fined like right ones.
  @Test
  void wrongRecordsAreFinedToo() {
    Observed seen = run();
    double wrong = seen.total(0, CREDITS, Observed.ALL, "of these for wrong records");
    double fined = seen.total(0, CREDITS, Observed.ALL, "fined");
    double records = 0;
    double all = 0;
    for (String kind : List.of("critical", "rumour")) {
      all += seen.total(0, "records", kind, Observed.ALL);
      records += seen.total(0, "records", kind, "genuine");
    }
    assertThat(wrong / fined).isCloseTo(1 - records / all, within(1e-9));
    assertThat(wrong).isPositive();
  }

  /// Those who earn credits back by moderating flag what others post, which is then removed.
  @Test
  void whoEarnsBackFeedsTheCensors() {
    Observed with =
        Observed.of(Town.load("speech-loop.yaml", SYSTEM + "hour_flags=30"), Arm.SCHEME);
    Observed without =
        Observed.of(Town.load("speech-loop.yaml", SYSTEM + "hour_flags=0"), Arm.SCHEME);
    assertThat(without.total(0, "speech-fines-flags", "made")).isZero();
    assertThat(with.total(0, "speech-fines-flags", "made")).isPositive();
    assertThat(with.total(0, "censorship-posts", Observed.ALL, "flagged by users"))
        .isGreaterThan(
            without.total(0, "censorship-posts", Observed.ALL, "flagged by users") * 12 / 10);
    assertThat(with.total(0, "censorship-records", "ordinary", Observed.ALL))
        .isGreaterThan(without.total(0, "censorship-records", "ordinary", Observed.ALL));
  }
}
