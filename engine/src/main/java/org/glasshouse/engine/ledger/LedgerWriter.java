package org.glasshouse.engine.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;

/// Collects the entries of the followed citizens of one district, or of all of them. Passes ask
/// [#follows] first, so that nothing is made for anybody else.
public final class LedgerWriter {

  /// Follows nobody.
  public static final LedgerWriter NOBODY = new LedgerWriter(new int[0], List.of());

  private final int[] citizens;
  private final List<CitizenId> ids;
  private final List<LedgerEntry> entries = new ArrayList<>();
  private final List<Evaluation> evaluations = new ArrayList<>();
  private final boolean full;
  private final @Nullable District all;
  private final int city;

  /// Follows some citizens of a district.
  ///
  /// @param citizens their indices in the district, ascending
  /// @param ids who they are, aligned
  public LedgerWriter(int[] citizens, List<CitizenId> ids) {
    this(citizens, ids, false);
  }

  /// Follows some citizens of a district.
  ///
  /// @param full whether what rules looked at is written down, too
  public LedgerWriter(int[] citizens, List<CitizenId> ids, boolean full) {
    this.full = full;
    this.citizens = citizens.clone();
    this.ids = List.copyOf(ids);
    this.all = null;
    this.city = 0;
  }

  private LedgerWriter(int city, District all) {
    this.full = false;
    this.citizens = new int[0];
    this.ids = List.of();
    this.all = all;
    this.city = city;
  }

  /// Follows everybody in a district.
  ///
  /// @param city index of the city in which they live
  public static LedgerWriter everybody(int city, District district) {
    return new LedgerWriter(city, district);
  }

  /// Whether a citizen is followed.
  ///
  /// @param citizen index in the district
  public boolean follows(int citizen) {
    return all != null || citizens.length != 0 && Arrays.binarySearch(citizens, citizen) >= 0;
  }

  /// Whether what rules looked at is written down for a citizen.
  ///
  /// @param citizen index in the district
  public boolean traces(int citizen) {
    return full && follows(citizen);
  }

  /// Adds what a rule looked at.
  public void add(Evaluation evaluation) {
    evaluations.add(evaluation);
  }

  /// Takes out what rules looked at.
  public List<Evaluation> drainEvaluations() {
    List<Evaluation> taken = List.copyOf(evaluations);
    evaluations.clear();
    return taken;
  }

  /// Who a followed citizen is.
  public CitizenId id(int citizen) {
    District district = all;
    if (district != null) {
      int n = district.neighbourhoodOf(citizen);
      return new CitizenId(city, district.firstNeighbourhood + n, district.slot(citizen, n));
    }
    return ids.get(Arrays.binarySearch(citizens, citizen));
  }

  /// Adds an entry.
  public void add(LedgerEntry entry) {
    entries.add(entry);
  }

  /// Takes all entries out.
  public List<LedgerEntry> drain() {
    List<LedgerEntry> taken = List.copyOf(entries);
    entries.clear();
    return taken;
  }
}
