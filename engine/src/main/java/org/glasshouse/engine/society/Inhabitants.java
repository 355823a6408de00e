package org.glasshouse.engine.society;

import java.util.TreeMap;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.population.Person;
import org.glasshouse.engine.twins.Flip;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// Who the people of a society are, before anything happens to them. Their neighbourhoods are
/// founded for it; nobody lives.
public final class Inhabitants {

  private final World world;
  private final TreeMap<Integer, CityWorld> cities = new TreeMap<>();

  /// @param plan of the society; whom it follows and how it is computed do not matter
  public Inhabitants(Plan plan) {
    this(new World(plan));
  }

  Inhabitants(World world) {
    this.world = world;
  }

  /// Who a citizen is.
  ///
  /// @param citizen who exists
  public Person person(CitizenId citizen) {
    CityWorld city = city(citizen);
    District district = Founding.found(city, city.firstBulletin(), citizen.neighbourhood(), 1);
    int slot = citizen.slot();
    return Person.of(
        district.attributes, slot, district.householdStart(slot), district.householdEnd(slot));
  }

  /// Whether something would change about a citizen.
  ///
  /// @param citizen who exists
  public boolean changes(CitizenId citizen, Flip flip) {
    CityWorld city = city(citizen);
    District district = Founding.found(city, city.firstBulletin(), citizen.neighbourhood(), 1);
    int slot = citizen.slot();
    return flip.changes(district.attributes[slot], district.traits, slot);
  }

  /// The citizen's city, compiled once.
  CityWorld city(CitizenId citizen) {
    return cities.computeIfAbsent(citizen.city(), city -> new CityWorld(world, city));
  }
}
