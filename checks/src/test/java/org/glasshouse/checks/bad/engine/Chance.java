package org.glasshouse.checks.bad.engine;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Draws from streams instead of addresses.
final class Chance {
  int stream() {
    return new SplittableRandom(1).nextInt();
  }

  double mathematics() {
    return Math.random();
  }

  int generator(RandomGenerator generator) {
    return generator.nextInt();
  }
}
