package org.glasshouse.scenario.schemetest;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.expr.Scope;
import org.glasshouse.scenario.expr.Variable;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.scoring.CompiledScheme;
import org.glasshouse.scenario.scoring.Condition;
import org.glasshouse.scenario.scoring.RecordKinds;
import org.jspecify.annotations.Nullable;

/// What conditions can read in a test: one row, filled from the test's own records and register.
final class TestInputs {

  private static final List<Variable.Register> REGISTERS = List.of(Variable.Register.values());

  private final CompiledScheme scheme;
  private final RecordKinds kinds;
  private final Scheme.SchemeTest test;
  private final List<Integer> pastKinds = new ArrayList<>();
  private final List<Integer> pastDays = new ArrayList<>();
  private final long[] value = new long[1];
  private final boolean[] error = new boolean[1];
  private Scheme.@Nullable TestRecord atHand;
  private int kindAtHand = -1;
  private int day;
  private long scoreTenths;
  private int band;
  private boolean[] onLists = new boolean[0];

  TestInputs(CompiledScheme scheme, RecordKinds kinds, Scheme.SchemeTest test) {
    this.scheme = scheme;
    this.kinds = kinds;
    this.test = test;
  }

  /// A day begins, with the band of the end of the day before and the lists, which change under
  /// way.
  void beginDay(int today, int bandNow, boolean[] membership) {
    day = today;
    band = bandNow;
    onLists = membership;
  }

  /// A record comes in, and is the one at hand.
  void record(Scheme.TestRecord record, int kind, long score) {
    atHand = record;
    kindAtHand = kind;
    scoreTenths = score;
    pastKinds.add(kind);
    pastDays.add(day);
  }

  /// The calendar comes to the citizen; no record is at hand.
  void calendar(long score) {
    atHand = null;
    kindAtHand = -1;
    scoreTenths = score;
  }

  /// The day's awards are over and lists are checked.
  void endDay(long score, int bandNow) {
    calendar(score);
    band = bandNow;
  }

  /// Evaluates a condition or computed points.
  ///
  /// @param of what it belongs to, for messages
  long value(Condition condition, String of) throws TestProblem {
    long[][] columns = new long[condition.inputs()][1];
    for (int input = 0; input < columns.length; input++) {
      columns[input][0] = read(condition, input, of);
    }
    condition.expression().evaluate(columns, 1, value, error);
    if (error[0]) {
      throw new TestProblem(
          of + " divides by zero or leaves the range of 64-bit numbers on day " + day);
    }
    return value[0];
  }

  private long read(Condition condition, int input, String of) throws TestProblem {
    int index = condition.index(input);
    return switch (condition.source(input)) {
      case RECORD_FIELD -> field(condition, input, of);
      case REGISTER -> register(REGISTERS.get(index), of);
      case COUNT -> count(index);
      case PARAMETER -> scheme.parameterAt(index, day);
      case SCORE -> Math.floorDiv(scoreTenths, Scheme.TENTHS);
      case BAND -> {
        if (scheme.bandsByShare()) {
          throw new TestProblem(
              of + " reads `band`, and bands that are shares of a population have no place here");
        }
        yield band;
      }
      case LIST -> onLists[index] ? 1 : 0;
    };
  }

  private long field(Condition condition, int input, String of) throws TestProblem {
    Scheme.TestRecord record = atHand;
    if (record == null || kindAtHand < 0) {
      throw new TestProblem(of + " reads a record, and none is at hand");
    }
    String name = kinds.fields(kindAtHand).get(condition.fieldIndex(input, kindAtHand));
    Long given = record.fields().get(name);
    if (given == null) {
      throw new TestProblem(
          of + " reads record." + name + ", which the record of day " + day + " does not give");
    }
    return given;
  }

  /// Facts that are true or false are false unless given; an age must be given to be read.
  private long register(Variable.Register register, String of) throws TestProblem {
    Long given = test.register().get(Scope.idOf(register));
    if (given != null) {
      return given;
    }
    return switch (register) {
      case AGE -> throw new TestProblem(of + " reads record.age, which `register` does not give");
      case MIGRANT, PUBLIC_SERVANT, PARTY_MEMBER, STUDENT -> 0;
    };
  }

  private long count(int count) {
    long total = 0;
    for (int i = 0; i < pastKinds.size(); i++) {
      boolean inWindow = day - pastDays.get(i) < scheme.countDays(count);
      if (inWindow && scheme.counted(count, pastKinds.get(i))) {
        total++;
      }
    }
    return total;
  }
}
