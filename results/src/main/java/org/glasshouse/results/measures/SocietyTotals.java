package org.glasshouse.results.measures;

import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.jspecify.annotations.Nullable;

/// What one finished society added up to over its counted days: flows summed over them, states as
/// they stood at the end.
///
/// @param replicate from 0
/// @param arm under the scheme or under ordinary law alone
/// @param countedDays days of the windows that begin after the burn-in
/// @param layouts layout of each city
/// @param cities values of each city, in the order of its layout; those of a run that has many
///   replicates are [Recalled]
/// @param enumeratedShare by record kind, share of acts that were enumerated
public record SocietyTotals(
    int replicate,
    Arm arm,
    int countedDays,
    List<CityLayout> layouts,
    List<long[]> cities,
    double[] enumeratedShare) {

  public SocietyTotals {
    if (layouts.size() != cities.size()) {
      throw new IllegalArgumentException(
          layouts.size() + " layouts for " + cities.size() + " cities");
    }
    layouts = List.copyOf(layouts);
    cities = Recalled.fixed(cities);
  }

  /// Sum over cities of what is read from each.
  public long sum(Reader reader) {
    long sum = 0;
    for (int city = 0; city < cities.size(); city++) {
      sum += reader.read(layouts.get(city), cities.get(city));
    }
    return sum;
  }

  /// Sum over cities of what is read with a system's blocks; a city without them adds nothing.
  ///
  /// @param finder such as `SabotageBlocks::of`
  public <B> long sum(Finder<B> finder, BlocksReader<B> reader) {
    return sum((layout, values) -> {
      B blocks = finder.in(layout);
      return blocks == null ? 0 : reader.read(blocks, values);
    });
  }

  /// The same society, one city of it.
  public SocietyTotals only(int city) {
    return new SocietyTotals(
        replicate,
        arm,
        countedDays,
        List.of(layouts.get(city)),
        new Recalled<>(1, _ -> cities.get(city)),
        enumeratedShare);
  }

  /// Reads a number from a city's values.
  @FunctionalInterface
  public interface Reader {

    /// Reads it.
    ///
    /// @param layout where things are
    /// @param values what they are
    long read(CityLayout layout, long[] values);
  }

  /// Finds the blocks of a system in a layout.
  @FunctionalInterface
  public interface Finder<B> {

    /// The blocks, or null where the system is off.
    @Nullable B in(CityLayout layout);
  }

  /// Reads a number with the blocks of a system.
  @FunctionalInterface
  public interface BlocksReader<B> {

    /// Reads it.
    ///
    /// @param blocks where things are
    /// @param values what they are
    long read(B blocks, long[] values);
  }
}
