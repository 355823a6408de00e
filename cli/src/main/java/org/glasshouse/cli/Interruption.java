package org.glasshouse.cli;

import java.util.concurrent.CountDownLatch;

/// Lets Ctrl-C end a job in good order: the job is asked to stop, and the process waits until what
/// is done has been written. The Java machine then ends with 130 by itself. A second Ctrl-C ends it
/// at once, with the same code.
final class Interruption implements AutoCloseable {

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Runnable cancel, Runnable last) {
    hook =
        new Thread(
            () -> {
              FurtherInterrupts.endAtOnce(last);
              cancel.run();
              await();
            },
            "interruption");
  }

  /// From now on, until closed, an interruption calls `cancel` and waits for the close.
  ///
  /// @param last done when a second one ends the process at once; it must be quick
  static Interruption cancelling(Runnable cancel, Runnable last) {
    Interruption interruption = new Interruption(cancel, last);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void await() {
    try {
      done.await();
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
