package org.glasshouse.engine.acts;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.population.Eligible;

/// Who in a district can do acts of some kinds: those who have all flags of a mask, neighbourhood
/// by neighbourhood, with the keys of their draws.
final class Able {

  /// Slots, all neighbourhoods.
  final short[] slots;

  /// Keys, at the same places.
  final long[] keys;

  /// First of each neighbourhood, and their number at the end.
  final int[] first;

  /// Room for the people of a district.
  Able(District district) {
    slots = new short[district.citizens + 1];
    keys = new long[district.citizens];
    first = new int[district.neighbourhoods + 1];
  }

  /// Looks for those who have all flags of a mask.
  void find(District district, int mask) {
    int found = 0;
    for (int n = 0; n < district.neighbourhoods; n++) {
      first[n] = found;
      int start = district.start[n];
      int people = district.start[n + 1] - start;
      for (int slot = 0; slot < people; slot++) {
        slots[found] = (short) slot;
        found += Eligible.meets(district.attributes[start + slot], mask) ? 1 : 0;
      }
      int count = found - first[n];
      int neighbourhood = district.firstNeighbourhood + n;
      Keys.citizens(district.city, neighbourhood, slots, first[n], count, keys);
    }
    first[district.neighbourhoods] = found;
  }
}
