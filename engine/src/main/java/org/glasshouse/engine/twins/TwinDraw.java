package org.glasshouse.engine.twins;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.population.NeighbourhoodPopulation;
import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.engine.population.PeopleColumns;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.glasshouse.scenario.model.Trait;
import org.jspecify.annotations.Nullable;

/// Draws those whose twins are looked at: a keyed word each, and the smallest words win, at most
/// one of a household. A larger sample holds the smaller ones.
///
/// @param adults adults of the society
/// @param able of them, those about whom something would change
/// @param who those who were drawn, in the order of their words
public record TwinDraw(long adults, long able, List<CitizenId> who) {

  public TwinDraw {
    who = List.copyOf(who);
  }

  /// Draws.
  ///
  /// @param plan the society
  /// @param flip what is to be changed
  /// @param most how many at the most
  public static TwinDraw of(Plan plan, Flip flip, int most) {
    World world = new World(plan);
    PeopleColumns people = PeopleColumns.allocate(Neighbourhoods.MOST);
    byte[][] traits = new byte[Trait.values().length][];
    for (Trait trait : Trait.values()) {
      traits[trait.ordinal()] = people.trait(trait);
    }
    PhiloxBatch words = new PhiloxBatch();
    PriorityQueue<Drawn> drawn = new PriorityQueue<>(Collections.reverseOrder());
    long adults = 0;
    long able = 0;
    for (int c = 0; c < plan.scenario().cities().size(); c++) {
      CityWorld city = new CityWorld(world, c);
      Neighbourhoods shape = Neighbourhoods.of(city.city.people());
      for (int n = 0; n < shape.count(); n++) {
        NeighbourhoodPopulation.fill(
            city.tables, shape, world.seed, city.draws, n, 0, people, words);
        Drawn best = null;
        for (int slot = 0; slot < shape.size(n); slot++) {
          int attributes = people.attributes()[slot];
          if (Attributes.householder(attributes)) {
            add(drawn, best, most);
            best = null;
          }
          adults += Attributes.adult(attributes) ? 1 : 0;
          if (flip.changes(attributes, traits, slot)) {
            able++;
            long key = Keys.citizen(c, n, slot, 0);
            long word = Philox.pair(world.seed, Stream.TWIN.id(), key, 0, 0);
            Drawn here = new Drawn(word, new CitizenId(c, n, slot));
            best = best == null || here.compareTo(best) < 0 ? here : best;
          }
        }
        add(drawn, best, most);
      }
    }
    List<CitizenId> who = new ArrayList<>();
    while (!drawn.isEmpty()) {
      who.add(drawn.remove().citizen);
    }
    Collections.reverse(who);
    return new TwinDraw(adults, able, who);
  }

  private static void add(PriorityQueue<Drawn> drawn, @Nullable Drawn one, int most) {
    if (one != null) {
      drawn.add(one);
      if (drawn.size() > most) {
        drawn.remove();
      }
    }
  }

  /// Somebody and their word.
  private record Drawn(long word, CitizenId citizen) implements Comparable<Drawn> {

    @Override
    public int compareTo(Drawn other) {
      int byWord = Long.compareUnsigned(word, other.word);
      return byWord != 0 ? byWord : citizen.toString().compareTo(other.citizen.toString());
    }
  }
}
