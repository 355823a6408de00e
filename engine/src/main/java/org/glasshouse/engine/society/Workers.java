package org.glasshouse.engine.society;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.glasshouse.engine.checkpoint.OtherSociety;
import org.glasshouse.engine.scoring.RuleConflict;

/// A few threads that take pieces of work in turn. Which thread takes which piece never shows in a
/// result.
final class Workers implements AutoCloseable {

  /// A piece of work.
  interface Piece {

    /// Does it.
    ///
    /// @param piece number of the piece
    /// @param thread number of the thread, for its scratch room
    /// @throws IOException is thrown on as an [UncheckedIOException]
    void run(int piece, int thread) throws IOException;
  }

  private final int threads;
  private final ExecutorService pool;

  Workers(int threads) {
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
  }

  /// Number of threads.
  int size() {
    return threads;
  }

  /// Does all pieces and waits for them. If one fails, those at work are ended first and no further
  /// one is begun.
  void each(int pieces, Piece work) {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> futures = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int thread = t;
      futures.add(
          pool.submit(() -> {
            try {
              for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                work.run(i, thread);
              }
            } finally {
              next.set(pieces);
            }
            return thread;
          }));
    }
    Throwable failure = null;
    for (Future<?> future : futures) {
      try {
        future.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while districts were at work", e);
      } catch (ExecutionException e) {
        failure = failure == null ? e.getCause() : failure;
      }
    }
    if (failure != null) {
      throw thrown(failure);
    }
  }

  /// What is told of a piece that failed. All threads are idle by then.
  private static RuntimeException thrown(Throwable failure) {
    return switch (failure) {
      case RuleConflict conflict -> conflict;
      case OtherSociety other -> other;
      case IOException disk -> new UncheckedIOException(disk);
      case UncheckedIOException disk -> disk;
      case VirtualMachineError machine -> throw machine;
      case Throwable fault -> new IllegalStateException("a district failed: " + fault, fault);
    };
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
