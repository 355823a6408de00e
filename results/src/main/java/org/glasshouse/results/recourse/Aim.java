package org.glasshouse.results.recourse;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Service;
import org.jspecify.annotations.Nullable;

/// What is wanted back, as a user asks for it: in each city it is what that city's scheme makes of
/// it.
public sealed interface Aim {

  /// Nothing denied any more.
  record Anything() implements Aim {}

  /// A service no longer denied.
  record Door(Service service) implements Aim {}

  /// A score of at least so many points, or a band by its id.
  record Above(String said) implements Aim {

    private @Nullable Goal above(Scheme scheme) {
      Scheme.Score score = scheme.score();
      if (said.matches("[0-9]{1,6}(\\.[0-9])?")) {
        double points = Double.parseDouble(said);
        return points > score.min().value() && points <= score.max().value()
            ? new Goal.Above((int) Math.round(points * Scheme.TENTHS))
            : null;
      }
      for (Scheme.Band band : scheme.bands()) {
        if (band.id().equals(said) && band.cut() instanceof Scheme.Cut.ByScore cut) {
          return new Goal.Above((int) Math.round(cut.from().value() * Scheme.TENTHS));
        }
      }
      return null;
    }
  }

  /// Off a list, by its id.
  record Off(String list) implements Aim {}

  /// What it is under a scheme; null if the scheme knows nothing of it.
  default @Nullable Goal under(Scheme scheme) {
    return switch (this) {
      case Anything _ -> new Goal.Open(Goal.denials(scheme, ""));
      case Door door -> {
        int denials = Goal.denials(scheme, door.service.id());
        yield denials == 0 ? null : new Goal.Open(denials);
      }
      case Above above -> above.above(scheme);
      case Off off -> {
        for (int l = 0; l < scheme.lists().size(); l++) {
          if (scheme.lists().get(l).id().equals(off.list)) {
            yield new Goal.Off(l);
          }
        }
        yield null;
      }
    };
  }

  /// Reads a service that is denied somewhere.
  ///
  /// @throws IllegalArgumentException if it is none; the message is for the user
  static Aim door(String said, Scenario scenario) {
    List<String> ids = new ArrayList<>();
    for (Service service : scenario.people().services()) {
      Aim.Door door = new Door(service);
      if (known(door, scenario)) {
        if (service.id().equals(said)) {
          return door;
        }
        ids.add(service.id());
      }
    }
    throw new IllegalArgumentException(
        "--door " + said + ": nobody is shut out of it in this run." + expected(said, ids));
  }

  /// Reads a score or a band.
  ///
  /// @throws IllegalArgumentException as in [#door]
  static Aim above(String said, Scenario scenario) {
    Aim.Above above = new Above(said);
    if (known(above, scenario)) {
      return above;
    }
    List<String> bands = new ArrayList<>();
    for (Scenario.City city : scenario.cities()) {
      for (Scheme.Band band : city.scheme().bands()) {
        if (band.cut() instanceof Scheme.Cut.ByScore && !bands.contains(band.id())) {
          bands.add(band.id());
        }
      }
    }
    throw new IllegalArgumentException(
        "--above "
            + said
            + ": no score that this run knows."
            + (bands.isEmpty()
                ? " Expected points inside the range of its score."
                : " Expected points inside the range of its score, or a band: "
                    + String.join(", ", bands)
                    + "."));
  }

  /// Reads a list.
  ///
  /// @throws IllegalArgumentException as in [#door]
  static Aim off(String said, Scenario scenario) {
    Aim.Off off = new Off(said);
    if (known(off, scenario)) {
      return off;
    }
    List<String> lists = new ArrayList<>();
    for (Scenario.City city : scenario.cities()) {
      for (Scheme.ListRule list : city.scheme().lists()) {
        if (!lists.contains(list.id())) {
          lists.add(list.id());
        }
      }
    }
    throw new IllegalArgumentException(
        "--off " + said + ": there is no such list in this run." + expected(said, lists));
  }

  private static boolean known(Aim aim, Scenario scenario) {
    return scenario.cities().stream().anyMatch(city -> aim.under(city.scheme()) != null);
  }

  private static String expected(String said, List<String> ids) {
    if (ids.isEmpty()) {
      return "";
    }
    String maybe = Guess.nearest(said, ids);
    return (maybe == null ? "" : " Maybe you meant " + maybe + ".")
        + " Expected one of "
        + String.join(", ", ids)
        + ".";
  }
}
