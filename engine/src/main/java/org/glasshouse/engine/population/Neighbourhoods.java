package org.glasshouse.engine.population;

import org.glasshouse.engine.draws.Keys;

/// How many neighbourhoods a city has and how big each is: as few as hold [#TARGET] citizens each
/// at most, with sizes that differ by one at most and add up to the city's people exactly.
///
/// @param people residents of the city, at least 1
/// @param count neighbourhoods
public record Neighbourhoods(long people, int count) {

  /// Most citizens that a neighbourhood is planned for.
  public static final int TARGET = 1000;

  /// Most citizens that a neighbourhood can hold.
  public static final int MOST = 1024;

  /// Checks that the neighbourhoods hold everybody.
  public Neighbourhoods {
    if (people < 1 || count < 1 || count > Keys.MAX_NEIGHBOURHOOD || people > (long) count * MOST) {
      throw new IllegalArgumentException(
          "a city of " + people + " people cannot have " + count + " neighbourhoods");
    }
  }

  /// Neighbourhoods of a city.
  ///
  /// @param people residents, at least 1
  public static Neighbourhoods of(long people) {
    return new Neighbourhoods(people, Math.toIntExact((people + TARGET - 1) / TARGET));
  }

  /// Citizens of a neighbourhood.
  ///
  /// @param neighbourhood index, 0 to `count − 1`
  public int size(int neighbourhood) {
    return (int) (people / count) + (neighbourhood < people % count ? 1 : 0);
  }

  /// Whether somebody lives at a slot of a neighbourhood, both 0 or more.
  public boolean holds(int neighbourhood, int slot) {
    return neighbourhood < count && slot < size(neighbourhood);
  }

  /// The neighbourhood of a citizen, counted through the whole city.
  ///
  /// @param number from 0 to `people − 1`
  public int at(long number) {
    long size = people / count;
    long larger = people % count;
    long inLarger = larger * (size + 1);
    return (int) (number < inLarger ? number / (size + 1) : larger + (number - inLarger) / size);
  }

  /// Citizens of all neighbourhoods before this one.
  ///
  /// @param neighbourhood index, 0 to `count`
  public long first(int neighbourhood) {
    return people / count * neighbourhood + Math.min(neighbourhood, people % count);
  }
}
