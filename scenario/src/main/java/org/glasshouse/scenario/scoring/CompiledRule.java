package org.glasshouse.scenario.scoring;

import java.util.List;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// A rule in primitives. Points are in tenths. It holds conditions and so belongs to one thread.
///
/// @param index place in the scheme
/// @param id id in the scheme
/// @param kinds whether a record of each kind sets it off; all false for a rule of the calendar
/// @param every the calendar that sets it off, or null for a rule that records set off
/// @param when its condition, or null for always
/// @param pointsKind how its points come about
/// @param baseTenths fixed points, or the low end of a discretion range; else zero
/// @param discretionHighTenths high end of a discretion range; else zero
/// @param discretionStepTenths step of a discretion range; else zero
/// @param compute expression of computed points, or null
/// @param limitTimes most occurrences in a period; [#NEVER] for no limit
/// @param capTenths most points in a period, by size
/// @param taper factors by tenths already awarded in the period
/// @param escalation factors by occurrence in the period
/// @param periodDays length of the period; [#NEVER] for one that never ends
/// @param expiresDays days on which an award counts; [#NEVER] for always
/// @param exceptions in the order of the file
/// @param overrideBand index of the band that it puts the citizen in, or -1
/// @param overrideDays for how many days
/// @param listAdd index of the list that it enters, or -1
public record CompiledRule(
    int index,
    String id,
    boolean[] kinds,
    Scheme.@Nullable Calendar every,
    @Nullable Condition when,
    PointsKind pointsKind,
    long baseTenths,
    long discretionHighTenths,
    long discretionStepTenths,
    @Nullable Condition compute,
    int limitTimes,
    long capTenths,
    Steps taper,
    Steps escalation,
    int periodDays,
    int expiresDays,
    List<ExceptionTo> exceptions,
    int overrideBand,
    int overrideDays,
    int listAdd) {

  /// No limit, no end, no expiry.
  public static final int NEVER = Integer.MAX_VALUE;

  /// How the points of a rule come about.
  public enum PointsKind {
    /// It only lists or overrides.
    NONE,
    FIXED,
    COMPUTED,
    DISCRETION
  }

  /// An exception: when it holds, these base points and not the rule's. With zero points it waives
  /// the rule altogether, its listing and its override included.
  ///
  /// @param id id in the scheme
  /// @param when its condition
  /// @param pointsTenths its base points
  public record ExceptionTo(String id, Condition when, long pointsTenths) {}

  /// Whether it awards points at all.
  public boolean awardsPoints() {
    return pointsKind != PointsKind.NONE;
  }

  /// Whether its limit, cap, taper or escalation needs the state of a (citizen, rule) pair.
  public boolean needsUse() {
    return limitTimes != NEVER
        || capTenths != RuleArithmetic.MAX_PERIOD_TENTHS
        || !taper.isEmpty()
        || !escalation.isEmpty();
  }

  /// Whether a condition or the computed points read something that an earlier record of the same
  /// window can change, so that its records must be taken one by one.
  public boolean sequential() {
    boolean sequential = when != null && when.expression().sequential();
    sequential |= compute != null && compute.expression().sequential();
    for (ExceptionTo exception : exceptions) {
      sequential |= exception.when().expression().sequential();
    }
    return sequential;
  }

  /// The same rule for another thread.
  public CompiledRule copy() {
    return new CompiledRule(
        index,
        id,
        kinds,
        every,
        when == null ? null : when.copy(),
        pointsKind,
        baseTenths,
        discretionHighTenths,
        discretionStepTenths,
        compute == null ? null : compute.copy(),
        limitTimes,
        capTenths,
        taper,
        escalation,
        periodDays,
        expiresDays,
        exceptions.stream()
            .map(e -> new ExceptionTo(e.id(), e.when().copy(), e.pointsTenths()))
            .toList(),
        overrideBand,
        overrideDays,
        listAdd);
  }
}
