package org.glasshouse.engine.twins;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.scenario.model.Trait;
import org.jspecify.annotations.Nullable;

/// The one thing that is changed about a twin, before the first day.
///
/// @param attribute what is changed; null if nothing is
/// @param value place of the new value in [TwinAttribute#words]
public record Flip(@Nullable TwinAttribute attribute, int value) {

  /// Changes nothing.
  public static final Flip NOTHING = new Flip(null, 0);

  /// Whether it would change something about somebody. Only adults are changed.
  ///
  /// @param attributes as in [Attributes]
  /// @param people columns of traits, by the ordinal of each
  /// @param citizen whose
  public boolean changes(int attributes, byte[][] people, int citizen) {
    TwinAttribute what = attribute;
    if (what == null || !Attributes.adult(attributes)) {
      return false;
    }
    Trait trait = what.trait();
    return value
        != (trait == null
            ? what.of(attributes)
            : TwinAttribute.fifth(people[trait.ordinal()][citizen]));
  }

  /// Changes a trait of a citizen of a district.
  void applyTrait(District district, int citizen) {
    Trait trait = attribute == null ? null : attribute.trait();
    if (trait != null && changes(district.attributes[citizen], district.traits, citizen)) {
      district.traits[trait.ordinal()][citizen] = TwinAttribute.level(value);
    }
  }

  /// Changes an attribute of a citizen of a district.
  void apply(District district, int citizen) {
    TwinAttribute what = attribute;
    int attributes = district.attributes[citizen];
    if (what != null && what.trait() == null && changes(attributes, district.traits, citizen)) {
      district.attributes[citizen] = what.with(attributes, value);
    }
  }
}
