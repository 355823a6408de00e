package org.glasshouse.engine.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.replay.LeftOut;
import org.glasshouse.engine.replay.ReplayWriter;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lives that are lived again without a false record: what followed from it is gone, and nothing
/// else.
class WithoutRecordTest {

  private static final long IDENTITY = 17;
  private static final int MOST = 25;
  private static final List<RecordMade> RECORDS = new ArrayList<>();

  @TempDir private static Path folder;

  private static Replay replay;
  private static CityWorld city;
  private static int windows;

  /// A society runs, and of the people of one neighbourhood those are found to whom something false
  /// was recorded on which a rule acted: one record each.
  @BeforeAll
  static void lives() throws IOException {
    Path file =
        Path.of(System.getProperty("glasshouse.home", "..")).resolve("scenarios/pilot-800.yaml");
    Scenario scenario = ScenarioFiles.scaledTo(Town.load(file, "days=400"), 5_000);
    Plan plan = new Plan(scenario, Arm.SCHEME, 0, List.of(), new Plan.Machine(2, 1024, false));
    Path recorded = folder.resolve("recorded");
    try (ReplayWriter recording = ReplayWriter.create(recorded, IDENTITY)) {
      windows = Society.of(plan).run(new Silent(), Keeper.NOBODY, null, recording).windows();
    }
    replay = new Replay(plan, recorded, IDENTITY);
    city = replay.inhabitants().city(new CitizenId(0, 0, 0));
    Relived everybody = Relived.whole(city, 0, true);
    replay.live(city, _ -> List.of(everybody), windows);
    List<LedgerEntry> all = everybody.told().stream().flatMap(List::stream).toList();
    TreeMap<Integer, RecordMade> first = new TreeMap<>();
    for (LedgerEntry entry : all) {
      if (entry instanceof Awarded award && award.cause().wrong() && award.tenths() != 0) {
        all.stream()
            .filter(other -> other instanceof RecordMade made && came(made, award))
            .findFirst()
            .ifPresent(made -> first.putIfAbsent(made.citizen().slot(), (RecordMade) made));
      }
    }
    first.values().stream().limit(MOST).forEach(RECORDS::add);
  }

  private static boolean came(RecordMade made, Awarded award) {
    return made.citizen().equals(award.citizen())
        && made.cause() == award.cause()
        && made.day() == award.day();
  }

  /// A life as it was beside the same life without a record, for as long as nothing about the
  /// citizen that acts or could be felt differs: band, lists, consequences, means, what the citizen
  /// knows and strives for.
  private static final class Beside {

    private final int slot;
    private final Relived whole;
    private final Relived without;
    private int windowsAlike;
    private int points;
    private boolean felt;

    Beside(RecordMade record) throws IOException {
      this.slot = record.citizen().slot();
      this.whole = Relived.of(city, List.of(record.citizen()), false);
      this.without = whole.parting(new LeftOut(slot, List.of(record), List.of()));
      replay.live(city, this::living, windows);
    }

    private List<Relived> living(int window) {
      District one = whole.district();
      District other = without.district();
      felt = felt || !alike(one, other, slot);
      if (!felt) {
        windowsAlike = window;
        points = one.raw[slot] - other.raw[slot];
        for (int i = 0; i < one.citizens; i++) {
          assertThat(i == slot || one.raw[i] == other.raw[i] && alike(one, other, i)).isTrue();
        }
      }
      return List.of(whole, without);
    }

    private static boolean alike(District one, District other, int i) {
      return one.band[i] == other.band[i]
          && one.onLists[i] == other.onLists[i]
          && one.inForce[i] == other.inForce[i]
          && one.means[i] == other.means[i]
          && one.flags[i] == other.flags[i]
          && one.striving[i] == other.striving[i];
    }

    /// What was told of the citizen in the windows that are compared, without the scores.
    private List<LedgerEntry> told(Relived life) {
      List<LedgerEntry> entries = new ArrayList<>();
      life.told().subList(0, windowsAlike).forEach(entries::addAll);
      entries.replaceAll(entry ->
          entry instanceof Awarded a
              ? new Awarded(
                  a.citizen(), a.day(), a.rule(), a.exception(), a.tenths(), 0, a.cause(), a.why())
              : entry);
      return entries;
    }

    /// What was told of the life as it was and not of the life without the record.
    List<LedgerEntry> gone() {
      return less(told(whole), told(without));
    }

    /// What was told only of the life without the record.
    List<LedgerEntry> added() {
      return less(told(without), told(whole));
    }

    private static List<LedgerEntry> less(List<LedgerEntry> all, List<LedgerEntry> others) {
      List<LedgerEntry> left = new ArrayList<>(all);
      others.forEach(left::remove);
      return left;
    }
  }

  /// Until something else about the citizen differs, nothing is gone but the record and the points
  /// that a rule gave for it, until they expire; the score lacks just those points; and everybody
  /// else in the neighbourhood is the same. It has to hold for years of life together.
  @Test
  void onlyWhatFollowsFromTheRecordIsGone() throws IOException {
    assertThat(RECORDS).hasSize(MOST);
    int weeks = 0;
    for (RecordMade record : RECORDS) {
      Beside lives = new Beside(record);
      assertThat(lives.added()).isEmpty();
      List<LedgerEntry> gone = lives.gone();
      int points = 0;
      for (LedgerEntry entry : gone) {
        if (entry instanceof Awarded award) {
          assertThat(award.cause()).isEqualTo(record.cause());
          points += award.tenths();
        } else {
          assertThat(entry).isEqualTo(record);
        }
      }
      assertThat(lives.points).isEqualTo(points);
      assertThat(gone.contains(record)).isEqualTo(!gone.isEmpty());
      weeks += gone.isEmpty() ? 0 : lives.windowsAlike - record.day() / 7;
    }
    assertThat(weeks).isGreaterThan(104);
  }
}
