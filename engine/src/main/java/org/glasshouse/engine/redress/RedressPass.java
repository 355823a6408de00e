package org.glasshouse.engine.redress;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.History;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.lists.ListedRow;
import org.glasshouse.engine.profiling.ProfilingPart;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.LengthBins;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.RedressTable;

/// Objections on their way: filed, reviewed when the bureau's capacity reaches them, decided,
/// corrected; some corrected errors come back. Once a month losses that are old enough can be
/// repaired.
///
/// Decisions are taken at the end of a window, before lists and bands are worked out, so that a
/// correction that takes no time shows in the same window's band.
///
/// Writes: `objections`, `raw`, `wrong`, `beyondNarrow`, `beyondWide` and `entries` (withdrawn and
/// given back), `counts` and `countEntries` (withdrawn), the state of `listed`, the last day of
/// `overrides`, bits of `history`; adds to `pending`.
public final class RedressPass implements Pass {

  /// Days after which a corrected error comes back from another copy of the file.
  static final int RETURN_DAYS = 60;

  /// Marks draws about the lot for a review.
  private static final int LOT = 1 << 23;

  /// Stages of the block `objections`.
  private static final int FILED = 0;

  private static final int UPHELD = 1;
  private static final int REJECTED = 2;
  private static final int LAPSED = 3;
  private static final int BY_SILENCE = 4;

  /// Event of the block `corrections`.
  private static final int CORRECTED = 1;

  @Override
  public String name() {
    return "redress";
  }

  @Override
  public void run(District district, Window window) {
    if (!window.scheme) {
      return;
    }
    IntRows rows = district.objections;
    boolean over = false;
    for (int row = 0; row < rows.rows(); row++) {
      int n = district.neighbourhoodOf(rows.get(row, ObjectionRow.CITIZEN));
      if (goOn(district, window, n, row)) {
        rows.remove(row);
        over = true;
      }
    }
    if (over) {
      rows.compact();
    }
    Repair.run(district, window);
    queue(district, window);
  }

  /// Takes one objection a window further.
  ///
  /// @return whether the matter is over
  private static boolean goOn(District district, Window window, int n, int row) {
    IntRows rows = district.objections;
    int filed = rows.get(row, ObjectionRow.FILED_DAY);
    if (filed > window.lastDay) {
      return false;
    }
    int effect = rows.get(row, ObjectionRow.EFFECT_DAY);
    if (effect > 0) {
      return effect <= window.lastDay && correct(district, window, n, row);
    }
    if ((rows.get(row, ObjectionRow.STATE) & ObjectionRow.FILED) == 0
        && !file(district, window, n, row)) {
      return true;
    }
    RedressTable redress = window.city.redress;
    int age = window.lastDay - filed;
    if (age >= redress.reviewDays && reached(district, window, n, row)) {
      return review(district, window, n, row, age);
    }
    if (age >= redress.deadlineDays) {
      if (redress.silenceWins) {
        return uphold(district, window, n, row, age, BY_SILENCE, "silence");
      }
      AtIssue.restore(district, window, n, row);
      count(district, window, row, LAPSED);
      return true;
    }
    return false;
  }

  /// Files an objection, unless what it is against is gone.
  private static boolean file(District district, Window window, int n, int row) {
    if (!AtIssue.stands(district, window, n, row)) {
      return false;
    }
    IntRows rows = district.objections;
    int citizen = rows.get(row, ObjectionRow.CITIZEN);
    rows.set(row, ObjectionRow.STATE, rows.get(row, ObjectionRow.STATE) | ObjectionRow.FILED);
    count(district, window, row, FILED);
    stage(district, window, row, Stage.CONTESTED);
    if (window.counted) {
      district.remember(citizen, History.OBJECTED);
    }
    if (window.ledger.follows(citizen)) {
      window.ledger.add(
          new LedgerEntry.Objected(
              window.ledger.id(citizen),
              rows.get(row, ObjectionRow.FILED_DAY),
              ObjectionRow.rule(rows, row)));
    }
    if (window.city.redress.stays) {
      AtIssue.withdraw(district, window, n, row, false);
    }
    return true;
  }

  /// Whether the bureau's capacity reaches an objection in this window. Whoever loses the lot of
  /// one window gets a new one in the next.
  private static boolean reached(District district, Window window, int n, int row) {
    Bulletin bulletin = window.bulletin;
    int filed = district.objections.get(row, ObjectionRow.FILED_DAY);
    if (filed <= bulletin.reviewedUpTo) {
      return true;
    }
    return filed == bulletin.reviewedUpTo + 1
        && Chance.hit(
            Philox.word(
                window.city.world.seed,
                Stream.REVIEW.id(),
                key(district, n, row),
                window.index,
                LOT | number(district.objections, row)),
            bulletin.reviewedShare);
  }

  private static boolean review(District district, Window window, int n, int row, int age) {
    IntRows rows = district.objections;
    if (!AtIssue.stands(district, window, n, row)) {
      count(district, window, row, LAPSED);
      return true;
    }
    RedressTable redress = window.city.redress;
    long chance = redress.successIfRight;
    if (wrong(rows, row)) {
      chance = window.bulletin.overloaded ? redress.overloadedIfWrong : redress.successIfWrong;
    }
    chance = ProfilingPart.believed(district, rows.get(row, ObjectionRow.CITIZEN), chance);
    if (Chance.hit(draw(district, window, n, row).w0, chance)) {
      return uphold(district, window, n, row, age, UPHELD, "review");
    }
    AtIssue.restore(district, window, n, row);
    decided(district, window, row, age, REJECTED, "review");
    return true;
  }

  /// Decides for the citizen; the correction follows after the days that it takes.
  private static boolean uphold(
      District district, Window window, int n, int row, int age, int stage, String why) {
    IntRows rows = district.objections;
    decided(district, window, row, age, stage, why);
    stage(district, window, row, Stage.REVERSED);
    if (window.counted) {
      district.remember(rows.get(row, ObjectionRow.CITIZEN), History.UPHELD);
    }
    int days = window.city.redress.correctionDays;
    if (days == 0) {
      return correct(district, window, n, row);
    }
    rows.set(row, ObjectionRow.EFFECT_DAY, window.lastDay + days);
    return false;
  }

  /// Sets the record right, and may let the error come back later.
  private static boolean correct(District district, Window window, int n, int row) {
    IntRows rows = district.objections;
    boolean stands = AtIssue.stands(district, window, n, row);
    AtIssue.withdraw(district, window, n, row, true);
    int what = rows.get(row, ObjectionRow.WHAT);
    if (!stands || !wrong(rows, row)) {
      return true;
    }
    window.tally.count(window.city.layout.corrections.at(CORRECTED));
    Philox.Block draw = draw(district, window, n, row);
    if (Chance.hit(draw.w1, window.city.redress.returnShare)
        && RecordRow.kind(what) != ListedRow.NO_KIND) {
      district.pending.add(
          rows.get(row, ObjectionRow.CITIZEN),
          RecordRow.what(
              RecordRow.kind(what),
              RecordRow.channel(what),
              RecordRow.cause(what),
              RecordRow.flags(what) | RecordRow.RETURNED),
          RecordRow.when(window.lastDay, RETURN_DAYS),
          rows.get(row, ObjectionRow.FIELDS));
    }
    return true;
  }

  private static boolean wrong(IntRows rows, int row) {
    return PointEntries.cause(rows.get(row, ObjectionRow.ENTRY)).wrong();
  }

  /// Words that decide one matter: 0 whether the objection succeeds, 1 whether the error comes
  /// back.
  private static Philox.Block draw(District district, Window window, int n, int row) {
    IntRows rows = district.objections;
    Philox.Block draw = window.scratch.inner;
    draw.fill(
        window.city.world.seed,
        Stream.REVIEW.id(),
        key(district, n, row),
        rows.get(row, ObjectionRow.DAY),
        number(rows, row));
    return draw;
  }

  private static long key(District district, int n, int row) {
    int citizen = district.objections.get(row, ObjectionRow.CITIZEN);
    return district.key(citizen, n);
  }

  private static int number(IntRows rows, int row) {
    return ObjectionRow.number(
        rows.get(row, ObjectionRow.ENTRY), rows.get(row, ObjectionRow.STATE));
  }

  private static void decided(
      District district, Window window, int row, int age, int stage, String why) {
    IntRows rows = district.objections;
    int citizen = rows.get(row, ObjectionRow.CITIZEN);
    count(district, window, row, stage);
    if (window.counted) {
      int bin = LengthBins.of(Math.max(1, age));
      window.tally.count(window.city.layout.waits.at(bin));
    }
    if (window.ledger.follows(citizen)) {
      window.ledger.add(
          new LedgerEntry.Decided(
              window.ledger.id(citizen),
              window.lastDay,
              ObjectionRow.rule(rows, row),
              stage != REJECTED,
              why));
    }
  }

  private static void count(District district, Window window, int row, int stage) {
    Block block = window.city.layout.objections;
    window.tally.count(block.at(stage, wrong(district.objections, row) ? 1 : 0));
  }

  private static void stage(District district, Window window, int row, Stage stage) {
    IntRows rows = district.objections;
    int channel = PointEntries.channel(rows.get(row, ObjectionRow.ENTRY));
    int truth = wrong(rows, row) ? 1 : 0;
    window.tally.count(window.city.layout.funnel.at(channel, stage.ordinal(), truth));
  }

  /// Reports what waits for a review to the bureau and to the measures.
  private static void queue(District district, Window window) {
    IntRows rows = district.objections;
    Block queue = window.city.layout.queue;
    long[] waiting = window.tally.waiting;
    for (int row = 0; row < rows.rows(); row++) {
      int filed = rows.get(row, ObjectionRow.FILED_DAY);
      if (filed <= window.lastDay && rows.get(row, ObjectionRow.EFFECT_DAY) == 0) {
        window.tally.count(queue.at(wrong(rows, row) ? 1 : 0));
        waiting[Math.min(window.lastDay - filed, waiting.length - 1)]++;
      }
    }
  }
}
