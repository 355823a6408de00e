package org.glasshouse.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Outcomes.Fit;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.tally.LengthBins;
import org.glasshouse.engine.tally.Outcome;
import org.glasshouse.engine.tally.ScorePart;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.results.assumptions.Assumption;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Findings;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.run.Stretches;
import org.glasshouse.scenario.model.Context;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// A run made up by hand, with plausible numbers everywhere, so that the report can be looked at
/// and attacked without running a society.
final class SmallRun {
  private static final int REPLICATES = 4;

  private final Scenario scenario;
  private final CityLayout layout;
  private final boolean baseline;
  private final boolean anyHarmToPeople;

  private SmallRun(Scenario scenario, boolean baseline, boolean anyHarmToPeople) {
    this.scenario = scenario;
    this.layout = CityLayout.of(scenario, 0);
    this.baseline = baseline;
    this.anyHarmToPeople = anyHarmToPeople;
  }

  static RunView usual() {
    return new SmallRun(SmallScenario.titled("A score out of 800"), true, true).view();
  }

  static RunView titled(String title) {
    return new SmallRun(SmallScenario.titled(title), true, true).view();
  }

  static RunView withoutBaseline() {
    return new SmallRun(SmallScenario.titled("A score out of 800"), false, true).view();
  }

  static RunView nobodyShutOut() {
    return new SmallRun(SmallScenario.titled("A score out of 800"), true, false).view();
  }

  private RunView view() {
    List<SocietyTotals> scheme = new ArrayList<>();
    List<SocietyTotals> law = new ArrayList<>();
    for (int r = 0; r < REPLICATES; r++) {
      scheme.add(society(Arm.SCHEME, r));
      law.add(society(Arm.LAW_ONLY, r));
    }
    Totals totals = new Totals(scenario, scheme, baseline ? law : List.of());
    return new RunView(
        scenario,
        manifest(),
        totals,
        new MadeUpHistory(),
        Measures.of(totals),
        findings(),
        assumptions(),
        fits(),
        lives(),
        totals,
        Stretches.one(scenario));
  }

  private SocietyTotals society(Arm arm, int replicate) {
    long[] v = new long[layout.size()];
    double j = 1 + (replicate - 1.5) * 0.03;
    v[layout.population.at(0)] = 100_000;
    v[layout.population.at(1)] = 81_500;
    v[layout.population.at(2)] = arm == Arm.SCHEME ? 81_500 : 0;
    for (int k = 0; k < scenario.people().acts().size(); k++) {
      v[layout.acts.at(k)] = Math.round(9000 * (k + 1) * j * (arm == Arm.SCHEME ? 0.985 : 1));
      v[layout.notDone.at(k)] = arm == Arm.SCHEME && k > 4 ? Math.round(700 * k * j) : 0;
    }
    if (arm == Arm.SCHEME) {
      fillScheme(v, j);
    }
    double[] share = new double[CityLayout.recordKinds(scenario.people()).size()];
    Arrays.fill(share, 1);
    return new SocietyTotals(replicate, arm, 914, List.of(layout), List.of(v), share);
  }

  private void fillScheme(long[] v, double j) {
    double hit = anyHarmToPeople ? j : 0;
    for (Group group : Group.values()) {
      double size = group == Group.ALL ? 81_500 : 81_500 * (0.9 / (2 + group.ordinal() % 5));
      double skew =
          1 + 0.28 * Math.sin(group.ordinal() * 2.1) + (group == Group.GROUP_B_MIGRANT ? 0.9 : 0);
      set(v, group, Outcome.CITIZENS, size);
      set(v, group, Outcome.SCORED, size);
      set(v, group, Outcome.NO_HARM, size * 0.78);
      set(v, group, Outcome.SHUT_OUT, size * 0.031 * skew * hit);
      set(v, group, Outcome.SHUT_OUT_DAYS, size * 4.4 * skew * hit);
      set(v, group, Outcome.SHUT_OUT_ESSENTIAL, size * 0.004 * skew * hit);
      set(v, group, Outcome.SHUT_OUT_AT_END, size * 0.017 * skew * hit);
      set(v, group, Outcome.WRONGLY, size * 0.0052 * skew * hit);
      set(v, group, Outcome.WRONG_DAYS, size * 0.4 * skew * hit);
      set(v, group, Outcome.OVER_REACH, size * 0.011 * skew * hit);
      set(v, group, Outcome.OVER_REACH_DAYS, size * 1.2 * skew * hit);
      set(v, group, Outcome.THROUGH_OTHERS, size * 0.002 * hit);
      set(v, group, Outcome.NO_HARM_SHUT_OUT, size * 0.0142 * skew * hit);
      set(v, group, Outcome.NO_HARM_BY_RECORD, size * 0.0041 * skew * hit);
      set(v, group, Outcome.NO_HARM_BY_RULE, size * 0.0101 * skew * hit);
      set(v, group, Outcome.NO_HARM_NEVER_OBJECTED, size * 0.011 * skew * hit);
      set(v, group, Outcome.NO_NOTICE, size * 0.012 * skew * hit);
      set(v, group, Outcome.OBJECTED, size * 0.003 * skew * hit);
      set(v, group, Outcome.UPHELD, size * 0.001 * skew * hit);
      set(v, group, Outcome.REWARDED, size * 0.06 / skew);
      set(v, group, Outcome.SCORE_SUM, size * (6010 - 60 * skew));
      set(v, group, Outcome.RECORDS, size * 9.1 * j);
      set(v, group, Outcome.WRONG_RECORDS, size * 0.31 * j);
      set(v, group, Outcome.SHUT_OUT_TWICE, size * 0.006 * hit);
      set(v, group, Outcome.CLIFF, size * 0.02);
      set(v, group, Outcome.CHILDREN_REACHED, size * 0.0011 * hit);
    }
    double[] basis = {150_000, 60_000, 41_000, 33_000, 4000, 9000};
    for (Basis one : Basis.values()) {
      v[layout.shutOutDays.at(one.ordinal())] = Math.round(basis[one.ordinal()] * hit);
      for (int c = 0; c < scenario.cities().getFirst().scheme().consequences().size(); c++) {
        double size = c < 4 ? hit : 3;
        v[layout.personDays.at(c, one.ordinal())] =
            Math.round(basis[one.ordinal()] * size / (1.2 + c * 0.4));
      }
      v[layout.listStock.at(0, one.ordinal())] = Math.round(basis[one.ordinal()] * hit / 400);
    }
    for (Cause cause : Cause.values()) {
      v[layout.shutOutByCause.at(cause.ordinal())] =
          Math.round(40_000 * hit / (1 + cause.ordinal() * 0.8));
    }
    for (int bin = 0; bin < LengthBins.ends().length + 1; bin++) {
      v[layout.spells.at(bin, 0)] = Math.round(500 * hit / (1 + bin * 0.4));
      v[layout.spells.at(bin, 1)] = Math.round(120 * hit / (1 + bin * 0.2));
      v[layout.noHarmLengths.at(bin)] = Math.round(160 * hit / (1 + bin * 0.3));
      v[layout.wrongLengths.at(bin)] = Math.round(60 * hit / (1 + bin * 0.3));
      v[layout.waits.at(bin)] = Math.round(30 * hit / (1 + bin));
    }
    for (int c = 0; c < 4; c++) {
      double size = 400_000 / (c + 1.0);
      double[] going = {1, 0.31, 0.28, 0.27, 0.265, 0.11, 0.06, 0.004, 0.0012};
      for (Stage stage : Stage.values()) {
        double wrong = stage.ordinal() < 2 ? 0.001 : 0.02 + 0.03 * stage.ordinal();
        double all = size * going[stage.ordinal()] * j;
        v[layout.funnel.at(c, stage.ordinal(), 0)] = Math.round(all * (1 - wrong));
        v[layout.funnel.at(c, stage.ordinal(), 1)] = Math.round(all * wrong);
      }
    }
    for (int stage = 0; stage < 5; stage++) {
      v[layout.objections.at(stage, 0)] = Math.round(120 / (stage + 1.0) * hit);
      v[layout.objections.at(stage, 1)] = Math.round(240 / (stage + 1.0) * hit);
    }
    for (int rule = 0; rule < 5; rule++) {
      v[layout.ruleUse.at(rule, 0)] = 40_000 / (rule + 1);
      v[layout.ruleUse.at(rule, 1)] = (rule == 4 ? 1 : -1) * 900_000L / (rule + 1);
      v[layout.ruleUse.at(rule, 2)] = 1500 / (rule + 1);
      v[layout.ruleUse.at(rule, 3)] = -30_000 / (rule + 1);
    }
    v[layout.listFlow.at(0, 0)] = Math.round(1400 * hit);
    v[layout.listFlow.at(0, 1)] = Math.round(500 * hit);
    v[layout.listFlow.at(0, 2)] = Math.round(160 * hit);
    v[layout.listFlow.at(0, 3)] = Math.round(20 * hit);
    int bands = 5;
    for (int from = 0; from < bands; from++) {
      v[layout.conductByBand.at(from, 0)] = 10_000;
      v[layout.conductByBand.at(from, 1)] = 9000 - 1500L * from;
      v[layout.conductByBand.at(from, 2)] = 4000 + 1000L * from;
      v[layout.bandStock.at(from)] = 10_000;
      for (int to = 0; to < bands; to++) {
        v[layout.mobility.at(from, to)] =
            Math.round(20_000 / (1 + 9.0 * Math.abs(from - to)) / (1 + Math.abs(from - 2) * 3.0));
      }
    }
    double[] parts = {0.38, 0.27, 0.17, 0.11, 0.05, 0, 0, 0.02};
    for (ScorePart part : ScorePart.values()) {
      int p = part.ordinal();
      v[layout.scoreParts.at(p, 0)] = 81_500;
      v[layout.scoreParts.at(p, 2)] = Math.round(parts[p] * 81_500 * 400 * (p == 1 ? j : 1));
      v[layout.scoreParts.at(p, 4)] = 81_500 * 400;
    }
    Context[] settings = {
      Context.TRAFFIC, Context.COURTS, Context.PUBLIC_SPACE, Context.ONLINE, Context.STANDING
    };
    Context[] treated = {Context.TRANSPORT, Context.FINANCE, Context.WORK, Context.EDUCATION};
    for (int d = 0; d < settings.length; d++) {
      for (int t = 0; t < treated.length; t++) {
        v[layout.contexts.at(settings[d].ordinal(), treated[t].ordinal())] =
            Math.round(90_000_000 * hit / (1 + d + 2.0 * t));
      }
    }
    v[layout.contexts.at(Context.FINANCE.ordinal(), Context.FINANCE.ordinal())] =
        Math.round(33_000_000 * hit);
    for (int i = 0; i < 12; i++) {
      v[layout.debtStock.offset() + i] = Math.round(1800 / (1 + i / 2.0) * j);
    }
  }

  private void set(long[] v, Group group, Outcome outcome, double value) {
    v[layout.outcomes.at(group.ordinal(), outcome.ordinal())] = Math.round(value);
  }

  private final class MadeUpHistory implements History {
    @Override
    public int[] lastDays(Block.Cadence cadence) {
      int step = cadence == Block.Cadence.WINDOW ? 7 : 30;
      int[] days = new int[scenario.days() / step];
      for (int i = 0; i < days.length; i++) {
        days[i] = (i + 1) * step - 1;
      }
      return days;
    }

    @Override
    public double[][][] values(Arm arm, int city, Block block) {
      int times = lastDays(block.cadence()).length;
      double[][][] values =
          new double[arm == Arm.LAW_ONLY && !baseline ? 0 : REPLICATES][times][block.size()];
      for (int r = 0; r < values.length; r++) {
        for (int t = 0; t < times; t++) {
          for (int i = 0; i < block.size(); i++) {
            values[r][t][i] =
                arm == Arm.LAW_ONLY && !block.equals(layout.acts)
                    ? 0
                    : value(block, r, t, times, i, arm);
          }
        }
      }
      return values;
    }

    private double value(Block block, int r, int t, int times, int i, Arm arm) {
      double rise = 1 - Math.exp(-3.0 * t / times);
      double jitter = 1 + 0.04 * Math.sin(r * 2.3 + t * 0.35);
      double hit = anyHarmToPeople ? rise * jitter : 0;
      if (block.equals(layout.scoreHistogram)) {
        double centre = 30 + 0.5 * rise;
        double wide = 0.6 + 2.2 * rise;
        double tail = i < 27 ? 0.004 * rise * Math.exp((i - 27) / 7.0) : 0;
        return 81_500 * (Math.exp(-Math.pow((i - centre) / wide, 2)) / wide / 1.77 + tail);
      }
      if (block.equals(layout.bandStock)) {
        double[] end = {1600, 5200, 52_000, 17_000, 5700};
        double[] start = {0, 0, 81_500, 0, 0};
        return start[i] + (end[i] - start[i]) * rise;
      }
      if (block.equals(layout.bandFlow)) {
        int from = i / 5;
        int to = i % 5;
        return from == to ? 0 : 2400 * jitter / Math.pow(4, Math.abs(from - to));
      }
      if (block.equals(layout.shutOut) || block.equals(layout.listStock)) {
        double[] end = {900, 320, 260, 190, 30, 60};
        return Math.round(end[i % 6] * hit);
      }
      if (block.equals(layout.shutOutDays)) {
        double[] end = {5600, 2300, 1500, 1250, 160, 420};
        return Math.round(end[i] * hit);
      }
      if (block.equals(layout.acts)) {
        return (60 + 10.0 * i)
            * jitter
            * (1 + 0.15 * Math.sin(t / 8.3))
            * (arm == Arm.SCHEME ? 0.985 : 1);
      }
      if (block.equals(layout.queue)) {
        return Math.round((40 + 60 * i) * hit);
      }
      return 0;
    }
  }

  private Findings findings() {
    Assumption silence =
        new Assumption(
            "people/small.yaml#behaviour.deterrence",
            Mechanism.DETERRENCE,
            1,
            0,
            2,
            "no study of a score like this one",
            true);
    return new Findings(
        List.of(),
        List.of(
            new Finding(
                "nothing-to-hide",
                "Nothing to hide",
                "1,420",
                List.of(
                    "Of 100,000 adults who did no harm, 1,420 (1,356 to 1,484) were shut out of something: 410 by a wrong record, 1,010 by the rule.",
                    "Half of them were shut out for at least 84 days, and 775 of 1,000 never objected."),
                null,
                List.of(),
                List.of(silence),
                "If records of bills were linked without error, the first of the two numbers would fall to about a third (rates/T-21, plausible from 0.001 to 0.01)."),
            new Finding(
                "what-the-score-measured",
                "What the score measured",
                "38 %",
                List.of(
                    "Of the differences between scores, 38 % come from what people did, 27 % from how much they were watched, 17 % from debts they could not pay and 11 % from wrong records."),
                null,
                List.of(),
                List.of(silence),
                "How unevenly people are watched is assumed; with a spread of 0.2 conduct would come to 49 %."),
            new Finding(
                "what-it-bought",
                "What it bought",
                "1.5 %",
                List.of(
                    "Against the same people under ordinary law alone, harmful acts fell by 1.5 % (1.1 % to 1.9 %), which is 810 of 54,000; meanwhile 24,500 protected lawful acts were left undone."),
                null,
                List.of(),
                List.of(silence),
                "Deterrence is assumed and its range includes zero; at zero the scheme bought nothing.")),
        List.of(
            new Finding(
                "x",
                "Cliffs",
                "20 of 1,000",
                List.of(
                    "On the last day 20 of 1,000 scored adults stood within one minor loss of a worse band."),
                null,
                List.of(),
                List.of(),
                "")),
        212,
        148);
  }

  private static List<Assumption> assumptions() {
    List<Assumption> all = new ArrayList<>();
    for (Mechanism mechanism : Mechanism.values()) {
      for (int i = 0; i < 3; i++) {
        all.add(
            new Assumption(
                "people/small.yaml#part."
                    + mechanism.name().toLowerCase(java.util.Locale.ROOT)
                    + "."
                    + i,
                mechanism,
                0.5 + i,
                0,
                2 + i,
                "no text gives it; chosen in the middle of what studies of other schemes span",
                false));
      }
    }
    return all;
  }

  private static List<Fit> fits() {
    return List.of(
        new Fit(0, "age by sex", "female 0 to 17", 0.09, 0.0898),
        new Fit(0, "age by sex", "male 0 to 17", 0.095, 0.0951),
        new Fit(0, "education", "tertiary", 0.2, 0.207));
  }

  private static List<RunView.Life> lives() {
    CitizenId who = new CitizenId(0, 12, 345);
    List<LedgerEntry> life = new ArrayList<>();
    life.add(new LedgerEntry.ActDone(who, 40, 3, 0, false));
    life.add(new LedgerEntry.RecordMade(who, 43, 40, 3, 0, Cause.GENUINE, 0));
    life.add(new LedgerEntry.Awarded(who, 43, 1, -1, -50, 5950, Cause.GENUINE, "record"));
    life.add(new LedgerEntry.ActDone(who, 150, 5, 3, false));
    life.add(new LedgerEntry.RecordMade(who, 155, 150, 5, 3, Cause.GENUINE, 3));
    life.add(new LedgerEntry.Awarded(who, 155, 4, -1, 50, 6000, Cause.GENUINE, "record"));
    life.add(new LedgerEntry.RecordMade(who, 400, 371, 13, 1, Cause.WRONG_PERSON, 64));
    life.add(new LedgerEntry.Awarded(who, 400, 2, -1, -1000, 5000, Cause.WRONG_PERSON, "record"));
    life.add(new LedgerEntry.BandChanged(who, 401, 2, 1, "score"));
    life.add(new LedgerEntry.ListChanged(who, 401, 0, true, "rule"));
    life.add(new LedgerEntry.ConsequenceChanged(who, 401, 2, true, Basis.RECORD_ERROR));
    life.add(new LedgerEntry.ConsequenceChanged(who, 401, 0, true, Basis.RECORD_ERROR));
    life.add(new LedgerEntry.Noticed(who, 470, 2));
    life.add(new LedgerEntry.Objected(who, 488, 2));
    life.add(new LedgerEntry.Decided(who, 560, 2, true, "review"));
    life.add(new LedgerEntry.RecordWithdrawn(who, 567, 13, Cause.WRONG_PERSON, "correction"));
    life.add(
        new LedgerEntry.Awarded(who, 567, 2, -1, 1000, 6000, Cause.WRONG_PERSON, "correction"));
    life.add(new LedgerEntry.BandChanged(who, 568, 1, 2, "score"));
    life.add(new LedgerEntry.ConsequenceChanged(who, 568, 2, false, Basis.RECORD_ERROR));
    life.add(new LedgerEntry.ListChanged(who, 575, 0, false, "correction"));
    life.add(new LedgerEntry.ConsequenceChanged(who, 590, 0, false, Basis.RECORD_ERROR));
    life.add(new LedgerEntry.DebtMoved(who, 800, 10, false));
    CitizenId other = new CitizenId(0, 3, 17);
    List<LedgerEntry> quiet = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      int day = 20 + i * 33;
      quiet.add(new LedgerEntry.ActDone(other, day, 6, 4, false));
      if (i % 3 != 0) {
        quiet.add(new LedgerEntry.RecordMade(other, day + 2, day, 6, 0, Cause.GENUINE, 4));
        quiet.add(
            new LedgerEntry.Awarded(
                other, day + 2, 3, -1, -20, 6000 - 20 * i, Cause.GENUINE, "record"));
      }
    }
    return List.of(
        new RunView.Life(
            "the median of those shut out by a wrong record, by days shut out",
            who,
            life,
            MadeUp.woman()),
        new RunView.Life(
            "the median of those who did no harm and lost points", other, quiet, MadeUp.woman()));
  }

  private Manifest manifest() {
    List<Manifest.SocietyRun> societies = new ArrayList<>();
    for (int r = 0; r < REPLICATES; r++) {
      societies.add(
          new Manifest.SocietyRun(
              r,
              "123456789" + r,
              "scheme",
              "00ff00ff00ff00ff",
              7,
              157,
              900_000,
              3.0,
              1.2,
              Map.of(),
              Map.of()));
    }
    return new Manifest(
        Manifest.FORMAT,
        "ab12cd34ef56",
        new Manifest.Engine("0.1.0", "unknown"),
        new Manifest.MachineUsed(
            "25", "Linux", "amd64", 2, 1L << 32, 2, 16_384, false, false, null, null),
        new Manifest.ScenarioRun(
            scenario.id(),
            scenario.title(),
            "as-the-press-told-it",
            "2027-01-01",
            1096,
            7,
            182,
            REPLICATES,
            "20270101",
            baseline,
            100_000,
            List.of()),
        List.of(new Manifest.Option("--people", "100000")),
        List.of(new Manifest.Input("inputs/small.yaml", 1234, "ab".repeat(32))),
        societies,
        List.of(),
        List.of(),
        "0123456789abcdef",
        true,
        REPLICATES,
        "2027-01-01T00:00:00Z",
        "2027-01-01T00:01:00Z",
        876_800_000L,
        20.5,
        List.of());
  }
}
