package org.glasshouse.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.ledger.Evaluation;
import org.glasshouse.engine.ledger.Evaluation.Outcome;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ActDone;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.expr.Variable;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.glasshouse.scenario.model.Scheme;
import org.junit.jupiter.api.Test;

/// How a rule was applied, in the rules of a scheme that ships.
class EvaluationWordsTest {

  private static final CitizenId WHO = new CitizenId(0, 1, 2);
  private static final Scenario PILOT =
      ScenarioFiles.load(
          Path.of(System.getProperty("glasshouse.home", ".."))
              .resolve("scenarios")
              .resolve("pilot-800.yaml"),
          List.of());
  private static final Scheme SCHEME = PILOT.cities().getFirst().scheme();
  private static final int SPEEDING = CityLayout.recordKinds(PILOT.people()).indexOf("speeding");
  private static final int ALCOHOL =
      CityLayout.recordKinds(PILOT.people()).indexOf("alcohol_purchase");

  private static int rule(String id) {
    return SCHEME.rules().stream().map(Scheme.Rule::id).toList().indexOf(id);
  }

  private static Evaluation evaluation(
      String rule, Outcome outcome, int tenths, Map<Variable, Long> read) {
    return new Evaluation(
        50, 1, rule(rule), outcome, -1, tenths, tenths, 0, 0, 5500, read, Map.of());
  }

  private static List<String> lines(Note note) {
    List<String> lines = new ArrayList<>();
    lines.add(note.line());
    note.under().forEach(part -> lines(part).forEach(line -> lines.add("  " + line)));
    return lines;
  }

  private static List<String> told(
      Evaluation evaluation, RecordMade made, List<LedgerEntry> life, boolean trees) {
    EvaluationWords words = new EvaluationWords(new LedgerWords(PILOT), life);
    return lines(words.rule(evaluation, made, SCHEME, trees));
  }

  @Test
  void anExpressionIsTakenApartNodeByNode() {
    RecordMade made = new RecordMade(WHO, 50, 48, SPEEDING, 0, Cause.GENUINE, 34);
    Evaluation evaluation =
        evaluation(
            "speeding", Outcome.ACTED, -250, Map.of(new Variable.RecordField("km_over"), 34L));
    assertThat(told(evaluation, made, List.of(made), true))
        .containsExactly(
            "rule speeding (assumed): acted",
            "  set off by a record of speeding",
            "  the record: it happened as recorded",
            "  points (record.km_over >= 30) ? -25 : -10: −25",
            "    record.km_over >= 30: true",
            "      record.km_over: 34",
            "  points of the rule: computed; counts for 365 days",
            "  awarded −25, score before it 550, after it 525");
    assertThat(told(evaluation, made, List.of(made), false))
        .contains("  what it read", "    record.km_over: 34")
        .doesNotContain("      record.km_over: 34");
  }

  /// The act was another than recorded: what the rule would have made of it stands beside.
  @Test
  void whatIsTrueStandsBesideWhatWasRecordedWhereTheyDiffer() {
    RecordMade made = new RecordMade(WHO, 50, 48, SPEEDING, 0, Cause.WRONG_PARTICULARS, 34);
    ActDone act = new ActDone(WHO, 48, SPEEDING, 12, true);
    Evaluation evaluation =
        evaluation(
            "speeding", Outcome.ACTED, -250, Map.of(new Variable.RecordField("km_over"), 34L));
    assertThat(told(evaluation, made, List.of(act, made), true))
        .contains(
            "  points (record.km_over >= 30) ? -25 : -10: −25 (in truth: −10)",
            "    record.km_over >= 30: true (in truth: false)",
            "      record.km_over: 34 (in truth: 12)");
  }

  @Test
  void aRecordOfNothingHasNoTrueValue() {
    RecordMade made = new RecordMade(WHO, 50, 48, ALCOHOL, 0, Cause.WRONG_PERSON, 3);
    Evaluation evaluation =
        evaluation("alcohol", Outcome.NOT_MET, 0, Map.of(new Variable.RecordField("bottles"), 3L));
    assertThat(told(evaluation, made, List.of(made), true))
        .containsExactly(
            "rule alcohol (assumed): did not act, its condition was not met",
            "  set off by a record of alcohol_purchase",
            "  the record: somebody else did it",
            "  condition record.bottles >= 12: false",
            "    record.bottles: 3 (in truth: no such act)",
            "  points of the rule: −10; at most 1 time in 31 days; counts for 365 days");
  }

  /// A count in which wrong records are, and a score below what it would be without them.
  @Test
  void countsAndScoreAreTrueWithoutWrongRecords() {
    Map<Variable, Long> read = new LinkedHashMap<>();
    read.put(new Variable.CountOf("unmet"), 2L);
    read.put(new Variable.ScoreNow(), 450L);
    Evaluation evaluation =
        new Evaluation(
            60,
            0,
            LedgerEntry.matterOfList(0),
            Outcome.ACTED,
            -1,
            0,
            0,
            0,
            0,
            4500,
            read,
            Map.of(new Variable.ScoreNow(), 530L));
    int unmet = CityLayout.recordKinds(PILOT.people()).indexOf("enforcement_unmet");
    List<LedgerEntry> life =
        List.of(
            new RecordMade(WHO, 20, 20, unmet, 0, Cause.GENUINE, 0),
            new RecordMade(WHO, 30, 30, unmet, 0, Cause.MISREAD, 0));
    TrueValues truth = TrueValues.of(evaluation, null, SCHEME, life, new LedgerWords(PILOT));
    assertThat(truth.values())
        .containsOnly(
            Map.entry(new Variable.ScoreNow(), 530L), Map.entry(new Variable.CountOf("unmet"), 1L));
    assertThat(truth.noAct()).isFalse();
  }
}
