package org.glasshouse.engine.force;

import org.glasshouse.engine.denunciation.DenunciationPart;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.opinion.OpinionPart;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.Naming;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;

/// Orders to visit, carried out as far as there are officers, sometimes at a wrong door.
final class Doors {

  private final ForceTable table;
  private final ForcePart part;
  private final District district;
  private final Window window;
  private final double carriedOut;
  private final Philox.Block done = new Philox.Block();
  private final Philox.Block after = new Philox.Block();

  Doors(ForceTable table, ForcePart part, District district, Window window, double carriedOut) {
    this.table = table;
    this.part = part;
    this.district = district;
    this.window = window;
    this.carriedOut = carriedOut;
  }

  /// An order to visit somebody.
  ///
  /// @param wrong whether it rests on a wrong record
  /// @param key what its draws are keyed by, with the window and `index`
  void order(Order order, int n, int citizen, int day, boolean wrong, long key, int index) {
    long seed = window.city.world.seed;
    done.fill(seed, Stream.FORCE_DONE.id(), key, window.index, 2 * index);
    after.fill(seed, Stream.FORCE_DONE.id(), key, window.index, 2 * index + 1);
    window.tally.sums(SystemId.FORCE)[ForceTable.ORDERED]++;
    window.tally.count(table.blocks.orders.at(ForceBlocks.ORDERED));
    if (Chance.unit(done.w0) >= carriedOut) {
      window.tally.count(table.blocks.orders.at(ForceBlocks.NOT_CARRIED_OUT));
      return;
    }
    window.tally.sums(SystemId.FORCE)[ForceTable.VISITS]++;
    int met = citizen;
    boolean elsewhere = Chance.hit(done.w1, table.wrongDoor);
    if (elsewhere) {
      met = Naming.adult(district, window, n, citizen, after.w0, 1);
      if (met < 0) {
        return;
      }
    }
    boolean detained = Chance.hit(done.w2, table.detained);
    boolean hurt = Chance.hit(done.w3, table.hurt);
    int whom = whom(met, elsewhere, wrong);
    use(table, part, district, window, order, whom, met, day, detained, hurt, after.w1);
    feel(met);
    int word = after.w2;
    for (int witness = 0; witness < table.witnesses; witness++) {
      int saw = Naming.adult(district, window, n, met, word, 1);
      if (saw >= 0) {
        Officers.frighten(district, saw);
      }
      word = word * 0x9E3779B1 + 0x7F4A7C15;
    }
  }

  private int whom(int met, boolean elsewhere, boolean wrong) {
    if (elsewhere) {
      return ForceBlocks.WRONG_DOOR;
    }
    if (wrong) {
      return ForceBlocks.WRONG_RECORD;
    }
    return district.harms[met] == 0 ? ForceBlocks.NO_HARM : ForceBlocks.HARM;
  }

  /// What a visit does to trust between neighbours and to approval.
  private void feel(int met) {
    DenunciationPart trust = DenunciationPart.of(district);
    if (trust != null && table.suspicion > 0) {
      trust.lose(met, table.suspicion);
    }
    OpinionPart opinion = OpinionPart.of(district);
    if (opinion != null && table.dismay > 0) {
      opinion.feel(met, -table.dismay);
    }
  }

  /// Uses force on somebody.
  ///
  /// @param whom see [ForceBlocks#used]
  /// @param word decides about work
  static void use(
      ForceTable table,
      ForcePart part,
      District district,
      Window window,
      Order order,
      int whom,
      int citizen,
      int day,
      boolean detained,
      boolean hurt,
      int word) {
    ForceBlocks blocks = table.blocks;
    boolean noHarm = district.harms[citizen] == 0;
    part.meet(citizen);
    count(blocks, window, order, whom, noHarm, ForceBlocks.MET);
    boolean elsewhere = order != Order.CROWD && whom == ForceBlocks.WRONG_DOOR;
    int before = district.means[citizen];
    Officers.visit(
        district,
        window,
        citizen,
        day,
        detained ? table.detentionDays : 0,
        hurt,
        elsewhere ? "wrong-door" : order.id());
    if (detained) {
      count(blocks, window, order, whom, noHarm, ForceBlocks.DETAINED);
      window.tally.add(blocks.lost.at(ForceBlocks.DAYS), table.detentionDays);
      window.tally.add(blocks.lost.at(ForceBlocks.PAY), before - district.means[citizen]);
      boolean works = Attributes.work(district.attributes[citizen]) == Attributes.WORK_PRIVATE;
      if (works && Chance.unit(word) < table.workLost) {
        window.tally.count(blocks.lost.at(ForceBlocks.JOBS));
        take(district, window, citizen, table.meansLost, blocks.lost.at(ForceBlocks.JOB_MEANS));
      }
    }
    if (hurt) {
      count(blocks, window, order, whom, noHarm, ForceBlocks.HURT);
      take(district, window, citizen, table.hurtMeans, blocks.lost.at(ForceBlocks.HURT_MEANS));
    }
  }

  private static void take(District district, Window window, int citizen, double share, int at) {
    int before = district.means[citizen];
    Officers.takeShare(district, citizen, share);
    window.tally.add(at, before - district.means[citizen]);
  }

  private static void count(
      ForceBlocks blocks, Window window, Order order, int whom, boolean noHarm, int what) {
    window.tally.count(blocks.used.at(order.ordinal(), whom, what));
    if (noHarm) {
      window.tally.count(blocks.harmless.at(what));
    }
  }
}
