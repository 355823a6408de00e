package org.glasshouse.bench;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PhiloxBatch;

/// What the machine can do at best, measured in the same run as a society, so that the two can be
/// set against each other: memory read and updated in place, and words of Philox.
final class MachineLimits {
  private static final int INTS = 32 << 20;
  private static final int BLOCKS = 512;
  private static final int REPEATS = 7;
  private static final double NANO = 1e-9;

  /// Takes results in, so that no loop is dropped for being without effect.
  @SuppressWarnings("UnusedVariable")
  private static volatile long sink;

  private MachineLimits() {}

  /// One measured limit.
  ///
  /// @param title what was done
  /// @param unit unit of the values
  /// @param one on one thread
  /// @param two on two threads at once
  record Limit(String title, String unit, double one, double two) {}

  private interface Work {
    /// Does it once and says how much it did, in units of the limit times 1e9.
    double once(int thread);
  }

  /// All limits.
  static List<Limit> measure() throws InterruptedException {
    int[][] data = {new int[INTS], new int[INTS]};
    PhiloxBatch[] batches = {new PhiloxBatch(), new PhiloxBatch()};
    Philox.Block[] blocks = {new Philox.Block(), new Philox.Block()};
    List<Limit> limits = new ArrayList<>();
    limits.add(limit("read an int[] of 128 MB in order", "GB/s", t -> read(data[t])));
    limits.add(limit("update it in place, read and write", "GB/s", t -> update(data[t])));
    limits.add(limit("Philox, block after block", "G words/s", t -> one(blocks[t])));
    limits.add(limit("Philox, in batches", "G words/s", t -> batch(batches[t])));
    return limits;
  }

  /// Nanoseconds for one block of Philox now: a yardstick for figures taken on a busy machine.
  static double philoxNanoseconds() {
    Philox.Block block = new Philox.Block();
    double best = Double.MAX_VALUE;
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      long begin = System.nanoTime();
      double words = one(block);
      best = Math.min(best, (System.nanoTime() - begin) / (words / 4));
    }
    return best;
  }

  private static Limit limit(String title, String unit, Work work) throws InterruptedException {
    return new Limit(title, unit, best(work, 1), best(work, 2));
  }

  private static double best(Work work, int threads) throws InterruptedException {
    double best = 0;
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      double[] amounts = new double[threads];
      List<Thread> running = new ArrayList<>();
      long begin = System.nanoTime();
      for (int t = 0; t < threads; t++) {
        int thread = t;
        running.add(
            Thread.ofPlatform()
                .start(() -> amounts[thread] = work.once(thread) + work.once(thread)));
      }
      double amount = 0;
      for (int t = 0; t < threads; t++) {
        running.get(t).join();
        amount += amounts[t];
      }
      best = Math.max(best, amount * NANO / ((System.nanoTime() - begin) * NANO));
    }
    return best;
  }

  private static double read(int[] data) {
    int sum = 0;
    for (int value : data) {
      sum += value;
    }
    sink = sum;
    return 4.0 * data.length;
  }

  private static double update(int[] data) {
    for (int i = 0; i < data.length; i++) {
      data[i] += 3;
    }
    return 8.0 * data.length;
  }

  private static double one(Philox.Block block) {
    int blocks = 1 << 20;
    long sum = 0;
    for (int i = 0; i < blocks; i++) {
      block.fill(1, 2, 3, i, 4);
      sum += block.w0 ^ block.w3;
    }
    sink = sum;
    return 4.0 * blocks;
  }

  private static double batch(PhiloxBatch batch) {
    int times = 1 << 12;
    long sum = 0;
    for (int time = 0; time < times; time++) {
      batch.clear();
      for (int i = 0; i < BLOCKS; i++) {
        batch.add(2, 3, time, i);
      }
      batch.draw(1);
      sum += batch.w0(BLOCKS - 1);
    }
    sink = sum;
    return 4.0 * times * BLOCKS;
  }
}
