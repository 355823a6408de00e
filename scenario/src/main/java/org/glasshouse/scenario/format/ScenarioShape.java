package org.glasshouse.scenario.format;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.FLAG;
import static org.glasshouse.scenario.format.Shapes.LINE;
import static org.glasshouse.scenario.format.Shapes.PARAGRAPH;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.choice;
import static org.glasshouse.scenario.format.Shapes.number;
import static org.glasshouse.scenario.format.Shapes.whole;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.format.Shape.Citizen;
import org.glasshouse.scenario.format.Shape.Day;
import org.glasshouse.scenario.format.Shape.Fields;
import org.glasshouse.scenario.format.Shape.Keys;
import org.glasshouse.scenario.format.Shape.Many;
import org.glasshouse.scenario.format.Shape.Reference;
import org.glasshouse.scenario.format.Shape.Table;
import org.glasshouse.scenario.model.CityGroup;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.KnownSystems;

/// What a `scenario/1` file may say.
public final class ScenarioShape {

  /// Most cities of a scenario.
  public static final int MOST_CITIES = 4096;

  private static final Fields SIZES =
      Fields.sourced(
          "sizes of the cities of a group",
          must(
              "spread",
              number(0, 3, "standard deviation of the logarithm"),
              "of residents between cities"));

  private static final Fields CITY =
      Fields.plain(
          "a city",
          must("name", LINE, "display name; {number} stands for a city's number in a group"),
          must("people", whole(1000, 1_500_000_000, "residents"), "residents, met exactly"),
          must("place", new Reference(Format.PLACE), "its tables"),
          must("scheme", new Reference(Format.SCHEME), "its scheme"),
          may(
              "count",
              whole(2, MOST_CITIES, "cities"),
              "cities of a group that all together have these residents and tables"),
          may(
              "sizes",
              SIZES,
              "how residents differ between the cities of a group; equal if missing"),
          may(
              "differ",
              differ(),
              "how tables differ between the cities of a group; alike if missing"));

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
          may("wrong_records", FLAG, "false strikes out all that is wrong; true if missing"),
          may("follow", new Many(new Citizen(), 0, 100, false, null), "citizens to follow"),
          may("lives", whole(0, 100, "lives"), "further lives that the report tells; 3 if missing"),
          must("people", new Reference(Format.PEOPLE), "what people do"),
          must("channels", new Reference(Format.CHANNELS), "how it is recorded"),
          must(
              "cities",
              new Table(new Keys.Ids(false), CITY, 1, MOST_CITIES, "city", false),
              "where, and under which scheme"),
          may("systems", KnownSystems.shape(), "systems that are on, by id"),
          may("sources", Shapes.SOURCES, "texts that numbers of systems are taken from, by key"));

  private ScenarioShape() {}

  private static Fields differ() {
    List<Shape.Key> keys = new ArrayList<>();
    keys.add(
        may(
            "together",
            SHARE,
            0,
            "share of the variance that the tables have in common, those of group B apart"));
    for (CityGroup.Table table : CityGroup.Table.values()) {
      String of = table == CityGroup.Table.INCOME_MEANS ? "logarithm" : "logit";
      keys.add(
          may(
              table.key(),
              number(0, 3, "standard deviation of the " + of),
              0,
              table.title() + ", between cities"));
    }
    return Fields.sourced("how cities of a group differ", keys.toArray(new Shape.Key[0]));
  }
}
