package org.glasshouse.checks.bad.engine;

/// Uses functions whose last bits differ between machines.
final class Inexact {
  double grow(double rate) {
    return Math.exp(rate);
  }
}
