package org.glasshouse.results.compare;

import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.StateDigest;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.society.Window;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;

/// What one window left in a district of one society.
///
/// @param lives by citizen, a number for all that happened and for how the citizen stands now
/// @param acts numbers of what was done, ascending
/// @param records numbers of what was recorded, ascending
/// @param end what is known at the end; null before the last window
record Seen(long[] lives, long[] acts, long[] records, @Nullable End end) {

  /// How citizens ended.
  ///
  /// @param attributes who they are
  /// @param shutDays days shut out
  /// @param scores in tenths, or [GroupSums#UNSCORED]
  /// @param digest of the district
  record End(int[] attributes, short[] shutDays, int[] scores, long digest) {}

  /// Looks at a district after a window.
  ///
  /// @param entries what happened to its citizens
  static Seen of(District district, Window window, EntryKeys keys, List<LedgerEntry> entries) {
    long[] lives = new long[district.citizens];
    long[] acts = new long[entries.size()];
    long[] records = new long[entries.size()];
    int did = 0;
    int made = 0;
    for (LedgerEntry entry : entries) {
      int citizen = citizen(district, entry.citizen());
      long event = Keys.mix(keys.of(entry) ^ Keys.mix(citizen));
      lives[citizen] += event;
      switch (entry) {
        case LedgerEntry.ActDone _, LedgerEntry.DebtMoved _ -> acts[did++] = event;
        case LedgerEntry.RecordMade _ -> records[made++] = event;
        default -> {}
      }
    }
    for (int i = 0; i < lives.length; i++) {
      lives[i] = Keys.mix(Keys.mix(lives[i]) ^ stands(district, i, keys));
    }
    return new Seen(
        lives,
        sorted(acts, did),
        sorted(records, made),
        window.last ? end(district, window) : null);
  }

  private static int citizen(District district, CitizenId id) {
    return district.start[id.neighbourhood() - district.firstNeighbourhood] + id.slot();
  }

  private static long[] sorted(long[] events, int count) {
    long[] sorted = Arrays.copyOf(events, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /// How a citizen stands: means, feelings, score, band, lists, what is denied, and since when.
  private static long stands(District d, int i, EntryKeys keys) {
    boolean scored = d.has(i, Flags.SCORED);
    long h = keys.standing(d.inForce[i], d.onLists[i] & 0xff, scored ? d.band[i] : -1);
    h = Keys.mix(h ^ d.raw[i]);
    h = Keys.mix(h ^ (d.means[i] & 0xffffL | (d.shutDays[i] & 0xffffL) << 16));
    h = Keys.mix(h ^ (d.shutSince[i] & 0xffffL | (d.lastLoss[i] & 0xffffL) << 16));
    return Keys.mix(
        h
            ^ (d.certainty[i] & 0xffL
                | (d.striving[i] & 0xffL) << 8
                | (d.harms[i] & 0xffL) << 16
                | (d.flags[i] & 0xffL) << 24));
  }

  private static End end(District district, Window window) {
    int[] scores = new int[district.citizens];
    for (int i = 0; i < scores.length; i++) {
      scores[i] =
          district.has(i, Flags.SCORED)
              ? Bands.score(window.city, district.raw[i])
              : GroupSums.UNSCORED;
    }
    long seed = window.city.world.seed;
    return new End(
        district.attributes.clone(),
        district.shutDays.clone(),
        scores,
        StateDigest.of(seed, district) + StateDigest.ofSystems(seed, district));
  }
}
