package org.glasshouse.engine.society;

import java.util.function.ToIntFunction;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;

/// How long points and counts of a city live at the most, in windows: under its own rules and,
/// where rules change on the way, under those before and after. So a district has room for all that
/// is in force, whoever awarded it, and never changes its shape.
final class LongestLives {

  private static final int NONE = -1;

  private LongestLives() {}

  /// Windows after which the points of every rule that lets them expire are gone.
  static int ofPoints(CityWorld city) {
    return windows(city, LongestLives::points);
  }

  /// Windows after which every count has forgotten a record.
  static int ofCounts(CityWorld city) {
    return windows(city, LongestLives::counts);
  }

  private static int windows(CityWorld city, ToIntFunction<Scheme> longest) {
    int days = longest.applyAsInt(city.scheme);
    for (Scenario other : city.world.stretches) {
      days = Math.max(days, longest.applyAsInt(other.cities().get(city.index).scheme()));
    }
    int all = city.world.days.windows();
    return days == NONE ? 1 : Math.max(1, Math.min(all, days / city.world.days.windowDays() + 2));
  }

  private static int points(Scheme scheme) {
    int days = NONE;
    for (Scheme.Rule rule : scheme.rules()) {
      Quantity expires = rule.expiresDays();
      if (expires != null) {
        days = Math.max(days, (int) StrictMath.round(expires.value()));
      }
    }
    return days;
  }

  private static int counts(Scheme scheme) {
    return scheme.counts().stream().mapToInt(Scheme.Count::days).max().orElse(NONE);
  }
}
