package org.glasshouse.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;

/// A shipped scenario at a size that is measured.
final class Sized {
  private Sized() {}

  /// One society under the scheme.
  ///
  /// @param home the repository's root
  /// @param name such as `pilot-800`
  /// @param people citizens over all cities; 0 for those of the file
  /// @param days days; 0 for those of the file
  static Scenario read(Path home, String name, long people, int days) {
    List<Setting> settings = new ArrayList<>();
    settings.add(new Setting("baseline", "false"));
    settings.add(new Setting("replicates", "1"));
    if (days > 0) {
      settings.add(new Setting("days", Integer.toString(days)));
    }
    Path file = home.resolve("scenarios").resolve(name + ".yaml");
    Scenario scenario = ScenarioFiles.readWithin(home, file, settings).scenario();
    return people > 0 ? ScenarioFiles.scaledTo(scenario, people) : scenario;
  }

  /// What to run.
  static Plan plan(Scenario scenario, int threads) {
    Plan.Machine machine = new Plan.Machine(threads, Plan.Machine.DISTRICT_CITIZENS, false);
    return new Plan(scenario, Arm.SCHEME, 0, List.of(), machine);
  }

  /// A scenario with its first city dealt into several of about the same size.
  static Scenario split(Scenario scenario, int cities) {
    Scenario.City first = scenario.cities().get(0);
    List<Scenario.City> dealt = new ArrayList<>();
    long given = 0;
    for (int city = 1; city <= cities; city++) {
      long upTo = first.people() * city / cities;
      dealt.add(
          new Scenario.City(
              first.id() + "-" + city,
              first.name() + " " + city,
              upTo - given,
              first.place(),
              first.scheme()));
      given = upTo;
    }
    return scenario.withCities(List.copyOf(dealt));
  }

  /// A scenario whose acts come more or less often, all kinds alike.
  static Scenario withRates(Scenario scenario, double factor) {
    PeopleModel people = scenario.people();
    List<ActKind> acts = new ArrayList<>();
    for (ActKind act : people.acts()) {
      Quantity rate = act.rate();
      acts.add(
          new ActKind(
              act.id(),
              act.title(),
              act.domain(),
              act.nature(),
              act.illegal(),
              act.who(),
              new Quantity(rate.value() * factor, rate.provenance(), rate.path()),
              act.dispersion(),
              act.boost(),
              act.loadings(),
              act.season(),
              act.fields(),
              act.fine(),
              act.deterrable(),
              act.chillable()));
    }
    PeopleModel busier =
        new PeopleModel(
            people.id(),
            people.title(),
            acts,
            people.debt(),
            people.exposures(),
            people.services(),
            people.behaviour(),
            people.sources(),
            people.notModelled());
    return scenario.withPeople(busier);
  }
}
