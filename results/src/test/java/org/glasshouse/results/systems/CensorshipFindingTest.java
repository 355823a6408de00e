package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.engine.censor.CensorBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.CensorshipSetting;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.junit.jupiter.api.Test;

/// Censorship made by hand, answers worked out by hand.
final class CensorshipFindingTest {

  private static final int ORDINARY = CensorBlocks.ORDINARY;
  private static final int PROTECTED = CensorBlocks.PROTECTED;
  private static final int UNLAWFUL = CensorBlocks.UNLAWFUL;
  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Scenario CENSORED =
      TestWorld.with(
          TestWorld.scenario(1, false, List.of()),
          new ChosenSystem(
              "censorship",
              new CensorshipSetting(
                  List.of("cameras"),
                  List.of("volunteer", "petition", "theft"),
                  List.of("petition", "theft"),
                  List.of("petition"),
                  List.of("volunteer"),
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE),
              List.of("harbour")));

  private static void posts(CityLayout layout, long[] v) {
    CensorBlocks b = CensorBlocks.in(layout);
    if (b == null) {
      return;
    }
    // Of 10,000 posts 250 are forbidden. The machine marks 400, of which 100; users flag 50, of
    // which 10.
    post(b, v, CensorBlocks.POSTED, 9750, 200, 50);
    post(b, v, CensorBlocks.MACHINE, 300, 80, 20);
    post(b, v, CensorBlocks.FLAGGED, 40, 10, 0);
    post(b, v, CensorBlocks.REMOVED, 100, 80, 20);
    post(b, v, CensorBlocks.REMOVED_UNREAD, 40, 8, 2);
    v[b.office().at(CensorBlocks.APPETITE)] = 120;
    v[layout.acts.at(TestWorld.PETITION)] = 200;
    v[layout.notDone.at(TestWorld.PETITION)] = 200;
    // Theft is against the law: neither protected nor missed by anybody.
    v[layout.acts.at(TestWorld.THEFT)] = 5000;
  }

  private static void records(CityLayout layout, long[] v) {
    CensorBlocks b = CensorBlocks.in(layout);
    if (b == null) {
      return;
    }
    v[b.records().at(ORDINARY, CensorBlocks.AUTHOR)] = 30;
    v[b.records().at(ORDINARY, CensorBlocks.HOUSEMATE)] = 4;
    v[b.records().at(PROTECTED, CensorBlocks.HOUSEMATE)] = 6;
    v[b.records().at(PROTECTED, CensorBlocks.AUTHOR)] = 45;
    v[b.records().at(UNLAWFUL, CensorBlocks.AUTHOR)] = 15;
    v[b.people().at(CensorBlocks.NOTHING)] = 900;
    v[b.people().at(CensorBlocks.FORBIDDEN)] = 60;
    v[b.people().at(CensorBlocks.WRONGLY)] = 40;
    days(b, v, CensorBlocks.NOTHING, 9000, 90);
    days(b, v, CensorBlocks.FORBIDDEN, 600, 60);
    days(b, v, CensorBlocks.WRONGLY, 400, 32);
  }

  private static void post(
      CensorBlocks b, long[] v, int what, int ordinary, int protectedPosts, int unlawful) {
    v[b.posts().at(ORDINARY, what)] = ordinary;
    v[b.posts().at(PROTECTED, what)] = protectedPosts;
    v[b.posts().at(UNLAWFUL, what)] = unlawful;
  }

  private static void days(CensorBlocks b, long[] v, int who, int all, int shut) {
    v[b.days().at(who, CensorBlocks.ALL)] = all;
    v[b.days().at(who, CensorBlocks.SHUT_OUT)] = shut;
  }

  private static List<Finding> told() {
    return TestTallies.stories(
        new TestTallies(CENSORED)
            .society(
                Arm.SCHEME,
                (layout, v) -> {
                  posts(layout, v);
                  records(layout, v);
                })
            .totals());
  }

  @Test
  void whatIsRemovedIsToldByWhatItWas() {
    assertThat(told())
        .extracting(Finding::id)
        .containsExactly("censorship.removed", "censorship.recorded", "censorship.silent");
    assertThat(String.join(" ", told().getFirst().sentences()))
        .contains("Of the posts that were removed, 90 of 100 broke no law")
        .contains("50 of 100 were ordinary posts")
        .contains("Forbidden posts are 2.5 of 100 of all posts")
        .contains("of what the machine marked only 25 of 100 were forbidden")
        .contains("Of what other users flagged, 20 of 100 were.")
        .contains("25 of 100 of the removed posts were removed without being read")
        .contains("moderators removed 12 of 100 on the last day");
  }

  @Test
  void whoHasAWrongRecordStandsBesideThoseWithRightOnesAndNone() {
    assertThat(String.join(" ", told().get(1).sentences()))
        .contains("4 of 100 adults have a record for a forbidden post that they never wrote")
        .contains("That is 40 of 100 of the records for posts; 6 of 100 adults have nothing but")
        .contains("shut out of something on 8 of 100 days")
        .contains("with forbidden posts alone on 10 of 100")
        .contains("adults with no record for posts on 10 of 1,000")
        .contains("with none: it holds in 1 of 1 replicate.");
  }

  @Test
  void whatNobodyReadsIsLeftUnwrittenOrRemoved() {
    assertThat(String.join(" ", told().get(2).sentences()))
        // (200 + 80) of 400, and 200 of 400.
        .contains("70 of 100 are read by nobody")
        .contains("50 of 100 were left unwritten, the others removed");
  }

  @Test
  void withoutRecordsNothingIsSaidOfThem() {
    assertThat(
            TestTallies.stories(
                new TestTallies(CENSORED)
                    .society(Arm.SCHEME, CensorshipFindingTest::posts)
                    .totals()))
        .extracting(Finding::id)
        .containsExactly("censorship.removed", "censorship.silent");
  }

  @Test
  void whereNothingIsPostedNothingIsTold() {
    assertThat(TestTallies.stories(new TestTallies(CENSORED).society(Arm.SCHEME).totals()))
        .isEmpty();
  }
}
