package org.glasshouse.results.folder;

import java.nio.file.Path;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Inhabitants;
import org.glasshouse.engine.society.Outcomes.Fit;
import org.glasshouse.results.assumptions.Assumption;
import org.glasshouse.results.findings.Findings;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.measures.WholeGroups;
import org.glasshouse.results.run.Stretches;
import org.glasshouse.results.tables.Rows;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;

/// A run folder that can be read. Everything is worked out from the folder alone. Close it when
/// done.
public interface RunFolder extends AutoCloseable {

  /// Opens a run folder.
  ///
  /// @throws org.glasshouse.results.run.RunRefused if it is no run folder, or a damaged one, or its
  ///   inputs or tables were changed after the run; the message is for the user
  static RunFolder open(Path folder) {
    return StoredRun.open(folder);
  }

  /// Where it is.
  Path path();

  /// Its manifest.
  Manifest manifest();

  /// The scenario as it ran, read from the folder's own inputs.
  Scenario scenario();

  /// What its societies lived under, one after the other; the last is [#scenario].
  Stretches stretches();

  /// What all finished replicates added up to; `totals().only(city)` for one city.
  Totals totals();

  /// Groups of cities that are told as one.
  WholeGroups groups();

  /// The same totals as measures and findings tell them: each group of cities as one city.
  Totals told();

  /// Every measure, over all cities.
  Measures measures();

  /// The findings as sentences.
  Findings findings();

  /// How well the synthetic people meet the tables.
  List<Fit> fits();

  /// Assumed numbers of the scenario.
  List<Assumption> assumptions();

  /// Followed lives, in the order of the manifest.
  List<FollowedLife> lives();

  /// The life of a citizen, if the run followed it; else null.
  default @Nullable FollowedLife followed(CitizenId citizen) {
    return lives().stream().filter(life -> life.citizen().equals(citizen)).findFirst().orElse(null);
  }

  /// Who the people of the first replicate are.
  Inhabitants inhabitants();

  /// Rows of any query in DuckDB's SQL. Every table is a view by its name with underscores, such as
  /// `band_stock` or `person_days`. Columns that all tallies have: `replicate`, `seed`, `arm`,
  /// `city`, `first_day`, `day` (last day of the period, counted from the start), `counted`
  /// (whether the period is after the burn-in), the block's own dimensions, `value`.
  Rows query(String sql);

  @Override
  void close();

  /// A followed life.
  ///
  /// @param citizen who
  /// @param rule by which it was chosen, in plain words
  /// @param entries its ledger, under the scheme, in order
  record FollowedLife(CitizenId citizen, String rule, List<LedgerEntry> entries) {}
}
