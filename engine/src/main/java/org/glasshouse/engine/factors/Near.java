package org.glasshouse.engine.factors;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.society.Window;

/// How those near a citizen stand: the others of the household, the neighbours, and four contacts
/// in the neighbourhood, always the same ones; the mean of the three means, as far as they exist.
final class Near {

  /// Nobody near is scored.
  static final int NOBODY = Integer.MIN_VALUE;

  private final District district;
  private final Window window;

  /// Scores of the neighbourhood before any of them changes, [#NOBODY] for who has none.
  private final int[] scores;

  private int n;
  private int size;
  private long sum;
  private int count;
  private int homeEnd;
  private long homeSum;
  private int homeCount;

  Near(District district, Window window) {
    this.district = district;
    this.window = window;
    this.scores = window.scratch.picked;
  }

  /// Takes down the scores of a neighbourhood.
  void come(int neighbourhood) {
    n = neighbourhood;
    size = district.start[n + 1] - district.start[n];
    sum = 0;
    count = 0;
    homeEnd = 0;
    for (int slot = 0; slot < size; slot++) {
      int citizen = district.start[n] + slot;
      boolean scored = district.has(citizen, Flags.SCORED);
      scores[slot] = scored ? Bands.score(window.city, district.raw[citizen]) : NOBODY;
      sum += scored ? scores[slot] : 0;
      count += scored ? 1 : 0;
    }
  }

  /// Mean score of those near, in tenths, or [#NOBODY]. Citizens of a neighbourhood are asked about
  /// in order.
  int mean(int slot) {
    if (slot >= homeEnd) {
      home(slot);
    }
    int own = scores[slot];
    int others = own == NOBODY ? 0 : 1;
    int ownScore = own == NOBODY ? 0 : own;
    long means = 0;
    int kinds = 0;
    if (homeCount > others) {
      means += (homeSum - ownScore) / (homeCount - others);
      kinds++;
    }
    if (count > others) {
      means += (sum - ownScore) / (count - others);
      kinds++;
    }
    Philox.Block block = window.scratch.block;
    long key = district.key(district.start[n] + slot, n);
    block.fill(window.city.world.seed, Stream.CONTACTS.id(), key, 0, 0);
    long contacts = 0;
    int known = 0;
    for (int c = 0; c < 4; c++) {
      int word = c < 2 ? (c == 0 ? block.w0 : block.w1) : (c == 2 ? block.w2 : block.w3);
      int other = Philox.below(word, size);
      if (other != slot && scores[other] != NOBODY) {
        contacts += scores[other];
        known++;
      }
    }
    if (known > 0) {
      means += contacts / known;
      kinds++;
    }
    return kinds == 0 ? NOBODY : (int) (means / kinds);
  }

  private void home(int slot) {
    int start = district.start[n];
    homeEnd = district.householdEnd(start + slot) - start;
    homeSum = 0;
    homeCount = 0;
    for (int member = slot; member < homeEnd; member++) {
      if (scores[member] != NOBODY) {
        homeSum += scores[member];
        homeCount++;
      }
    }
  }
}
