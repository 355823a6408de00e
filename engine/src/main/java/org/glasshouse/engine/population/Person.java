package org.glasshouse.engine.population;

/// A citizen as founded: what the synthetic people are drawn with, and who shares the household.
///
/// @param attributes as [Attributes] packs them
/// @param adults adults of the household, this citizen included if one
/// @param children children of the household, this citizen included if one
public record Person(int attributes, int adults, int children) {

  /// One member of a household.
  ///
  /// @param attributes of a district's citizens
  /// @param citizen who
  /// @param from first member of the household
  /// @param to member after the last
  public static Person of(int[] attributes, int citizen, int from, int to) {
    int adults = 0;
    for (int member = from; member < to; member++) {
      adults += Attributes.adult(attributes[member]) ? 1 : 0;
    }
    return new Person(attributes[citizen], adults, to - from - adults);
  }
}
