package org.glasshouse.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// People are shut out by entries that are somebody else's, out of date or double.
class FilesTest extends SystemContract {

  private static final String OF = "systems.files.";

  /// Share of entries without a number, and of entries out of date, in the file.
  private static final double BY_NAME = 0.5;

  private static final double STALE = 0.2;

  /// Chance that an entry that goes by name fits somebody else too and goes there, by class.
  private static final double ANOTHER = 0.5 * (1 - 1e-6) + 0.3 * 0.5;

  @Override
  protected String id() {
    return "files";
  }

  @Override
  protected String file() {
    return "files.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {
      OF + "files.bank.share=" + 0.1 * share, OF + "files.street.share=" + 0.1 * share
    };
  }

  /// Every entry has a number, and none is out of date.
  @Override
  protected String[] counter() {
    return new String[] {OF + "by_name=0", OF + "stale=0"};
  }

  /// Days that would not have been without records of somebody else, or out of date.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-by-cause", "wrong-person")
        + society.total(0, "shut-out-by-cause", "stale");
  }

  /// Of entries that are not missed, as many go to a namesake as go by name and fit somebody else;
  /// of the rest, as many are out of date as the setting says.
  @Test
  void wrongJoinsFollowTheClosedForm() {
    Observed on = run(OF + "files.bank.share=1", OF + "files.street.share=0");
    double entries = on.total(0, "files-joined", "bank", Observed.ALL);
    assertThat(on.total(0, "files-joined", "street", Observed.ALL)).isZero();
    double astray = on.total(0, "files-joined", "bank", "to a namesake") / entries;
    double expected = BY_NAME * ANOTHER;
    assertThat(astray).isCloseTo(expected, near(expected, entries));
    double stays = entries * (1 - astray);
    double stale = on.total(0, "files-joined", "bank", "out of date") / stays;
    assertThat(stale).isCloseTo(STALE, near(STALE, stays));
  }

  /// What the channel misses never arrives, and what it enters twice is twice there.
  @Test
  void missedAndDoubleEntriesFollowTheChannel() {
    Observed on =
        run(
            OF + "files.bank.share=1",
            OF + "by_name=0",
            "channels.banks.errors.missed_link=0.3",
            "channels.banks.errors.duplicate=0.25");
    double missed = on.total(0, "files-joined", "bank", "missed");
    double joined =
        on.total(0, "files-joined", "bank", "joined rightly")
            + on.total(0, "files-joined", "bank", "out of date");
    assertThat(missed / (missed + joined)).isCloseTo(0.3, near(0.3, missed + joined));
    double again = on.total(0, "files-joined", "bank", "again");
    assertThat(again / joined).isCloseTo(0.25, near(0.25, joined));
  }

  /// Entries that reach an adult are in proportion to how many others the name fits; whoever bears
  /// a name of their own carries nobody else's.
  @Test
  void commonNamesCarryMoreOfOthers() {
    Observed on = run(OF + "files.bank.share=0.5", OF + "files.street.share=0.5");
    assertThat(carry(on, "own name")).isZero();
    double common = -Math.log(1 - carry(on, "common") / scored(on, "common"));
    double shared = -Math.log(1 - carry(on, "shared") / scored(on, "shared"));
    assertThat(common / shared).isCloseTo(2, within(0.6));
  }

  private static double carry(Observed society, String names) {
    return society.total(0, "files-people", "carry", "somebody else's", names);
  }

  private static double scored(Observed society, String names) {
    return society.total(0, "files-scored", names);
  }

  /// Where a name fits nobody else, nothing goes astray, though all of it goes by name.
  @Test
  void aNameThatFitsNobodyElseIsAsGoodAsANumber() {
    Observed on =
        run(OF + "by_name=1", OF + "names.common.bearers=1", OF + "names.shared.bearers=1");
    assertThat(on.total(0, "files-joined", Observed.ALL, "to a namesake")).isZero();
    assertThat(on.total(0, "shut-out-by-cause", "wrong-person")).isZero();
  }

  /// The other channels of the town err in nothing, so that the days of the two counts are the
  /// same, but for the months that one of them takes as a whole.
  @Test
  void itsDaysAreThoseThatTheCauseOfTheRecordExplains() {
    Observed on = run(OF + "stale=0");
    double days = on.total(0, "files-days", "somebody else's", Observed.ALL);
    double byCause = on.total(0, "shut-out-by-cause", "wrong-person");
    assertThat(byCause).isPositive();
    assertThat(days / byCause).isCloseTo(1, within(0.15));
    assertThat(on.total(0, "files-days", "all wrong", Observed.ALL)).isEqualTo((long) days);
  }

  /// Whoever is told may object, and some are put right; of a secret file nobody is told, and all
  /// of it goes on counting.
  @Test
  void whatNobodyIsToldOfIsNeverPutRight() {
    String[] told = {"cities.town.scheme=reviewed.yaml", OF + "files.street.share=0"};
    String[] secret = {told[0], told[1], "channels.banks.notice_share=0"};
    Observed open = run(told);
    Observed closed = run(secret);
    long carried = ever(open);
    // One that is put right within its first month is never counted.
    assertThat(carried).isPositive().isLessThanOrEqualTo(ever(closed));
    assertThat(open.last(0, "files-now", "carry", "all wrong")).isLessThan(carried);
    assertThat(closed.last(0, "files-now", "carry", "all wrong")).isEqualTo(ever(closed));
    assertThat(
            open.total(
                0, "files-people", "carry", "somebody else's in a secret file", Observed.ALL))
        .isZero();
    assertThat(
            closed.total(
                0, "files-people", "carry", "somebody else's in a secret file", Observed.ALL))
        .isEqualTo(closed.total(0, "files-people", "carry", "somebody else's", Observed.ALL))
        .isPositive();
  }

  private static long ever(Observed society) {
    return society.total(0, "files-people", "carry", "all wrong", Observed.ALL);
  }

  /// The young have had less time to get an entry.
  @Test
  void filesThatGoBackFurtherHoldFewerOfTheYoung() {
    Observed all = run(OF + "years=0");
    Observed grown = run(OF + "years=40");
    assertThat(grown.total(0, "files-joined", Observed.ALL, Observed.ALL))
        .isPositive()
        .isLessThan(all.total(0, "files-joined", Observed.ALL, Observed.ALL));
  }

  private static Offset<Double> near(double share, double of) {
    return within(4 * Math.sqrt(share * (1 - share) / of));
  }

  private Observed run(String... settings) {
    return Observed.of(Town.load(file(), settings), Arm.SCHEME);
  }
}
