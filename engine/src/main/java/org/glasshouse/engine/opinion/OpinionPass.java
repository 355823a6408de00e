package org.glasshouse.engine.opinion;

import org.glasshouse.engine.adaptation.Feelings;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.opinion.OpinionBlocks.Answer;
import org.glasshouse.engine.opinion.OpinionBlocks.Who;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;

/// What people think of the scheme. At the end of a month their arguments and their experience have
/// moved ([Movement]); then all adults are asked, which changes nothing:
///
/// - an adult approves whose leaning, arguments and experience are together above zero;
/// - one who does not may say so all the same, by as much as fear keeps one from critical speech;
/// - and each is asked what they would answer if they knew all arguments on both sides.
///
/// Writes: its part, AWARE of those who hear of the scheme; the climate by its step between
/// windows.
public final class OpinionPass implements Pass {

  private static final int AWARE_AND_SCORED = Flags.SCORED | Flags.AWARE;
  private static final int ANSWERS = Answer.values().length;
  private static final int GROUPS = Who.values().length;
  private static final int TO_BYTE = 24;

  @Override
  public String name() {
    return "opinion";
  }

  @Override
  public void run(District district, Window window) {
    OpinionTable table = OpinionTable.of(window.city);
    OpinionPart part = OpinionPart.of(district);
    OpinionBulletin told = OpinionBulletin.of(window.bulletin);
    if (table == null || part == null || told == null) {
      return;
    }
    if (window.dueMonthly && table.contactLoss > 0) {
      Movement.contacts(table, part, district);
    }
    if (window.monthEnds) {
      new Movement(table, part, district, window).month();
    }
    if (window.monthEnds || window.last) {
      ask(table, part, told, district, window);
    }
  }

  /// Adds to what a citizen's experience of the scheme makes of it; does nothing without opinions.
  ///
  /// @param thousandths of a standard deviation of leanings
  public static void feel(District district, int citizen, int thousandths) {
    OpinionPart part = OpinionPart.of(district);
    if (part != null) {
      part.feel(citizen, thousandths);
    }
  }

  private static void ask(
      OpinionTable table,
      OpinionPart part,
      OpinionBulletin told,
      District district,
      Window window) {
    Feelings feelings = new Feelings(window);
    long[] counts = new long[GROUPS * ANSWERS];
    int denies = window.city.consequences.denies;
    int grants = window.city.consequences.grants;
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        if ((district.attributes[i] & Attributes.ADULT) == 0) {
          continue;
        }
        boolean approves = table.attitude(district, part, i, part.arguments[i] & 0xff) > 0;
        boolean after = table.attitude(district, part, i, Leanings.EVERYTHING) > 0;
        boolean says = approves || feigns(feelings, district, window, n, i);
        answer(counts, Who.ALL, approves, says, after);
        if ((district.flags[i] & AWARE_AND_SCORED) == AWARE_AND_SCORED) {
          answer(counts, Who.AWARE, approves, says, after);
          if ((district.inForce[i] & denies) != 0) {
            answer(counts, Who.SHUT_OUT, approves, says, after);
          }
          if ((district.inForce[i] & grants) != 0) {
            answer(counts, Who.GRANTED, approves, says, after);
          }
        }
      }
    }
    tell(table, told, window, counts);
  }

  /// Whether one who does not approve says so all the same.
  private static boolean feigns(
      Feelings feelings, District district, Window window, int n, int citizen) {
    int chill = feelings.chill(district, citizen);
    if (chill == 0) {
      return false;
    }
    long key = district.key(citizen, n);
    int word = Philox.word(window.city.world.seed, Stream.OPINION_START.id(), key, 0, 1);
    return word >>> TO_BYTE < chill;
  }

  private static void answer(
      long[] counts, Who who, boolean approves, boolean says, boolean after) {
    int at = who.ordinal() * ANSWERS;
    counts[at + Answer.ASKED.ordinal()]++;
    counts[at + Answer.APPROVE.ordinal()] += approves ? 1 : 0;
    counts[at + Answer.SAY.ordinal()] += says ? 1 : 0;
    counts[at + Answer.AFTER_BOTH.ordinal()] += after ? 1 : 0;
  }

  private static void tell(OpinionTable table, OpinionBulletin told, Window window, long[] counts) {
    Block answers = table.blocks.answers();
    boolean first = window.counted && !told.asked;
    for (int who = 0; who < GROUPS; who++) {
      for (int answer = 0; answer < ANSWERS; answer++) {
        window.tally.add(answers.at(who, answer), counts[who * ANSWERS + answer]);
        if (first && who == Who.ALL.ordinal()) {
          window.tally.add(table.blocks.first().at(answer), counts[answer]);
        }
      }
    }
    long[] sums = window.tally.sums(SystemId.OPINION);
    sums[OpinionTable.ASKED] += counts[Answer.ASKED.ordinal()];
    sums[OpinionTable.SAY] += counts[Answer.SAY.ordinal()];
    sums[OpinionTable.COUNTED] += first ? counts[Answer.ASKED.ordinal()] : 0;
  }
}
