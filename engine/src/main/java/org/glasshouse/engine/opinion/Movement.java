package org.glasshouse.engine.opinion;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.opinion.OpinionBlocks.Heard;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.Days;
import org.glasshouse.scenario.systems.Telling;

/// A month's movement of opinion in a district, neighbourhood by neighbourhood:
///
/// 1. experience goes part of the way to what the scheme does to somebody now – those who do not
///    know that they are scored lay nothing at its door; an acquaintance's being shut out takes
///    something off at once ([#contacts]);
/// 2. one of the arguments may be forgotten: whether it is known is then drawn as where nothing
///    special is told;
/// 3. a talk with a neighbour, as they stood before the month, may teach one argument;
/// 4. each telling of the month is heard by some, who take in some of its arguments.
final class Movement {

  private static final int AWARE_AND_SCORED = Flags.SCORED | Flags.AWARE;
  private static final int SAW_AND_KNOWS = AWARE_AND_SCORED | Flags.SAW_SHUT_OUT;
  private static final int ARGUMENTS = 2 * Leanings.ARGUMENTS;
  private static final int INDEX_SHIFT = 29;
  private static final int INDEX_BITS = 3;
  private static final int BYTE_MASK = 0xff;
  private static final int SMALL_MASK = 0xffff;
  private static final int STEP = 1 << 16;
  static final int MOST = 32_000;

  private final OpinionTable table;
  private final OpinionPart part;
  private final District district;
  private final Window window;
  private final byte[] before;
  private final boolean[] knew;
  private final long[] heard = new long[Heard.values().length];

  private final int days;
  private final long forgets;
  private final int felt;

  Movement(OpinionTable table, OpinionPart part, District district, Window window) {
    this.table = table;
    this.part = part;
    this.district = district;
    this.window = window;
    this.days = window.lastDay + 1 - since();
    double forgotten = 1 - StrictMath.exp(-days / table.forgetDays);
    this.forgets = Chance.bound(Math.min(1, ARGUMENTS * forgotten));
    this.felt = (int) StrictMath.round(STEP * (1 - StrictMath.exp(-days / table.experienceDays)));
    int most = 0;
    for (int n = 0; n < district.neighbourhoods; n++) {
      most = Math.max(most, district.start[n + 1] - district.start[n]);
    }
    this.before = new byte[most];
    this.knew = new boolean[most];
  }

  /// First day after the last movement.
  private int since() {
    Days calendar = window.city.world.days;
    int index = window.index - 1;
    while (index >= 0 && !calendar.monthEnds(index)) {
      index--;
    }
    return index < 0 ? 0 : calendar.last(index) + 1;
  }

  /// What those feel at once who saw an acquaintance shut out in this window.
  static void contacts(OpinionTable table, OpinionPart part, District district) {
    for (int i = 0; i < district.citizens; i++) {
      if ((district.flags[i] & SAW_AND_KNOWS) == SAW_AND_KNOWS) {
        part.experience[i] =
            (short) Math.clamp(part.experience[i] - table.contactLoss, -MOST, MOST);
      }
    }
  }

  void month() {
    double[] reached = new double[table.events()];
    for (int event = 0; event < reached.length; event++) {
      reached[event] = table.heard(event, window.lastDay + 1 - days, window.lastDay);
    }
    for (int n = 0; n < district.neighbourhoods; n++) {
      experience(n);
      drift(n);
      for (int event = 0; event < reached.length; event++) {
        if (reached[event] > 0) {
          told(n, event, Chance.bound(reached[event]));
        }
      }
    }
    for (int what = 0; what < heard.length; what++) {
      window.tally.add(table.blocks.heard().at(what), heard[what]);
    }
  }

  private void experience(int n) {
    int denies = window.city.consequences.denies;
    int grants = window.city.consequences.grants;
    for (int i = district.start[n]; i < district.start[n + 1]; i++) {
      if ((district.flags[i] & AWARE_AND_SCORED) != AWARE_AND_SCORED && part.experience[i] == 0) {
        continue;
      }
      boolean knows = (district.flags[i] & AWARE_AND_SCORED) == AWARE_AND_SCORED;
      int now = part.experience[i];
      int towards = 0;
      if (knows && (district.inForce[i] & denies) != 0) {
        towards = -table.ownLoss;
      } else if (knows && (district.inForce[i] & grants) != 0) {
        towards = table.ownGain;
      }
      now += (int) (((long) (towards - now) * felt + STEP / 2) >> 16);
      part.experience[i] = (short) Math.clamp(now, -MOST, MOST);
    }
  }

  /// Forgetting and talk.
  private void drift(int n) {
    int from = district.start[n];
    int size = district.start[n + 1] - from;
    if (forgets == 0 && table.talk == 0) {
      return;
    }
    for (int i = 0; i < size; i++) {
      before[i] = part.arguments[from + i];
      knew[i] = (district.flags[from + i] & AWARE_AND_SCORED) == AWARE_AND_SCORED;
    }
    PhiloxBatch draws = draw(n, 0);
    int[] picked = window.scratch.picked;
    for (int at = 0; at < draws.size(); at++) {
      int citizen = picked[at];
      int word = draws.w0(at);
      if (Chance.hit(word << INDEX_BITS, forgets)) {
        forget(citizen, word >>> INDEX_SHIFT, draws.w3(at) & SMALL_MASK);
      }
      if (Chance.hit(draws.w2(at), table.talk)) {
        int neighbour = from + Philox.below(draws.w1(at), size);
        talk(n, citizen, neighbour, draws.w3(at), draws.w1(at) & BYTE_MASK);
      }
    }
  }

  private void forget(int citizen, int argument, int word) {
    double known = argument < Leanings.ARGUMENTS ? table.pros : table.cons;
    int bit = 1 << argument;
    part.arguments[citizen] =
        (byte)
            (word < known * (SMALL_MASK + 1)
                ? part.arguments[citizen] | bit
                : part.arguments[citizen] & ~bit);
  }

  /// Talk about one argument; the low half of the word is used elsewhere.
  ///
  /// @param chance eight bits that the choice of the neighbour leaves free
  private void talk(int n, int citizen, int neighbour, int word, int chance) {
    if (neighbour == citizen || (district.attributes[neighbour] & Attributes.ADULT) == 0) {
      return;
    }
    int there = neighbour - district.start[n];
    int bit = 1 << (word >>> INDEX_SHIFT);
    boolean told = (before[there] & bit) != 0;
    boolean takesIn = (word >>> 16 & BYTE_MASK) < table.attention;
    if (told && takesIn && (part.arguments[citizen] & bit) == 0) {
      part.arguments[citizen] |= (byte) bit;
      heard[Heard.TALK.ordinal()]++;
    }
    if (knew[there] && chance < table.aware) {
      learn(citizen, Heard.AWARE_BY_TALK);
    }
  }

  private void told(int n, int event, long reached) {
    Telling what = table.telling(event);
    PhiloxBatch draws = draw(n, 1 + event);
    int[] picked = window.scratch.picked;
    for (int at = 0; at < draws.size(); at++) {
      if (!Chance.hit(draws.w0(at), reached)) {
        continue;
      }
      int citizen = picked[at];
      heard[what.ordinal()]++;
      int taken = 0;
      if (what != Telling.HARMS) {
        taken = taken(draws.w2(at));
      }
      if (what != Telling.BENEFITS) {
        taken |= taken(draws.w3(at)) << Leanings.ARGUMENTS;
      }
      part.arguments[citizen] |= (byte) taken;
      if ((draws.w1(at) & BYTE_MASK) < table.aware) {
        learn(citizen, Heard.AWARE_BY_TELLING);
      }
    }
  }

  /// Which arguments of one side are taken in, by the bytes of a word.
  private int taken(int word) {
    int taken = 0;
    for (int argument = 0; argument < Leanings.ARGUMENTS; argument++) {
      taken |= (word >>> 8 * argument & BYTE_MASK) < table.attention ? 1 << argument : 0;
    }
    return taken;
  }

  /// Comes to know of being scored.
  private void learn(int citizen, Heard how) {
    if ((district.flags[citizen] & AWARE_AND_SCORED) == Flags.SCORED) {
      district.set(citizen, Flags.AWARE);
      heard[how.ordinal()]++;
    }
  }

  /// One block for each adult of a neighbourhood, whose places are left in the scratch room.
  private PhiloxBatch draw(int n, int index) {
    PhiloxBatch draws = window.scratch.ties;
    int[] picked = window.scratch.picked;
    draws.clear();
    for (int i = district.start[n]; i < district.start[n + 1]; i++) {
      if ((district.attributes[i] & Attributes.ADULT) != 0) {
        picked[draws.size()] = i;
        long key = district.key(i, n);
        draws.add(Stream.OPINION.id(), key, window.index, index);
      }
    }
    draws.draw(window.city.world.seed);
    return draws;
  }
}
