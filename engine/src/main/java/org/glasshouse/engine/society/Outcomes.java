package org.glasshouse.engine.society;

import java.util.List;
import java.util.Map;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.twins.Served;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;

/// What a finished society leaves behind besides its tallies.
///
/// @param digest sum modulo 2^64 of keyed hashes of every citizen's state on the last day
/// @param sharedDigest the same without what systems keep for themselves, so that a system that
///   does nothing can be told from one that does
/// @param districts number of districts
/// @param windows windows run
/// @param cancelled whether it was stopped before its end
/// @param bytes memory by part, in bytes: columns, boards, expiry, case files, scratch
/// @param recordedActs records made, all kinds, over the whole run
/// @param fits how well the synthetic people meet the tables
/// @param picks lives worth telling, with the rule by which each was chosen
/// @param served what those about whom something was changed have served, in the plan's order
/// @param layouts layout of each city
/// @param enumeratedShare by record kind, share of acts that were enumerated (1 for harmful kinds)
/// @param peaks the largest values in every neighbourhood; null if no lives were chosen
public record Outcomes(
    long digest,
    long sharedDigest,
    int districts,
    int windows,
    boolean cancelled,
    Map<String, Long> bytes,
    long recordedActs,
    List<Fit> fits,
    List<Pick> picks,
    List<Served> served,
    List<CityLayout> layouts,
    double[] enumeratedShare,
    @Nullable Peaks peaks) {

  /// How well one cell of a table is met.
  ///
  /// @param city index of the city
  /// @param table such as `age by sex`
  /// @param cell such as `female 15 to 59`
  /// @param target share that the table gives
  /// @param achieved share among the synthetic people
  public record Fit(int city, String table, String cell, double target, double achieved) {}

  /// A life chosen by a stated rule.
  ///
  /// @param rule the rule, in plain words
  /// @param citizen the citizen
  public record Pick(String rule, CitizenId citizen) {}
}
