package org.glasshouse.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.LongAdder;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;

/// A pass that adds up the processor time it takes. Reading the clock stays outside the engine,
/// which may not know the time.
final class TimedPass implements Pass {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Pass pass;
  private final LongAdder nanoseconds = new LongAdder();

  TimedPass(Pass pass) {
    this.pass = pass;
  }

  @Override
  public String name() {
    return pass.name();
  }

  @Override
  public void run(District district, Window window) {
    long begin = THREADS.getCurrentThreadCpuTime();
    pass.run(district, window);
    nanoseconds.add(THREADS.getCurrentThreadCpuTime() - begin);
  }

  /// Processor time so far, in nanoseconds, over all threads.
  long nanoseconds() {
    return nanoseconds.sum();
  }
}
