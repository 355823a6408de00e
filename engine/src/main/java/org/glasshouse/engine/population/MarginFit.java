package org.glasshouse.engine.population;

/// How well one cell of a place's tables is met.
///
/// @param table such as `age and sex`
/// @param cell such as `female 15 to 59`
/// @param target share that the place's file states
/// @param achieved share among the people it is compared with
/// @param base people or households that the shares refer to; zero for fitted tables that nobody
///   was drawn from yet
public record MarginFit(String table, String cell, double target, double achieved, long base) {

  /// Difference in shares, achieved less target.
  public double error() {
    return achieved - target;
  }
}
