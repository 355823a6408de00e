package org.glasshouse.engine.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.scoring.RuleUses;
import org.glasshouse.engine.tally.Cause;
import org.junit.jupiter.api.Test;

class DistrictBytesTest {

  /// What an empty district of the same shape has already.
  private static final Set<String> SHAPE =
      Set.of("city", "firstNeighbourhood", "neighbourhoods", "citizens", "start", "sumUnit");

  /// Written by classes of their own, whose content only a city can make; and `sight`, which says
  /// nothing once a window has ended.
  private static final Set<String> LISTS = Set.of("activity", "parts", "sight");

  @Test
  void everyFieldSurvives() throws IllegalAccessException {
    District from = RandomDistricts.fill(empty(), 1);
    District to = DistrictBytes.copy(from, empty());
    for (Field field : fields()) {
      Object a = field.get(from);
      Object b = field.get(to);
      assertThat(flat(b)).as(field.getName()).isEqualTo(flat(a));
    }
  }

  @Test
  void theTestWouldSeeAFieldLeftOut() throws IllegalAccessException {
    District empty = empty();
    District filled = RandomDistricts.fill(empty(), 2);
    for (Field field : fields()) {
      assertThat(flat(field.get(filled))).as(field.getName()).isNotEqualTo(flat(field.get(empty)));
    }
  }

  @Test
  void nothingIsShared() {
    District from = RandomDistricts.fill(empty(), 3);
    District to = DistrictBytes.copy(from, empty());
    int raw = to.raw[0];
    from.raw[0]++;
    from.listed.set(0, 1, 99);
    assertThat(to.raw[0]).isEqualTo(raw);
    assertThat(to.listed.get(0, 1)).isNotEqualTo(99);
  }

  @Test
  void anotherShapeIsRefused() {
    District small = new District(0, 0, new int[] {0, 3}, 4, 3, 2, 2, 3);
    District from = RandomDistricts.fill(empty(), 4);
    assertThatThrownBy(() -> DistrictBytes.copy(from, small))
        .isInstanceOf(IllegalStateException.class);
  }

  private static District empty() {
    return new District(1, 2, new int[] {0, 5, 12}, 4, 3, 2, 2, 3);
  }

  private static List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (Field field : District.class.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())
          && !SHAPE.contains(field.getName())
          && !LISTS.contains(field.getName())) {
        fields.add(field);
      }
    }
    assertThat(fields).hasSizeGreaterThan(30);
    return fields;
  }

  /// The content of a field as a list of numbers, whatever it is.
  private static List<Object> flat(Object value) {
    List<Object> numbers = new ArrayList<>();
    switch (value) {
      case IntRows rows -> {
        for (int row = 0; row < rows.rows(); row++) {
          for (int field = 0; field < rows.width(); field++) {
            numbers.add(rows.get(row, field));
          }
        }
      }
      case SharedRows rows -> {
        for (int row = 0; row < rows.rows(); row++) {
          numbers.add(rows.citizen(row));
          for (int field = 1; field < rows.said().width(); field++) {
            numbers.add(rows.said().get(rows.number(row), field));
          }
        }
      }
      case PointEntries entries -> {
        for (int bucket = 0; bucket < entries.buckets(); bucket++) {
          for (int run = 0; run < entries.runs(bucket); run++) {
            numbers.add(entries.runNeighbourhood(bucket, run));
            for (int i = entries.runStart(bucket, run); i < entries.runEnd(bucket, run); i++) {
              numbers.add(entries.entry(bucket, i));
              numbers.add(entries.points(bucket, i));
            }
          }
        }
      }
      case RuleUses uses -> {
        for (int at = 0; at < uses.places(); at++) {
          if (uses.keyAt(at) >= 0) {
            numbers.add(uses.keyAt(at));
            numbers.add(uses.startDay(at));
            numbers.add(uses.times(at));
            numbers.add(uses.awarded(at));
          }
        }
      }
      default -> {
        for (int i = 0; i < Array.getLength(value); i++) {
          Object item = Array.get(value, i);
          if (item.getClass().isArray()) {
            numbers.addAll(flat(item));
          } else {
            numbers.add(item);
          }
        }
      }
    }
    return numbers;
  }

  /// Districts full of keyed numbers.
  static final class RandomDistricts {

    private RandomDistricts() {}

    /// Fills every column and table; each citizen's content is a function of seed and citizen key,
    /// so that two batchings of the same people get the same people.
    static District fill(District d, long seed) {
      IntRows bases = new IntRows(District.BASIS_WIDTH);
      for (int n = 0; n < d.neighbourhoods; n++) {
        for (int i = d.start[n]; i < d.start[n + 1]; i++) {
          long key = Keys.citizen(d.city, d.firstNeighbourhood + n, i - d.start[n], 0);
          citizen(d, n, i, new Numbers(Keys.mix(seed ^ key)), bases);
        }
        for (int channel = 0; channel < d.faultUntil.length; channel++) {
          d.faultUntil[channel][n] = (d.firstNeighbourhood + n) * 31 + channel + 1;
        }
        for (int kind = 0; kind < d.groupSums.length; kind++) {
          for (int group = 0; group < d.groupSums[kind].length; group++) {
            d.groupSums[kind][group] += (d.firstNeighbourhood + n + 1) * (long) (group + 1);
          }
        }
      }
      d.bases.replaceBy(bases, new Sharing());
      return d;
    }

    private static void citizen(District d, int n, int i, Numbers next, IntRows bases) {
      d.attributes[i] = next.more();
      for (byte[] trait : d.traits) {
        trait[i] = (byte) next.more();
      }
      d.exposureLevels[i] = next.more();
      d.harms[i] = (byte) next.more();
      d.inside[i] = (byte) next.more();
      d.means[i] = (short) next.more();
      d.certainty[i] = (byte) next.more();
      d.striving[i] = (byte) next.more();
      d.raw[i] = next.more();
      d.wrong[i] = (short) next.more();
      d.beyondNarrow[i] = (short) next.more();
      d.beyondWide[i] = (short) next.more();
      d.band[i] = (byte) next.more();
      d.firstBand[i] = (byte) next.more();
      d.bandWithout[i] = (short) next.more();
      d.moved[i >>> 6] &= i % 3 == 0 ? ~(1L << i) : -1L;
      d.onLists[i] = (byte) next.more();
      d.inForce[i] = next.more();
      d.lastLoss[i] = (short) next.more();
      d.shutSince[i] = (short) next.more();
      for (byte[] count : d.counts) {
        count[i] = (byte) next.more();
      }
      d.flags[i] = (byte) next.more();
      d.history[i] = (short) next.more();
      d.shutDays[i] = (short) next.more();
      d.wrongDays[i] = (short) next.more();
      int slot = d.slot(i, n);
      for (int k = 0; k < 3; k++) {
        int entry = PointEntries.what(slot, next.below(9), next.below(2), Cause.STALE, k);
        d.entries.add(next.below(d.entries.buckets()), n, entry, 1 + next.below(500));
        d.countEntries.add(next.below(d.countEntries.buckets()), n, entry, 1);
      }
      int place = d.ruleUses.find(RuleUses.key(i, next.below(9)));
      d.ruleUses.store(place, next.below(900), 1 + next.below(9), next.below(500));
      for (IntRows rows :
          List.of(d.pending, d.debts, d.listed, d.objections, d.overrides, d.holds, bases)) {
        int row = rows.addEmpty();
        rows.set(row, 0, i);
        for (int field = 1; field < rows.width(); field++) {
          rows.set(row, field, next.more());
        }
      }
    }

    /// A sequence of keyed numbers.
    private static final class Numbers {
      private long state;

      Numbers(long state) {
        this.state = state;
      }

      int more() {
        state = Keys.mix(state);
        return (int) state | 1;
      }

      int below(int bound) {
        state = Keys.mix(state);
        return (int) Math.floorMod(state, (long) bound);
      }
    }
  }
}
