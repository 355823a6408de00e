package org.glasshouse.cli;

import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.engine.population.Residents;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Somebody whom a user asks about by number.
final class AskedCitizen {

  private AskedCitizen() {}

  /// Reads a number.
  ///
  /// @param said as the user wrote it
  static CitizenId read(CommandSpec command, String said) {
    CitizenId id = CitizenId.parse(said);
    if (id == null) {
      throw new ParameterException(
          command.commandLine(),
          "'" + said + "' is no citizen; expected city:neighbourhood:slot, such as 0:12:345.");
    }
    return id;
  }

  /// Refuses a number that nobody has.
  static void mustLiveIn(Scenario scenario, CitizenId id) {
    if (!Residents.hold(scenario, id)) {
      throw new CommandFailed(ExitCode.USAGE, nobody(scenario, id));
    }
  }

  private static String nobody(Scenario scenario, CitizenId id) {
    int cities = scenario.cities().size();
    StringBuilder text = new StringBuilder("There is no citizen " + id + " in this run: ");
    if (id.city() >= cities) {
      return text.append("cities have numbers 0 to ").append(cities - 1).append('.').toString();
    }
    Neighbourhoods of = Neighbourhoods.of(scenario.cities().get(id.city()).people());
    return id.neighbourhood() >= of.count()
        ? text.append("neighbourhoods of city ")
            .append(id.city())
            .append(" have numbers 0 to ")
            .append(of.count() - 1)
            .append('.')
            .toString()
        : text.append("slots of neighbourhood ")
            .append(id.neighbourhood())
            .append(" have numbers 0 to ")
            .append(of.size(id.neighbourhood()) - 1)
            .append('.')
            .toString();
  }
}
