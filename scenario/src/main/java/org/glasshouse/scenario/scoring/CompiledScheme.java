package org.glasshouse.scenario.scoring;

import java.time.LocalDate;
import java.util.List;
import org.glasshouse.scenario.model.Scheme;

/// A scheme in primitives: rules, counts, parameters by day, lists, bands and the score's range.
/// Scores and points are in tenths; days are counted from the scenario's first day. It holds
/// conditions and so belongs to one thread; [#copy] makes one for another.
public final class CompiledScheme {

  private final LocalDate start;
  private final List<CompiledRule> rules;
  private final int[][] rulesOfKind;
  private final int[] calendarRules;
  private final boolean[][] counted;
  private final int[][] countsOfKind;
  private final int[] countDays;
  private final int[][] parameterDays;
  private final long[][] parameterValues;
  private final List<CompiledList> lists;
  private final boolean bandsByShare;
  private final long[] bandFrom;
  private final double[] bandShares;
  private final Scheme.Calendar recalculation;
  private final long startTenths;
  private final long minTenths;
  private final long maxTenths;

  CompiledScheme(
      LocalDate start,
      List<CompiledRule> rules,
      List<CompiledList> lists,
      SchemeTables tables,
      Scheme.Calendar recalculation) {
    this.start = start;
    this.rules = rules;
    this.lists = lists;
    this.recalculation = recalculation;
    counted = tables.counted();
    countDays = tables.countDays();
    parameterDays = tables.parameterDays();
    parameterValues = tables.parameterValues();
    bandsByShare = tables.bandsByShare();
    bandFrom = tables.bandFrom();
    bandShares = tables.bandShares();
    startTenths = tables.startTenths();
    minTenths = tables.minTenths();
    maxTenths = tables.maxTenths();
    int kinds = tables.kinds();
    rulesOfKind = new int[kinds][];
    countsOfKind = new int[kinds][];
    for (int kind = 0; kind < kinds; kind++) {
      int k = kind;
      rulesOfKind[kind] =
          rules.stream().filter(r -> r.kinds()[k]).mapToInt(CompiledRule::index).toArray();
      countsOfKind[kind] =
          java.util.stream.IntStream.range(0, counted.length).filter(c -> counted[c][k]).toArray();
    }
    calendarRules =
        rules.stream().filter(r -> r.every() != null).mapToInt(CompiledRule::index).toArray();
  }

  /// Compiles a scheme.
  ///
  /// @param scheme resolved
  /// @param kinds the record kinds of the people file
  /// @param start the scenario's first day, from which dated parameters are counted
  /// @throws SchemeException if a number has no place in the arithmetic or a name leads nowhere
  public static CompiledScheme compile(Scheme scheme, RecordKinds kinds, LocalDate start) {
    return new SchemeCompiler(scheme, kinds, start).compile();
  }

  /// The same scheme for another thread; the tables are shared, the conditions are not.
  public CompiledScheme copy() {
    return new CompiledScheme(this);
  }

  private CompiledScheme(CompiledScheme other) {
    start = other.start;
    rules = other.rules.stream().map(CompiledRule::copy).toList();
    lists = other.lists.stream().map(CompiledList::copy).toList();
    rulesOfKind = other.rulesOfKind;
    calendarRules = other.calendarRules;
    counted = other.counted;
    countsOfKind = other.countsOfKind;
    countDays = other.countDays;
    parameterDays = other.parameterDays;
    parameterValues = other.parameterValues;
    bandsByShare = other.bandsByShare;
    bandFrom = other.bandFrom;
    bandShares = other.bandShares;
    recalculation = other.recalculation;
    startTenths = other.startTenths;
    minTenths = other.minTenths;
    maxTenths = other.maxTenths;
  }

  /// Whether a calendar falls due on a day; see [DueDays].
  public boolean due(Scheme.Calendar calendar, int day) {
    return DueDays.due(calendar, start, day);
  }

  /// The rules, in the order of the file.
  public List<CompiledRule> rules() {
    return rules;
  }

  /// A rule.
  public CompiledRule rule(int index) {
    return rules.get(index);
  }

  /// Indices of the rules that a record of a kind sets off, in the order of the file. Not to be
  /// changed.
  public int[] rulesOfKind(int kind) {
    return rulesOfKind[kind];
  }

  /// Indices of the rules that the calendar sets off, in the order of the file. Not to be changed.
  public int[] calendarRules() {
    return calendarRules;
  }

  /// Number of counts.
  public int counts() {
    return countDays.length;
  }

  /// Whether a count counts records of a kind.
  public boolean counted(int count, int kind) {
    return counted[count][kind];
  }

  /// Indices of the counts that count records of a kind. Not to be changed.
  public int[] countsOfKind(int kind) {
    return countsOfKind[kind];
  }

  /// Length of a count's window: today and the days before it. A record of day `d` is counted on
  /// day `t` if `t - d` is at least 0 and less than this.
  public int countDays(int count) {
    return countDays[count];
  }

  /// The value of a parameter on a day; before the first date, that of the first date.
  public long parameterAt(int parameter, int day) {
    int[] days = parameterDays[parameter];
    int at = 0;
    for (int i = 1; i < days.length && days[i] <= day; i++) {
      at = i;
    }
    return parameterValues[parameter][at];
  }

  /// The lists, in the order of the file.
  public List<CompiledList> lists() {
    return lists;
  }

  /// Number of bands.
  public int bands() {
    return bandFrom.length;
  }

  /// Whether bands are shares of those scored, so that only the whole population can tell where
  /// they begin.
  public boolean bandsByShare() {
    return bandsByShare;
  }

  /// The share of a band; only with [#bandsByShare].
  public double bandShare(int band) {
    return bandShares[band];
  }

  /// Lowest score of a band, in tenths; only without [#bandsByShare]. Scores between the whole
  /// points of two bands belong to the lower one.
  public long bandFromTenths(int band) {
    return bandFrom[band];
  }

  /// The band of a score; only without [#bandsByShare].
  public int bandOf(long scoreTenths) {
    // Edges ascend; counting those that are reached guesses at no branch.
    int band = 0;
    for (int i = 1; i < bandFrom.length; i++) {
      band += bandFrom[i] <= scoreTenths ? 1 : 0;
    }
    return band;
  }

  /// When bands are worked out anew.
  public Scheme.Calendar recalculation() {
    return recalculation;
  }

  /// Where everybody starts.
  public long startTenths() {
    return startTenths;
  }

  /// The score that goes with a sum of points that count: the start plus the sum, cut at the ends
  /// of the range. Points beyond an end are not forgotten.
  public long withinRange(long sumTenths) {
    return Math.clamp(startTenths + sumTenths, minTenths, maxTenths);
  }
}
