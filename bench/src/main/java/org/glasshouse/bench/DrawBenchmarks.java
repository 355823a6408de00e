package org.glasshouse.bench;

import java.util.concurrent.TimeUnit;
import org.glasshouse.engine.draws.GammaLevels;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.PoissonTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Nanoseconds for one draw of each kind.
///
/// ```
/// ./mvnw -Pbench -DskipTests package
/// java -jar bench/target/bench-0.1.0-SNAPSHOT.jar DrawBenchmarks
/// ```
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DrawBenchmarks {
  private static final int BATCH = 512;
  private static final long SEED = 0x5eed;

  /// Mean of the Poisson counts: rare kinds, usual ones, and two that are split.
  @Param({"0.05", "1", "12", "140"})
  public double mean;

  private final Philox.Block block = new Philox.Block();
  private final PhiloxBatch batch = new PhiloxBatch();
  private final Levels levels = GammaLevels.build(0.5, 0.3);
  private int time;

  /// Four words, one block after the other.
  @Benchmark
  public int philoxBlock() {
    block.fill(SEED, 1, 2, time++, 3);
    return block.w0;
  }

  /// Four words, as one of a batch of 512.
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int philoxBatch() {
    batch.clear();
    for (int i = 0; i < BATCH; i++) {
      batch.add(1, 2, time, i);
    }
    time++;
    batch.draw(SEED);
    return batch.w0(0);
  }

  /// Level of a citizen from a word.
  @Benchmark
  public int level() {
    time += 0x9E3779B1;
    return levels.level(time >>> 26, time * 31);
  }

  /// A count from a word, with the constant that goes with its mean.
  @Benchmark
  public int poisson() {
    long word = Philox.pair(SEED, 1, 2, time++, 3);
    return PoissonTable.draw(mean, PoissonTable.p0(mean), word);
  }
}
