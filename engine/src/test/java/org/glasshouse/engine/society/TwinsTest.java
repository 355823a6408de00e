package org.glasshouse.engine.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateDigest;
import org.glasshouse.engine.replay.ReplayReader;
import org.glasshouse.engine.replay.ReplayWriter;
import org.glasshouse.engine.twins.Flip;
import org.glasshouse.engine.twins.Flips;
import org.glasshouse.engine.twins.Served;
import org.glasshouse.engine.twins.TwinAttribute;
import org.glasshouse.engine.twins.TwinDraw;
import org.glasshouse.engine.twins.TwinLife;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twins: with nothing changed they are the same to the last bit, and what is changed about
/// somebody reaches nobody before it can.
class TwinsTest {

  private static final long IDENTITY = 17;
  private static final Flip ELSEWHERE = flip(TwinAttribute.RESIDENCE, "elsewhere");
  private static final Flip OLD = flip(TwinAttribute.AGE, "70");

  @TempDir private Path folder;

  private static Flip flip(TwinAttribute attribute, String value) {
    return new Flip(attribute, attribute.words().indexOf(value));
  }

  private static Scenario shipped(String name, long people, String... settings) {
    Path file =
        Path.of(System.getProperty("glasshouse.home", ".."))
            .resolve("scenarios")
            .resolve(name + ".yaml");
    return ScenarioFiles.scaledTo(Town.load(file, settings), people);
  }

  /// A district is a neighbourhood.
  private static Plan plan(Scenario scenario) {
    return new Plan(scenario, Arm.SCHEME, 0, List.of(), new Plan.Machine(2, 1024, false));
  }

  /// A society that has run, with the digest of every neighbourhood after every window.
  private final class Lived {

    private final TreeMap<String, Long> digests = new TreeMap<>();
    private final Path file;
    private final Outcomes outcomes;
    private final Scenario scenario;

    Lived(Plan plan, String name) throws IOException {
      this.scenario = plan.scenario();
      this.file = folder.resolve(name);
      List<Pass> passes = new ArrayList<>(Passes.inOrder());
      Pass last = passes.removeLast();
      passes.add(
          new Pass() {
            @Override
            public String name() {
              return last.name();
            }

            @Override
            public void run(District district, Window window) {
              last.run(district, window);
              long digest =
                  StateDigest.of(plan.seed(), district)
                      + 31 * StateDigest.ofSystems(plan.seed(), district);
              synchronized (digests) {
                digests.put(
                    key(window.index, window.city.index, district.firstNeighbourhood), digest);
              }
            }
          });
      try (ReplayWriter recording = ReplayWriter.create(file, IDENTITY)) {
        outcomes = Society.of(plan, passes).run(new Silent(), Keeper.NOBODY, null, recording);
      }
    }

    private static String key(int window, int city, int neighbourhood) {
      return window + ":" + city + ":" + neighbourhood;
    }

    /// First window after which a city differs, or the number of windows.
    int firstDifference(Lived other, int city) {
      for (int w = 0; w < outcomes.windows(); w++) {
        for (int n = 0; digests.containsKey(key(w, city, n)); n++) {
          if (!Objects.equals(digests.get(key(w, city, n)), other.digests.get(key(w, city, n)))) {
            return w;
          }
        }
      }
      return outcomes.windows();
    }

    /// First window at whose start the nation tells something else, or the number of windows.
    int firstTold(Lived other) throws IOException {
      try (ReplayReader one = ReplayReader.open(file, IDENTITY);
          ReplayReader two = ReplayReader.open(other.file, IDENTITY)) {
        for (int w = 1; w < outcomes.windows(); w++) {
          byte[] here = one.next(w, ReplayReader.NATION).clone();
          if (!java.util.Arrays.equals(here, two.next(w, ReplayReader.NATION))) {
            return w;
          }
          for (int c = 0; c < scenario.cities().size(); c++) {
            one.next(w, c);
            two.next(w, c);
          }
        }
      }
      return outcomes.windows();
    }
  }

  @Test
  void nothingChangedIsTheSameToTheLastBit() throws IOException {
    Plan plan = plan(shipped("digest", 12_000));
    TwinDraw drawn = TwinDraw.of(plan, OLD, 40);
    assertThat(drawn.who()).hasSize(40);
    Lived as = new Lived(plan, "as");
    Lived twin = new Lived(plan.flipping(new Flips(drawn.who(), Flip.NOTHING)), "twin");
    assertThat(twin.digests).isEqualTo(as.digests).isNotEmpty();
    assertThat(twin.outcomes.digest()).isEqualTo(as.outcomes.digest());
    assertThat(twin.outcomes.served()).extracting(Served::citizen).isEqualTo(drawn.who());
    List<TwinLife> lives =
        new Replay(plan, as.file, IDENTITY).twins(new Flips(drawn.who(), Flip.NOTHING));
    for (int i = 0; i < lives.size(); i++) {
      assertThat(lives.get(i))
          .isEqualTo(
              new TwinLife(twin.outcomes.served().get(i), twin.outcomes.served().get(i), 0, 0, 0));
    }
  }

  /// Some live otherwise when they are changed, and how they are batched changes nothing.
  @Test
  void aChangeIsFeltAndBatchingChangesNothing() throws IOException {
    Plan plan = plan(shipped("pilot-800", 20_000));
    TwinDraw drawn = TwinDraw.of(plan, OLD, 150);
    Lived as = new Lived(plan, "as");
    List<TwinLife> lives = new Replay(plan, as.file, IDENTITY).twins(new Flips(drawn.who(), OLD));
    assertThat(lives).anyMatch(life -> life.as().days() != life.changed().days());
    assertThat(lives).anyMatch(life -> life.as().days() > 0);
    // Any batch, any threads, any sample.
    Plan one =
        new Plan(plan.scenario(), Arm.SCHEME, 0, List.of(), new Plan.Machine(1, 16_384, false));
    Flips fewer = new Flips(drawn.who().subList(0, 30), OLD);
    assertThat(new Replay(one, as.file, IDENTITY).twins(fewer)).isEqualTo(lives.subList(0, 30));
  }

  @Test
  void aLargerSampleHoldsTheSmallerAndNoTwoOfAHousehold() {
    Plan plan = plan(shipped("pilot-800", 20_000));
    TwinDraw few = TwinDraw.of(plan, ELSEWHERE, 20);
    TwinDraw many = TwinDraw.of(plan, ELSEWHERE, 200);
    assertThat(many.who().subList(0, 20)).isEqualTo(few.who());
    assertThat(many.adults()).isEqualTo(few.adults()).isGreaterThan(many.able());
    assertThat(many.who()).doesNotHaveDuplicates();
    for (CitizenId id : few.who()) {
      assertThat(new Inhabitants(plan).changes(id, ELSEWHERE)).isTrue();
    }
  }

  /// Cities without a nation above them have nothing to tell each other, whatever is on in them.
  @Test
  void withoutANationNoOtherCityEverDiffers() throws IOException {
    Scenario scenario = shipped("digest", 12_000, "systems.national-score.on=false");
    Lived as = new Lived(plan(scenario), "as");
    Lived changed = new Lived(plan(scenario).flipping(inCity(scenario, 0)), "changed");
    assertThat(changed.firstDifference(as, 0)).isZero();
    assertThat(as.firstTold(changed)).isEqualTo(as.outcomes.windows());
    assertThat(scenario.cities()).hasSizeGreaterThan(1);
    for (int city = 1; city < scenario.cities().size(); city++) {
      assertThat(changed.firstDifference(as, city)).isEqualTo(as.outcomes.windows());
    }
  }

  /// Where there is one, they stay the same until what it tells differs; it tells nothing before it
  /// has been trained, at the end of the first period of 56 days.
  @Test
  void otherCitiesAreTheSameUntilTheNationTellsThem() throws IOException {
    Scenario scenario = Town.load("national-score.yaml");
    Lived as = new Lived(plan(scenario), "as");
    Lived changed = new Lived(plan(scenario).flipping(inCity(scenario, 0)), "changed");
    int told = as.firstTold(changed);
    assertThat(changed.firstDifference(as, 0)).isZero();
    assertThat(told).isBetween(8, as.outcomes.windows() - 1);
    assertThat(changed.firstDifference(as, 1)).isBetween(told, as.outcomes.windows() - 1);
  }

  private static Flips inCity(Scenario scenario, int city) {
    List<CitizenId> there = new ArrayList<>();
    for (CitizenId id : TwinDraw.of(plan(scenario), OLD, 400).who()) {
      if (id.city() == city) {
        there.add(id);
      }
    }
    assertThat(there).hasSizeGreaterThan(30);
    return new Flips(there, OLD);
  }
}
