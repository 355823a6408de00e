package org.glasshouse.engine.draws;

/// 64-bit keys of whom or what a draw is about.
///
/// A key is made in two steps, both one-to-one: the parts are packed side by side into 64 bits
/// (kind 2 bits, city 16, neighbourhood 24, slot 10, generation 12), and the packed word goes
/// through the finaliser of splitmix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014, variant 13 of Stafford's mixers). So two different things never share
/// a key, and neighbouring ones look unrelated.
public final class Keys {

  /// Largest index of a city.
  public static final int MAX_CITY = (1 << 16) - 1;

  /// Largest index of a neighbourhood in its city.
  public static final int MAX_NEIGHBOURHOOD = (1 << 24) - 1;

  /// Largest slot of a citizen, and largest index of a household, in a neighbourhood.
  public static final int MAX_SLOT = (1 << 10) - 1;

  /// Largest generation of a slot.
  public static final int MAX_GENERATION = (1 << 12) - 1;

  private static final long CITIZEN = 0;
  private static final long HOUSEHOLD = 1;
  private static final long NEIGHBOURHOOD = 2;
  private static final long OTHER = 3;

  private static final int OTHER_NATION = 0;
  private static final int OTHER_CITY = 1;
  private static final int OTHER_AGENCY = 2;
  private static final int OTHER_DEVICE = 3;

  private static final int SLOT_SHIFT = 12;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Keys() {}

  /// Key of a citizen.
  ///
  /// @param city index of the city, at most 65,535
  /// @param neighbourhood index in the city, below 2^24
  /// @param slot index in the neighbourhood, 0 to 1,023
  /// @param generation 0 for the first who holds the slot, one more for each who follows, at most
  ///   4,095
  public static long citizen(int city, int neighbourhood, int slot, int generation) {
    return mix(packed(CITIZEN, city, neighbourhood, slot, generation));
  }

  /// Keys of the first citizens of a neighbourhood, of generation 0, as [#citizen] gives them.
  ///
  /// @param count how many
  /// @param keys gets their keys, by slot
  public static void citizens(int city, int neighbourhood, int count, long[] keys) {
    long packed = packed(CITIZEN, city, neighbourhood, 0, 0);
    for (int slot = 0; slot < count; slot++) {
      keys[slot] = mix(packed | (long) slot << SLOT_SHIFT);
    }
  }

  /// Keys of some citizens of a neighbourhood, of generation 0, as [#citizen] gives them.
  ///
  /// @param slots holds their slots
  /// @param from place of the first of them
  /// @param count how many
  /// @param keys gets their keys, at the same places
  public static void citizens(
      int city, int neighbourhood, short[] slots, int from, int count, long[] keys) {
    long packed = packed(CITIZEN, city, neighbourhood, 0, 0);
    for (int i = from; i < from + count; i++) {
      keys[i] = mix(packed | (long) slots[i] << SLOT_SHIFT);
    }
  }

  /// Keys of some citizens of a neighbourhood, of generation 0, as [#citizen] gives them.
  ///
  /// @param start number of the citizen in slot 0
  /// @param who holds the numbers of the citizens
  /// @param count how many
  /// @param keys gets their keys, in their order
  public static void citizens(
      int city, int neighbourhood, int start, int[] who, int count, long[] keys) {
    long packed = packed(CITIZEN, city, neighbourhood, 0, 0);
    for (int i = 0; i < count; i++) {
      keys[i] = mix(packed | (long) (who[i] - start) << SLOT_SHIFT);
    }
  }

  /// Key of a household.
  ///
  /// @param city index of the city
  /// @param neighbourhood index in the city
  /// @param household index in the neighbourhood, 0 to 1,023
  public static long household(int city, int neighbourhood, int household) {
    return mix(packed(HOUSEHOLD, city, neighbourhood, household, 0));
  }

  /// Key of a neighbourhood.
  ///
  /// @param city index of the city
  /// @param neighbourhood index in the city
  public static long neighbourhood(int city, int neighbourhood) {
    return mix(packed(NEIGHBOURHOOD, city, neighbourhood, 0, 0));
  }

  /// Key of a city.
  public static long city(int city) {
    return mix(packed(OTHER, city, 0, OTHER_CITY, 0));
  }

  /// Key of the nation.
  public static long nation() {
    return mix(packed(OTHER, 0, 0, OTHER_NATION, 0));
  }

  /// Key of an agency of a city.
  ///
  /// @param city index of the city
  /// @param agency index in the city, below 2^24
  public static long agency(int city, int agency) {
    return mix(packed(OTHER, city, agency, OTHER_AGENCY, 0));
  }

  /// Key of a device of a city.
  ///
  /// @param city index of the city
  /// @param device index in the city, below 2^24
  public static long device(int city, int device) {
    return mix(packed(OTHER, city, device, OTHER_DEVICE, 0));
  }

  /// The finaliser of splitmix64 over `word + 0x9E3779B97F4A7C15`; one-to-one.
  public static long mix(long word) {
    long z = word + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private static long packed(long kind, int city, int neighbourhood, int slot, int generation) {
    assert (city & ~MAX_CITY) == 0 : "city out of range";
    assert (neighbourhood & ~MAX_NEIGHBOURHOOD) == 0 : "neighbourhood out of range";
    assert (slot & ~MAX_SLOT) == 0 : "slot out of range";
    assert (generation & ~MAX_GENERATION) == 0 : "generation out of range";
    return kind << 62
        | (long) city << 46
        | (long) neighbourhood << 22
        | (long) slot << SLOT_SHIFT
        | generation;
  }
}
