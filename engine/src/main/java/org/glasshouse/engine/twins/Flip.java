package org.glasshouse.engine.twins;

import java.util.Objects;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.population.Attributes;
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
  public boolean changes(int attributes) {
    return attribute != null && Attributes.adult(attributes) && attribute.of(attributes) != value;
  }

  /// Changes a citizen of a district.
  void apply(District district, int citizen) {
    int attributes = district.attributes[citizen];
    if (changes(attributes)) {
      district.attributes[citizen] = Objects.requireNonNull(attribute).with(attributes, value);
    }
  }
}
