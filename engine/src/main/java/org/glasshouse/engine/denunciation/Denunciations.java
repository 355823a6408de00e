package org.glasshouse.engine.denunciation;

import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.Naming;
import org.glasshouse.engine.sensing.RecordDesk;
import org.glasshouse.engine.sensing.UnseenActs;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;

/// Who denounces whom in a district and window.
///
/// - An act that no channel saw is told in good faith, or by one who looks for what pays; some of
///   what is told names another neighbour.
/// - What is made up is a Poisson number of chances for each neighbourhood, each offered to one of
///   its adults, who takes it if willing and as often as the pay pulls, spite drives, a band is
///   near or points are missing. Who is willing is a lot drawn once, so that more willing people
///   are the same ones and others.
/// - Where there is less trust, both happen more or less often, as the setting says.
final class Denunciations {

  private static final int TRIES = 16;
  private static final int COLLEAGUE = 1;
  private static final Motive[] MOTIVES = Motive.values();

  private final DenunciationTable table;
  private final DenunciationPart part;
  private final District district;
  private final Window window;
  private final Desk desk;
  private final long seed;
  private final Philox.Block block;
  private final Philox.Block inner;
  private final double[] rates = new double[MOTIVES.length];

  Denunciations(
      DenunciationTable table, DenunciationPart part, District district, Window window, Desk desk) {
    this.table = table;
    this.part = part;
    this.district = district;
    this.window = window;
    this.desk = desk;
    this.seed = window.city.world.seed;
    this.block = window.scratch.block;
    this.inner = window.scratch.inner;
  }

  /// Acts that are told.
  void told() {
    if (table.goodFaith == 0 && table.looks == 0) {
      return;
    }
    ActBuffer acts = window.scratch.acts;
    UnseenActs unseen = new UnseenActs(window);
    int n = 0;
    for (int act = unseen.next(table.reported); act >= 0; act = unseen.next(table.reported)) {
      int citizen = acts.citizen(act);
      if (citizen < district.start[n] || citizen >= district.start[n + 1]) {
        n = district.neighbourhoodOf(citizen);
      }
      double breeds = table.breeds(part.meanLost[n]);
      block.fill(seed, Stream.DENOUNCE_TOLD.id(), acts.key(act), 0, 0);
      double at = Chance.unit(block.w0);
      if (at < (table.goodFaith + table.looks) * breeds) {
        tell(act, citizen, n, at < table.goodFaith * breeds ? Motive.GOOD_FAITH : Motive.PAY);
      }
    }
  }

  private void tell(int act, int citizen, int n, Motive motive) {
    ActBuffer acts = window.scratch.acts;
    int paid = -1;
    if (motive == Motive.PAY) {
      inner.fill(seed, Stream.DENOUNCE_TOLD.id(), acts.key(act), 0, 1);
      paid = willing(n, citizen, acts.key(act));
      if (paid < 0) {
        return;
      }
    }
    boolean truth = !Chance.hit(block.w1, table.mistaken);
    int whom =
        truth
            ? citizen
            : Naming.adult(district, window, n, citizen, block.w1 * 0x9E3779B1, table.prejudice);
    if (whom < 0 || whom == paid || !desk.takes(motive, truth, block.w2, block.w3)) {
      return;
    }
    int kind = acts.kind(act);
    Cause cause = truth ? Cause.GENUINE : Cause.WRONG_PERSON;
    desk.enter(n, whom, kind, cause, acts.day(act), acts.fields(act));
    CityWorld city = window.city;
    if (truth && city.inside(kind, false, true)) {
      district.addInside(citizen, -city.insideLoss[kind]);
    }
    if (paid >= 0) {
      desk.reward(paid, motive, inner.w0);
    }
  }

  /// A willing adult of a neighbourhood other than the one who is told of; −1 if none is found.
  private int willing(int n, int but, long key) {
    int from = district.start[n];
    int people = district.start[n + 1] - from;
    for (int tried = 0; tried < TRIES; tried++) {
      int who =
          from + Philox.below(Philox.word(seed, Stream.DENOUNCE_TOLD.id(), key, 1, tried), people);
      if (who != but && isWilling(n, who)) {
        return who;
      }
    }
    return -1;
  }

  private boolean isWilling(int n, int citizen) {
    int lot = Philox.word(seed, Stream.DENOUNCER.id(), district.key(citizen, n), 0, 0);
    return Attributes.adult(district.attributes[citizen]) && Chance.hit(lot, table.willing);
  }

  /// What is made up.
  void madeUp() {
    double most =
        DenunciationTable.MOST_PAY * table.madeUpDaily[Motive.PAY.ordinal()]
            + table.madeUpDaily[Motive.SPITE.ordinal()]
            + table.madeUpDaily[Motive.RIVALRY.ordinal()]
            + table.madeUpDaily[Motive.POINTS.ordinal()];
    most *= Math.max(1, table.breeds);
    if (most == 0 || table.willing == 0) {
      return;
    }
    for (int n = 0; n < district.neighbourhoods; n++) {
      int from = district.start[n];
      int people = district.start[n + 1] - from;
      long key = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
      double mean = people * most * window.days;
      long word = Philox.pair(seed, Stream.DENOUNCE_MADE_UP.id(), key, window.index, 0);
      int chances = PoissonTable.draw(mean, PoissonTable.p0(mean), word);
      for (int i = 0; i < chances; i++) {
        block.fill(seed, Stream.DENOUNCE_MADE_UP.id(), key, window.index, 1 + 2 * i);
        int denouncer = from + Philox.below(block.w0, people);
        if (isWilling(n, denouncer)) {
          inner.fill(seed, Stream.DENOUNCE_MADE_UP.id(), key, window.index, 2 + 2 * i);
          offer(n, denouncer, Chance.unit(block.w1) * most);
        }
      }
    }
  }

  /// Offers a chance to one who is willing.
  ///
  /// @param at where it falls, from 0 to the highest rate
  private void offer(int n, int denouncer, double at) {
    double breeds = table.breeds(part.lost[denouncer] & DenunciationBlocks.FULL);
    double near = (district.striving[denouncer] & 255) / 255.0;
    boolean shut = district.shutSince[denouncer] >= 0;
    rates[Motive.PAY.ordinal()] = table.pull(district.means[denouncer]);
    rates[Motive.SPITE.ordinal()] = 1;
    rates[Motive.RIVALRY.ordinal()] = near;
    rates[Motive.POINTS.ordinal()] = shut ? 1 : 0;
    double up = 0;
    for (Motive motive : MOTIVES) {
      up += table.madeUpDaily[motive.ordinal()] * rates[motive.ordinal()] * breeds;
      if (at < up) {
        name(n, denouncer, motive);
        return;
      }
    }
  }

  /// Names somebody for something that nobody did.
  private void name(int n, int denouncer, Motive motive) {
    int kind = table.kinds[Philox.below(inner.w0, table.kinds.length)];
    int day = window.firstDay + Philox.below(inner.w0 * 0x9E3779B1, window.days);
    int fields = RecordDesk.particulars(window.city.world, kind, inner.w1);
    double tie = motive == Motive.RIVALRY ? 1 : Chance.unit(block.w2);
    int tied = 0;
    int whom = -1;
    if (tie < table.household) {
      whom = housemate(denouncer, block.w3);
      tied = 1;
    } else if (tie < table.household + table.colleagues
        && Attributes.employed(district.attributes[denouncer])) {
      tied = 2;
    } else {
      whom = neighbour(n, denouncer, motive);
    }
    if (whom < 0 && tied != 2 || !desk.takes(motive, false, inner.w2, inner.w3)) {
      return;
    }
    window.tally.count(table.blocks.ties.at(tied));
    if (tied == 2) {
      colleague(n, denouncer, kind, day, fields);
    } else {
      desk.enter(n, whom, kind, Cause.FABRICATED, day, fields);
    }
    desk.reward(denouncer, motive, block.w3 * 0x9E3779B1);
  }

  /// A neighbour; for a place in a band, one who stands above.
  private int neighbour(int n, int denouncer, Motive motive) {
    if (motive != Motive.RIVALRY) {
      return Naming.adult(district, window, n, denouncer, block.w3, table.prejudice);
    }
    int from = district.start[n];
    int people = district.start[n + 1] - from;
    int word = block.w3;
    for (int tried = 0; tried < TRIES; tried++) {
      int who = from + Philox.below(word, people);
      boolean above = district.band[who] > district.band[denouncer];
      if (above && Attributes.adult(district.attributes[who])) {
        return who;
      }
      word = word * 0x9E3779B1 + 0x7F4A7C15;
    }
    return -1;
  }

  /// Another adult of the household, or −1.
  private int housemate(int citizen, int word) {
    int from = district.householdStart(citizen);
    int people = district.householdEnd(citizen) - from;
    int first = Philox.below(word, people);
    for (int i = 0; i < people; i++) {
      int who = from + (first + i) % people;
      if (who != citizen && Attributes.adult(district.attributes[who])) {
        return who;
      }
    }
    return -1;
  }

  /// The colleague of a citizen is the same one for life, anywhere in the city.
  private void colleague(int n, int denouncer, int kind, int day, int fields) {
    CityWorld city = window.city;
    long key = district.key(denouncer, n);
    long words = Philox.pair(seed, Stream.DENOUNCER.id(), key, 0, COLLEAGUE);
    int neighbourhood = Philox.below((int) (words >>> 32), city.neighbourhoods());
    int size = city.boardStart[neighbourhood + 1] - city.boardStart[neighbourhood];
    desk.post(n, neighbourhood, Philox.below((int) words, size), kind, day, fields);
  }
}
