package org.glasshouse.engine.learned;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerWriter;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.Points;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.sensing.Records;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Cause;

/// Scores everybody anew after a retraining, counts the records of the window by feature, and at
/// the end of a period reports what the system did to those of whom it knew what. It reads records
/// and what was decided, never what anybody did.
///
/// Reads the records of the window, `lastLoss` and `shutSince` as they stood. Writes its part, and
/// with [Points] `raw`, `beyondNarrow` and `beyondWide`.
public final class LearnedPass implements Pass {

  @Override
  public String name() {
    return "learned";
  }

  @Override
  public void run(District district, Window window) {
    LearnedTable table = LearnedTable.of(window.city);
    LearnedPart part = LearnedPart.of(district);
    LearnedBulletin told = LearnedBulletin.of(window.bulletin);
    if (table == null || part == null || told == null) {
      return;
    }
    if (told.turned) {
      rescore(table, part, told, district, window);
    }
    Records records = window.scratch.ordered;
    for (int row = 0; row < records.size(); row++) {
      int feature = table.featureOf[RecordRow.kind(records.what[row])];
      if (feature >= 0) {
        part.count(records.citizen[row], feature);
      }
    }
    if (table.ends(window.index)) {
      report(table, part, district, window);
    }
  }

  private static void rescore(
      LearnedTable table,
      LearnedPart part,
      LearnedBulletin told,
      District district,
      Window window) {
    PointsByCells old = new PointsByCells(table, told.before);
    PointsByCells young = new PointsByCells(table, told.now);
    boolean following = window.ledger != LedgerWriter.NOBODY;
    long scored = 0;
    long lost = 0;
    long lostBeyond = 0;
    for (int i = 0; i < district.citizens; i++) {
      int from = part.before[i] & 0xffff;
      int to = part.now[i] & 0xffff;
      part.before[i] = part.now[i];
      part.now[i] = 0;
      if (!district.has(i, Flags.SCORED)) {
        continue;
      }
      int oldAll = old.all(from);
      int youngAll = young.all(to);
      int oldWide = old.wide(from);
      int youngWide = young.wide(to);
      int oldNarrow = old.narrow(from);
      int youngNarrow = young.narrow(to);
      int all = youngAll - oldAll;
      int wide = youngWide - oldWide;
      int narrow = youngNarrow - oldNarrow;
      change(district, i, RecordRow.BEYOND_WIDE, oldWide, youngWide);
      change(district, i, RecordRow.BEYOND_NARROW, oldNarrow, youngNarrow);
      change(district, i, 0, oldAll - oldWide - oldNarrow, youngAll - youngWide - youngNarrow);
      scored++;
      if (all < 0) {
        lost++;
        lostBeyond += 2 * (wide + narrow) < all ? 1 : 0;
      }
      if (all != 0 && following && window.ledger.follows(i)) {
        window.ledger.add(
            new LedgerEntry.Rescored(
                window.ledger.id(i),
                window.firstDay,
                all,
                wide + narrow,
                Bands.score(window.city, district.raw[i]),
                LedgerEntry.Rescored.LEARNED));
      }
    }
    window.tally.add(table.blocks.moves.at(LearnedBlocks.RESCORED), scored);
    window.tally.add(table.blocks.moves.at(LearnedBlocks.LOST), lost);
    window.tally.add(table.blocks.moves.at(LearnedBlocks.LOST_BEYOND), lostBeyond);
  }

  /// Takes what was given before and gives what is due now, so that rounding leaves nothing behind.
  private static void change(District district, int citizen, int flags, int old, int young) {
    if (old != young) {
      Points.adjust(district, citizen, Cause.GENUINE, flags, -old);
      Points.adjust(district, citizen, Cause.GENUINE, flags, young);
    }
  }

  private static void report(
      LearnedTable table, LearnedPart part, District district, Window window) {
    int from = (window.index + 1 - table.period) * window.city.world.days.windowDays();
    long[] sums = window.tally.sums(SystemId.LEARNED);
    // People by label and by the cells of the lower four features, then of the upper four.
    int[] alike = new int[4 * TrainingSample.HALF];
    for (int i = 0; i < district.citizens; i++) {
      if (!district.has(i, Flags.SCORED)) {
        continue;
      }
      boolean loss = district.lastLoss[i] >= from;
      boolean shut = district.shutSince[i] >= 0;
      boolean bad =
          switch (table.label) {
            case LOSS -> loss;
            case SHUT_OUT -> shut;
            case EITHER -> loss || shut;
          };
      int at = (bad ? Label.SANCTIONED : Label.SPARED).ordinal() * 2 * TrainingSample.HALF;
      int cells = part.before[i] & 0xffff;
      alike[at + (cells & TrainingSample.HALF - 1)]++;
      alike[at + TrainingSample.HALF + (cells >>> 8)]++;
    }
    TrainingSample.count(table.features, sums, alike);
  }
}
