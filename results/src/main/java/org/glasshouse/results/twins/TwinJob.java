package org.glasshouse.results.twins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.replay.ReplayWriter;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Keeper;
import org.glasshouse.engine.society.Listener;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Replay;
import org.glasshouse.engine.society.Society;
import org.glasshouse.engine.twins.Flip;
import org.glasshouse.engine.twins.Flips;
import org.glasshouse.engine.twins.Served;
import org.glasshouse.engine.twins.TwinDraw;
import org.glasshouse.engine.twins.TwinLife;
import org.glasshouse.engine.world.SharedTables;
import org.glasshouse.results.replay.Relife;
import org.glasshouse.results.run.Progress;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.results.twins.TwinResult.Removed;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;

/// Draws people of a scenario, lets its society live, lets each of them live again with one thing
/// changed and all outside the neighbourhood frozen, and lets the whole society live again with all
/// of them changed. Nothing is kept but the numbers.
public final class TwinJob {

  private final Scenario scenario;
  private final TwinChange change;
  private final int sample;
  private final @Nullable CitizenId one;
  private final Plan.Machine machine;
  private final Progress progress;
  private long done;
  private @Nullable Removed removed;

  /// @param scenario with the replicates that are wanted
  /// @param change what is changed; a record only of one citizen
  /// @param sample how many people in each replicate, at the most
  /// @param one the only citizen, of the first replicate, or null to draw
  /// @param progress is told how far it is
  public TwinJob(
      Scenario scenario,
      TwinChange change,
      int sample,
      @Nullable CitizenId one,
      Plan.Machine machine,
      Progress progress) {
    this.scenario = scenario;
    this.change = change;
    this.sample = sample;
    this.one = one;
    this.machine = machine.sharing(new SharedTables(scenario));
    this.progress = progress;
  }

  /// Does it.
  ///
  /// @throws RunRefused if the disk cannot be written, or there is nobody to change
  public TwinResult run() {
    List<TwinResult.Replicate> replicates = new ArrayList<>();
    try {
      Path folder = Files.createTempDirectory("glasshouse-twins-");
      Path file = folder.resolve("told.replay");
      // In this order, so that the file goes first if the user ends the program.
      folder.toFile().deleteOnExit();
      file.toFile().deleteOnExit();
      try {
        for (int r = 0; r < replicates(); r++) {
          replicates.add(replicate(r, file));
        }
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new RunRefused(RunRefused.Why.CANNOT_WRITE, RunRefused.seen(e) + ".");
    }
    return new TwinResult(change, removed, replicates);
  }

  private int replicates() {
    return one == null ? scenario.replicates() : 1;
  }

  private TwinResult.Replicate replicate(int replicate, Path file) throws IOException {
    Plan plan = new Plan(scenario, Arm.SCHEME, replicate, List.of(), machine);
    TwinDraw drawn =
        one == null ? TwinDraw.of(plan, change.flip(), sample) : new TwinDraw(1, 1, List.of(one));
    if (drawn.who().isEmpty()) {
      throw new RunRefused(
          RunRefused.Why.NOBODY,
          "There is nobody to change: "
              + FlipWords.say(change)
              + " holds of all "
              + drawn.adults()
              + " adults already.");
    }
    List<Served> as;
    try (ReplayWriter recording = ReplayWriter.create(file, plan.seed())) {
      as = society(plan.flipping(new Flips(drawn.who(), Flip.NOTHING)), recording, 0).served();
    }
    Flips flips =
        one == null || !change.ofRecord()
            ? new Flips(drawn.who(), change.flip())
            : Flips.without(one, List.of(record(one, file)));
    List<TwinLife> direct = new Replay(plan, file, plan.seed()).twins(flips);
    for (int i = 0; i < direct.size(); i++) {
      if (!direct.get(i).as().equals(as.get(i))) {
        throw new IllegalStateException(
            "a life lived again differs: " + direct.get(i).as() + " instead of " + as.get(i));
      }
    }
    List<Served> total = society(plan.flipping(flips), null, 1).served();
    return new TwinResult.Replicate(drawn, direct, total);
  }

  /// The record that is taken away, by its number in the citizen's life.
  private RecordMade record(CitizenId who, Path file) throws IOException {
    Plan plan = new Plan(scenario, Arm.SCHEME, 0, List.of(who), machine);
    List<LedgerEntry> life = new Replay(plan, file, plan.seed()).run().entries();
    List<RecordMade> records = Relife.records(life);
    if (change.record() > records.size()) {
      throw new RunRefused(
          RunRefused.Why.NO_SUCH_OPTION,
          "--flip "
              + FlipWords.say(change)
              + ": citizen "
              + who
              + (records.isEmpty()
                  ? " has no records."
                  : " has records 1 to " + records.size() + "."));
    }
    RecordMade record = records.get(change.record() - 1);
    removed = new Removed(record, life);
    return record;
  }

  private Outcomes society(Plan plan, @Nullable ReplayWriter recording, int half) {
    return Society.of(plan)
        .run(new Told(2 * plan.replicate() + half), Keeper.NOBODY, null, recording);
  }

  /// Tells how far a society is.
  private final class Told implements Listener {

    private final int society;

    Told(int society) {
      this.society = society;
    }

    @Override
    public void window(int window, int firstDay, int lastDay, int city, long[] tally) {
      done += scenario.cities().get(city).people() * (lastDay - firstDay + 1L);
      progress.at(
          new Progress.Step(
              Progress.Phase.RUNNING,
              society / 2 + 1,
              replicates(),
              Arm.SCHEME,
              window + 1,
              Math.ceilDiv(scenario.days(), scenario.windowDays()),
              done,
              2L * replicates() * scenario.population() * scenario.days()));
    }

    @Override
    public void entry(LedgerEntry entry) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  }
}
