package org.glasshouse.engine.acts;

import java.util.Arrays;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Eligible;
import org.glasshouse.engine.world.RateLayers;
import org.glasshouse.engine.world.World;

/// How active each citizen is in each kind of act, and the lists of those who are more active than
/// most.
public final class Activity {

  private Activity() {}

  /// Level of a citizen's rate for a kind: a keyed draw, the same in every run of the seed.
  ///
  /// @param seed seed of the replicate
  /// @param kindKey key of the kind
  /// @param levels levels of the kind
  /// @param trait level of the trait that the rate hangs on
  /// @param citizenKey key of the citizen
  public static int level(long seed, long kindKey, Levels levels, int trait, long citizenKey) {
    int word =
        Philox.word(
            seed, Stream.RATE_LEVEL.id(), citizenKey, (int) kindKey, (int) (kindKey >>> 40));
    return levels.level(trait, word);
  }

  /// Makes the lists of a district.
  public static ActivityLists lists(World world, District district, DebtOnset onset) {
    ActivityLists lists = new ActivityLists(world.actKinds + 1, district.neighbourhoods);
    int[] packed = new int[1024];
    int[] who = new int[1024];
    PhiloxBatch words = new PhiloxBatch();
    for (int k = 0; k <= world.actKinds; k++) {
      boolean debt = k == world.actKinds;
      if (!debt && world.layers(k) == 0) {
        continue;
      }
      Levels levels = debt ? onset.levels : world.kinds[k].levels;
      double boost = debt ? 1 : world.kinds[k].boost;
      RateLayers rates = debt ? onset.rates : world.kinds[k].rates;
      int layers = rates.count() - 1;
      int firstLevel = firstAbove(levels, rates.from(1) / boost);
      boolean keep = !debt && world.keepsLevels(k);
      byte[] kept = new byte[keep ? (district.citizens + 1) / 2 : 0];
      short[] all = new short[64];
      int size = 0;
      int[] first = new int[district.neighbourhoods + 1];
      short[] prefixes = new short[district.neighbourhoods * layers];
      for (int n = 0; n < district.neighbourhoods; n++) {
        first[n] = size;
        int count = 0;
        int drawn =
            keep || firstLevel < Levels.COUNT ? draw(world, district, n, k, onset, words, who) : 0;
        for (int i = 0; i < drawn; i++) {
          int slot = who[i];
          int citizen = district.start[n] + slot;
          int trait =
              debt
                  ? onset.trait(district.traits, citizen)
                  : world.kinds[k].trait(district.traits, citizen);
          int level = levels.level(trait, words.w0(i));
          if (keep) {
            kept[citizen >>> 1] |= (byte) (level << ((citizen & 1) << 2));
          }
          if (level >= firstLevel) {
            packed[count++] = (Levels.COUNT - 1 - level) << 10 | slot;
          }
        }
        ActivityLists.sort(packed, count);
        if (size + count > all.length) {
          all = Arrays.copyOf(all, Math.max(size + count, 2 * all.length));
        }
        for (int i = 0; i < count; i++) {
          int level = Levels.COUNT - 1 - (packed[i] >>> 10);
          all[size++] = (short) (packed[i] & 1023 | level << 10);
          double reach = levels.value(level) * boost;
          for (int layer = 1; layer <= layers && reach > rates.from(layer); layer++) {
            prefixes[n * layers + layer - 1]++;
          }
        }
      }
      first[district.neighbourhoods] = size;
      lists.set(k, Arrays.copyOf(all, size), first, prefixes);
      lists.keep(k, kept);
    }
    return lists;
  }

  /// Draws the words of the levels of all in a neighbourhood who can do an act of a kind.
  ///
  /// @param k index of the kind; the number of kinds stands for the onset of debts
  /// @param words gets their words
  /// @param who gets their slots
  /// @return how many they are
  private static int draw(
      World world, District district, int n, int k, DebtOnset onset, PhiloxBatch words, int[] who) {
    boolean debt = k == world.actKinds;
    int mask = debt ? onset.who : world.who(k);
    long kindKey = debt ? onset.key : world.kinds[k].key;
    int neighbourhood = district.firstNeighbourhood + n;
    int start = district.start[n];
    int slots = district.start[n + 1] - start;
    words.clear();
    for (int slot = 0; slot < slots; slot++) {
      if (Eligible.meets(district.attributes[start + slot], mask)) {
        who[words.size()] = slot;
        words.add(
            Stream.RATE_LEVEL.id(),
            Keys.citizen(district.city, neighbourhood, slot, 0),
            (int) kindKey,
            (int) (kindKey >>> 40));
      }
    }
    words.draw(world.seed);
    return words.size();
  }

  private static int firstAbove(Levels levels, double value) {
    int level = 0;
    while (level < Levels.COUNT && levels.value(level) <= value) {
      level++;
    }
    return level;
  }
}
