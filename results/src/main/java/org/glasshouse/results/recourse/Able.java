package org.glasshouse.results.recourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.population.Eligible;
import org.glasshouse.engine.replay.Standing;
import org.glasshouse.results.recourse.Effort.Assumed;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// What somebody is able to do to come back.
///
/// @param waitsOnly whether nothing of their own counts: they are not scored, or lack it only
///   through others of the household
/// @param objects whether the scheme knows objections
/// @param repairs whether it knows repair
/// @param payDay day on which they can have paid what they owe; −1 if they owe nothing, or never
/// @param payDays days that it takes them to set that aside
/// @param leaves acts that cost points and that they could leave, by index
/// @param earnings acts that can earn points, of those they can do
/// @param freeHours hours a week that they can give
/// @param income a day, in days of the median income
/// @param saved a day, in the same unit
record Able(
    boolean waitsOnly,
    boolean objects,
    boolean repairs,
    int payDay,
    int payDays,
    List<Integer> leaves,
    List<Earning> earnings,
    double freeHours,
    double income,
    double saved) {

  /// An act that can earn points.
  ///
  /// @param kind its index
  /// @param hours one takes
  /// @param money one takes, in days of the median income
  /// @param daysBetween shortest time between two
  /// @param times rules count at most so many in their period
  /// @param periodDays length of that period
  /// @param ownHours whether the hours are the act's own and not assumed with the rest
  /// @param takes what is assumed of it
  record Earning(
      int kind,
      double hours,
      double money,
      int daysBetween,
      int times,
      int periodDays,
      boolean ownHours,
      Effort.Act takes) {

    /// Hours of one, at an end of what is assumed.
    double hours(ToDoubleFunction<Assumed> end) {
      return ownHours ? hours : end.applyAsDouble(takes.hours());
    }
  }

  private static final int ALWAYS = 10_000;

  /// What one is able to do.
  ///
  /// @param acts kinds of acts of the people, by index
  /// @param fromDay first day of the way back
  /// @param within days that it may take
  static Able of(
      Standing at,
      Goal goal,
      Scheme scheme,
      List<ActKind> acts,
      Effort effort,
      int fromDay,
      int within) {
    double income = at.means() / 1000.0;
    double saved = income * effort.savedShare().value();
    int payDays = at.owed() == 0 ? 0 : saved == 0 ? ALWAYS : (int) Math.ceil(at.owed() / saved);
    boolean waits = !at.scored() || goal.throughOthers(at);
    boolean pays = !waits && at.owed() > 0 && payDays <= within;
    return new Able(
        waits,
        !waits && scheme.redress().allowed(),
        !waits
            && scheme.redress().repairAfterDays() != null
            && scheme.redress().repairShare().value() > 0,
        pays ? fromDay + payDays : -1,
        payDays,
        waits ? List.of() : leaves(at, scheme, acts),
        waits ? List.of() : earnings(at, scheme, acts, effort),
        freeHours(at, effort).value(),
        income,
        saved);
  }

  private static Assumed freeHours(Standing at, Effort effort) {
    return switch (Attributes.work(at.attributes())) {
      case Attributes.WORK_PRIVATE, Attributes.WORK_PUBLIC -> effort.freeEmployed();
      case Attributes.WORK_STUDENT -> effort.freeStudent();
      default -> effort.freeOther();
    };
  }

  private static List<Integer> leaves(Standing at, Scheme scheme, List<ActKind> acts) {
    Set<String> takers = Signs.takers(scheme);
    List<Integer> kinds = new ArrayList<>();
    for (int k = 0; k < acts.size(); k++) {
      ActKind act = acts.get(k);
      if (takers.contains(act.id()) && Eligible.eligible(at.attributes(), act.who())) {
        kinds.add(k);
      }
    }
    return kinds;
  }

  private static List<Earning> earnings(
      Standing at, Scheme scheme, List<ActKind> acts, Effort effort) {
    Set<String> givers = Signs.givers(scheme);
    List<Earning> earnings = new ArrayList<>();
    for (int k = 0; k < acts.size(); k++) {
      ActKind act = acts.get(k);
      Effort.Act takes = effort.act(act.id());
      if (!givers.contains(act.id())
          || act.boost().value() <= 1
          || act.illegal()
          || act.nature() == ActKind.Nature.HARMFUL
          || !Eligible.eligible(at.attributes(), act.who())
          || Attributes.age(at.attributes()) > takes.oldest().value()) {
        continue;
      }
      int times = 0;
      int period = 0;
      for (Scheme.Rule rule : scheme.rules()) {
        if (rule.trigger() instanceof Scheme.Trigger.OnRecord on && on.kinds().contains(act.id())) {
          Scheme.Limit limit = rule.limit();
          int its = limit == null ? ALWAYS : (int) Math.round(limit.times().value());
          times = Math.max(times, its);
          period = limit == null ? 0 : Math.max(period, rule.periodDays());
        }
      }
      ActKind.ActField own = ownHours(act);
      boolean limited = times > 0 && times < ALWAYS;
      earnings.add(
          new Earning(
              k,
              own == null ? takes.hours().value() : own.median().value(),
              takes.money().value(),
              (int) Math.max(1, Math.round(takes.daysBetween().value())),
              limited ? times : ALWAYS,
              limited ? period : 1,
              own != null,
              takes));
    }
    return earnings;
  }

  /// The particular of an act that is in hours, if it has one.
  private static ActKind.@Nullable ActField ownHours(ActKind act) {
    for (ActKind.ActField field : act.fields()) {
      if (field.unit().equals("hour")) {
        return field;
      }
    }
    return null;
  }
}
