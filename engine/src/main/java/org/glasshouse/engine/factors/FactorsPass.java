package org.glasshouse.engine.factors;

import org.glasshouse.engine.audit.AuditBulletin;
import org.glasshouse.engine.audit.Moves;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.Points;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;

/// Scores everybody anew, once a period and when weights change, for what they have, for how full
/// their file is, for how those near them stood before, and for honours. The points count as right
/// ones for no act at all: they lie outside both readings of any purpose.
///
/// Reads `means` and the register; writes its part, and with [Points] `raw`, `beyondNarrow` and
/// `beyondWide`.
public final class FactorsPass implements Pass {

  @Override
  public String name() {
    return "factors";
  }

  @Override
  public void run(District district, Window window) {
    FactorsTable table = FactorsTable.of(window.city);
    FactorsPart part = FactorsPart.of(district);
    if (table == null || part == null) {
      return;
    }
    boolean reweighed = AuditBulletin.reweighed(window.bulletin);
    if (!table.due(window.index) && !reweighed) {
      return;
    }
    int ability = AuditBulletin.weight(window.bulletin, Factor.ABILITY);
    int identity = AuditBulletin.weight(window.bulletin, Factor.IDENTITY);
    int relations = AuditBulletin.weight(window.bulletin, Factor.RELATIONS);
    Moves moves = reweighed ? Moves.of(window) : null;
    int honourWeight = AuditBulletin.weight(window.bulletin, Factor.HONOURS);
    Near near = new Near(district, window);
    Honours honours = new Honours(table, district, window);
    for (int n = 0; n < district.neighbourhoods; n++) {
      near.come(n);
      honours.come(n);
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        int mean = near.mean(i - district.start[n]);
        boolean honoured = honours.honoured(i, n);
        if (!district.has(i, Flags.SCORED)) {
          continue;
        }
        int attributes = district.attributes[i];
        int means = district.means[i];
        int standing =
            table.ability(attributes, means, ability) + table.identity(attributes, identity);
        int close = mean == Near.NOBODY ? 0 : table.relations(mean, relations);
        int honour = honoured ? table.honour(honourWeight) : 0;
        if (moves != null) {
          int unweighed =
              table.ability(attributes, means, FactorsTable.FULL)
                  + table.identity(attributes, FactorsTable.FULL)
                  + (mean == Near.NOBODY ? 0 : table.relations(mean, FactorsTable.FULL))
                  + (honoured ? table.honour(FactorsTable.FULL) : 0);
          int rest = district.raw[i] - part.given(i);
          moves.count(
              district, n, i, rest + unweighed, rest + cut(standing) + cut(close) + cut(honour));
        }
        change(district, window, part, i, cut(standing), cut(close), cut(honour));
      }
    }
  }

  private static void change(
      District district,
      Window window,
      FactorsPart part,
      int citizen,
      short standing,
      short near,
      short honour) {
    int old = part.given(citizen);
    int young = standing + near + honour;
    part.standing[citizen] = standing;
    part.relations[citizen] = near;
    if (part.honours.length > 0) {
      part.honours[citizen] = honour;
    }
    if (old == young) {
      return;
    }
    // All of it is taken and given, so that rounding leaves nothing behind.
    Points.adjust(district, citizen, Cause.GENUINE, RecordRow.BEYOND_WIDE, -old);
    Points.adjust(district, citizen, Cause.GENUINE, RecordRow.BEYOND_WIDE, young);
    Block moments = window.city.layout.scoreMoments;
    window.tally.count(moments.at(3));
    window.tally.add(moments.at(4), young - old);
    if (window.ledger.follows(citizen)) {
      window.ledger.add(
          new LedgerEntry.Rescored(
              window.ledger.id(citizen),
              window.firstDay,
              young - old,
              young - old,
              Bands.score(window.city, district.raw[citizen]),
              LedgerEntry.Rescored.FACTORS));
    }
  }

  private static short cut(int tenths) {
    return (short) Math.clamp(tenths, -16_000, 16_000);
  }
}
