package org.glasshouse.scenario.resolve;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.ChannelSet;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Service;
import org.glasshouse.scenario.scoring.RecordKinds;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.KnownSystems;
import org.glasshouse.scenario.systems.ScenarioSystems;
import org.glasshouse.scenario.systems.SystemDates;
import org.glasshouse.scenario.systems.SystemFormat;
import org.glasshouse.scenario.systems.SystemSection;
import org.glasshouse.scenario.systems.SystemSetting;
import org.jspecify.annotations.Nullable;

/// Resolves the systems of a scenario, in the order of [KnownSystems].
final class SystemsResolver {

  private SystemsResolver() {}

  static ScenarioSystems resolve(
      Section file, @Nullable PeopleModel people, @Nullable ChannelSet channels, Issues issues) {
    if (!file.has("systems")) {
      return new ScenarioSystems(List.of(), FileHead.sources(file));
    }
    SystemSection.Names names =
        new SystemSection.Names(
            CitySections.ids(file),
            channels == null ? null : channels.channels().stream().map(Channel::id).toList(),
            people == null ? null : List.copyOf(RecordKinds.of(people).ids()),
            people == null ? null : harmless(people),
            people == null ? null : people.services().stream().map(Service::id).toList());
    Section systems = file.section("systems");
    SystemDates dates = new SystemDates(file.integer("days", 0), file.valueMark("days"));
    List<ChosenSystem> chosen = new ArrayList<>();
    for (SystemFormat format : KnownSystems.all()) {
      if (!systems.has(format.id())) {
        continue;
      }
      int noted = dates.noted();
      SystemSection section = new SystemSection(systems.section(format.id()), names, dates, issues);
      SystemSetting setting = format.read().apply(section);
      List<String> where = section.cities("cities");
      if (section.on()) {
        chosen.add(new ChosenSystem(format.id(), setting, where));
      } else {
        dates.forget(noted);
      }
    }
    dates.report(issues);
    return new ScenarioSystems(chosen, FileHead.sources(file));
  }

  private static List<String> harmless(PeopleModel people) {
    return people.acts().stream().filter(SystemsResolver::harmless).map(ActKind::id).toList();
  }

  private static boolean harmless(ActKind act) {
    return switch (act.nature()) {
      case HARMFUL, PETTY -> false;
      case LAWFUL, PROTECTED -> !act.illegal();
    };
  }
}
