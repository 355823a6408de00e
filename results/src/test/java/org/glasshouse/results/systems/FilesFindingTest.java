package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.engine.files.FilesBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.FilesSetting;
import org.junit.jupiter.api.Test;

/// Old files joined by hand, answers worked out by hand.
final class FilesFindingTest {

  private static final int COMMON = 0;
  private static final int OWN_NAME = 1;
  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Scenario JOINED =
      TestWorld.with(
          TestWorld.scenario(1, false, List.of()),
          new ChosenSystem(
              "files",
              new FilesSetting(
                  0,
                  ONE,
                  ONE,
                  ONE,
                  List.of(new FilesSetting.OldFile("court", "cameras", List.of("petition"), ONE)),
                  List.of(new FilesSetting.Names("common", ONE, ONE))),
              List.of("harbour")));

  private static FilesBlocks scored(CityLayout layout, long[] v) {
    FilesBlocks b = FilesBlocks.of(layout);
    if (b == null) {
      throw new IllegalStateException("no blocks");
    }
    v[b.scored.at(COMMON)] = 200;
    v[b.scored.at(OWN_NAME)] = 800;
    return b;
  }

  private static void fill(CityLayout layout, long[] v) {
    FilesBlocks b = scored(layout, v);
    v[b.joined.at(0, FilesBlocks.JOINED)] = 70;
    v[b.joined.at(0, FilesBlocks.MISSED)] = 5;
    v[b.joined.at(0, FilesBlocks.NAMESAKE)] = 22;
    v[b.joined.at(0, FilesBlocks.OUT_OF_DATE)] = 13;
    v[b.joined.at(0, FilesBlocks.TWICE)] = 3;
    v[b.people.at(FilesBlocks.CARRY, FilesBlocks.OTHERS, COMMON)] = 20;
    v[b.people.at(FilesBlocks.CARRY, FilesBlocks.WRONG, COMMON)] = 20;
    v[b.people.at(FilesBlocks.CARRY, FilesBlocks.WRONG, OWN_NAME)] = 30;
    v[b.people.at(FilesBlocks.CARRY, FilesBlocks.SECRET, COMMON)] = 8;
    v[b.people.at(FilesBlocks.SHUT_OUT, FilesBlocks.WRONG, COMMON)] = 30;
    v[b.people.at(FilesBlocks.SHUT_OUT, FilesBlocks.WRONG, OWN_NAME)] = 20;
    v[b.people.at(FilesBlocks.SHUT_OUT, FilesBlocks.OTHERS, COMMON)] = 30;
    v[b.people.at(FilesBlocks.SHUT_OUT, FilesBlocks.STALE, OWN_NAME)] = 40;
    v[b.now.at(FilesBlocks.CARRY, FilesBlocks.WRONG)] = 10;
    v[b.now.at(FilesBlocks.CARRY, FilesBlocks.SECRET)] = 6;
    v[b.days.at(FilesBlocks.WRONG, 0)] = 300;
    v[b.days.at(FilesBlocks.WRONG, 1)] = 100;
    v[layout.shutOutDays.offset()] = 4000;
  }

  private static List<Finding> told(boolean wrong) {
    return TestTallies.stories(
        new TestTallies(JOINED)
            .society(Arm.SCHEME, wrong ? FilesFindingTest::fill : (layout, v) -> scored(layout, v))
            .totals());
  }

  @Test
  void whoIsShutOutByAWrongFile() {
    List<Finding> told = told(true);
    assertThat(told)
        .extracting(Finding::id)
        .containsExactly("files.shut-out", "files.names", "files.still");
    assertThat(String.join(" ", told.getFirst().sentences()))
        .startsWith("Of all who are scored, 5 of 100 were shut out of something only because")
        .contains("50 people on average")
        .contains("By somebody else's entries alone it was 3 of 100")
        .contains("no longer held or stood twice 4 of 100")
        .contains(
            "110 entries were joined: 22 went to a namesake, 13 no longer held, 5 were missed")
        .contains("and 3 came twice")
        .contains("These are 10 of 100 of all days shut out; 75 of 100 of them fell on people")
        .contains("it holds in 1 of 1 replicate.");
  }

  @Test
  void whoseNameIsTakenForAnothers() {
    assertThat(String.join(" ", told(true).get(1).sentences()))
        .startsWith("Of those with a name that is common, 10 of 100 carried points")
        .contains("Of those with a name of their own nobody.");
  }

  @Test
  void howMuchGoesOnCounting() {
    assertThat(String.join(" ", told(true).get(2).sentences()))
        .startsWith("Of those who ever carried points of a wrong old entry, 20 of 100 still did")
        .contains("it was 75 of 100, among 8 people on average");
  }

  @Test
  void whereNobodyIsShutOutThatIsSaid() {
    List<Finding> told = told(false);
    assertThat(told).extracting(Finding::id).containsExactly("files.shut-out");
    assertThat(told.getFirst().number()).isEqualTo("nobody");
    assertThat(told.getFirst().sentences().getFirst()).contains("nobody was shut out only because");
  }
}
