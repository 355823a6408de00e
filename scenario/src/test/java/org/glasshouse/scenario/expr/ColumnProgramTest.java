package org.glasshouse.scenario.expr;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class ColumnProgramTest {

  private static CompiledExpression compile(String text) throws ExpressionException {
    return ExpressionCompiler.compile(ExpressionParser.parse(text, RandomExpressions.SCOPE));
  }

  @Test
  void whatAnEarlierRecordCanChangeIsSequential() throws ExpressionException {
    assertThat(compile("record.hours > param.limit && record.migrant").sequential()).isFalse();
    assertThat(compile("count.late > 1").sequential()).isTrue();
    assertThat(compile("score > 1").sequential()).isTrue();
    assertThat(compile("band == 'A'").sequential()).isTrue();
    assertThat(compile("list.debtors").sequential()).isTrue();
  }

  @Test
  void aLaterCallWithMoreOrFewerRowsGivesTheSameValues() throws ExpressionException {
    CompiledExpression program = compile("record.hours * 2 + 1 > 100 / record.amount");
    long[] hours = new long[1000];
    long[] amount = new long[1000];
    for (int i = 0; i < 1000; i++) {
      hours[i] = i % 60;
      amount[i] = i % 7;
    }
    long[][] columns = {hours, amount};
    long[] few = new long[3];
    boolean[] fewErrors = new boolean[3];
    long[] many = new long[1000];
    boolean[] manyErrors = new boolean[1000];

    program.evaluate(columns, 3, few, fewErrors);
    program.evaluate(columns, 1000, many, manyErrors);
    long[] again = new long[3];
    program.evaluate(columns, 3, again, fewErrors);

    assertThat(again).isEqualTo(few);
    for (int i = 0; i < 1000; i++) {
      assertThat(manyErrors[i]).isEqualTo(amount[i] == 0);
      if (amount[i] != 0) {
        assertThat(many[i]).isEqualTo(hours[i] * 2 + 1 > 100 / amount[i] ? 1 : 0);
      }
    }
  }

  @Test
  void aCopySharesNoScratch() throws ExpressionException {
    CompiledExpression one = compile("record.hours + 1");
    CompiledExpression other = one.copy();
    long[] values = new long[1];
    long[] otherValues = new long[1];
    one.evaluate(new long[][] {{1}}, 1, values, new boolean[1]);
    other.evaluate(new long[][] {{5}}, 1, otherValues, new boolean[1]);

    assertThat(values[0]).isEqualTo(2);
    assertThat(otherValues[0]).isEqualTo(6);
    assertThat(other.variables()).isEqualTo(one.variables());
  }

  @Test
  void nothingIsAllocatedAfterTheFirstCall() throws ExpressionException {
    CompiledExpression program =
        compile("record.hours > 3 && (record.amount / record.hours < 7 || record.migrant)");
    long[][] columns = new long[3][512];
    long[] values = new long[512];
    boolean[] errors = new boolean[512];
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 2000; i++) {
        program.evaluate(columns, 512, values, errors);
        program.evaluate(columns, 1, values, errors);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    // One long per call would be 16,000 bytes or more.
    assertThat(least).isLessThan(4096);
  }
}
