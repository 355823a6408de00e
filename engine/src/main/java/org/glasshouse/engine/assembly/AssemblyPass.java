package org.glasshouse.engine.assembly;

import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.adaptation.Feelings;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.population.Eligible;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ExposureTable;
import org.glasshouse.engine.world.SightTable;
import org.glasshouse.scenario.model.Trait;

/// Who goes to an assembly, who stays away for fear, and who covers up. What is seen of it is the
/// matter of the channels, as with every other act; that cameras see less of the covered is read by
/// `Sight`.
///
/// Reads the climate, who knows of being scored, `shutSince`. Adds to the acts of the window;
/// writes its part and `means` (what covering up costs).
public final class AssemblyPass implements Pass {

  private static final int DISSENT = Trait.DISSENT.ordinal();
  private static final int OF_A_WINDOW =
      AssemblyPart.WENT
          | AssemblyPart.WENT_BEFORE
          | AssemblyPart.COVERED
          | AssemblyPart.NAMED
          | AssemblyPart.NAMED_BEFORE;

  @Override
  public String name() {
    return "assembly";
  }

  @Override
  public void run(District district, Window window) {
    AssemblyTable table = AssemblyTable.of(window.city);
    AssemblyPart part = AssemblyPart.of(district);
    if (table == null || part == null || !table.begun(window.lastDay)) {
      return;
    }
    Feelings feelings = new Feelings(window);
    turn(part);
    days(table, part, district, window, feelings);
    double pull = table.pull(window.firstDay, window.lastDay);
    if (pull > 0) {
      for (int n = 0; n < district.neighbourhoods; n++) {
        gather(table, part, district, window, feelings, n, pull);
      }
    }
  }

  /// What was of this window is now of the one before.
  private static void turn(AssemblyPart part) {
    byte[] bits = part.bits;
    for (int i = 0; i < bits.length; i++) {
      int old = bits[i];
      if ((old & OF_A_WINDOW) != 0) {
        int before = (old & AssemblyPart.WENT) != 0 ? AssemblyPart.WENT_BEFORE : 0;
        int named = (old & AssemblyPart.NAMED) != 0 ? AssemblyPart.NAMED_BEFORE : 0;
        bits[i] = (byte) (old & ~OF_A_WINDOW | before | named);
      }
    }
  }

  /// Counts the days of this window, by how things stood at its start.
  private static void days(
      AssemblyTable table, AssemblyPart part, District district, Window window, Feelings feelings) {
    long[] sums = new long[3 * 4];
    boolean chills = table.kind.chillable;
    for (int i = 0; i < district.citizens; i++) {
      if (!Attributes.adult(district.attributes[i])) {
        continue;
      }
      int bits = part.bits[i];
      int who =
          (bits & AssemblyPart.EVER) != 0
              ? AssemblyBlocks.PARTICIPANTS
              : (bits & AssemblyPart.WRONGED) != 0
                  ? AssemblyBlocks.PASSERS_BY
                  : AssemblyBlocks.OTHERS;
      int at = 4 * who;
      sums[at]++;
      sums[at + AssemblyBlocks.SHUT_OUT] += district.shutSince[i] >= 0 ? 1 : 0;
      sums[at + AssemblyBlocks.AWARE] += district.has(i, Flags.AWARE) ? 1 : 0;
      if (chills) {
        double goes = table.kind.chilled(feelings.chill(district, i));
        sums[at + AssemblyBlocks.SILENT] += StrictMath.round(1000 * (1 - goes));
      }
    }
    int first = table.blocks.days().at(0, 0);
    for (int at = 0; at < sums.length; at++) {
      window.tally.add(first + at, sums[at] * window.days);
    }
  }

  private static void gather(
      AssemblyTable table,
      AssemblyPart part,
      District district,
      Window window,
      Feelings feelings,
      int n,
      double pull) {
    int adults = 0;
    int before = 0;
    for (int i = district.start[n]; i < district.start[n + 1]; i++) {
      adults += Attributes.adult(district.attributes[i]) ? 1 : 0;
      before += (part.bits[i] & AssemblyPart.WENT_BEFORE) != 0 ? 1 : 0;
    }
    double neighbours = adults == 0 ? 0 : (double) before / adults;
    double rate = pull * (1 + table.contacts * neighbours);
    long covers = (long) part.cover[n] << 17;
    boolean near = table.near[district.firstNeighbourhood + n];
    Philox.Block block = window.scratch.block;
    long seed = window.city.world.seed;
    int went = 0;
    int covered = 0;
    for (int i = district.start[n]; i < district.start[n + 1]; i++) {
      int attributes = district.attributes[i];
      if (!Attributes.adult(attributes) || !Eligible.meets(attributes, table.kind.rates.who)) {
        continue;
      }
      long key = district.key(i, n);
      if (Attributes.has(attributes, Attributes.PHONE)
          && (near || AssemblyOrdersPass.worksNear(table, district, i, key))) {
        table.count(window.tally, false);
      }
      block.fill(seed, Stream.ASSEMBLY.id(), key, window.index, 0);
      double free = -StrictMath.expm1(-rate * table.byDissent[district.traits[DISSENT][i]]);
      double mark = Chance.unit(block.w0);
      if (mark >= free) {
        continue;
      }
      double goes = table.kind.chillable ? table.kind.chilled(feelings.chill(district, i)) : 1;
      if (mark >= free * goes) {
        window.tally.count(table.blocks.crowd().at(AssemblyBlocks.STAYED));
        window.tally.count(window.city.layout.notDone.at(table.kind.index));
        window.tally.speechUndone += table.kind.speech ? 1 : 0;
        continue;
      }
      boolean hides = Chance.hit(block.w1, covers);
      went++;
      covered += hides ? 1 : 0;
      go(table, part, district, window, i, key, hides, Chance.unit(block.w2), block.w3);
    }
    if (went > 0) {
      // Covering up is caught from those who do: a logistic growth by the crowd of each week.
      double share = part.cover[n] * 0x1p-15;
      double growth = table.spread * window.days / 7 * covered / went * (1 - share);
      part.cover[n] =
          (short) Math.min(Short.MAX_VALUE, StrictMath.round((share + growth) * 0x1p15));
    }
  }

  private static void go(
      AssemblyTable table,
      AssemblyPart part,
      District district,
      Window window,
      int citizen,
      long key,
      boolean hides,
      double visibility,
      int word) {
    int bits = AssemblyPart.WENT | AssemblyPart.EVER | (hides ? AssemblyPart.COVERED : 0);
    part.bits[citizen] |= (byte) bits;
    table.count(window.tally, true);
    window.tally.count(table.blocks.crowd().at(AssemblyBlocks.WENT));
    if (hides) {
      window.tally.count(table.blocks.crowd().at(AssemblyBlocks.COVERED));
      int cost = (int) (table.coverCost + Chance.unit(word));
      district.means[citizen] = (short) Math.max(0, district.means[citizen] - cost);
      faces(table, district, window, citizen, visibility);
    }
    int day = table.gathers(window.firstDay, window.lastDay);
    int fields =
        table.kind.fields() == 0
            ? 0
            : RecordRow.fields(
                table.kind.field(0, word),
                table.kind.fields() > 1 ? table.kind.field(1, word * 0x9E3779B1) : 0);
    ActBuffer acts = window.scratch.acts;
    long own = Keys.mix(key + ((long) window.index << 24 | 0xc3));
    acts.add(citizen, day, table.kind.index, 0, visibility, own, fields);
    window.tally.count(window.city.layout.acts.at(table.kind.index));
    window.tally.speechDone += table.kind.speech ? 1 : 0;
    if (window.ledger.follows(citizen)) {
      window.ledger.add(
          new LedgerEntry.ActDone(
              window.ledger.id(citizen), day, table.kind.index, fields & 0xffff, false));
    }
  }

  /// Counts the cameras before which a covered face passes.
  private static void faces(
      AssemblyTable table, District district, Window window, int citizen, double visibility) {
    SightTable sight = window.city.world.sight(table.kind.index);
    int mask = ExposureTable.mask(district.attributes[citizen]);
    int n = district.neighbourhoodOf(citizen);
    for (int place = 0; place < sight.channel.length; place++) {
      int channel = sight.channel[place];
      if (table.camera[channel]) {
        double chance = sight.chance(place, mask, district.exposureLevels[citizen]);
        double stands = district.sight[channel][n] * 0.001;
        if (visibility < Math.min(chance, sight.cap[place]) * stands) {
          table.countFace(window.tally, channel);
        }
      }
    }
  }
}
