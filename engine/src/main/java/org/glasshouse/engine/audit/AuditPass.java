package org.glasshouse.engine.audit;

import org.glasshouse.engine.consequences.BesideBand;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.factors.Factor;
import org.glasshouse.engine.factors.FactorsParts;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.measures.GroupsOf;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.Points;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ConsequenceTable;

/// Auditors ask some of the scored where they stand; later the authority may punish who answered.
/// What else it does happens where it belongs: weights of factors with the factors, places at the
/// top with the bands, and what nobody is told with striving and notices.
///
/// Reads `band`, `raw`, `inForce`, `harms` and the register. Writes its part, and with [Points]
/// `raw`, `beyondNarrow` and `beyondWide` of those who are punished.
public final class AuditPass implements Pass {

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public void run(District district, Window window) {
    AuditTable table = AuditTable.of(window.city);
    AuditPart part = AuditPart.of(district);
    AuditBulletin told = AuditBulletin.of(window.bulletin);
    if (table == null || part == null || told == null) {
      return;
    }
    if (told.asking) {
      ask(table, part, told, district, window);
      count(district, window, table.blocks.truth);
      parts(table, district, window);
    }
    if (told.begins && table.punishes()) {
      punish(table, part, district, window);
    }
    if (told.inForce) {
      days(table, part, district, window);
    }
    if (told.cutFirst) {
      moved(district, window);
    }
    if (told.counting) {
      places(table, told, district, window);
    }
    if (window.monthEnds || window.last || told.cut) {
      count(district, window, table.blocks.standing);
    }
  }

  /// Whether a loss is kept from a citizen because bands are hidden; counts it if so.
  ///
  /// @param wrong whether the record is wrong
  public static boolean keepsUntold(District district, Window window, int citizen, boolean wrong) {
    if (AuditBulletin.hidden(window.bulletin) == 0 || !untold(district, window, citizen)) {
      return false;
    }
    AuditBlocks blocks = AuditBlocks.of(window.city.layout);
    if (blocks != null) {
      window.tally.count(blocks.untold.at(wrong ? 1 : 0));
    }
    return true;
  }

  /// Whether a citizen is among those who are no longer told of bands and losses.
  public static boolean untold(District district, Window window, int citizen) {
    int word = Philox.word(window.city.world.seed, Stream.UNTOLD.id(), district.key(citizen), 0, 0);
    return AuditBulletin.untold(window.bulletin, word);
  }

  private static void ask(
      AuditTable table, AuditPart part, AuditBulletin told, District district, Window window) {
    int top = window.city.compiled.bands() - 1;
    int denies = window.city.consequences.denies;
    Block asked = table.blocks.asked;
    Philox.Block block = window.scratch.block;
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        if (!district.has(i, Flags.SCORED)) {
          continue;
        }
        block.fill(window.city.world.seed, Stream.AUDIT.id(), district.key(i, n), 0, 0);
        if (!Chance.hit(block.w0, told.chance)) {
          continue;
        }
        long groups = GroupsOf.mask(district.attributes[i]);
        add(window, asked, groups, AuditBlocks.ASKED, 1);
        boolean shut = (district.inForce[i] & denies) != 0;
        if (!Chance.hit(block.w1, shut ? table.responseShutOut : table.response)) {
          continue;
        }
        part.rows.add(i, 0, 0, 0);
        add(window, asked, groups, AuditBlocks.ANSWERED, 1);
        int said = district.band[i];
        if (Chance.hit(block.w2, table.misreport)) {
          said += (block.w3 & 1) == 0 ? 1 : -1;
        }
        if (said >= top) {
          add(window, asked, groups, AuditBlocks.SAID_TOP, 1);
        }
        if (said <= 0) {
          add(window, asked, groups, AuditBlocks.SAID_BOTTOM, 1);
        }
      }
    }
  }

  private static void add(Window window, Block block, long groups, int what, long amount) {
    for (long rest = groups; rest != 0; rest &= rest - 1) {
      window.tally.add(block.at(Long.numberOfTrailingZeros(rest), what), amount);
    }
  }

  private static void count(District district, Window window, Block block) {
    int top = window.city.compiled.bands() - 1;
    int denies = window.city.consequences.denies;
    for (int i = 0; i < district.citizens; i++) {
      if (!district.has(i, Flags.SCORED)) {
        continue;
      }
      long groups = GroupsOf.mask(district.attributes[i]);
      int band = district.band[i];
      int at = 1 | (band == top ? 2 : 0) | (band == 0 ? 4 : 0);
      at |= (district.inForce[i] & denies) != 0 ? 8 : 0;
      for (long rest = groups; rest != 0; rest &= rest - 1) {
        int group = Long.numberOfTrailingZeros(rest);
        for (int places = at; places != 0; places &= places - 1) {
          window.tally.count(block.at(group, Integer.numberOfTrailingZeros(places)));
        }
      }
    }
  }

  private static void parts(AuditTable table, District district, Window window) {
    FactorsParts parts = new FactorsParts(district, window);
    for (int i = 0; i < district.citizens; i++) {
      if (!district.has(i, Flags.SCORED)) {
        continue;
      }
      long groups = GroupsOf.mask(district.attributes[i]);
      for (int f = 0; f < Factor.COUNT; f++) {
        add(window, table.blocks.parts, groups, f, parts.tenths(i, f));
      }
    }
  }

  private static void punish(AuditTable table, AuditPart part, District district, Window window) {
    Moves moves = Moves.of(window);
    for (int row = 0; row < part.rows.rows(); row++) {
      int citizen = part.rows.get(row, AuditPart.CITIZEN);
      if (!district.has(citizen, Flags.SCORED)) {
        continue;
      }
      int before = district.raw[citizen];
      if (moves != null) {
        int n = district.neighbourhoodOf(citizen);
        moves.count(district, n, citizen, before, before - table.penalty);
      }
      // A right record, of no act that any purpose names.
      Points.adjust(district, citizen, Cause.GENUINE, RecordRow.BEYOND_WIDE, -table.penalty);
      part.rows.set(row, AuditPart.TAKEN, table.penalty);
      if (window.ledger.follows(citizen)) {
        window.ledger.add(
            new LedgerEntry.Rescored(
                window.ledger.id(citizen),
                window.lastDay,
                -table.penalty,
                -table.penalty,
                Bands.score(window.city, district.raw[citizen]),
                LedgerEntry.Rescored.PUNISHED));
      }
    }
  }

  private static void days(AuditTable table, AuditPart part, District district, Window window) {
    ConsequenceTable consequences = window.city.consequences;
    for (int row = 0; row < part.rows.rows(); row++) {
      int citizen = part.rows.get(row, AuditPart.CITIZEN);
      window.tally.add(table.blocks.days.at(AuditBlocks.PERSON_DAYS), window.days);
      if ((district.inForce[citizen] & consequences.denies) == 0) {
        continue;
      }
      window.tally.add(table.blocks.days.at(AuditBlocks.SHUT_DAYS), window.days);
      int taken = part.rows.get(row, AuditPart.TAKEN);
      int band = district.band[citizen];
      int kept = BesideBand.of(district, consequences, citizen);
      if (taken == 0 || (kept & consequences.denies) != 0) {
        continue;
      }
      int n = district.neighbourhoodOf(citizen);
      int without =
          Bands.bandOf(
              district,
              window,
              citizen,
              district.raw[citizen] + taken,
              Bands.lottery(district, window, n, citizen));
      if (without > band && (consequences.ofBand[without] & consequences.denies) == 0) {
        window.tally.add(table.blocks.days.at(AuditBlocks.ONLY_DAYS), window.days);
      }
    }
  }

  /// Whom the first handing out of places moved.
  private static void moved(District district, Window window) {
    Moves moves = Moves.of(window);
    if (moves == null) {
      return;
    }
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        if (district.has(i, Flags.SCORED) && !district.has(i, Flags.OVERRIDE)) {
          moves.bands(district, i, alone(district, window, n, i), district.band[i]);
        }
      }
    }
  }

  /// Counts scores by group and step, and who would be at the top by the score alone.
  private static void places(
      AuditTable table, AuditBulletin told, District district, Window window) {
    int first = Quota.first(told.found);
    int groups = Quota.size(first);
    int top = window.city.compiled.bands() - 1;
    long[] sums = window.tally.sums(SystemId.AUDIT);
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        int group = Quota.place(first, groups, district.attributes[i]);
        if (group < 0 || !district.has(i, Flags.SCORED) || district.has(i, Flags.OVERRIDE)) {
          continue;
        }
        int score = Bands.score(window.city, district.raw[i]);
        sums[AuditTable.at(group, Quota.step(score, window.city.minTenths, table.width))]++;
        sums[group] += alone(district, window, n, i) == top ? 1 : 0;
      }
    }
  }

  /// Band of the score alone.
  private static int alone(District district, Window window, int n, int citizen) {
    int score = Bands.score(window.city, district.raw[citizen]);
    int lottery = window.city.shareBands ? Bands.lottery(district, window, n, citizen) : 0;
    return Bands.bandOf(window.city, window.bulletin, score, lottery);
  }
}
