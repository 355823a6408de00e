package org.glasshouse.engine.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.glasshouse.engine.district.DistrictBytesTest.RandomDistricts;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.scoring.RuleUses;
import org.glasshouse.engine.tally.Cause;
import org.junit.jupiter.api.Test;

class StateDigestTest {

  private static final long SEED = 77;
  private static final int[] SIZES = {5, 7, 6, 4};

  @Test
  void batchingChangesNothing() {
    long whole = digest(4);
    assertThat(digest(1)).isEqualTo(whole);
    assertThat(digest(2)).isEqualTo(whole);
    assertThat(digest(3)).isEqualTo(whole);
  }

  @Test
  void orderOfRowsOfDifferentCitizensChangesNothing() {
    District a = new District(0, 0, new int[] {0, 4}, 4, 3, 2, 2, 3);
    District b = new District(0, 0, new int[] {0, 4}, 4, 3, 2, 2, 3);
    a.debts.add(1, 5, 6, 7);
    a.debts.add(2, 8, 9, 10);
    b.debts.add(2, 8, 9, 10);
    b.debts.add(1, 5, 6, 7);
    assertThat(StateDigest.of(SEED, b)).isEqualTo(StateDigest.of(SEED, a));
    b.debts.set(0, 1, 9);
    assertThat(StateDigest.of(SEED, b)).isNotEqualTo(StateDigest.of(SEED, a));
  }

  @Test
  void aWithdrawnEntryIsAsGoodAsNone() {
    District a = district();
    District b = district();
    b.entries.add(1, 0, PointEntries.what(1, 2, 0, Cause.GENUINE, 0), 30);
    long with = StateDigest.of(SEED, b);
    b.entries.withdraw(1, 0);
    assertThat(StateDigest.of(SEED, b)).isEqualTo(StateDigest.of(SEED, a)).isNotEqualTo(with);
  }

  @Test
  void everyChangeShows() {
    List<Consumer<District>> changes = new ArrayList<>();
    changes.add(d -> d.attributes[2]++);
    changes.add(d -> d.traits[4][2]++);
    changes.add(d -> d.exposureLevels[2]++);
    changes.add(d -> d.harms[2]++);
    changes.add(d -> d.inside[2]++);
    changes.add(d -> d.means[2]++);
    changes.add(d -> d.certainty[2]++);
    changes.add(d -> d.striving[2]++);
    changes.add(d -> d.raw[2]++);
    changes.add(d -> d.wrong[2]++);
    changes.add(d -> d.beyondNarrow[2]++);
    changes.add(d -> d.beyondWide[2]++);
    changes.add(d -> d.band[2]++);
    changes.add(d -> d.firstBand[2]++);
    changes.add(d -> d.bandWithout[2]++);
    changes.add(d -> d.onLists[2]++);
    changes.add(d -> d.inForce[2]++);
    changes.add(d -> d.lastLoss[2]++);
    changes.add(d -> d.shutSince[2]++);
    changes.add(d -> d.counts[1][2]++);
    changes.add(d -> d.flags[2]++);
    changes.add(d -> d.history[2]++);
    changes.add(d -> d.shutDays[2]++);
    changes.add(d -> d.wrongDays[2]++);
    changes.add(d -> d.entries.add(2, 0, PointEntries.what(2, 1, 0, Cause.GENUINE, 0), 5));
    changes.add(d -> d.countEntries.add(2, 0, PointEntries.what(2, 1, 0, Cause.GENUINE, 0), 1));
    changes.add(d -> d.ruleUses.store(d.ruleUses.find(RuleUses.key(2, 3)), 4, 5, 6));
    changes.add(d -> d.pending.add(2, 1, 1, 1));
    changes.add(d -> d.debts.add(2, 1, 1, 1));
    changes.add(d -> d.listed.add(2, 1, 1, 1));
    changes.add(d -> d.objections.add(2, 1, 1, 1));
    changes.add(d -> d.overrides.add(2, 1, 1, 1));
    changes.add(d -> d.holds.add(2, 257));
    changes.add(d -> {
      IntRows bases = new IntRows(District.BASIS_WIDTH);
      bases.add(2, 1, 1, 1);
      d.bases.replaceBy(bases, new Sharing());
    });
    changes.add(d -> d.faultUntil[1][0]++);
    changes.add(d -> d.groupSums[1][2]++);
    List<Long> digests = new ArrayList<>();
    digests.add(StateDigest.of(SEED, district()));
    for (Consumer<District> change : changes) {
      District changed = district();
      change.accept(changed);
      digests.add(StateDigest.of(SEED, changed));
    }
    assertThat(digests).doesNotHaveDuplicates();
  }

  @Test
  void anotherSeedGivesAnotherDigest() {
    assertThat(StateDigest.of(SEED + 1, district())).isNotEqualTo(StateDigest.of(SEED, district()));
  }

  private static District district() {
    return new District(0, 3, new int[] {0, 4}, 4, 3, 2, 2, 3);
  }

  /// Digest of the same people in districts of so many neighbourhoods.
  private static long digest(int together) {
    long sum = 0;
    for (int first = 0; first < SIZES.length; first += together) {
      int count = Math.min(together, SIZES.length - first);
      int[] start = new int[count + 1];
      for (int n = 0; n < count; n++) {
        start[n + 1] = start[n] + SIZES[first + n];
      }
      District district = new District(0, first, start, 4, 3, 2, 2, 3);
      sum += StateDigest.of(SEED, RandomDistricts.fill(district, 9));
    }
    return sum;
  }
}
