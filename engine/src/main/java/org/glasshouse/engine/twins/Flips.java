package org.glasshouse.engine.twins;

import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// Whom something is changed about, before the first day. They are synthetic, and nothing is placed
/// on them: an attribute gets another of its values.
///
/// @param who citizens, each once
/// @param flip what is changed about each of them
public record Flips(List<CitizenId> who, Flip flip) {

  /// Nobody is changed.
  public static final Flips NOBODY = new Flips(List.of(), Flip.NOTHING);

  public Flips {
    who = List.copyOf(who);
  }

  /// Changes those who live in a district, whose people have just been drawn.
  ///
  /// @param city index of the city
  public void apply(int city, District district) {
    for (CitizenId id : who) {
      int citizen = place(id, city, district);
      if (citizen >= 0) {
        flip.apply(district, citizen);
      }
    }
  }

  /// Where a citizen stands in a district, or -1 if not in it.
  ///
  /// @param city index of the district's city
  public static int place(CitizenId id, int city, District district) {
    int n = id.neighbourhood() - district.firstNeighbourhood;
    return id.city() == city && n >= 0 && n < district.neighbourhoods
        ? district.start[n] + id.slot()
        : -1;
  }
}
