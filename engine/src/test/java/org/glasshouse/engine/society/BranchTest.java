package org.glasshouse.engine.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.glasshouse.engine.checkpoint.Generation;
import org.glasshouse.engine.checkpoint.OtherSociety;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.scoring.Points;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.branch.AlikeScenarios;
import org.glasshouse.scenario.branch.Stretch;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A society that goes on under other rules: all before is as it was, and what follows is what the
/// new rules say.
class BranchTest {

  private static final Path SCENARIOS =
      Path.of(System.getProperty("glasshouse.home", "..")).resolve("scenarios");
  private static final int BRANCH = 19;

  @TempDir private Path folder;

  /// All that a society told in all of its stretches.
  private static final class Told implements Listener {
    private final int cities;
    private final int stop;
    private final List<long[]> tallies = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private boolean stopped;

    Told(int cities, int stop) {
      this.cities = cities;
      this.stop = stop;
    }

    @Override
    public void window(int window, int firstDay, int lastDay, int city, long[] tally) {
      tallies.add(tally.clone());
      stopped = window + 1 == stop;
    }

    @Override
    public void entry(LedgerEntry entry) {
      entries.add(entry);
    }

    @Override
    public boolean cancelled() {
      return stopped;
    }

    long[] tally(int window, int city) {
      return tallies.get(window * cities + city);
    }
  }

  private record Branched(Outcomes outcomes, Told told) {

    /// A value of the first city in a window.
    long at(int window, String block, int... labels) {
      for (Block each : outcomes.layouts().getFirst().blocks()) {
        if (each.id().equals(block)) {
          long[] tally = told.tally(window, 0);
          return tally[labels.length == 1 ? each.at(labels[0]) : each.at(labels[0], labels[1])];
        }
      }
      throw new IllegalArgumentException(block);
    }
  }

  private static Scenario hello(String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add("people.debt.onset=2");
    return ScenarioFiles.scaledTo(
        Town.load(SCENARIOS.resolve("hello.yaml"), all.toArray(String[]::new)), 3000);
  }

  private static Plan plan(
      List<Scenario> alike, int at, Arm arm, int threads, @Nullable Path disk) {
    return new Plan(
        alike.get(at),
        arm,
        0,
        arm == Arm.SCHEME ? Town.everybody(alike.get(at), 0).subList(0, 1000) : List.of(),
        new Plan.Machine(threads, 2048, false, disk),
        new Plan.Branch(alike, at, at == 0 ? 0 : BRANCH));
  }

  private Branched branched(
      Scenario before, Scenario after, Arm arm, int threads, @Nullable Path disk)
      throws IOException {
    List<Scenario> alike =
        AlikeScenarios.of(List.of(new Stretch("before", before), new Stretch("after", after)));
    Told told = new Told(after.cities().size(), BRANCH);
    Path saved = folder.resolve("saved");
    Society.of(plan(alike, 0, arm, threads, disk)).run(told, saving(saved), null);
    Outcomes outcomes =
        Society.of(plan(alike, 1, arm, threads, disk))
            .run(told, Keeper.NOBODY, Generation.open(saved));
    return new Branched(outcomes, told);
  }

  private Branched branched(Scenario before, Scenario after) throws IOException {
    return branched(before, after, Arm.SCHEME, 2, null);
  }

  private static Keeper saving(Path to) {
    return (done, _, society) -> {
      if (done == BRANCH) {
        try {
          society.save(to, 1);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  private static Branched whole(Scenario scenario, Arm arm) {
    Told told = new Told(scenario.cities().size(), -1);
    Plan plan =
        new Plan(
            scenario,
            arm,
            0,
            arm == Arm.SCHEME ? Town.everybody(scenario, 0).subList(0, 1000) : List.of(),
            new Plan.Machine(2, 2048, false));
    return new Branched(Society.of(plan).run(told), told);
  }

  /// Compares all that a run tells with what a branch tells, which may have more labels.
  private static void assertSame(Branched run, Branched branch, int from, int to) {
    for (int city = 0; city < run.outcomes().layouts().size(); city++) {
      CityLayout mine = run.outcomes().layouts().get(city);
      CityLayout theirs = branch.outcomes().layouts().get(city);
      for (int b = 0; b < mine.blocks().size(); b++) {
        Block own = mine.blocks().get(b);
        Block other = theirs.blocks().get(b);
        assertThat(other.id()).isEqualTo(own.id());
        for (int window = from; window < to; window++) {
          assertThat(values(branch.told().tally(window, city), other, own))
              .as("%s of city %d in window %d", own.id(), city, window)
              .isEqualTo(values(run.told().tally(window, city), own, own));
        }
      }
    }
  }

  /// Values of a block by labels, for the labels of another.
  private static Map<String, Long> values(long[] tally, Block block, Block labels) {
    Map<String, Long> values = new TreeMap<>();
    for (int i = 0; i < block.size(); i++) {
      int rest = i;
      StringBuilder key = new StringBuilder();
      boolean known = true;
      for (int d = block.dimensions().size() - 1; d >= 0; d--) {
        List<String> own = block.dimensions().get(d).labels();
        String label = own.get(rest % own.size());
        known &= labels.dimensions().get(d).labels().contains(label);
        key.append(label).append('|');
        rest /= own.size();
      }
      if (known) {
        values.put(key.toString(), tally[block.offset() + i]);
      }
    }
    return values;
  }

  private static boolean same(Branched run, Branched branch, int window) {
    return Arrays.equals(run.told().tally(window, 0), branch.told().tally(window, 0));
  }

  // ---- The same rules --------------------------------------------------------------------------

  @ParameterizedTest
  @EnumSource(Arm.class)
  void underTheSameRulesItIsTheRunWithEverySystemOnAndInMemoryOrOnDisk(Arm arm) throws IOException {
    Scenario all =
        ScenarioFiles.scaledTo(Town.load(SCENARIOS.resolve("digest.yaml"), "days=154"), 20_000);
    Branched run = whole(all, arm);
    for (int threads : new int[] {1, 3}) {
      Path disk = threads == 3 ? folder.resolve("districts") : null;
      Branched branch = branched(all, all, arm, threads, disk);
      assertThat(branch.outcomes().digest()).isEqualTo(run.outcomes().digest());
      assertThat(branch.outcomes().recordedActs()).isEqualTo(run.outcomes().recordedActs());
      assertThat(branch.told().entries).isEqualTo(run.told().entries);
      assertSame(run, branch, 0, 22);
    }
  }

  // ---- Other numbers ---------------------------------------------------------------------------

  @Test
  void otherPointsChangeWhatFollowsAndNothingBefore() throws IOException {
    Scenario before = hello();
    Branched run = whole(before, Arm.SCHEME);
    Branched branch = branched(before, hello("scheme.rules.late-bill.points=-90"));
    assertSame(run, branch, 0, BRANCH);
    assertThat(same(run, branch, BRANCH)).isFalse();
    assertThat(branch.outcomes().digest()).isNotEqualTo(run.outcomes().digest());
    Branched again =
        branched(
            before,
            hello("scheme.rules.late-bill.points=-90"),
            Arm.SCHEME,
            3,
            folder.resolve("disk"));
    assertThat(again.outcomes().digest()).isEqualTo(branch.outcomes().digest());
    assertThat(again.told().entries).isEqualTo(branch.told().entries);
  }

  @Test
  void underOrdinaryLawAloneOtherPointsChangeNothing() throws IOException {
    Branched run = whole(hello(), Arm.LAW_ONLY);
    Branched branch =
        branched(hello(), hello("scheme.rules.late-bill.points=-90"), Arm.LAW_ONLY, 2, null);
    assertSame(run, branch, 0, run.told().tallies.size());
    assertThat(branch.outcomes().digest()).isEqualTo(run.outcomes().digest());
  }

  /// Other edges of bands move people whose score has not moved.
  @Test
  void bandsAreWorkedOutForEverybody() throws IOException {
    String edges =
        "scheme.bands={C: {title: low, score: [0, 990], source: L/art.4},"
            + " B: {title: middle, score: [991, 1000], source: L/art.4},"
            + " A: {title: high, score: [1001, 1300], source: L/art.4}}";
    Branched branch = branched(hello(), hello(edges));
    Branched under = whole(hello(edges), Arm.SCHEME);
    int last = under.told().tallies.size() - 1;
    for (int band = 0; band < 3; band++) {
      assertThat(branch.at(last, "band-stock", band))
          .isCloseTo(under.at(last, "band-stock", band), within(60L));
    }
    assertThat(branch.at(last, "band-stock", 0)).isGreaterThan(branch.at(0, "band-stock", 0) + 50);
  }

  /// Points stay as long as the rules said under which they were awarded.
  @ParameterizedTest
  @CsvSource({"70, 14", "14, 70"})
  void pointsExpireWhenTheyWereToWhenTheyWereAwarded(int first, int then) throws IOException {
    String[] never = {"object_if_wrong", "object_if_right", "repair_share"};
    for (int i = 0; i < never.length; i++) {
      String nobody = "={value: 0, assumed: {why: nobody does, range: [0, 1]}}";
      never[i] = "scheme.redress." + never[i] + nobody;
    }
    Scenario before =
        hello(never[0], never[1], never[2], "scheme.rules.late-bill.expires.days=" + first);
    Scenario after =
        hello(never[0], never[1], never[2], "scheme.rules.late-bill.expires.days=" + then);
    List<Integer> due = new ArrayList<>();
    List<Integer> went = new ArrayList<>();
    for (LedgerEntry entry : branched(before, after).told().entries) {
      if (entry instanceof LedgerEntry.Awarded awarded && awarded.rule() == 0) {
        int lasts = awarded.day() < BRANCH * 7 ? first : then;
        int day = (awarded.day() + lasts + 6) / 7 * 7;
        if (awarded.why().equals("expiry")) {
          went.add(awarded.day());
        } else if (awarded.tenths() != 0 && day < before.days()) {
          due.add(day);
        }
      }
    }
    due.sort(null);
    went.sort(null);
    assertThat(went).isEqualTo(due).hasSizeGreaterThan(10);
    assertThat(went).anyMatch(day -> day > BRANCH * 7);
  }

  // ---- Rules, lists, consequences and counts that come and go ----------------------------------

  private static Scenario with(Scenario scenario, UnaryOperator<Scheme> change) {
    Scenario.City city = scenario.cities().getFirst();
    return scenario.withCities(List.of(city.withScheme(change.apply(city.scheme()))));
  }

  private static Scheme of(
      Scheme old,
      List<Scheme.Count> counts,
      List<Scheme.Rule> rules,
      List<Scheme.ListRule> lists,
      List<Scheme.Consequence> consequences) {
    return new Scheme(
        old.id(),
        old.title(),
        old.kind(),
        old.purpose(),
        old.enrolment(),
        old.score(),
        old.parameters(),
        counts,
        rules,
        old.bands(),
        old.recalculation(),
        lists,
        consequences,
        old.redress(),
        old.sources(),
        old.interpretations(),
        old.notModelled(),
        List.of());
  }

  /// Without late bills, and all that rests on counting them, and without one consequence of a
  /// band.
  private static Scheme smaller(Scheme old) {
    Set<String> gone = Set.of("late-bill", "default-listing", "clean-year");
    return of(
        old,
        List.of(),
        old.rules().stream().filter(rule -> !gone.contains(rule.id())).toList(),
        List.of(),
        old.consequences().stream()
            .filter(c -> c.lists().isEmpty() && !c.id().equals("transit"))
            .toList());
  }

  @Test
  void whatIsGoneEndsAndItsPointsStay() throws IOException {
    Branched run = whole(hello(), Arm.SCHEME);
    Branched branch = branched(hello(), with(hello(), BranchTest::smaller));
    assertSame(run, branch, 0, BRANCH);
    CityLayout layout = branch.outcomes().layouts().getFirst();
    assertThat(layout.size()).isEqualTo(run.outcomes().layouts().getFirst().size());
    long onList = sum(branch, "list-stock", BRANCH - 1);
    assertThat(onList).isPositive();
    int byExit = layout.listFlow.dimensions().get(1).labels().indexOf("left: exit");
    int corrected = layout.listFlow.dimensions().get(1).labels().indexOf("left: corrected");
    long left =
        branch.at(BRANCH, "list-flow", 0, byExit) + branch.at(BRANCH, "list-flow", 0, corrected);
    assertThat(left).isBetween(onList - 2, onList);
    List<String> ids = layout.inForce.dimensions().getFirst().labels();
    for (int window = BRANCH; window < branch.told().tallies.size(); window++) {
      assertThat(sum(branch, "list-stock", window)).isLessThanOrEqualTo(onList - left);
      for (String id : List.of("no-rail", "no-housing", "transit")) {
        assertThat(row(branch, "in-force", window, ids.indexOf(id))).as(id).isZero();
      }
      assertThat(branch.at(window, "rule-use", 0, 0)).isZero();
    }
    assertThat(row(branch, "in-force", BRANCH - 1, ids.indexOf("no-rail"))).isPositive();
    // Points of late bills are still in force: the mean score does not leap.
    long sumBefore = branch.at(BRANCH - 1, "score-moments", 1);
    long sumAfter = branch.at(BRANCH, "score-moments", 1);
    long start = 10_000 * branch.at(BRANCH, "score-moments", 0);
    assertThat(Math.abs(sumAfter - sumBefore)).isLessThan(Math.abs(start - sumBefore) / 4);
  }

  private static long row(Branched of, String block, int window, int first) {
    long sum = 0;
    for (int basis = 0; basis < Basis.values().length; basis++) {
      sum += of.at(window, block, first, basis);
    }
    return sum;
  }

  private static long sum(Branched of, String block, int window) {
    long sum = 0;
    for (Block each : of.outcomes().layouts().getFirst().blocks()) {
      if (each.id().equals(block)) {
        for (int i = 0; i < each.size(); i++) {
          sum += of.told().tally(window, 0)[each.offset() + i];
        }
      }
    }
    return sum;
  }

  @Test
  void whatIsAddedChangesNothingBeforeAndWorksAfter() throws IOException {
    Scenario before = with(hello(), BranchTest::smaller);
    Branched run = whole(before, Arm.SCHEME);
    Branched branch = branched(before, hello());
    assertSame(run, branch, 0, BRANCH);
    long acted = 0;
    Block use = branch.outcomes().layouts().getFirst().ruleUse;
    int late = use.dimensions().getFirst().labels().indexOf("late-bill");
    int listing = use.dimensions().getFirst().labels().indexOf("default-listing");
    for (int window = 0; window < branch.told().tallies.size(); window++) {
      long times = branch.at(window, "rule-use", late, 0);
      assertThat(window < BRANCH ? times : 0).isZero();
      acted += times;
    }
    assertThat(acted).isPositive();
    // Late bills were counted from the first day on, so that the first month's end lists people.
    long listed = 0;
    for (int window = BRANCH; window < BRANCH + 5; window++) {
      listed += branch.at(window, "rule-use", listing, 0);
    }
    assertThat(listed).isGreaterThan(20);
  }

  /// What a later scheme adds is there from the first day on, without effect, whatever is on.
  @Test
  void whatIsAddedChangesNothingBeforeWithEverySystemOn() throws IOException {
    Scenario before =
        ScenarioFiles.scaledTo(Town.load(SCENARIOS.resolve("digest.yaml"), "days=140"), 20_000);
    Branched run = whole(before, Arm.SCHEME);
    List<Scenario.City> cities = new ArrayList<>();
    for (Scenario.City city : before.cities()) {
      cities.add(city.withScheme(larger(city.scheme())));
    }
    Branched branch = branched(before, before.withCities(cities));
    assertSame(run, branch, 0, BRANCH);
    int rules = branch.outcomes().layouts().getFirst().ruleUse.dimensions().getFirst().size();
    assertThat(branch.at(BRANCH, "rule-use", rules - 1, 0)).isPositive();
  }

  /// With one more of everything: every record that sets off a rule leads to another list as well.
  private static Scheme larger(Scheme old) {
    Scheme.ListRule list =
        new Scheme.ListRule(
            "another-list",
            "another list",
            true,
            true,
            null,
            Scheme.Calendar.AT_ONCE,
            old.score().start(),
            null,
            null,
            old.score().min(),
            old.score().min(),
            null,
            old.score().min(),
            Set.of(),
            old.purpose().provenance());
    Scheme.Rule first = old.rules().getFirst();
    Set<String> kinds = new TreeSet<>();
    for (Scheme.Rule each : old.rules()) {
      if (each.trigger() instanceof Scheme.Trigger.OnRecord on) {
        kinds.addAll(on.kinds());
      }
    }
    Scheme.Rule rule =
        new Scheme.Rule(
            "another-rule",
            "another rule",
            new Scheme.Trigger.OnRecord(kinds),
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            0,
            null,
            List.of(),
            null,
            "another-list",
            first.gravity(),
            first.provenance(),
            "",
            first.path());
    Scheme.Consequence like = old.consequences().getFirst();
    Scheme.Consequence consequence =
        new Scheme.Consequence(
            "another-consequence",
            "another consequence",
            like.effect(),
            like.service(),
            Set.of(),
            Set.of("another-list"),
            like.severity(),
            like.reach(),
            like.minDays(),
            like.provenance());
    return of(
        old,
        old.counts(),
        more(old.rules(), rule),
        more(old.lists(), list),
        more(old.consequences(), consequence));
  }

  private static <T> List<T> more(List<T> of, T one) {
    List<T> all = new ArrayList<>(of);
    all.add(one);
    return all;
  }

  // ---- What cannot be --------------------------------------------------------------------------

  @Test
  void aStateThatStandsElsewhereIsRefused() throws IOException {
    Scenario scenario = hello();
    List<Scenario> alike =
        AlikeScenarios.of(List.of(new Stretch("a", scenario), new Stretch("b", scenario)));
    Path saved = folder.resolve("saved");
    Told told = new Told(1, BRANCH);
    Society.of(plan(alike, 0, Arm.SCHEME, 2, null)).run(told, saving(saved), null);
    Plan later =
        new Plan(
            scenario,
            Arm.SCHEME,
            0,
            List.of(),
            new Plan.Machine(2, 2048, false),
            new Plan.Branch(alike, 1, BRANCH + 2));
    Society society = Society.of(later);
    Generation generation = Generation.open(saved);
    assertThatThrownBy(() -> society.run(new Silent(), Keeper.NOBODY, generation))
        .isInstanceOf(OtherSociety.class)
        .hasMessage(
            saved
                + " stands after 19 windows, and this society begins after "
                + (BRANCH + 2)
                + ".");
  }

  // ---- Sums in another unit --------------------------------------------------------------------

  @Test
  void sumsAreAddedUpAgainWhereTheirUnitDiffers() {
    String scheme = SmallCity.BANDS + SmallCity.RULES + "redress: {allowed: false}\n";
    CityWorld before = SmallCity.of(folder.resolve("a"), scheme);
    CityWorld after =
        SmallCity.of(folder.resolve("b"), scheme.replace("points: -40,", "points: -400,"));
    assertThat(before.sumUnit).isEqualTo(1);
    assertThat(after.sumUnit).isEqualTo(3);
    District district = Founding.empty(after, 0, 1);
    Cause wrong = Cause.FABRICATED;
    for (int tenths : new int[] {-400, -250, -100}) {
      int entry = PointEntries.what(7, 0, 0, wrong, 0);
      district.entries.add(district.entries.bucket(3), 0, entry, tenths);
      district.raw[7] += tenths;
      district.wrong[7] += (short) tenths;
    }
    district.moved[0] = 0;
    new NewRules(after, before.world.scenario).begin(district);
    assertThat(district.raw[7]).isEqualTo(-750);
    assertThat(district.wrong[7]).isEqualTo((short) (-133 - 83 - 33));
    assertThat(district.moved[0]).isEqualTo(-1L);
    for (int tenths : new int[] {-400, -250, -100}) {
      Points.adjust(district, 7, wrong, 0, -tenths);
    }
    assertThat(district.wrong[7]).isZero();
    assertThat(district.raw[7]).isZero();
  }
}
