package org.glasshouse.scenario.schemetest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.scoring.CompiledScheme;
import org.glasshouse.scenario.scoring.RecordKinds;
import org.jspecify.annotations.Nullable;

/// Runs a scheme's own tests. There is no other way in: records come from the scheme's file, and no
/// score comes out.
public final class SchemeTests {

  /// Most tests of a scheme.
  public static final int MAX_TESTS = 200;

  /// Most records of a test.
  public static final int MAX_RECORDS = 20;

  /// Last day on which a test can expect something.
  public static final int MAX_DAY = 3650;

  private static final int YEAR_WITHOUT_PARAMETERS = 2027;

  private SchemeTests() {}

  /// Runs the tests of a scheme, each on its own.
  ///
  /// Day 0 is 1 January of the year in which the last of the parameters gets its first value, so
  /// that months begin on days 31, 59, … of an ordinary year.
  ///
  /// @param scheme resolved, with its tests
  /// @param people whose record kinds the scheme reads
  /// @throws org.glasshouse.scenario.scoring.SchemeException if the scheme does not compile
  public static SchemeTestReport run(Scheme scheme, PeopleModel people) {
    RecordKinds kinds = RecordKinds.of(people);
    CompiledScheme compiled = CompiledScheme.compile(scheme, kinds, firstDay(scheme));
    ClauseReach reach = new ClauseReach(compiled);
    List<SchemeTestReport.Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < scheme.tests().size(); i++) {
      Scheme.SchemeTest test = scheme.tests().get(i);
      String failure =
          i < MAX_TESTS
              ? failure(scheme, compiled, kinds, test, reach)
              : ": cannot be run: a scheme has at most " + MAX_TESTS + " tests";
      String message = test.id() + (failure == null ? ": passed" : ": failed" + failure);
      outcomes.add(new SchemeTestReport.Outcome(test.id(), test.line(), failure == null, message));
    }
    return new SchemeTestReport(List.copyOf(outcomes), reach.coverage());
  }

  private static LocalDate firstDay(Scheme scheme) {
    int year = Integer.MIN_VALUE;
    for (Scheme.Parameter parameter : scheme.parameters()) {
      if (!parameter.values().isEmpty()) {
        year = Math.max(year, parameter.values().getFirst().from().getYear());
      }
    }
    return LocalDate.of(year == Integer.MIN_VALUE ? YEAR_WITHOUT_PARAMETERS : year, 1, 1);
  }

  /// Why a test failed, as the end of a message, or null.
  private static @Nullable String failure(
      Scheme scheme,
      CompiledScheme compiled,
      RecordKinds kinds,
      Scheme.SchemeTest test,
      ClauseReach reach) {
    String refusal = refusal(compiled, kinds, test);
    if (refusal != null) {
      return ": cannot be run: " + refusal;
    }
    TestLife life = new TestLife(compiled, kinds, test, reach);
    try {
      life.live();
    } catch (TestProblem problem) {
      return ": cannot be run: " + problem.getMessage();
    }
    String difference = Verdict.difference(scheme, compiled, test, life);
    if (difference == null) {
      return null;
    }
    return difference.startsWith("at ") ? " " + difference : ": " + difference;
  }

  /// What keeps a test from being run at all, or null.
  private static @Nullable String refusal(
      CompiledScheme compiled, RecordKinds kinds, Scheme.SchemeTest test) {
    Scheme.Expect expect = test.expect();
    if (expect.score() == null
        && expect.band() == null
        && expect.lists() == null
        && expect.ledger() == null) {
      return "it expects nothing";
    }
    if (expect.band() != null && compiled.bandsByShare()) {
      return "bands that are shares of a population cannot be expected of one citizen";
    }
    if (test.events().size() > MAX_RECORDS) {
      return "a test has at most " + MAX_RECORDS + " records";
    }
    if (test.atDay() < 0 || test.atDay() > MAX_DAY) {
      return "at_day lies between 0 and " + MAX_DAY;
    }
    int day = 0;
    for (Scheme.TestRecord record : test.events()) {
      if (kinds.index(record.kind()) < 0) {
        return "`" + record.kind() + "` is no record kind of the people file";
      }
      if (record.day() < day) {
        return "records stand in the order of their days, none before day 0";
      }
      if (record.day() > test.atDay()) {
        return "a record comes after at_day";
      }
      day = record.day();
    }
    return null;
  }
}
