package org.glasshouse.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Keeper;
import org.glasshouse.engine.society.Listener;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Society;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Three cities with every system on, saved after each of their windows and resumed from every one
/// of these in a society of its own, end in the same bits as without a break.
class ResumeTest {

  private static final long IDENTITY = 0x123456789ABCDEFL;
  private static final int DISTRICT = 2048;
  private static final Scenario SCENARIO =
      ScenarioFiles.scaledTo(
          ScenarioFiles.load(
              Path.of(System.getProperty("glasshouse.home", "..")).resolve("scenarios/digest.yaml"),
              List.of()),
          20_000);

  @TempDir private Path folder;

  /// All that a society told, by window.
  private static final class Told implements Listener {

    private final List<List<long[]>> tallies = new ArrayList<>();
    private final List<List<LedgerEntry>> entries = new ArrayList<>();

    @Override
    public void window(int window, int firstDay, int lastDay, int city, long[] tally) {
      if (city == 0) {
        tallies.add(new ArrayList<>());
        entries.add(new ArrayList<>());
      }
      tallies.getLast().add(tally.clone());
    }

    @Override
    public void entry(LedgerEntry entry) {
      entries.getLast().add(entry);
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  private static Society society(Arm arm, int threads, int district, List<CitizenId> follow) {
    return Society.of(
        new Plan(SCENARIO, arm, 0, follow, new Plan.Machine(threads, district, false)));
  }

  private static final List<CitizenId> FOLLOW =
      List.of(new CitizenId(0, 0, 5), new CitizenId(0, 3, 77), new CitizenId(2, 1, 40));

  @ParameterizedTest
  @EnumSource(Arm.class)
  void resumedAfterAnyWindowItEndsInTheSameBits(Arm arm) throws IOException {
    for (SystemId id : SystemId.values()) {
      assertThat(SCENARIO.systems().isOn(id.id())).as(id.id()).isTrue();
    }
    Told whole = new Told();
    Outcomes ended =
        society(arm, 2, DISTRICT, FOLLOW)
            .run(
                whole,
                (done, cancelled, society) -> {
                  try {
                    society.save(folder.resolve("w" + done), IDENTITY);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                },
                null);
    Told plain = new Told();
    Outcomes unsaved = society(arm, 2, DISTRICT, FOLLOW).run(plain);
    assertThat(ended.digest()).isEqualTo(unsaved.digest());
    int windows = whole.tallies.size();
    assertThat(windows).isEqualTo(13);
    assertThat(whole.entries.stream().mapToInt(List::size).sum()).isPositive();
    for (int done = 1; done <= windows; done++) {
      Generation saved = Generation.open(folder.resolve("w" + done));
      assertThat(saved.windows()).isEqualTo(done);
      Told rest = new Told();
      Outcomes resumed =
          society(arm, 1 + done % 3, DISTRICT, FOLLOW).run(rest, Keeper.NOBODY, saved);
      assertThat(rest.tallies).hasSize(windows - done);
      for (int w = done; w < windows; w++) {
        for (int city = 0; city < SCENARIO.cities().size(); city++) {
          assertThat(rest.tallies.get(w - done).get(city))
              .as("tally of city %d in window %d, resumed after %d", city, w, done)
              .isEqualTo(whole.tallies.get(w).get(city));
        }
        assertThat(rest.entries.get(w - done)).isEqualTo(whole.entries.get(w));
      }
      assertThat(resumed.digest()).as("resumed after %d", done).isEqualTo(ended.digest());
      assertThat(resumed.sharedDigest()).isEqualTo(ended.sharedDigest());
      assertThat(resumed.recordedActs()).isEqualTo(ended.recordedActs());
      assertThat(resumed.picks()).isEqualTo(ended.picks());
      assertThat(resumed.fits()).isEqualTo(ended.fits());
      assertThat(resumed.windows()).isEqualTo(windows);
    }
  }

  /// What is saved a second time from a resumed society is the same, byte for byte.
  @Test
  void savedAgainItIsTheSameFile() throws IOException {
    Scenario town = Town.load("town.yaml", "days=35");
    Plan plan = new Plan(town, Arm.SCHEME, 0, List.of(), new Plan.Machine(2, 1024, false));
    Generation first = saved(plan, null, 2, folder.resolve("first"));
    Generation before = saved(plan, null, 1, folder.resolve("before"));
    Generation again = saved(plan, before, 2, folder.resolve("again"));
    assertThat(again.districts()).isEqualTo(first.districts());
    assertThat(again.society()).isEqualTo(first.society());
    assertThat(Files.readAllBytes(again.folder().resolve("society")))
        .isEqualTo(Files.readAllBytes(first.folder().resolve("society")));
  }

  @Test
  void anotherSizeOfDistrictsIsRefused() throws IOException {
    Scenario town = Town.load("town.yaml", "days=35");
    Plan plan = new Plan(town, Arm.SCHEME, 0, List.of(), new Plan.Machine(1, 1024, false));
    Generation saved = saved(plan, null, 2, folder.resolve("saved"));
    Plan other = new Plan(town, Arm.SCHEME, 0, List.of(), new Plan.Machine(1, 4096, false));
    assertThatThrownBy(() -> Society.of(other).run(new Told(), Keeper.NOBODY, saved))
        .isInstanceOf(OtherSociety.class)
        .hasMessage(
            saved.folder()
                + " has districts of 1024 citizens, and this society has districts of 4096;"
                + " expected the same.");
  }

  private static Generation saved(Plan plan, @Nullable Generation from, int after, Path folder) {
    List<Generation> saved = new ArrayList<>();
    Society.of(plan)
        .run(
            new Told(),
            (done, cancelled, society) -> {
              try {
                if (done == after) {
                  saved.add(society.save(folder, IDENTITY));
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            from);
    return saved.getFirst();
  }
}
