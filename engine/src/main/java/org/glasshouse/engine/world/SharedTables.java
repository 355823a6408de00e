package org.glasshouse.engine.world;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.acts.DebtOnset;
import org.glasshouse.engine.population.CityTables;
import org.glasshouse.scenario.model.Behaviour;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Place;
import org.glasshouse.scenario.model.Scenario;

/// Tables of a scenario that no seed and no arm changes, so that all societies of a run can have
/// the same ones: kinds of acts, debts, exposures, services, and the tables of places. They make
/// most of what compiling a world costs. Nothing in them changes once it is made; societies that
/// share them are made one after the other.
public final class SharedTables {

  private final PeopleModel people;
  private final List<Fitted> places = new ArrayList<>();
  final KindTable[] kinds;
  final DebtOnset onset;
  final ExposureTable exposures;
  final ServiceTable[] services;

  private record Fitted(Place place, CityTables tables) {}

  /// Compiles what does not depend on places.
  public SharedTables(Scenario scenario) {
    this.people = scenario.people();
    Behaviour behaviour = people.behaviour();
    this.kinds = new KindTable[people.acts().size()];
    for (int k = 0; k < kinds.length; k++) {
      kinds[k] =
          new KindTable(
              people.acts().get(k),
              k,
              behaviour.deterrence().value(),
              behaviour.chilling().value(),
              behaviour.striving().value());
    }
    this.onset = new DebtOnset(people.debt(), kinds.length);
    this.exposures = new ExposureTable(people.exposures());
    this.services = new ServiceTable[people.services().size()];
    for (int i = 0; i < services.length; i++) {
      services[i] = new ServiceTable(people.services().get(i));
    }
  }

  /// The tables of a place, fitted when they are first asked for. A place is known by its object:
  /// to compare all its numbers would take longer than it spares.
  @SuppressWarnings("ReferenceEquality")
  CityTables of(Place place) {
    for (Fitted fitted : places) {
      if (fitted.place == place) {
        return fitted.tables;
      }
    }
    CityTables tables = CityTables.fit(place);
    places.add(new Fitted(place, tables));
    return tables;
  }

  /// Whether they are right for the people of a scenario.
  public boolean fit(Scenario scenario) {
    return people.equals(scenario.people());
  }
}
