package org.glasshouse.engine.denunciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// People denounce each other in a town of 6,000.
class DenunciationTest extends SystemContract {

  private static final String SYSTEM = "systems.denunciation.";
  private static final String ENTRIES = "denunciation-entries";

  /// Nothing but spite, and nothing follows from it but a record.
  private static final String[] SPITE_ONLY = {
    SYSTEM + "good_faith=0",
    SYSTEM + "pay=0",
    SYSTEM + "earn_back=0",
    SYSTEM + "breeds=1",
    SYSTEM + "household=0"
  };

  @Override
  protected String id() {
    return "denunciation";
  }

  @Override
  protected String file() {
    return "denunciation.yaml";
  }

  /// More willing people, and more who tell in good faith.
  @Override
  protected String[] dose(double share) {
    return new String[] {SYSTEM + "willing=" + 0.4 * share, SYSTEM + "good_faith=" + 0.02 * share};
  }

  /// No pay, no points and no spite: only what is told in good faith is left.
  @Override
  protected String[] counter() {
    return new String[] {SYSTEM + "pay=0", SYSTEM + "spite=0", SYSTEM + "earn_back=0"};
  }

  /// Days on which something is denied to somebody because of a wrong record.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", "record-error");
  }

  private static Observed run(String[] base, String... more) {
    String[] all = java.util.Arrays.copyOf(base, base.length + more.length);
    System.arraycopy(more, 0, all, base.length, more.length);
    return Observed.of(Town.load("denunciation.yaml", all), Arm.SCHEME);
  }

  /// Out of spite: adults × willing × entries a year.
  @Test
  void spiteComesAsOftenAsSet() {
    Observed seen = run(SPITE_ONLY);
    double expected = seen.last(0, "population", "adults") * 0.4;
    double told = seen.total(0, ENTRIES, "out of spite", Observed.ALL, Observed.ALL);
    assertThat(told / expected).isCloseTo(1, within(0.07));
    assertThat(seen.total(0, ENTRIES, Observed.ALL, Observed.ALL, Observed.ALL))
        .isEqualTo((long) told);
    assertThat(seen.total(0, ENTRIES, Observed.ALL, "true", Observed.ALL)).isZero();
  }

  /// What is made up about a colleague arrives by post; all that is entered becomes a record.
  @Test
  void everyEntryBecomesARecord() {
    Observed seen = run(SPITE_ONLY, SYSTEM + "checks=0", SYSTEM + "unread=1");
    Observed off = run(new String[] {SYSTEM + "on=false"});
    long entered = seen.total(0, ENTRIES, Observed.ALL, "false", "entered unread");
    long records =
        seen.total(0, "records", Observed.ALL, "fabricated")
            - off.total(0, "records", Observed.ALL, "fabricated");
    long byPost = seen.total(0, "denunciation-ties", "colleague");
    assertThat(byPost).isPositive();
    // A colleague may be a child's place, or the letter is still on its way on the last day.
    assertThat(records).isBetween(entered - byPost / 2, entered);
  }

  /// A desk that checks everything and finds every lie enters none; one that can check nothing
  /// enters the share that it enters unread.
  @Test
  void theDeskChecksWhatItCan() {
    Observed all = run(SPITE_ONLY, SYSTEM + "checks=10000000", SYSTEM + "finds=1");
    assertThat(all.total(0, ENTRIES, Observed.ALL, Observed.ALL, "checked and entered")).isZero();
    assertThat(all.total(0, "denunciation-ties", Observed.ALL)).isZero();
    Observed none = run(SPITE_ONLY, SYSTEM + "checks=0", SYSTEM + "unread=0.3");
    // In the first window nobody knows yet how much will come.
    double came = 0;
    double unread = 0;
    for (int w = 1; w < none.windows(); w++) {
      came += none.at(w, 0, ENTRIES, Observed.ALL, Observed.ALL, Observed.ALL);
      unread += none.at(w, 0, ENTRIES, Observed.ALL, Observed.ALL, "entered unread");
      assertThat(none.at(w, 0, ENTRIES, Observed.ALL, Observed.ALL, "checked and entered"))
          .isZero();
    }
    assertThat(unread / came).isCloseTo(0.3, within(0.03));
  }

  /// More capacity at the desk: never more lies in the file.
  @Test
  void anOverloadedDeskLetsMoreLiesIn() {
    Observed little = run(SPITE_ONLY, SYSTEM + "checks=2000", SYSTEM + "finds=0.9");
    Observed much = run(SPITE_ONLY, SYSTEM + "checks=80000", SYSTEM + "finds=0.9");
    assertThat(little.total(0, "denunciation-ties", Observed.ALL))
        .isGreaterThan(2 * much.total(0, "denunciation-ties", Observed.ALL));
  }

  /// Trust: of those who learn of it `betrayed` is lost each time; nothing where nobody learns.
  @Test
  void trustFallsWithBeingDenouncedAndWithHearingOfIt() {
    Observed quiet = run(SPITE_ONLY, SYSTEM + "learns=0");
    assertThat(trust(quiet, Observed.ALL)).isEqualTo(1);
    assertThat(quiet.total(0, "denunciation-undone", Observed.ALL, "left undone")).isZero();
    Observed alone = run(SPITE_ONLY, SYSTEM + "hears=0", SYSTEM + "heals=0", SYSTEM + "learns=1");
    assertThat(trust(alone, "others")).isEqualTo(1);
    assertThat(trust(alone, "denounced")).isBetween(0.4, 0.5);
    Observed told = run(SPITE_ONLY, SYSTEM + "hears=50", SYSTEM + "learns=1");
    assertThat(trust(told, "others")).isLessThan(0.9);
    Observed healed = run(SPITE_ONLY, SYSTEM + "hears=50", SYSTEM + "learns=1", SYSTEM + "heals=1");
    assertThat(trust(healed, "others")).isGreaterThan(trust(told, "others"));
  }

  private static double trust(Observed seen, String who) {
    return seen.last(0, "denunciation-trust", who, "sum of trust")
        / 255.0
        / seen.last(0, "denunciation-trust", who, "adults");
  }

  /// Good turns left undone follow the trust lost: with all of it gone, the share set.
  @Test
  void withoutTrustHelpIsLeftUndone() {
    Observed gone =
        run(
            SPITE_ONLY,
            SYSTEM + "spite=20",
            SYSTEM + "willing=1",
            SYSTEM + "checks=0",
            SYSTEM + "unread=1",
            SYSTEM + "learns=1",
            SYSTEM + "betrayed=1",
            SYSTEM + "heals=0");
    double undone = 0;
    double done = 0;
    for (int w = gone.windows() / 2; w < gone.windows(); w++) {
      undone += gone.at(w, 0, "denunciation-undone", "help", "left undone");
      done += gone.at(w, 0, "denunciation-undone", "help", "done");
    }
    assertThat(trust(gone, Observed.ALL)).isLessThan(0.01);
    assertThat(undone / (undone + done)).isCloseTo(0.8, within(0.03));
    double unsaid = gone.total(0, "denunciation-undone", "speech", "left undone");
    assertThat(unsaid).isPositive();
  }

  /// A check that what is told in good faith is an act that no channel saw.
  @Test
  void goodFaithTellsOfActsThatNobodySaw() {
    String[] faith = {SYSTEM + "willing=0", SYSTEM + "mistaken=0", SYSTEM + "breeds=1"};
    Observed seen = run(faith, SYSTEM + "checks=10000000");
    double acts = seen.total(0, "acts", "sometimes");
    double unseen = acts - seen.total(0, "funnel", "cameras", "seen", Observed.ALL);
    double told = seen.total(0, ENTRIES, "in good faith", "true", "checked and entered");
    assertThat(told / (0.02 * unseen)).isCloseTo(1, within(0.1));
    assertThat(seen.total(0, ENTRIES, Observed.ALL, "false", Observed.ALL)).isZero();
  }

  /// Whoever is paid has more for it, and the poor are drawn more.
  @Test
  void payPullsAndIsPaid() {
    String[] pay = {
      SYSTEM + "good_faith=0", SYSTEM + "spite=0", SYSTEM + "earn_back=0", SYSTEM + "invents=2"
    };
    Observed little = run(pay, SYSTEM + "pay=0.002");
    Observed much = run(pay, SYSTEM + "pay=0.01");
    assertThat(much.total(0, "denunciation-desk", "paid"))
        .isGreaterThan(4 * little.total(0, "denunciation-desk", "paid"));
    assertThat(much.total(0, ENTRIES, "for pay", Observed.ALL, Observed.ALL))
        .isGreaterThan(2 * little.total(0, ENTRIES, "for pay", Observed.ALL, Observed.ALL));
  }

  /// Under ordinary law alone nobody takes entries.
  @Test
  void underOrdinaryLawNobodyIsPaid() {
    Observed law = Observed.of(Town.load(file()), Arm.LAW_ONLY);
    assertThat(law.total(0, ENTRIES, Observed.ALL, Observed.ALL, Observed.ALL)).isZero();
  }
}
