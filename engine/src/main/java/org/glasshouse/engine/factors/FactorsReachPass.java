package org.glasshouse.engine.factors;

import org.glasshouse.engine.consequences.BesideBand;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.world.ConsequenceTable;

/// Whom factors that rest on no conduct shut out or lift, once bands and consequences are decided.
///
/// Somebody is shut out *by a factor* if nothing would be denied in the band of the score without
/// it: neither by that band, nor by a list, nor through others in the household, nor by a shortest
/// duration. So it is the least that a factor did. Somebody whom a factor lifted, and who would be
/// shut out without it, is not counted anywhere. Writes no column.
public final class FactorsReachPass implements Pass {

  private static final int BY_SCORE = Flags.SCORED | Flags.OVERRIDE;
  private static final int MOMENTS = 5;

  @Override
  public String name() {
    return "factors-reach";
  }

  @Override
  public void run(District district, Window window) {
    FactorsTable table = FactorsTable.of(window.city);
    if (table == null) {
      return;
    }
    FactorsParts parts = new FactorsParts(district, window);
    int denies = window.city.consequences.denies;
    for (int i = 0; i < district.citizens; i++) {
      if ((district.inForce[i] & denies) != 0
          && (district.flags[i] & BY_SCORE) == Flags.SCORED
          && parts.given(i) != 0) {
        days(table, parts, district, window, i);
      }
    }
    if (window.monthEnds || window.last) {
      month(table, parts, district, window);
    }
  }

  private static void days(
      FactorsTable table, FactorsParts parts, District district, Window window, int citizen) {
    ConsequenceTable consequences = window.city.consequences;
    int band = district.band[citizen];
    if ((BesideBand.of(district, consequences, citizen) & consequences.denies) != 0) {
      return;
    }
    int conduct = district.harms[citizen] == 0 ? 0 : 1;
    for (int without = 0; without <= FactorsBlocks.ALL; without++) {
      int tenths = tenths(parts, citizen, without);
      int other = tenths == 0 ? band : band(district, window, citizen, tenths);
      if (other > band && (consequences.ofBand[other] & consequences.denies) == 0) {
        window.tally.add(table.blocks.days.at(without, conduct), window.days);
      }
    }
  }

  /// Tenths that a citizen's score holds for one of the factors, or for all of them.
  private static int tenths(FactorsParts parts, int citizen, int without) {
    return without == FactorsBlocks.ALL ? parts.given(citizen) : parts.tenths(citizen, without + 1);
  }

  private static int band(District district, Window window, int citizen, int without) {
    int lottery = Bands.lottery(district, window, district.neighbourhoodOf(citizen), citizen);
    return Bands.bandOf(district, window, citizen, district.raw[citizen] - without, lottery);
  }

  private static void month(
      FactorsTable table, FactorsParts parts, District district, Window window) {
    honours(table, parts, district, window);
    int top = window.city.compiled.bands() - 1;
    long[] sums = new long[Factor.COUNT * MOMENTS];
    for (int i = 0; i < district.citizens; i++) {
      if (!district.has(i, Flags.SCORED)) {
        continue;
      }
      long score = Bands.score(window.city, district.raw[i]);
      for (int f = 0; f < Factor.COUNT; f++) {
        long tenths = parts.tenths(i, f);
        sums[MOMENTS * f + FactorsBlocks.COUNT]++;
        sums[MOMENTS * f + FactorsBlocks.SUM] += tenths;
        sums[MOMENTS * f + FactorsBlocks.WITH_SCORE] += tenths * score;
        sums[MOMENTS * f + FactorsBlocks.SCORE] += score;
        sums[MOMENTS * f + FactorsBlocks.SQUARE] += score * score;
      }
      if (district.band[i] == top && !district.has(i, Flags.OVERRIDE)) {
        for (int without = 0; without <= FactorsBlocks.ALL; without++) {
          int tenths = tenths(parts, i, without);
          if (tenths > 0 && band(district, window, i, tenths) < top) {
            window.tally.count(table.blocks.top.at(without));
          }
        }
      }
    }
    for (int i = 0; i < sums.length; i++) {
      window.tally.add(table.blocks.points.at(i / MOMENTS, i % MOMENTS), sums[i]);
    }
  }

  private static void honours(
      FactorsTable table, FactorsParts parts, District district, Window window) {
    if (table.honours == 0) {
      return;
    }
    Honours honours = new Honours(table, district, window);
    Block block = table.blocks.honours;
    for (int i = 0; i < district.citizens; i++) {
      int household = honours.nearPower(i) ? FactorsBlocks.NEAR_POWER : FactorsBlocks.OTHERS;
      if (district.has(i, Flags.SCORED)) {
        window.tally.count(block.at(household, FactorsBlocks.SCORED));
        if (parts.tenths(i, Factor.HONOURS.ordinal()) > 0) {
          window.tally.count(block.at(household, FactorsBlocks.HONOURED));
        }
      }
    }
  }
}
