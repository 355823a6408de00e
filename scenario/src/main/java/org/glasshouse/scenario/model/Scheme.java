package org.glasshouse.scenario.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.glasshouse.scenario.expr.Expression;
import org.jspecify.annotations.Nullable;

/// A scoring scheme, resolved (`scheme/1`). Its rules read records and never truth; only the
/// purpose is measured against truth.
///
/// Points are held in tenths everywhere inside the program ([#TENTHS]), because real tables award
/// halves.
///
/// @param id file id
/// @param title in plain words
/// @param kind what sort of text it stands for
/// @param purpose what "by mistake" is measured against
/// @param enrolment who is scored
/// @param score start and range, in points
/// @param parameters named numbers that can change at a date
/// @param counts named counts of records over a window of days, which conditions can read
/// @param rules at most 511
/// @param bands lowest first; either all by score or all by share; at most 16
/// @param recalculation when bands are worked out anew
/// @param lists at most 8
/// @param consequences at most 31
/// @param redress what can be done against a record
/// @param sources citations by key
/// @param interpretations how clauses were read
/// @param notModelled what is left out and why
/// @param tests the scheme's own tests
public record Scheme(
    String id,
    String title,
    Kind kind,
    Purpose purpose,
    Enrolment enrolment,
    Score score,
    List<Parameter> parameters,
    List<Count> counts,
    List<Rule> rules,
    List<Band> bands,
    Calendar recalculation,
    List<ListRule> lists,
    List<Consequence> consequences,
    Redress redress,
    List<Citation> sources,
    List<Interpretation> interpretations,
    List<String> notModelled,
    List<SchemeTest> tests) {

  /// Tenths in a point.
  public static final int TENTHS = 10;

  /// What sort of text a scheme stands for.
  public enum Kind {
    ENACTED,
    PILOT,
    PROPOSED,
    REPEALED,
    PRESS,
    FICTIONAL
  }

  /// What the scheme says it is for, in at least two readings.
  ///
  /// @param text the purpose as written
  /// @param provenance where it is written, or why it was assumed
  /// @param readings narrowest first, exactly two
  public record Purpose(String text, Provenance provenance, List<Reading> readings) {}

  /// One reading of a purpose: which true acts the scheme means to reach.
  ///
  /// @param id such as `narrow`
  /// @param text in plain words
  /// @param acts ids of act kinds and debt stages inside the purpose
  /// @param wilfulOnly whether debts count only of those who could have paid
  public record Reading(String id, String text, Set<String> acts, boolean wilfulOnly) {}

  /// Who is scored.
  public sealed interface Enrolment {

    /// Every adult.
    record Compulsory() implements Enrolment {}

    /// Adults who sign up.
    ///
    /// @param share share of adults who do
    /// @param phoneOnly whether a phone is needed
    record OptIn(Quantity share, boolean phoneOnly) implements Enrolment {}
  }

  /// The score, in points.
  ///
  /// @param start where everybody starts
  /// @param min lowest
  /// @param max highest
  public record Score(Quantity start, Quantity min, Quantity max) {}

  /// A named number with dates.
  ///
  /// @param id such as `late_days`, read as `param.late_days`
  /// @param label in plain words
  /// @param unit such as `day`
  /// @param values by first day in force, earliest first; whole numbers
  public record Parameter(String id, String label, String unit, List<DatedValue> values) {}

  /// A value from a date on.
  public record DatedValue(LocalDate from, Quantity value) {}

  /// A named count, read as `count.<id>`.
  ///
  /// @param id such as `late_bills`
  /// @param records record kinds that are counted
  /// @param days length of the window that ends today, in days
  public record Count(String id, Set<String> records, int days) {}

  /// One rule. For one record the rule awards: the base points (or those of the first exception
  /// that holds), times the escalation factor of this occurrence, times the taper factor of the
  /// points already awarded, cut at the cap, and nothing past the limit. The score is the start
  /// plus all points that count, cut at the ends of its range; points beyond an end are not
  /// forgotten.
  ///
  /// A condition in error does not hold. An exception with 0 points waives the whole rule, listing
  /// and override included, and is no occurrence. The exact arithmetic is in
  /// `scoring.RuleArithmetic`.
  ///
  /// @param id such as `late-bill`
  /// @param title in plain words
  /// @param trigger what sets it off
  /// @param when condition on records, or null for always
  /// @param points what it awards; null for a rule that only lists or overrides
  /// @param limit at most so many awards in a period, or null
  /// @param cap at most so many points in a period, or null
  /// @param taper factors by points already awarded in the period, ascending; empty for none
  /// @param escalation factors by occurrence in the period, ascending; empty for none
  /// @param periodDays length of the period of limit, cap, taper and escalation; it starts at the
  ///   first award and the next one starts with the first award after its end
  /// @param expiresDays days after which the points cease to count; null for never
  /// @param exceptions tried in order; two that hold at once and disagree are an error
  /// @param override straight to a band for some days, or null
  /// @param listAdd id of a list to enter, or null
  /// @param gravity how grave the conduct is, as the encoder judged it
  /// @param provenance clause or assumption
  /// @param explain what the citizen is told, with `{record.x}` and `{param.x}` filled in
  /// @param path file and path of the rule
  public record Rule(
      String id,
      String title,
      Trigger trigger,
      @Nullable Expression when,
      @Nullable Points points,
      @Nullable Limit limit,
      @Nullable Cap cap,
      List<Step> taper,
      List<Step> escalation,
      int periodDays,
      @Nullable Quantity expiresDays,
      List<RuleException> exceptions,
      @Nullable Override override,
      @Nullable String listAdd,
      Severity gravity,
      Provenance provenance,
      String explain,
      String path) {}

  /// What sets a rule off.
  public sealed interface Trigger {

    /// A record of one of these kinds.
    record OnRecord(Set<String> kinds) implements Trigger {}

    /// The calendar: everybody who is scored, once a month or once a year.
    record Every(Calendar calendar) implements Trigger {}
  }

  /// What a rule awards, in points; negative for a loss.
  public sealed interface Points {

    /// Always the same.
    record Fixed(Quantity points) implements Points {}

    /// Computed from the record, whole points.
    record Computed(Expression points, Provenance provenance) implements Points {}

    /// Left to an official, who picks a number in the range.
    ///
    /// @param low one end
    /// @param high the other end
    record Discretion(Quantity low, Quantity high) implements Points {}
  }

  /// At most so many awards in a period.
  public record Limit(Quantity times) {}

  /// At most so many points, by size, in a period.
  public record Cap(Quantity points) {}

  /// A factor from a threshold on.
  ///
  /// @param from occurrence (escalation, first is 1) or points already awarded by size (taper, from
  ///   0)
  /// @param factor multiplies the points
  public record Step(Quantity from, Quantity factor) {}

  /// An exception to a rule: when it holds, these points and not the rule's.
  public record RuleException(
      String id, Expression when, Quantity points, Provenance provenance, String explain) {}

  /// Straight to a band, whatever the score. Of several in force the lowest band holds; after the
  /// last of them the band of the score does.
  public record Override(String band, Quantity days) {}

  /// A band of the score.
  ///
  /// @param id such as `A`
  /// @param title in plain words
  /// @param cut where it lies
  /// @param provenance clause or assumption
  public record Band(String id, String title, Cut cut, Provenance provenance) {}

  /// Where a band lies.
  public sealed interface Cut {

    /// Scores from `from` to `to`, both included, in points.
    record ByScore(Quantity from, Quantity to) implements Cut {}

    /// So large a share of those scored; the shares of all bands add up to 1.
    record ByShare(Quantity share) implements Cut {}
  }

  /// When something is worked out.
  public enum Calendar {
    AT_ONCE,
    MONTHLY,
    YEARLY
  }

  /// How grave conduct, or how hard treatment, is.
  public enum Severity {
    MINOR,
    MODERATE,
    SEVERE
  }

  /// A list of persons.
  ///
  /// @param id such as `defaulters`
  /// @param title in plain words
  /// @param negative whether being on it is a disadvantage
  /// @param published whether anybody can read it
  /// @param entry condition checked by `calendar` over everybody scored, or null if only rules
  ///   enter people
  /// @param calendar when entry and exit are checked
  /// @param entryShare share of those who qualify that are entered at a check
  /// @param termDays how long it lasts; null until exit
  /// @param extension condition under which a term that ends is extended, or null
  /// @param extensionLow shortest extension, in days
  /// @param extensionHigh longest extension, in days
  /// @param exit condition under which one leaves early, or null
  /// @param exitDelayDays days from exit to deletion
  /// @param spreads who else it reaches
  /// @param provenance clause or assumption
  public record ListRule(
      String id,
      String title,
      boolean negative,
      boolean published,
      @Nullable Expression entry,
      Calendar calendar,
      Quantity entryShare,
      @Nullable Quantity termDays,
      @Nullable Expression extension,
      Quantity extensionLow,
      Quantity extensionHigh,
      @Nullable Expression exit,
      Quantity exitDelayDays,
      Set<Reach> spreads,
      Provenance provenance) {}

  /// Whom a consequence or a list reaches besides the citizen.
  public enum Reach {
    HOUSEHOLD,
    CHILDREN
  }

  /// What a band or a list leads to.
  ///
  /// @param id such as `no-rail`
  /// @param title in plain words, as in "no high-speed rail"
  /// @param effect denied, granted or priced
  /// @param service id of the service
  /// @param bands ids of bands that lead to it
  /// @param lists ids of lists that lead to it
  /// @param severity as the encoder judged it
  /// @param reach who else it reaches
  /// @param minDays shortest time that it lasts once begun
  /// @param provenance clause or assumption
  public record Consequence(
      String id,
      String title,
      Effect effect,
      String service,
      Set<String> bands,
      Set<String> lists,
      Severity severity,
      Set<Reach> reach,
      Quantity minDays,
      Provenance provenance) {}

  /// What happens to the use of a service.
  public enum Effect {
    DENIES,
    GRANTS,
    PRICES
  }

  /// What can be done against a record that costs points or enters a list.
  ///
  /// @param allowed whether objections exist at all
  /// @param withinDays days to object, from the notice
  /// @param objectIfWrong chance that one who was told of a wrong record objects
  /// @param objectIfRight the same for a right record
  /// @param educationOdds odds of objecting for each step of education
  /// @param weeklyCapacity reviews a week per 1,000 residents
  /// @param reviewDays days that a review takes
  /// @param successIfWrong chance that an objection against a wrong record succeeds
  /// @param successIfRight the same against a right one
  /// @param overload how much success against wrong records falls when the queue is longer than a
  ///   month's work
  /// @param deadlineDays days after which the authority is out of time; null for none
  /// @param silenceWins whether the citizen wins when the authority is out of time
  /// @param stays whether the record is set aside while it is reviewed
  /// @param correctionDays days from decision to correction
  /// @param returnShare share of corrected errors that come back
  /// @param repairAfterDays days without a new loss after which losses can be repaired; null for
  ///   never
  /// @param repairShare share of those who could that apply for repair in a month
  public record Redress(
      boolean allowed,
      Quantity withinDays,
      Quantity objectIfWrong,
      Quantity objectIfRight,
      Quantity educationOdds,
      Quantity weeklyCapacity,
      Quantity reviewDays,
      Quantity successIfWrong,
      Quantity successIfRight,
      Quantity overload,
      @Nullable Quantity deadlineDays,
      boolean silenceWins,
      boolean stays,
      Quantity correctionDays,
      Quantity returnShare,
      @Nullable Quantity repairAfterDays,
      Quantity repairShare) {}

  /// How a clause was read, and how else it could be.
  public record Interpretation(
      String id, String clause, String reading, List<String> alternatives) {}

  /// One of the scheme's own tests: at most 20 events on relative days, and what must come of them.
  /// It is no scoring service: a failing test names the first rule that differs and never a score.
  ///
  /// @param id such as `late-once`
  /// @param atDay day on which the expectation is checked, counted from the first day
  /// @param register facts that a register holds, by name, such as `age`
  /// @param events records in order of day
  /// @param expect what must hold
  /// @param line line of the test in its file
  public record SchemeTest(
      String id,
      int atDay,
      java.util.Map<String, Long> register,
      List<TestRecord> events,
      Expect expect,
      int line) {}

  /// A made-up record of a test.
  public record TestRecord(String kind, int day, java.util.Map<String, Long> fields) {}

  /// What a test expects; absent parts are not checked, but at least one must be there.
  ///
  /// @param score score in points
  /// @param band band id
  /// @param lists ids of the lists that the citizen is on, exactly
  /// @param ledger rules that acted, in order, with their points
  public record Expect(
      @Nullable Double score,
      @Nullable String band,
      @Nullable Set<String> lists,
      @Nullable List<LedgerLine> ledger) {}

  /// A rule that acted, and its points.
  public record LedgerLine(String rule, double points) {}
}
