package org.glasshouse.scenario.model;

import java.util.List;
import java.util.Map;

/// A kind of act that citizens do, as the world has it. A scheme cannot change any of this.
///
/// @param id such as `speeding`
/// @param title in plain words
/// @param domain the field of life it belongs to
/// @param nature harmful, petty, lawful or protected: fixed by the world and never by a scheme
/// @param illegal whether ordinary law forbids it
/// @param who who can do it
/// @param rate mean acts of an eligible citizen in a year, before any response
/// @param dispersion gamma shape k of the rate between citizens; small means concentrated
/// @param boost the most that striving can multiply the rate by, at least 1
/// @param loadings weight of each trait on the log rate (trait in standard deviations)
/// @param season twelve multipliers, January first, with mean 1
/// @param fields whole-number particulars of the act that a record can carry
/// @param fine what ordinary law takes when the act is recorded by an ordinary channel, in days of
///   means
/// @param deterrable elasticity η of the log rate to perceived certainty times loss
/// @param chillable χ, how far awareness of being watched lowers the rate of this lawful act
public record ActKind(
    String id,
    String title,
    Domain domain,
    Nature nature,
    boolean illegal,
    Eligibility who,
    Quantity rate,
    Quantity dispersion,
    Quantity boost,
    Map<Trait, Quantity> loadings,
    List<Quantity> season,
    List<ActField> fields,
    Quantity fine,
    Quantity deterrable,
    Quantity chillable) {

  /// A field of life.
  public enum Domain {
    TRAFFIC,
    FINANCE,
    COURTS,
    WORK,
    FAMILY,
    CIVIC,
    SPEECH,
    ASSOCIATION,
    COMMERCE,
    ONLINE,
    ORDER
  }

  /// What an act is to others, as the world has it.
  public enum Nature {
    /// It harms somebody. All such acts are counted, seen or not.
    HARMFUL,
    /// Against a rule, without a victim.
    PETTY,
    /// Allowed.
    LAWFUL,
    /// Allowed, and protected as a right: speech, assembly, belief, petition, association.
    PROTECTED
  }

  /// Who can do an act.
  public enum Eligibility {
    ANYONE,
    ADULT,
    DRIVER,
    RIDER,
    BORROWER,
    EMPLOYED,
    NET_USER,
    HOUSEHOLDER,
    PARTY_MEMBER,
    DOG_KEEPER,
    SMOKER,
    CANDIDATE
  }

  /// A whole-number particular of an act, drawn once and the same for every channel that sees it.
  ///
  /// @param id such as `hours`
  /// @param unit such as `hour`
  /// @param median median value
  /// @param spread standard deviation of the natural logarithm; zero for a constant
  /// @param max largest value
  public record ActField(String id, String unit, Quantity median, Quantity spread, int max) {}
}
