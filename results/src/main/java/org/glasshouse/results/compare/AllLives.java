package org.glasshouse.results.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.run.Progress;
import org.glasshouse.results.run.RunRefused;
import org.jspecify.annotations.Nullable;

/// Lives all lives of two runs again, side by side, from their inputs, and holds each citizen
/// against the same citizen. A run keeps nothing about anybody, so this is the only way to know who
/// is better off; nothing about anybody is kept afterwards.
public final class AllLives {

  /// Time against that of the two societies in their runs: ledgers of everybody are written and
  /// read; assumed, not measured.
  private static final double SLOWER = 1.6;

  /// Bytes for each citizen: entries, numbers of events and of lives; assumed, not measured.
  private static final long WATCHING = 150;

  private final Side first;
  private final Side second;
  private final int replicates;
  private final int threads;
  private final Progress progress;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicLong done = new AtomicLong();

  /// @param replicates how many of each are lived again, from the first on
  /// @param threads worker threads
  public AllLives(Side first, Side second, int replicates, int threads, Progress progress) {
    this.first = first;
    this.second = second;
    this.replicates = replicates;
    this.threads = threads;
    this.progress = progress;
  }

  /// Asks it to stop after the window at work. May be called from any thread.
  public void cancel() {
    cancelled.set(true);
  }

  /// What living all lives again takes, by what the runs took.
  ///
  /// @param heapBytes memory that Java should have
  /// @param seconds time
  public record Needed(long heapBytes, double seconds) {}

  /// What it takes.
  public Needed needed() {
    long people = first.scenario().population();
    Manifest.SocietyRun one = society(first, 0);
    Manifest.SocietyRun other = society(second, 0);
    long bytes = bytes(one) + bytes(other) + WATCHING * people;
    return new Needed(
        Math.round(1.2 * bytes) + 100_000_000,
        SLOWER * replicates * (one.seconds() + other.seconds()));
  }

  private static long bytes(Manifest.SocietyRun society) {
    return society.bytes().values().stream().mapToLong(Long::longValue).sum();
  }

  /// Why it cannot be done; empty if it can.
  public String hindrance() {
    for (Side side : List.of(first, second)) {
      if (!side.run().manifest().earlier().isEmpty()) {
        return side.label() + " was branched from another run";
      }
    }
    return needed().heapBytes() > Runtime.getRuntime().maxMemory()
        ? "memory does not hold both societies at once"
        : "";
  }

  /// Does it.
  ///
  /// @return one for each replicate; null if it was cancelled
  /// @throws RunRefused if a society does not end as it did in its run
  public @Nullable List<PairedLives> run() {
    List<PairedLives> all = new ArrayList<>();
    for (int replicate = 0; replicate < replicates; replicate++) {
      PairedSocieties.Both both =
          new PairedSocieties(
                  plan(first, replicate, Math.ceilDiv(threads, 2)),
                  plan(second, replicate, Math.max(1, threads / 2)),
                  cancelled::get,
                  told(replicate))
              .run();
      if (both == null) {
        return null;
      }
      mustBe(first, replicate, both.firstDigest());
      mustBe(second, replicate, both.secondDigest());
      all.add(both.lives());
    }
    return List.copyOf(all);
  }

  private PairedSocieties.Windows told(int replicate) {
    int days = first.scenario().days();
    int windows = Math.ceilDiv(days, first.scenario().windowDays());
    long people = first.scenario().population();
    return (window, length) ->
        progress.at(
            new Progress.Step(
                Progress.Phase.FOLLOWING,
                replicate + 1,
                replicates,
                null,
                window + 1,
                windows,
                done.addAndGet(people * length),
                2 * people * days * replicates));
  }

  private static Plan plan(Side side, int replicate, int threads) {
    return new Plan(
        side.scenario(),
        side.arm(),
        replicate,
        List.of(),
        new Plan.Machine(threads, Plan.Machine.DISTRICT_CITIZENS, false));
  }

  private static Manifest.SocietyRun society(Side side, int replicate) {
    for (Manifest.SocietyRun society : side.run().manifest().societies()) {
      if (society.replicate() == replicate && society.arm().equals(side.arm().id())) {
        return society;
      }
    }
    throw new IllegalStateException("no society of replicate " + replicate);
  }

  private static void mustBe(Side side, int replicate, long digest) {
    String then = society(side, replicate).digest();
    String now = String.format(Locale.ROOT, "%016x", digest);
    if (!then.equals(now)) {
      Manifest.Engine engine = side.run().manifest().engine();
      throw new RunRefused(
          RunRefused.Why.CANNOT_READ,
          side.name()
              + " does not live as it did: it was made by version "
              + engine.version()
              + " ("
              + engine.commit()
              + ") of the program. Run its scenario again, or leave lives out by --no-lives.");
    }
  }
}
