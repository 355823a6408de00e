package org.glasshouse.engine.acts;

import java.util.Arrays;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;
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
    Able able = new Able(district);
    Room room = new Room();
    int[] masks = masks(world);
    for (int mask : masks) {
      able.find(district, mask);
      for (int k = 0; k <= world.actKinds; k++) {
        if (world.layers(k) != 0 && world.rates(k).who == mask) {
          list(world, district, k, able, room, lists);
        }
      }
    }
    return lists;
  }

  /// Who can do the kinds that have lists or levels: each mask once, in the order of the kinds.
  private static int[] masks(World world) {
    int[] masks = new int[world.actKinds + 1];
    int count = 0;
    for (int k = 0; k <= world.actKinds; k++) {
      int mask = world.rates(k).who;
      boolean asked = world.layers(k) != 0 && (keeps(world, k) || world.rates(k).split.above() > 0);
      for (int i = 0; i < count; i++) {
        asked &= masks[i] != mask;
      }
      if (asked) {
        masks[count++] = mask;
      }
    }
    return Arrays.copyOf(masks, count);
  }

  private static boolean keeps(World world, int kind) {
    return kind < world.actKinds && world.keepsLevels(kind);
  }

  /// Makes the list of a kind, and keeps the levels where they are kept.
  private static void list(
      World world, District district, int kind, Able able, Room room, ActivityLists lists) {
    RateTable rates = world.rates(kind);
    RateSplit split = rates.split;
    boolean keep = keeps(world, kind);
    if (!keep && split.above() == 0) {
      return;
    }
    byte[] kept = new byte[keep ? (district.citizens + 1) / 2 : 0];
    short[] all = new short[64];
    int size = 0;
    int[] first = new int[district.neighbourhoods + 1];
    short[] sizes = new short[district.neighbourhoods * split.above()];
    double[] spans = new double[district.neighbourhoods];
    int[] next = room.next;
    for (int n = 0; n < district.neighbourhoods; n++) {
      first[n] = size;
      room.draw(world, district, n, rates, able);
      if (keep) {
        room.keep(rates.levels, district.start[n], kept);
      }
      int members = room.above(rates);
      Arrays.fill(next, 0);
      for (int i = 0; i < members; i++) {
        next[room.levelOf[i]]++;
      }
      int listed = place(rates.levels, split, n, next, sizes, spans);
      if (size + listed > all.length) {
        all = Arrays.copyOf(all, Math.max(size + listed, all.length + (all.length >> 1)));
      }
      for (int i = 0; i < members; i++) {
        all[size + next[room.levelOf[i]]++] = room.who[i];
      }
      size += listed;
    }
    first[district.neighbourhoods] = size;
    lists.set(kind, Arrays.copyOf(all, size), first, sizes, spans);
    lists.keep(kind, kept);
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

  /// Those of one neighbourhood who can do acts of a kind: slots, traits that their rates hang on,
  /// later levels, and the words of their levels.
  private static final class Room {
    final short[] who = new short[LARGEST];
    final byte[] levelOf = new byte[LARGEST];
    final int[] next = new int[Levels.COUNT];
    private final PhiloxBatch words = new PhiloxBatch();
    private final int[] word = new int[LARGEST];
    private int drawn;

    /// Takes those of a neighbourhood and draws their words.
    void draw(World world, District district, int n, RateTable rates, Able able) {
      int from = able.first[n];
      drawn = able.first[n + 1] - from;
      words.clear();
      words.addEach(
          Stream.RATE_LEVEL.id(),
          able.keys,
          from,
          drawn,
          (int) rates.key,
          (int) (rates.key >>> 40));
      words.draw(world.seed);
      words.firsts(word);
      System.arraycopy(able.slots, from, who, 0, drawn);
      rates.traits(district.traits, district.start[n], able.slots, from, drawn, levelOf);
    }

    /// Keeps the levels of all.
    void keep(Levels levels, int start, byte[] kept) {
      for (int i = 0; i < drawn; i++) {
        int citizen = start + who[i];
        int level = levels.level(levelOf[i], word[i]);
        kept[citizen >>> 1] |= (byte) (level << ((citizen & 1) << 2));
      }
    }

    /// Puts those above the split first, and their levels beside them.
    ///
    /// @return how many they are
    int above(RateTable rates) {
      Levels levels = rates.levels;
      int lowest = rates.split.lowest();
      if (lowest == Levels.COUNT) {
        return 0;
      }
      int stay = drawn;
      if (lowest > 0) {
        stay = levels.atLeast(levelOf, word, who, drawn, lowest);
      }
      for (int i = 0; i < stay; i++) {
        levelOf[i] = (byte) levels.level(levelOf[i], word[i]);
      }
      return stay;
    }
  }
}
