package org.glasshouse.engine.draws;

/// What a draw decides. Every stream has an id of its own, written out here and never reused, so
/// that adding one shifts no other. Ids run from 0 to 255.
public enum Stream {
  /// Further words of a Poisson count whose mean is large; see [PoissonTable].
  POISSON_PART(1),

  // Population: ids 2 to 15.

  /// How the shares of a neighbourhood differ from its city's.
  NEIGHBOURHOOD_SHARES(2),
  /// Order of neighbourhoods for what is met by count, such as town and country.
  NEIGHBOURHOOD_ORDER(3),
  /// Size of a household and what its members share.
  HOUSEHOLD(4),
  /// Age and sex of a member of a household.
  MEMBER(5),
  /// Education, income and work of a citizen.
  STANDING(6),
  /// Phone, licence and other yes-or-no attributes of a citizen.
  HABITS(7),
  /// Traits of a citizen.
  TRAITS(8),

  // Acts: ids 16 to 31.

  /// Number of candidates of a neighbourhood, kind and layer.
  CANDIDATE_COUNT(16),
  /// Citizen, day and marks of a candidate.
  CANDIDATE(17),
  /// Level of a citizen's rate for a kind.
  RATE_LEVEL(18),
  /// Whole-number particulars of an act.
  ACT_FIELD(19);

  private final int id;

  Stream(int id) {
    this.id = id;
  }

  /// Fixed id, 0 to 255.
  public int id() {
    return id;
  }
}
