package org.glasshouse.results.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glasshouse.engine.checkpoint.OtherSociety;
import org.glasshouse.engine.ledger.Evaluation;
import org.glasshouse.engine.population.Person;
import org.glasshouse.engine.replay.Rescore;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Inhabitants;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Replay;
import org.glasshouse.engine.society.ToldLives;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.folder.RunFolder.FollowedLife;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;

/// Tells the life of anybody in a run: the citizen's neighbourhood lives again, with the ledger on,
/// from what the run wrote down. It is the first replicate.
public final class Replayed {

  private final RunFolder run;
  private final CitizenId citizen;
  private final Arm arm;
  private final int threads;
  private @Nullable Replay replay;
  private @Nullable ToldLives told;

  /// @param citizen who exists in the run
  /// @param threads worker threads
  public Replayed(RunFolder run, CitizenId citizen, Arm arm, int threads) {
    this.run = run;
    this.citizen = citizen;
    this.arm = arm;
    this.threads = threads;
  }

  /// The life.
  ///
  /// @throws RunRefused if the run wrote nothing down for it, or what it wrote was changed
  public FollowedLife life() {
    return new FollowedLife(citizen, "asked for by number", told().entries());
  }

  /// All that rules looked at in the life, in order.
  ///
  /// @throws RunRefused as in [#life]
  public List<Evaluation> evaluations() {
    return told().evaluations();
  }

  /// What comes of living it again, which is done when it is first asked for.
  private ToldLives told() {
    ToldLives known = told;
    if (known != null) {
      return known;
    }
    try {
      known = replay().run();
      told = known;
      return known;
    } catch (OtherSociety e) {
      Manifest.Engine engine = run.manifest().engine();
      throw refused(
          e.getMessage()
              + " The run was made by version "
              + engine.version()
              + " ("
              + engine.commit()
              + ") of the program.");
    } catch (IOException e) {
      throw refused(RunRefused.seen(e) + ".");
    }
  }

  /// Neighbourhoods of the citizen's society scored anew, as [Replay#rescored] says.
  ///
  /// @throws RunRefused if the run wrote nothing down for it, or what it wrote was changed
  public List<Rescore.Lives> rescored(List<Rescore> each) {
    return asked(() -> replay().rescored(each));
  }

  /// Something that is asked of a replay.
  ///
  /// @param <T> what is answered
  public interface Asking<T> {

    /// Asks.
    T ask() throws IOException;
  }

  /// Asks a replay, and refuses in words that a user understands.
  ///
  /// @throws RunRefused if what the run wrote was changed, or cannot be read
  public static <T> T asked(Asking<T> asking) {
    try {
      return asking.ask();
    } catch (OtherSociety e) {
      throw refused(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw refused(RunRefused.seen(e) + ".");
    }
  }

  /// Who the citizen is.
  public Person person() {
    Replay known = replay;
    Inhabitants people = known == null ? run.inhabitants() : known.inhabitants();
    return people.person(citizen);
  }

  /// The life, to be lived again without something; null if the run wrote nothing down for that.
  ///
  /// @param life told by the run, or by [#life]
  public @Nullable Relife again(FollowedLife life) {
    return Files.isRegularFile(files().file(arm))
        ? new Relife(run.scenario(), citizen, this::replay, life.entries())
        : null;
  }

  private ReplayFiles files() {
    return new ReplayFiles(run.path(), run.manifest().run());
  }

  /// The citizen's society, compiled when it is first asked for.
  private Replay replay() {
    Replay known = replay;
    if (known == null) {
      known = opened();
      replay = known;
    }
    return known;
  }

  private Replay opened() {
    return replay(run, arm, List.of(citizen), threads);
  }

  /// What lets neighbourhoods of a run live again.
  ///
  /// @param told whose lives are told
  /// @param threads worker threads
  /// @throws RunRefused if the run wrote nothing down for it
  public static Replay replay(RunFolder run, Arm arm, List<CitizenId> told, int threads) {
    ReplayFiles files = new ReplayFiles(run.path(), run.manifest().run());
    Path file = files.file(arm);
    if (!run.manifest().earlier().isEmpty()) {
      throw refused(
          run.path()
              + " was branched from another run; only those who were followed in it can be told.");
    }
    if (!Files.isRegularFile(file)) {
      throw refused(
          run.path()
              + " holds no "
              + run.path().relativize(file)
              + ", from which a life "
              + (arm == Arm.SCHEME ? "under the scheme" : "under ordinary law alone")
              + " could be told.");
    }
    Plan plan =
        new Plan(
            run.scenario(),
            arm,
            0,
            told,
            new Plan.Machine(threads, run.manifest().machine().districtCitizens(), false));
    return new Replay(plan, file, files.identity(plan.seed(), arm));
  }

  /// A refusal, with what to do.
  public static RunRefused refused(String what) {
    return new RunRefused(
        RunRefused.Why.CANNOT_READ, what + " Run the scenario again to ask about anybody.");
  }
}
