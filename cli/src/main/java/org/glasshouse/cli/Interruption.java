package org.glasshouse.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets Ctrl-C end a job in good order: the job is asked to stop, and the process waits until what
/// is done has been written. The Java machine then ends with 130 by itself.
final class Interruption implements AutoCloseable {
  private static final long LONGEST_MINUTES = 10;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Runnable cancel) {
    hook =
        new Thread(
            () -> {
              cancel.run();
              await();
            },
            "interruption");
  }

  /// From now on, until closed, an interruption calls `cancel` and waits for the close.
  static Interruption cancelling(Runnable cancel) {
    Interruption interruption = new Interruption(cancel);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void await() {
    try {
      if (!done.await(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        System.err.println("glasshouse: the window at work did not end; what it did is lost.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Everything is written.
  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process is ending already: this is what the hook was for.
    }
  }
}
