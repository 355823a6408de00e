package org.glasshouse.engine.breach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// Altered scores shut people out until they are found and rolled back.
class BreachTest extends SystemContract {

  private static final String[] ONLY_WORM = {
    "systems.breach.events.favours.dose=0",
    "systems.breach.events.leak.dose=0",
    "systems.breach.events.locked.dose=0"
  };

  @Override
  protected String id() {
    return "breach";
  }

  @Override
  protected String file() {
    return "breach.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {
      "systems.breach.events.worm.dose=" + 0.4 * share,
      "systems.breach.events.favours.dose=" + 0.02 * share,
      "systems.breach.events.leak.dose=" + 0.3 * share,
      "systems.breach.events.locked.dose=" + share
    };
  }

  /// Found in the week in which it begins, and rolled back in the next.
  @Override
  protected String[] counter() {
    return new String[] {
      "systems.breach.found_days=0",
      "systems.breach.restore_days=0",
      "systems.breach.restored=1",
      "systems.breach.events.locked.dose=0"
    };
  }

  /// Days for which somebody was shut out by a wrong record.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", "record-error");
  }

  private static Observed run(String[] first, String... more) {
    String[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return Observed.of(Town.load("breach.yaml", all), Arm.SCHEME);
  }

  /// A worm that is everywhere at once alters the share that it alters.
  @Test
  void aWormAltersItsShare() {
    Observed on =
        run(
            ONLY_WORM,
            "systems.breach.spread=10",
            "systems.breach.noticed=1",
            "systems.breach.found_days=3000");
    double scored = on.last(0, "population", "scored");
    double altered =
        on.total(0, "breach-done", "worm", "lowered")
            + on.total(0, "breach-done", "worm", "raised");
    double error = Math.sqrt(scored * 0.4 * 0.6);
    assertThat(altered - 0.4 * scored).isBetween(-4 * error, 4 * error);
    double raised = on.total(0, "breach-done", "worm", "raised");
    assertThat(raised / altered).isBetween(0.16, 0.24);
  }

  /// Where everything is rolled back, scores are what they would have been.
  @Test
  void aWholeRollBackLeavesNoScoreBehind() {
    String[] plain = {"systems.breach.restored=1", "systems.breach.restore_days=0"};
    String[] all = Arrays.copyOf(ONLY_WORM, ONLY_WORM.length + plain.length);
    System.arraycopy(plain, 0, all, ONLY_WORM.length, plain.length);
    Observed on = run(all, "systems.breach.found_days=7");
    Observed off = run(all, "systems.breach.on=false");
    assertThat(on.total(0, "breach-done", "worm", "rolled back")).isPositive();
    assertThat(on.last(0, "breach-altered", Observed.ALL)).isZero();
    assertThat(on.last(0, "score-moments", "sum")).isEqualTo(off.last(0, "score-moments", "sum"));
    assertThat(on.last(0, "band-stock", "low")).isEqualTo(off.last(0, "band-stock", "low"));
  }

  /// Alterations made, less those undone, are those that stand.
  @Test
  void alterationsAddUp() {
    Observed on = run(new String[0]);
    long made =
        on.total(0, "breach-done", Observed.ALL, "lowered")
            + on.total(0, "breach-done", Observed.ALL, "raised");
    long undone = on.total(0, "breach-done", Observed.ALL, "rolled back");
    assertThat(on.last(0, "breach-altered", Observed.ALL)).isEqualTo(made - undone);
    assertThat(undone).isPositive();
    // What cannot be told apart stays.
    assertThat(on.last(0, "breach-altered", Observed.ALL)).isPositive();
  }

  /// Of the points of the last day, those that stand altered are told apart: what was altered, less
  /// what was rolled back, and nothing of it among the parts beside.
  @Test
  void whatStandsAlteredIsAPartOfItsOwn() {
    Observed on = Observed.everybody(Town.load("breach.yaml"), Arm.SCHEME);
    long stands = 0;
    for (LedgerEntry.Altered entry : on.entries(LedgerEntry.Altered.class)) {
      stands += entry.tenths();
    }
    assertThat(stands).isNotZero();
    assertThat(on.last(0, "score-parts", "altered", "sum")).isEqualTo(stands);
    assertThat(on.last(0, "score-parts", "learned weights", "sum")).isZero();
    assertThat(on.last(0, "score-parts", Observed.ALL, "sum"))
        .isEqualTo(on.last(0, "score-parts", "conduct", "sum of scores"));
  }

  /// The later it is found, the longer people are shut out. Draws are the same, so this is no
  /// matter of chance.
  @Test
  void findingItEarlierHurtsLess() {
    long before = -1;
    for (int found : new int[] {0, 10, 60, 3000}) {
      Observed on =
          run(ONLY_WORM, "systems.breach.found_days=" + found, "systems.breach.noticed=1");
      long days = on.total(0, "breach-hurt", Observed.ALL);
      assertThat(days).as("found after %d days", found).isGreaterThanOrEqualTo(before);
      before = days;
    }
    assertThat(before).isPositive();
  }

  /// A size that everybody notices ends it at once.
  @Test
  void sizeGivesItAway() {
    Observed small =
        run(ONLY_WORM, "systems.breach.found_days=3000", "systems.breach.noticed=0.02");
    Observed large = run(ONLY_WORM, "systems.breach.found_days=3000", "systems.breach.noticed=1");
    assertThat(small.last(0, "breach-course", "worm", "found")).isPositive();
    assertThat(small.total(0, "breach-done", "worm", Observed.ALL))
        .isLessThan(large.total(0, "breach-done", "worm", Observed.ALL));
  }

  /// An office that is locked out of its files reviews nothing, and objections wait.
  @Test
  void objectionsWaitWhileTheOfficeIsLockedOut() {
    String[] off = {
      "systems.breach.events.worm.dose=0",
      "systems.breach.events.favours.dose=0",
      "systems.breach.events.leak.dose=0"
    };
    Observed locked = run(off);
    Observed open = run(off, "systems.breach.events.locked.dose=0");
    long[] decided = new long[locked.windows()];
    long[] waiting = locked.series(0, "queue", Observed.ALL);
    for (String stage : new String[] {"upheld", "rejected"}) {
      long[] here = locked.series(0, "objections", stage, Observed.ALL);
      for (int w = 0; w < here.length; w++) {
        decided[w] += here[w];
      }
    }
    int first = 98 / 7;
    int last = (98 + 56) / 7 - 1;
    for (int w = first; w <= last; w++) {
      assertThat(decided[w]).as("window %d", w).isZero();
    }
    assertThat(waiting[last]).isGreaterThan(open.at(last, 0, "queue", Observed.ALL));
  }

  /// In the names of those whose files leaked records are made, all of them wrong.
  @Test
  void aLeakMakesWrongRecords() {
    Observed on = run(new String[0]);
    Observed off = run(new String[] {"systems.breach.events.leak.dose=0"});
    long made = on.total(0, "breach-done", "leak", "false records");
    assertThat(made).isPositive();
    assertThat(
            on.total(0, "records", "bill_late_30", "wrong-person")
                - off.total(0, "records", "bill_late_30", "wrong-person"))
        .isEqualTo(made);
  }
}
