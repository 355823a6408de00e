package org.glasshouse.scenario.format;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.FLAG;
import static org.glasshouse.scenario.format.Shapes.LINE;
import static org.glasshouse.scenario.format.Shapes.PARAGRAPH;
import static org.glasshouse.scenario.format.Shapes.choice;
import static org.glasshouse.scenario.format.Shapes.whole;

import org.glasshouse.scenario.format.Shape.Citizen;
import org.glasshouse.scenario.format.Shape.Day;
import org.glasshouse.scenario.format.Shape.Fields;
import org.glasshouse.scenario.format.Shape.Keys;
import org.glasshouse.scenario.format.Shape.Many;
import org.glasshouse.scenario.format.Shape.Reference;
import org.glasshouse.scenario.format.Shape.Table;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.KnownSystems;

/// What a `scenario/1` file may say.
final class ScenarioShape {
  private static final Fields CITY =
      Fields.plain(
          "a city",
          must("name", LINE, "display name of the city"),
          must("people", whole(1000, 1_500_000_000, "residents"), "residents, met exactly"),
          must("place", new Reference(Format.PLACE), "its tables"),
          must("scheme", new Reference(Format.SCHEME), "its scheme"));

  static final Fields FILE =
      Shapes.file(
          Format.SCENARIO,
          false,
          must("about", PARAGRAPH, "what it shows, in one or two sentences"),
          must("telling", choice(Scenario.Telling.values()), "how its facts are to be read"),
          must("start", new Day(), "first day"),
          must("days", whole(1, 36_525, "days"), "length, burn-in included"),
          may("window_days", whole(1, 31, "days"), "step of the districts; 7 if missing"),
          may("burn_in_days", whole(0, 36_524, "days"), "days before anything is counted"),
          may("replicates", whole(1, 1000, "repetitions"), "independent repetitions; 1 if missing"),
          may(
              "seed",
              whole(Long.MIN_VALUE, Long.MAX_VALUE, ""),
              "root of every draw; 1 if missing"),
          may("baseline", FLAG, "pair with ordinary law alone; true if missing"),
          may("follow", new Many(new Citizen(), 0, 100, false, null), "citizens to follow"),
          may("lives", whole(0, 100, "lives"), "further lives that the report tells; 3 if missing"),
          must("people", new Reference(Format.PEOPLE), "what people do"),
          must("channels", new Reference(Format.CHANNELS), "how it is recorded"),
          must(
              "cities",
              new Table(new Keys.Ids(false), CITY, 1, 4096, "city", false),
              "where, and under which scheme"),
          may("systems", KnownSystems.shape(), "systems that are on, by id"),
          may("sources", Shapes.SOURCES, "texts that numbers of systems are taken from, by key"));

  private ScenarioShape() {}
}
