package org.glasshouse.checks.bad.results;

/// Prints outside of the command line.
final class Talks {
  void out() {
    System.out.println("out");
  }

  void err() {
    System.err.println("err");
  }
}
