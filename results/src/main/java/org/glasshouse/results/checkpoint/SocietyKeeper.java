package org.glasshouse.results.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.glasshouse.engine.checkpoint.Generation;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Keeper;
import org.glasshouse.engine.society.Listener;
import org.glasshouse.engine.society.Plan;
import org.jspecify.annotations.Nullable;

/// Writes all that a society tells into the log before it is told on, and lets checkpoints be
/// written between its windows. If the log cannot be written, the society is stopped by an
/// [UncheckedIOException].
public final class SocietyKeeper implements Listener, Keeper {

  private final Checkpoints checkpoints;
  private final RunLog log;
  private final Plan plan;
  private final SocietyKey key;
  private final int windows;
  private final int[] layoutSizes;
  private final long nanosBefore;
  private final long began = System.nanoTime();
  private final Listener to;
  private int stop;
  private int told;
  private @Nullable Generation branch;

  SocietyKeeper(
      Checkpoints checkpoints,
      RunLog log,
      Plan plan,
      int windows,
      int[] layoutSizes,
      long nanosBefore,
      Listener to) {
    this.checkpoints = checkpoints;
    this.log = log;
    this.plan = plan;
    this.key = SocietyKey.of(plan);
    this.windows = windows;
    this.layoutSizes = layoutSizes.clone();
    this.nanosBefore = nanosBefore;
    this.to = to;
    this.stop = windows;
  }

  /// Stops the society after a number of windows and saves it there, so that it can go on under
  /// other rules.
  ///
  /// @param after number of windows
  public void stop(int after) {
    stop = after;
  }

  /// The society as it was saved where it was stopped, or null if it did not come so far.
  public @Nullable Generation branch() {
    return branch;
  }

  /// Time that the society took so far, in nanoseconds.
  public long nanos() {
    return nanosBefore + System.nanoTime() - began;
  }

  @Override
  public void window(int window, int firstDay, int lastDay, int city, long[] tally) {
    try {
      // Tallies of followed lives are those of the society that they lived in.
      int size = key.lives() ? 0 : layoutSizes[city];
      log.tally(key, window, firstDay, lastDay, city, tally, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    told = window + 1;
    to.window(window, firstDay, lastDay, city, tally);
  }

  @Override
  public void entry(LedgerEntry entry) {
    try {
      log.entry(key, entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    to.entry(entry);
  }

  @Override
  public void districtDone(int districts) {
    to.districtDone(districts);
  }

  @Override
  public boolean cancelled() {
    return told == stop || to.cancelled();
  }

  @Override
  public void windowEnded(int done, boolean cancelled, Savable society) {
    try {
      log.windowDone(key, nanos());
      if (done == stop && done < windows) {
        branch = checkpoints.branch(plan, done, society);
      } else if (done < windows) {
        checkpoints.windowEnded(plan, done, cancelled, society);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
