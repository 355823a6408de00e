package org.glasshouse.scenario.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.scenario.expr.Expression;
import org.glasshouse.scenario.expr.ExpressionException;
import org.glasshouse.scenario.expr.ExpressionParser;
import org.glasshouse.scenario.expr.Scope;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Behaviour;
import org.glasshouse.scenario.model.DebtModel;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// Small schemes and people for tests, built part by part.
public final class SchemeSamples {

  /// The day from which tests count.
  public static final LocalDate START = LocalDate.of(2027, 1, 1);

  private static final Provenance ASSUMED = new Provenance.Assumed("made up for a test", 0, 1);

  private final List<Scheme.Parameter> parameters = new ArrayList<>();
  private final List<Scheme.Count> counts = new ArrayList<>();
  private final List<Scheme.Rule> rules = new ArrayList<>();
  private final List<Scheme.ListRule> lists = new ArrayList<>();
  private final List<Scheme.SchemeTest> tests = new ArrayList<>();
  private List<Scheme.Band> bands =
      List.of(band("C", 0, 799), band("B", 800, 1049), band("A", 1050, 1300));
  private Scheme.Calendar recalculation = Scheme.Calendar.AT_ONCE;

  /// A number.
  public static Quantity number(double value) {
    return new Quantity(value, ASSUMED, "test.yaml#number");
  }

  /// People with two act kinds: `volunteering` (hours) and `gift` (hours, amount).
  public static PeopleModel people() {
    Quantity zero = number(0);
    DebtModel debt =
        new DebtModel(zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero);
    return new PeopleModel(
        "people",
        "people",
        List.of(act("volunteering", "hours"), act("gift", "amount", "hours")),
        debt,
        List.of(),
        List.of(),
        behaviour(),
        List.of(),
        List.of());
  }

  private static ActKind act(String id, String... fields) {
    Quantity zero = number(0);
    return new ActKind(
        id,
        id,
        ActKind.Domain.CIVIC,
        ActKind.Nature.LAWFUL,
        false,
        ActKind.Eligibility.ANYONE,
        zero,
        zero,
        zero,
        Map.of(),
        List.of(),
        List.of(fields).stream()
            .map(field -> new ActKind.ActField(field, "unit", zero, zero, 100))
            .toList(),
        zero,
        zero,
        zero);
  }

  private static Behaviour behaviour() {
    Quantity zero = number(0);
    return new Behaviour(
        zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, zero, false);
  }

  /// A band by score.
  public static Scheme.Band band(String id, double from, double to) {
    return new Scheme.Band(id, id, new Scheme.Cut.ByScore(number(from), number(to)), ASSUMED);
  }

  /// Bands that are shares.
  public SchemeSamples bandsByShare() {
    bands =
        List.of(
            new Scheme.Band("C", "C", new Scheme.Cut.ByShare(number(0.5)), ASSUMED),
            new Scheme.Band("A", "A", new Scheme.Cut.ByShare(number(0.5)), ASSUMED));
    return this;
  }

  /// When bands are worked out.
  public SchemeSamples recalculation(Scheme.Calendar calendar) {
    recalculation = calendar;
    return this;
  }

  /// Adds a parameter with values by date.
  public SchemeSamples parameter(String id, Map<LocalDate, Double> values) {
    List<Scheme.DatedValue> dated =
        values.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> new Scheme.DatedValue(e.getKey(), number(e.getValue())))
            .toList();
    parameters.add(new Scheme.Parameter(id, id, "unit", dated));
    return this;
  }

  /// Adds a count.
  public SchemeSamples count(String id, int days, String... kinds) {
    counts.add(new Scheme.Count(id, new LinkedHashSet<>(List.of(kinds)), days));
    return this;
  }

  /// Adds a rule.
  public SchemeSamples rule(RuleSample rule) {
    rules.add(rule.build());
    return this;
  }

  /// Adds a list that is checked monthly.
  public SchemeSamples list(
      String id, @Nullable String entry, @Nullable String exit, @Nullable Double termDays) {
    lists.add(
        new Scheme.ListRule(
            id,
            id,
            true,
            false,
            entry == null ? null : parse(entry),
            Scheme.Calendar.MONTHLY,
            number(1),
            termDays == null ? null : number(termDays),
            null,
            number(0),
            number(0),
            exit == null ? null : parse(exit),
            number(0),
            Set.of(),
            ASSUMED));
    return this;
  }

  /// Adds a test.
  public SchemeSamples test(
      String id,
      int atDay,
      Map<String, Long> register,
      List<Scheme.TestRecord> records,
      Scheme.Expect expect) {
    tests.add(new Scheme.SchemeTest(id, atDay, register, records, expect, tests.size() + 1));
    return this;
  }

  /// The scheme: start 1000, from 0 to 1300.
  public Scheme build() {
    Quantity zero = number(0);
    return new Scheme(
        "sample",
        "sample",
        Scheme.Kind.FICTIONAL,
        new Scheme.Purpose("none", ASSUMED, List.of()),
        new Scheme.Enrolment.Compulsory(),
        new Scheme.Score(number(1000), number(0), number(1300)),
        List.copyOf(parameters),
        List.copyOf(counts),
        List.copyOf(rules),
        bands,
        recalculation,
        List.copyOf(lists),
        List.of(),
        new Scheme.Redress(
            false, zero, zero, zero, zero, zero, zero, zero, zero, zero, null, false, false, zero,
            zero, null, zero),
        List.of(),
        List.of(),
        List.of(),
        List.copyOf(tests));
  }

  /// The scheme, compiled.
  public CompiledScheme compile() {
    return CompiledScheme.compile(build(), RecordKinds.of(people()), START);
  }

  /// Reads a condition whose counts, parameters and lists may have any of the usual names.
  static Expression parse(String text) {
    Scope scope =
        new Scope(
            Set.of("hours", "amount", "days_late"),
            Set.of("late", "gifts"),
            Set.of("late_days"),
            List.of("C", "B", "A"),
            Set.of("defaulters"));
    try {
      return ExpressionParser.parse(text, scope);
    } catch (ExpressionException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /// A rule under construction; without a trigger it is set off by `volunteering`.
  public static final class RuleSample {

    private final String id;
    private Scheme.Trigger trigger = new Scheme.Trigger.OnRecord(Set.of("volunteering"));
    private @Nullable Expression when;
    private Scheme.@Nullable Points points;
    private Scheme.@Nullable Limit limit;
    private Scheme.@Nullable Cap cap;
    private List<Scheme.Step> taper = List.of();
    private List<Scheme.Step> escalation = List.of();
    private int periodDays;
    private @Nullable Quantity expires;
    private final List<Scheme.RuleException> exceptions = new ArrayList<>();
    private Scheme.@Nullable Override override;
    private @Nullable String listAdd;

    /// A rule that does nothing yet.
    public RuleSample(String id) {
      this.id = id;
    }

    public RuleSample on(String... kinds) {
      trigger = new Scheme.Trigger.OnRecord(new LinkedHashSet<>(List.of(kinds)));
      return this;
    }

    public RuleSample every(Scheme.Calendar calendar) {
      trigger = new Scheme.Trigger.Every(calendar);
      return this;
    }

    public RuleSample when(String condition) {
      when = parse(condition);
      return this;
    }

    public RuleSample points(double value) {
      points = new Scheme.Points.Fixed(number(value));
      return this;
    }

    public RuleSample compute(String expression) {
      points = new Scheme.Points.Computed(parse(expression), ASSUMED);
      return this;
    }

    public RuleSample discretion(double low, double high) {
      points = new Scheme.Points.Discretion(number(low), number(high));
      return this;
    }

    public RuleSample limit(double times) {
      limit = new Scheme.Limit(number(times));
      return this;
    }

    public RuleSample cap(double most) {
      cap = new Scheme.Cap(number(most));
      return this;
    }

    public RuleSample taper(double... fromAndFactor) {
      taper = steps(fromAndFactor);
      return this;
    }

    public RuleSample escalation(double... fromAndFactor) {
      escalation = steps(fromAndFactor);
      return this;
    }

    public RuleSample period(int days) {
      periodDays = days;
      return this;
    }

    public RuleSample expires(double days) {
      expires = number(days);
      return this;
    }

    public RuleSample exception(String exceptionId, String condition, double value) {
      exceptions.add(
          new Scheme.RuleException(exceptionId, parse(condition), number(value), ASSUMED, "so"));
      return this;
    }

    public RuleSample override(String band, double days) {
      override = new Scheme.Override(band, number(days));
      return this;
    }

    public RuleSample listAdd(String list) {
      listAdd = list;
      return this;
    }

    private static List<Scheme.Step> steps(double... fromAndFactor) {
      List<Scheme.Step> steps = new ArrayList<>();
      for (int i = 0; i < fromAndFactor.length; i += 2) {
        steps.add(new Scheme.Step(number(fromAndFactor[i]), number(fromAndFactor[i + 1])));
      }
      return List.copyOf(steps);
    }

    Scheme.Rule build() {
      return new Scheme.Rule(
          id,
          id,
          trigger,
          when,
          points,
          limit,
          cap,
          taper,
          escalation,
          periodDays,
          expires,
          List.copyOf(exceptions),
          override,
          listAdd,
          Scheme.Severity.MINOR,
          ASSUMED,
          "because",
          "test.yaml#rules." + id);
    }
  }
}
