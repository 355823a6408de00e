package org.glasshouse.results.profile;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;

/// A pass that adds up what it takes. Reading a clock stays outside the engine, which may not know
/// the time; what the pass does is the same.
public final class ProfiledPass implements Pass {

  private final Pass pass;
  private final LongSupplier clock;
  private final LongAdder nanoseconds = new LongAdder();
  private final LongAdder calls = new LongAdder();
  private final LongAdder citizens = new LongAdder();

  /// @param pass what is done
  /// @param clock processor time of the calling thread, in nanoseconds
  public ProfiledPass(Pass pass, LongSupplier clock) {
    this.pass = pass;
    this.clock = clock;
  }

  @Override
  public String name() {
    return pass.name();
  }

  @Override
  public void run(District district, Window window) {
    long begin = clock.getAsLong();
    pass.run(district, window);
    nanoseconds.add(clock.getAsLong() - begin);
    calls.increment();
    citizens.add(district.citizens);
  }

  /// So far, over all threads, in nanoseconds.
  public long nanoseconds() {
    return nanoseconds.sum();
  }

  /// Districts times windows.
  long calls() {
    return calls.sum();
  }

  /// Citizens times windows.
  long citizenWindows() {
    return citizens.sum();
  }
}
