package org.glasshouse.engine.acts;

import java.util.Arrays;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Eligible;
import org.glasshouse.engine.world.RateSplit;
import org.glasshouse.engine.world.RateTable;
import org.glasshouse.engine.world.World;

/// How active each citizen is in each kind of act, and the lists of those who are more active than
/// most. A citizen's level for a kind is a keyed draw, the same in every run of the seed.
public final class Activity {

  private static final int LARGEST = 1024;

  private Activity() {}

  /// Adds the address of the draw of a citizen's level for a kind.
  ///
  /// @param kindKey key of the kind
  /// @param citizenKey key of the citizen
  static void addLevel(PhiloxBatch words, long kindKey, long citizenKey) {
    words.add(Stream.RATE_LEVEL.id(), citizenKey, (int) kindKey, (int) (kindKey >>> 40));
  }

  /// Makes the lists of a district.
  public static ActivityLists lists(World world, District district) {
    ActivityLists lists = new ActivityLists(world.actKinds + 1);
    int[] who = new int[LARGEST];
    byte[] levelOf = new byte[LARGEST];
    PhiloxBatch words = new PhiloxBatch();
    for (int k = 0; k <= world.actKinds; k++) {
      if (world.layers(k) == 0) {
        continue;
      }
      RateTable rates = world.rates(k);
      Levels levels = rates.levels;
      RateSplit split = rates.split;
      boolean keep = k < world.actKinds && world.keepsLevels(k);
      byte[] kept = new byte[keep ? (district.citizens + 1) / 2 : 0];
      short[] all = new short[64];
      int size = 0;
      int[] first = new int[district.neighbourhoods + 1];
      short[] sizes = new short[district.neighbourhoods * split.above()];
      double[] spans = new double[district.neighbourhoods];
      int[] next = new int[Levels.COUNT];
      for (int n = 0; n < district.neighbourhoods; n++) {
        first[n] = size;
        if (!keep && split.above() == 0) {
          continue;
        }
        int drawn = draw(world, district, n, rates, words, who);
        Arrays.fill(next, 0);
        if (keep) {
          keep(district, n, rates, words, who, drawn, kept);
        }
        drawn = above(district, n, rates, words, who, drawn, levelOf);
        for (int i = 0; i < drawn; i++) {
          next[levelOf[i]]++;
        }
        int listed = place(levels, split, n, next, sizes, spans);
        if (size + listed > all.length) {
          all = Arrays.copyOf(all, Math.max(size + listed, all.length + (all.length >> 1)));
        }
        for (int i = 0; i < drawn; i++) {
          all[size + next[levelOf[i]]++] = (short) who[i];
        }
        size += listed;
      }
      first[district.neighbourhoods] = size;
      lists.set(k, Arrays.copyOf(all, size), first, sizes, spans);
      lists.keep(k, kept);
    }
    return lists;
  }

  /// Keeps the levels of those of a neighbourhood whose words are drawn.
  private static void keep(
      District district,
      int n,
      RateTable rates,
      PhiloxBatch words,
      int[] who,
      int drawn,
      byte[] kept) {
    for (int i = 0; i < drawn; i++) {
      int citizen = district.start[n] + who[i];
      int level = rates.levels.level(rates.trait(district.traits, citizen), words.w0(i));
      kept[citizen >>> 1] |= (byte) (level << ((citizen & 1) << 2));
    }
  }

  /// Of those of a neighbourhood whose words are drawn, the ones above the split: they are put
  /// first, and their levels beside them.
  ///
  /// @return how many they are
  private static int above(
      District district,
      int n,
      RateTable rates,
      PhiloxBatch words,
      int[] who,
      int drawn,
      byte[] levelOf) {
    Levels levels = rates.levels;
    int lowest = rates.split.lowest();
    if (lowest == Levels.COUNT) {
      return 0;
    }
    int stay = 0;
    for (int i = 0; i < drawn; i++) {
      int slot = who[i];
      int trait = rates.trait(district.traits, district.start[n] + slot);
      boolean is = lowest == 0 || levels.atLeast(trait, words.w0(i), lowest);
      who[stay] = slot;
      levelOf[stay] = (byte) trait;
      words.keep(i, stay);
      stay += is ? 1 : 0;
    }
    for (int i = 0; i < stay; i++) {
      levelOf[i] = (byte) levels.level(levelOf[i], words.w0(i));
    }
    return stay;
  }

  /// Turns the numbers of citizens by level into the place of the first of each level in the list,
  /// the highest level first.
  ///
  /// @return number of members
  private static int place(
      Levels levels, RateSplit split, int n, int[] next, short[] sizes, double[] spans) {
    int listed = 0;
    double span = 0;
    for (int group = 0; group < split.above(); group++) {
      int level = Levels.COUNT - 1 - group;
      int members = next[level];
      sizes[n * split.above() + group] = (short) members;
      span += members * (levels.value(level) - split.edge());
      next[level] = listed;
      listed += members;
    }
    spans[n] = span;
    return listed;
  }

  /// Draws the words of the levels of all in a neighbourhood who can do an act of a kind.
  ///
  /// @param words gets their words
  /// @param who gets their slots
  /// @return how many they are
  private static int draw(
      World world, District district, int n, RateTable rates, PhiloxBatch words, int[] who) {
    int neighbourhood = district.firstNeighbourhood + n;
    int start = district.start[n];
    int slots = district.start[n + 1] - start;
    words.clear();
    for (int slot = 0; slot < slots; slot++) {
      if (Eligible.meets(district.attributes[start + slot], rates.who)) {
        who[words.size()] = slot;
        addLevel(words, rates.key, Keys.citizen(district.city, neighbourhood, slot, 0));
      }
    }
    words.draw(world.seed);
    return words.size();
  }
}
