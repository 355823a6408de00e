package org.glasshouse.scenario.systems;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Service;

/// What agencies that honour a joint list add to a scheme: a consequence for each service that they
/// take or give and the scheme itself does not, so that it stands in every table like the scheme's
/// own.
public final class JointConsequences {

  /// Consequences of a scheme at most, the added ones among them.
  public static final int MOST = 31;

  /// Ids of added consequences begin so.
  private static final String PREFIX = "joint-";

  private JointConsequences() {}

  /// Whether a consequence was added.
  public static boolean added(Scheme.Consequence consequence) {
    return consequence.id().startsWith(PREFIX);
  }

  /// The cities with what the agencies add to their schemes.
  ///
  /// @param services all services
  public static List<Scenario.City> join(
      List<Scenario.City> cities, ScenarioSystems systems, List<Service> services) {
    List<Scenario.City> joined = new ArrayList<>();
    IdentityHashMap<Scheme, Scheme> done = new IdentityHashMap<>();
    for (Scenario.City city : cities) {
      JointListSetting setting = systems.of(JointListSetting.class, city.id());
      joined.add(
          setting == null
              ? city
              : city.withScheme(
                  done.computeIfAbsent(
                      city.scheme(), scheme -> with(scheme, join(scheme, setting, services)))));
    }
    return List.copyOf(joined);
  }

  private static Scheme with(Scheme scheme, List<Scheme.Consequence> consequences) {
    return new Scheme(
        scheme.id(),
        scheme.title(),
        scheme.kind(),
        scheme.purpose(),
        scheme.enrolment(),
        scheme.score(),
        scheme.parameters(),
        scheme.counts(),
        scheme.rules(),
        scheme.bands(),
        scheme.recalculation(),
        scheme.lists(),
        List.copyOf(consequences),
        scheme.redress(),
        scheme.sources(),
        scheme.interpretations(),
        scheme.notModelled(),
        scheme.tests());
  }

  private static List<Scheme.Consequence> join(
      Scheme scheme, JointListSetting setting, List<Service> services) {
    List<Scheme.Consequence> all = new ArrayList<>(scheme.consequences());
    if (setting.beyond().value() == 0) {
      return all;
    }
    for (JointListSetting.Agency agency : setting.agencies()) {
      Set<String> lists = new LinkedHashSet<>();
      Set<String> bands = new LinkedHashSet<>();
      missing(scheme, setting, agency, all, lists, bands);
      if (agency.appetite().value() > 0 && !(lists.isEmpty() && bands.isEmpty())) {
        all.add(beyond(agency, services, lists, bands));
      }
    }
    return all;
  }

  /// Lists and bands that an agency honours and that lead to nothing of its kind.
  private static void missing(
      Scheme scheme,
      JointListSetting setting,
      JointListSetting.Agency agency,
      List<Scheme.Consequence> all,
      Set<String> lists,
      Set<String> bands) {
    boolean denies = agency.effect() == JointListSetting.Sanction.DENIES;
    if (setting.honours().contains(JointListSetting.Source.LISTS)) {
      for (Scheme.ListRule list : scheme.lists()) {
        if (list.negative() == denies) {
          lists.add(list.id());
        }
      }
    }
    List<Scheme.Band> of = scheme.bands();
    if (of.size() > 1) {
      if (denies && setting.honours().contains(JointListSetting.Source.LOWEST_BAND)) {
        bands.add(of.getFirst().id());
      } else if (!denies && setting.honours().contains(JointListSetting.Source.HIGHEST_BAND)) {
        bands.add(of.getLast().id());
      }
    }
    for (Scheme.Consequence one : all) {
      if (one.service().equals(agency.service())
          && (one.effect() == Scheme.Effect.DENIES) == denies) {
        lists.removeAll(one.lists());
        bands.removeAll(one.bands());
      }
    }
  }

  private static Scheme.Consequence beyond(
      JointListSetting.Agency agency,
      List<Service> services,
      Set<String> lists,
      Set<String> bands) {
    String title = agency.service();
    for (Service service : services) {
      title = service.id().equals(agency.service()) ? service.title() : title;
    }
    boolean denies = agency.effect() == JointListSetting.Sanction.DENIES;
    return new Scheme.Consequence(
        PREFIX + (denies ? "" : "grant-") + agency.service(),
        (denies ? "no " : "") + title + " (by agencies that honour the list)",
        denies ? Scheme.Effect.DENIES : Scheme.Effect.GRANTS,
        agency.service(),
        Collections.unmodifiableSet(bands),
        Collections.unmodifiableSet(lists),
        Scheme.Severity.MODERATE,
        EnumSet.noneOf(Scheme.Reach.class),
        new Quantity(0, agency.appetite().provenance(), agency.appetite().path()),
        agency.appetite().provenance());
  }
}
