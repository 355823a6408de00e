package org.glasshouse.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Passes;
import org.glasshouse.engine.society.Society;
import org.glasshouse.results.profile.Profile;
import org.glasshouse.results.profile.ProfiledPass;
import org.glasshouse.scenario.model.Scenario;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Nanoseconds of each pass for a citizen and window, in a society of its own: a pass lives on what
/// the others left in the columns, so that each is measured inside a run of all.
///
/// ```
/// ./mvnw -Pbench -DskipTests package
/// java -jar bench/target/bench-0.1.0-SNAPSHOT.jar PassBenchmarks
/// ```
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class PassBenchmarks {
  private static final int PEOPLE = 50_000;
  private static final int DAYS = 365;

  /// One society of 50,000 citizens over a year.
  @Benchmark
  public long society(Room room, PassNanoseconds counters) {
    List<ProfiledPass> timed = new ArrayList<>();
    for (Pass pass : Passes.inOrder()) {
      timed.add(new ProfiledPass(pass, Profile.threadClock()));
    }
    Outcomes outcomes =
        Society.of(Sized.plan(room.society, 1), List.<Pass>copyOf(timed)).run(new Silent());
    counters.take(timed, (double) PEOPLE * outcomes.windows());
    return outcomes.digest();
  }

  /// What runs.
  @State(Scope.Benchmark)
  public static class Room {

    /// Scenario.
    @Param({"pilot-800", "plain"})
    public String scenario = "";

    private Scenario society = Sized.read(Path.of("").toAbsolutePath(), "hello", 0, 0);

    /// Reads it.
    @Setup
    public void read() {
      society = Sized.read(Path.of("").toAbsolutePath(), scenario, PEOPLE, DAYS);
    }
  }

  /// Nanoseconds of each pass for a citizen and window.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class PassNanoseconds {
    public double news;
    public double act;
    public double debt;
    public double sense;
    public double intake;
    public double score;
    public double redress;
    public double band;
    public double list;
    public double apply;
    public double live;
    public double adapt;
    public double tell;
    public double stock;
    public double context;
    public double end;

    /// Begins anew.
    @Setup(Level.Iteration)
    public void clear() {
      take(List.of(), 1);
    }

    private void take(List<ProfiledPass> timed, double windows) {
      news = of(timed, "news", windows);
      act = of(timed, "act", windows);
      debt = of(timed, "debt", windows);
      sense = of(timed, "sense", windows);
      intake = of(timed, "intake", windows);
      score = of(timed, "score", windows);
      redress = of(timed, "redress", windows);
      band = of(timed, "band", windows);
      list = of(timed, "list", windows);
      apply = of(timed, "apply", windows);
      live = of(timed, "live", windows);
      adapt = of(timed, "adapt", windows);
      tell = of(timed, "tell", windows);
      stock = of(timed, "stock", windows);
      context = of(timed, "context", windows);
      end = of(timed, "end", windows);
    }

    private static double of(List<ProfiledPass> timed, String name, double windows) {
      for (ProfiledPass pass : timed) {
        if (pass.name().equals(name)) {
          return pass.nanoseconds() / windows;
        }
      }
      return 0;
    }
  }
}
