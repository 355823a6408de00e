package org.glasshouse.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.compare.AllLives;
import org.glasshouse.results.compare.Comparison;
import org.glasshouse.results.compare.PairedLives;
import org.glasshouse.results.compare.Side;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.run.Progress;

/// Holds runs against each other, as `./glasshouse compare` does.
final class Comparing {
  /// Runs that can be compared at once.
  static final int MOST = 8;

  /// Pairs whose lives are kept; each is a few kilobytes of sums.
  private static final int KEPT = 32;

  private final RunShelf runs;
  private final Map<String, List<PairedLives>> known = new LinkedHashMap<>(16, 0.75f, true);

  /// Two societies at once take every core and much of the memory.
  private final Semaphore again = new Semaphore(1);

  Comparing(RunShelf runs) {
    this.runs = runs;
  }

  /// Runs that are open to be compared.
  ///
  /// @param sides in the order that was asked for
  /// @param folders to be closed
  record Opened(Comparing by, List<Side> sides, List<RunFolder> folders) implements AutoCloseable {

    /// Each of the others held against the first, with all lives where they are known.
    List<Comparison> comparisons() {
      List<Comparison> all = new ArrayList<>();
      for (Side other : sides.subList(1, sides.size())) {
        Comparison comparison = Comparison.of(sides.getFirst(), other);
        List<PairedLives> lives = by.lives(key(comparison));
        all.add(lives.isEmpty() ? comparison : comparison.with(lives));
      }
      return all;
    }

    @Override
    public void close() {
      folders.forEach(RunFolder::close);
    }
  }

  /// Opens runs.
  ///
  /// @param ids of runs, or `law-only` for the people of the first under ordinary law alone
  Opened open(List<String> ids) {
    if (ids.size() < 2 || ids.size() > MOST) {
      throw new Refusal(
          422, "runs: expected 2 to " + MOST + " to compare, seen " + ids.size() + ".");
    }
    List<RunFolder> folders = new ArrayList<>();
    try {
      List<Side> sides = new ArrayList<>();
      for (String id : ids) {
        String label = Character.toString('A' + sides.size());
        if (id.equals(Arm.LAW_ONLY.id()) && !sides.isEmpty()) {
          Side first = sides.getFirst();
          sides.add(
              new Side(label, first.name() + ", ordinary law alone", first.run(), Arm.LAW_ONLY));
        } else {
          RunFolder folder = RunFolder.open(runs.folder(id));
          folders.add(folder);
          sides.add(new Side(label, id, folder, Arm.SCHEME));
        }
      }
      return new Opened(this, List.copyOf(sides), folders);
    } catch (RuntimeException e) {
      folders.forEach(RunFolder::close);
      throw e;
    }
  }

  /// Lives all lives of the first replicates again; what came of it is kept.
  ///
  /// @return as [Opened#comparisons] has them now
  List<Comparison> live(List<String> ids) {
    if (!again.tryAcquire()) {
      throw new Refusal(429, "Other lives are being lived again. Ask again when that is done.");
    }
    try (Opened opened = open(ids)) {
      for (Comparison comparison : opened.comparisons()) {
        if (comparison.lives().isEmpty()) {
          int threads = Runtime.getRuntime().availableProcessors();
          AllLives lives =
              new AllLives(comparison.first(), comparison.second(), 1, threads, Progress.NONE);
          if (!lives.hindrance().isEmpty()) {
            throw new Refusal(507, "They cannot be lived again: " + lives.hindrance() + ".");
          }
          List<PairedLives> found = lives.run();
          if (found != null) {
            keep(key(comparison), found);
          }
        }
      }
      return opened.comparisons();
    } finally {
      again.release();
    }
  }

  private static String key(Comparison comparison) {
    return key(comparison.first()) + " " + key(comparison.second());
  }

  private static String key(Side side) {
    return side.run().manifest().run() + "/" + side.run().manifest().digest() + "/" + side.arm();
  }

  private List<PairedLives> lives(String key) {
    synchronized (known) {
      return known.getOrDefault(key, List.of());
    }
  }

  private void keep(String key, List<PairedLives> lives) {
    synchronized (known) {
      known.put(key, lives);
      if (known.size() > KEPT) {
        known.remove(known.keySet().iterator().next());
      }
    }
  }
}
