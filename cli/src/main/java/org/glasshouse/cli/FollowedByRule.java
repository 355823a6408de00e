package org.glasshouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.glasshouse.results.pick.Picker;
import org.glasshouse.results.pick.Picker.Chosen;
import org.glasshouse.results.pick.Query;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// Whom a run follows, where a user gives a rule instead of a citizen. Before a run nothing is
/// known of anybody but who they are, so only a draw is such a rule; every other one of `why
/// --pick` chooses by what became of people.
final class FollowedByRule {

  private FollowedByRule() {}

  /// The citizens that are meant, by their ids.
  ///
  /// @param said citizens, or rules
  /// @param scenario as it is to run; asked for only if there is a rule
  /// @throws CommandFailed if a rule cannot be known before the run
  static List<String> ids(List<String> said, Supplier<Scenario> scenario) {
    List<String> ids = new ArrayList<>();
    for (String one : said) {
      if (CitizenId.parse(one) != null || !isRule(one)) {
        ids.add(one);
        continue;
      }
      Scenario known = scenario.get();
      for (Chosen chosen : Picker.drawn(known, drawn(one, known))) {
        ids.add(chosen.citizen().toString());
      }
    }
    return ids.stream().distinct().toList();
  }

  private static boolean isRule(String said) {
    String first = said.split(":", -1)[0];
    return Query.rules().keySet().stream().anyMatch(rule -> rule.split(":", -1)[0].equals(first));
  }

  private static Query.Drawn drawn(String said, Scenario scenario) {
    Query query;
    try {
      query = Query.of(said, scenario);
    } catch (IllegalArgumentException e) {
      throw new CommandFailed(
          ExitCode.USAGE, String.valueOf(e.getMessage()).replace("--pick", "--follow"));
    }
    if (query instanceof Query.Drawn drawn) {
      return drawn;
    }
    throw new CommandFailed(
        ExitCode.USAGE,
        "--follow "
            + said
            + ": who that is shows only when the run is done. Ask ./glasshouse why latest --pick "
            + said
            + " then, which tells anybody; expected citizens, or drawn:N here.");
  }
}
