package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glasshouse.engine.audit.AuditBlocks;
import org.glasshouse.engine.audit.Representation;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;

/// Who is at the top, as it is, as auditors heard it, and after the answer.
public final class Audits {

  /// What auditors heard, by place in the block's second dimension.
  private static final int ANSWERED = 1;

  private static final int SAID_TOP = 2;

  /// Two-sided 95 % quantile of the normal distribution.
  private static final double Z95 = 1.96;

  private final Totals totals;

  /// @param totals of the run, or of one of its cities
  public Audits(Totals totals) {
    this.totals = totals;
  }

  /// Groups that are one value of something, so that everybody is in one of each kind, those most
  /// over-represented in the highest band on the day of the audit first; ratios are means over
  /// replicates.
  public List<Group> byRatio() {
    List<Group> groups = new ArrayList<>();
    for (Group group : Group.values()) {
      boolean single = group.ordinal() > 0 && group.ordinal() <= Group.GROUP_B.ordinal();
      if (single && ratio(group, false).exists()) {
        groups.add(group);
      }
    }
    groups.sort(Comparator.comparingDouble((Group g) -> -ratio(g, false).mean()));
    return groups;
  }

  /// How many times as often the members of a group are in the highest band as all others.
  ///
  /// @param last on the last day, else on the day of the audit
  public Estimate ratio(Group group, boolean last) {
    return totals.each(s -> quotient(share(s, group, last), others(s, group, last)));
  }

  /// The ratio as auditors heard it, all cities taken together.
  public Estimate heard(Group group) {
    return totals.each(s -> heard(s, group, 0));
  }

  /// Mean lower and upper ends of the 95 % interval that each audit gave by itself.
  public double[] interval(Group group) {
    double[] ends = new double[2];
    int audits = 0;
    for (SocietyTotals society : totals.scheme()) {
      for (int city = 0; city < society.cities().size(); city++) {
        SocietyTotals here = society.only(city);
        double low = heard(here, group, -Z95);
        double high = heard(here, group, Z95);
        if (Double.isFinite(low) && Double.isFinite(high)) {
          ends[0] += low;
          ends[1] += high;
          audits++;
        }
      }
    }
    return audits == 0
        ? new double[] {Double.NaN, Double.NaN}
        : new double[] {ends[0] / audits, ends[1] / audits};
  }

  /// Audits that named a group, over all replicates and cities.
  public long named(Group group) {
    return sum((b, v) -> v[b.named.at(group.ordinal())]);
  }

  /// Audits held, over all replicates and cities.
  public long held() {
    return sum((b, v) -> v[b.course.at(0)]);
  }

  private long sum(SocietyTotals.BlocksReader<AuditBlocks> reader) {
    long sum = 0;
    for (SocietyTotals society : totals.scheme()) {
      sum += society.sum(AuditBlocks::of, reader);
    }
    return sum;
  }

  /// Points that a factor gives a member of a group, less what it gives all others.
  public Estimate gap(Group group, int factor) {
    return totals.each(s -> {
      double points = parts(s, group, factor);
      double all = parts(s, Group.ALL, factor);
      double here = count(s, group, AuditBlocks.SCORED, false);
      double everybody = count(s, Group.ALL, AuditBlocks.SCORED, false);
      return (quotient(points, here) - quotient(all - points, everybody - here)) / 10;
    });
  }

  private static double parts(SocietyTotals society, Group group, int factor) {
    return society.sum(AuditBlocks::of, (b, v) -> v[b.parts.at(group.ordinal(), factor)]);
  }

  /// Share of a group that is shut out of something.
  public Estimate shut(Group group, boolean last) {
    return totals.each(s ->
        quotient(
            count(s, group, AuditBlocks.SHUT, last), count(s, group, AuditBlocks.SCORED, last)));
  }

  private static double share(SocietyTotals society, Group group, boolean last) {
    return quotient(
        count(society, group, AuditBlocks.TOP, last),
        count(society, group, AuditBlocks.SCORED, last));
  }

  private static double others(SocietyTotals society, Group group, boolean last) {
    double top =
        count(society, Group.ALL, AuditBlocks.TOP, last)
            - count(society, group, AuditBlocks.TOP, last);
    double scored =
        count(society, Group.ALL, AuditBlocks.SCORED, last)
            - count(society, group, AuditBlocks.SCORED, last);
    return quotient(top, scored);
  }

  /// Scored citizens of a group who stand somewhere.
  static double count(SocietyTotals society, Group group, int where, boolean last) {
    return society.sum(
        AuditBlocks::of,
        (b, v) -> {
          Block block = last ? b.standing : b.truth;
          return v[block.at(group.ordinal(), where)];
        });
  }

  private static double heard(SocietyTotals society, Group group, double deviations) {
    long here = asked(society, group, ANSWERED);
    long top = asked(society, group, SAID_TOP);
    long others = asked(society, Group.ALL, ANSWERED) - here;
    long othersTop = asked(society, Group.ALL, SAID_TOP) - top;
    if (top == 0 || othersTop == 0) {
      return Double.NaN;
    }
    return Math.exp(
        Representation.logRatio(top, here, othersTop, others)
            + deviations * Representation.deviation(top, here, othersTop, others));
  }

  private static long asked(SocietyTotals society, Group group, int what) {
    return society.sum(AuditBlocks::of, (b, v) -> v[b.asked.at(group.ordinal(), what)]);
  }

  private static double quotient(double part, double whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }
}
