package org.glasshouse.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.checkpoint.DamagedCheckpoint;
import org.glasshouse.engine.checkpoint.Generation;
import org.glasshouse.engine.checkpoint.OtherSociety;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.ledger.Evaluation;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Keeper;
import org.glasshouse.engine.society.Listener;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Replay;
import org.glasshouse.engine.society.Silent;
import org.glasshouse.engine.society.Society;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.expr.Expression;
import org.glasshouse.scenario.expr.Trace;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Neighbourhoods that live again from what was written down live the same lives as in the society.
class ReplayTest {

  private static final long IDENTITY = 0x1122334455667788L;
  private static final int DISTRICT = 2048;
  private static final Scenario EVERYTHING = shipped("digest", 20_000);

  @TempDir private Path folder;

  private static Scenario shipped(String name, long people) {
    Path file =
        Path.of(System.getProperty("glasshouse.home", ".."))
            .resolve("scenarios")
            .resolve(name + ".yaml");
    return ScenarioFiles.scaledTo(ScenarioFiles.load(file, List.of()), people);
  }

  private static final class Told implements Listener {

    private final List<LedgerEntry> entries = new ArrayList<>();

    @Override
    public void window(int window, int firstDay, int lastDay, int city, long[] tally) {
      // Only the entries matter here.
    }

    @Override
    public void entry(LedgerEntry entry) {
      entries.add(entry);
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  private static Plan plan(Scenario scenario, Arm arm, List<CitizenId> follow, int threads) {
    return new Plan(scenario, arm, 0, follow, new Plan.Machine(threads, DISTRICT, false));
  }

  /// Citizens drawn by a seed.
  private static List<CitizenId> drawn(Scenario scenario, int count) {
    List<CitizenId> drawn = new ArrayList<>();
    for (int i = 0; drawn.size() < count; i++) {
      long word = Philox.pair(7, 1, i, 0, 0);
      int city = Philox.below((int) word, scenario.cities().size());
      Neighbourhoods of = Neighbourhoods.of(scenario.cities().get(city).people());
      int n = Philox.below((int) (word >>> 32), of.count());
      int slot = Philox.below((int) (word >>> 16), of.size(n));
      CitizenId id = new CitizenId(city, n, slot);
      if (!drawn.contains(id)) {
        drawn.add(id);
      }
    }
    return drawn;
  }

  private Path recorded(Plan plan, Listener listener, String name) throws IOException {
    Path file = folder.resolve(name);
    try (ReplayWriter recording = ReplayWriter.create(file, IDENTITY)) {
      Outcomes watched = Society.of(plan).run(listener, Keeper.NOBODY, null, recording);
      assertThat(recording.bytes()).isEqualTo(Files.size(file));
      Outcomes unwatched =
          Society.of(plan(plan.scenario(), plan.arm(), List.of(), 2)).run(new Silent());
      assertThat(watched.digest()).isEqualTo(unwatched.digest());
    }
    return file;
  }

  @ParameterizedTest
  @EnumSource(Arm.class)
  void livesOfEverySystemAreTheSameEntryForEntry(Arm arm) throws IOException {
    List<CitizenId> follow = drawn(EVERYTHING, 60);
    Told told = new Told();
    Path file = recorded(plan(EVERYTHING, arm, follow, 2), told, "file");
    List<LedgerEntry> again =
        new Replay(plan(EVERYTHING, arm, follow, 1), file, IDENTITY).run().entries();
    assertThat(told.entries).hasSizeGreaterThan(arm == Arm.SCHEME ? 300 : 30);
    assertThat(again).isEqualTo(told.entries);
  }

  @Test
  void aHundredCitizensOfAPilotLiveTheSameLives() throws IOException {
    Scenario pilot = shipped("pilot-800", 40_000);
    List<CitizenId> follow = drawn(pilot, 100);
    Told told = new Told();
    Path file = recorded(plan(pilot, Arm.SCHEME, follow, 2), told, "file");
    assertThat(new Replay(plan(pilot, Arm.SCHEME, follow, 1), file, IDENTITY).run().entries())
        .isEqualTo(told.entries);
    for (CitizenId id : follow.subList(0, 5)) {
      List<LedgerEntry> again =
          new Replay(plan(pilot, Arm.SCHEME, List.of(id), 1), file, IDENTITY).run().entries();
      List<LedgerEntry> own =
          told.entries.stream().filter(entry -> entry.citizen().equals(id)).toList();
      assertThat(again).as("life of %s", id).isEqualTo(own);
    }
  }

  /// A rule is told to have acted just where the ledger tells of points, and to have read values
  /// with which its condition, evaluated node by node, comes out as it did.
  @Test
  void whatRulesLookedAtIsWhatTheyDid() throws IOException {
    Scenario pilot = shipped("pilot-800", 20_000);
    List<CitizenId> follow = drawn(pilot, 12);
    Told told = new Told();
    Path file = recorded(plan(pilot, Arm.SCHEME, follow, 2), told, "file");
    Scheme scheme = pilot.cities().getFirst().scheme();
    List<String> kinds = CityLayout.recordKinds(pilot.people());
    int unmet = 0;
    int traced = 0;
    for (CitizenId id : follow) {
      List<String> awarded = new ArrayList<>();
      List<RecordMade> records = new ArrayList<>();
      for (LedgerEntry entry : told.entries) {
        if (entry instanceof Awarded award
            && award.citizen().equals(id)
            && (award.why().equals("record") || award.why().equals("calendar"))) {
          awarded.add(award.day() + " " + award.rule() + " " + award.tenths());
        }
        if (entry instanceof RecordMade made && made.citizen().equals(id)) {
          records.add(made);
        }
      }
      List<String> acted = new ArrayList<>();
      Replay replay = new Replay(plan(pilot, Arm.SCHEME, List.of(id), 1), file, IDENTITY);
      for (Evaluation evaluation : replay.run().evaluations()) {
        if (evaluation.matter() < 0) {
          continue;
        }
        Scheme.Rule rule = scheme.rules().get(evaluation.matter());
        if (evaluation.outcome() == Evaluation.Outcome.ACTED) {
          acted.add(evaluation.day() + " " + evaluation.matter() + " " + evaluation.tenths());
        }
        if (evaluation.record() > 0) {
          RecordMade made = records.get(evaluation.record() - 1);
          assertThat(made.day()).isEqualTo(evaluation.day());
          assertThat(rule.trigger())
              .isInstanceOfSatisfying(
                  Scheme.Trigger.OnRecord.class,
                  on -> assertThat(on.kinds()).contains(kinds.get(made.kind())));
        }
        Expression when = rule.when();
        if (when != null) {
          Trace trace = Trace.of(when, variable -> evaluation.read().getOrDefault(variable, -1L));
          boolean held = !trace.failed() && trace.value() != 0;
          assertThat(held).isEqualTo(evaluation.outcome() != Evaluation.Outcome.NOT_MET);
          traced++;
          unmet += held ? 0 : 1;
        }
      }
      assertThat(acted).containsExactlyInAnyOrderElementsOf(awarded);
    }
    assertThat(traced).isGreaterThan(unmet);
    assertThat(unmet).isPositive();
  }

  /// What is written after a break is what would have been written without one.
  @Test
  void goneOnFromACheckpointTheFileIsTheSame() throws IOException {
    Plan plan = plan(EVERYTHING, Arm.SCHEME, List.of(), 2);
    Path whole = recorded(plan, new Silent(), "whole");
    Path broken = folder.resolve("broken");
    List<Generation> kept = new ArrayList<>();
    int stop = 5;
    try (ReplayWriter recording = ReplayWriter.create(broken, IDENTITY)) {
      run(plan, null, recording, stop, kept);
    }
    // Something of later windows, and half a frame.
    byte[] tail = Files.readAllBytes(whole);
    int length = (int) Files.size(broken);
    Files.write(broken, java.util.Arrays.copyOf(tail, length + (tail.length - length) / 2));
    try (ReplayWriter recording =
        ReplayWriter.goOn(broken, IDENTITY, stop, EVERYTHING.cities().size())) {
      run(plan, kept.getFirst(), recording, -1, kept);
    }
    assertThat(Files.readAllBytes(broken)).isEqualTo(tail);
  }

  private void run(
      Plan plan,
      @Nullable Generation from,
      ReplayWriter recording,
      int stop,
      List<Generation> kept) {
    Society.of(plan)
        .run(
            new Silent(),
            (done, _, society) -> {
              try {
                if (done == stop) {
                  kept.add(society.save(folder.resolve("kept"), 1));
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            from,
            recording);
  }

  @Test
  void aFileThatReachesNotSoFarIsRefused() throws IOException {
    Path file = folder.resolve("short");
    ReplayWriter.create(file, IDENTITY).close();
    assertThatThrownBy(() -> ReplayWriter.goOn(file, IDENTITY, 3, 1))
        .isInstanceOf(DamagedCheckpoint.class)
        .hasMessage(file + " ends after 0 windows; expected at least 3.");
  }

  @Test
  void whatWasAlteredIsSeen() throws IOException {
    Scenario town = shipped("hello", 5_000);
    CitizenId somebody = new CitizenId(0, 1, 5);
    Plan plan = plan(town, Arm.SCHEME, List.of(somebody), 1);
    Path file = recorded(plan, new Silent(), "file");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 4;
    Files.write(file, bytes);
    assertThatThrownBy(() -> new Replay(plan, file, IDENTITY).run())
        .isInstanceOf(DamagedCheckpoint.class)
        .hasMessageStartingWith(file + " is damaged: ");
    assertThatThrownBy(() -> new Replay(plan, file, IDENTITY + 1).run())
        .isInstanceOf(DamagedCheckpoint.class)
        .hasMessage(file + " is of another society.");
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> new Replay(plan, nowhere, IDENTITY).run())
        .isInstanceOf(DamagedCheckpoint.class)
        .hasMessage(nowhere + " is missing.");
  }

  /// Under other rules nobody lives as in the file, and it says so instead of telling a wrong life.
  @Test
  void anotherSchemeDoesNotFitTheFile() throws IOException {
    Scenario pilot = shipped("pilot-800", 20_000);
    List<CitizenId> follow = drawn(pilot, 5);
    Path file = recorded(plan(pilot, Arm.SCHEME, follow, 2), new Silent(), "file");
    Plan law = plan(pilot, Arm.LAW_ONLY, follow, 1);
    assertThatThrownBy(() -> new Replay(law, file, IDENTITY).run())
        .isInstanceOf(OtherSociety.class)
        .hasMessageContaining("does not live as it did in the run");
  }

  /// What a life is without begins to matter when it would have come in, and not before; a life
  /// that is without nothing, or without what made no difference, is the same life.
  @Test
  void aLifeIsLivedAgainWithoutARecord() throws IOException {
    Scenario pilot = shipped("pilot-800", 20_000);
    List<CitizenId> follow = drawn(pilot, 40);
    Told told = new Told();
    Plan plan = plan(pilot, Arm.SCHEME, follow, 2);
    Path file = recorded(plan, told, "file");
    Replay replay = new Replay(plan, file, IDENTITY);
    CitizenId who = follow.getFirst();
    List<LedgerEntry> life = List.of();
    for (CitizenId id : follow) {
      List<LedgerEntry> own =
          told.entries.stream().filter(entry -> entry.citizen().equals(id)).toList();
      if (losses(own) > losses(life)) {
        who = id;
        life = own;
      }
    }
    assertThat(losses(life)).isGreaterThan(3);
    List<RecordMade> records =
        life.stream().filter(RecordMade.class::isInstance).map(RecordMade.class::cast).toList();
    int slot = who.slot();
    List<LeftOut> variants = new ArrayList<>();
    records.forEach(record -> variants.add(new LeftOut(slot, List.of(record), List.of())));
    variants.add(new LeftOut(slot, List.of(), List.of()));
    variants.add(new LeftOut(slot, records, List.of()));
    int last = pilot.days() - 1;
    List<List<LedgerEntry>> lives = replay.without(who, variants, last);
    for (int r = 0; r < records.size(); r++) {
      RecordMade record = records.get(r);
      List<LedgerEntry> other = lives.get(r);
      assertThat(before(other, record.day())).isEqualTo(before(life, record.day()));
      assertThat(other.stream().filter(record::equals).count())
          .isEqualTo(life.stream().filter(record::equals).count() - 1);
      // The same from the first day on as from the day on which it begins to differ: a rule that
      // never acts is no difference.
      LeftOut whole = new LeftOut(slot, List.of(record), List.of(9_999));
      if (r < 3) {
        assertThat(replay.without(who, List.of(whole), last).getFirst()).isEqualTo(other);
      }
    }
    assertThat(lives.get(records.size())).isEqualTo(life);
    assertThat(lives.getLast()).isNotEmpty().doesNotContainAnyElementsOf(records);
    sameHoweverTold(plan(pilot, Arm.SCHEME, List.of(who), 2), file, records);
  }

  /// Lives without each record are the same if they are lived to the end each, from what the whole
  /// city was told, as if they are lived while they differ, from what the neighbourhood saw.
  private static void sameHoweverTold(Plan plan, Path file, List<RecordMade> records)
      throws IOException {
    CitizenId who = plan.follow().getFirst();
    int last = plan.scenario().days() - 1;
    List<LeftOut> shortly = new ArrayList<>();
    List<LeftOut> throughout = new ArrayList<>();
    for (RecordMade record : records) {
      shortly.add(new LeftOut(who.slot(), List.of(record), List.of()));
      throughout.add(new LeftOut(who.slot(), List.of(record), List.of(9_999)));
    }
    Replay told = new Replay(plan, file, IDENTITY);
    assertThat(told.run().entries()).isNotEmpty();
    assertThat(told.without(who, shortly, last))
        .isEqualTo(new Replay(plan, file, IDENTITY).without(who, throughout, last));
  }

  /// With every system on, too, whatever people see of others elsewhere.
  @Test
  void howALifeIsToldAgainDoesNotMatter() throws IOException {
    for (Scenario scenario : List.of(EVERYTHING, shipped("parallel", 5_000))) {
      List<CitizenId> follow = drawn(scenario, 12);
      Told told = new Told();
      Path file = recorded(plan(scenario, Arm.SCHEME, follow, 2), told, "of " + scenario.id());
      CitizenId who = follow.getFirst();
      List<RecordMade> records = List.of();
      for (CitizenId id : follow) {
        List<RecordMade> own = new ArrayList<>();
        for (LedgerEntry entry : told.entries) {
          if (entry instanceof RecordMade made && made.citizen().equals(id)) {
            own.add(made);
          }
        }
        if (own.size() > records.size()) {
          who = id;
          records = own;
        }
      }
      assertThat(records).hasSizeGreaterThan(3);
      List<RecordMade> some = records.subList(0, Math.min(5, records.size()));
      sameHoweverTold(plan(scenario, Arm.SCHEME, List.of(who), 2), file, some);
    }
  }

  private static long losses(List<LedgerEntry> life) {
    return life.stream()
        .filter(entry -> entry instanceof Awarded awarded && awarded.tenths() < 0)
        .count();
  }

  private static List<LedgerEntry> before(List<LedgerEntry> life, int day) {
    return life.stream().filter(entry -> entry.day() < day).toList();
  }

  /// Without a rule, it alone never acts on the citizen.
  @Test
  void aLifeIsLivedAgainWithoutARule() throws IOException {
    Scenario pilot = shipped("pilot-800", 20_000);
    List<CitizenId> follow = drawn(pilot, 40);
    Told told = new Told();
    Plan plan = plan(pilot, Arm.SCHEME, follow, 2);
    Path file = recorded(plan, told, "file");
    Awarded award =
        told.entries.stream()
            .filter(Awarded.class::isInstance)
            .map(Awarded.class::cast)
            .filter(awarded -> awarded.tenths() < 0)
            .findFirst()
            .orElseThrow();
    LeftOut without = new LeftOut(award.citizen().slot(), List.of(), List.of(award.rule()));
    List<LedgerEntry> life =
        new Replay(plan, file, IDENTITY)
            .without(award.citizen(), List.of(without), pilot.days() - 1)
            .getFirst();
    assertThat(life)
        .isNotEmpty()
        .noneMatch(entry -> entry instanceof Awarded other && other.rule() == award.rule());
  }
}
