package org.glasshouse.engine.society;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// Small scenarios of the test resources, and who lives in them.
public final class Town {

  private Town() {}

  /// The file in the test resources that is loaded.
  ///
  /// @param name such as `town.yaml`
  public static Path file(String name) {
    URL url = Objects.requireNonNull(Town.class.getResource("/org/glasshouse/engine/town/" + name));
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A scenario of the test resources.
  ///
  /// @param name such as `town.yaml`
  /// @param settings each as on the command line, `days=365`
  public static Scenario load(String name, String... settings) {
    return load(file(name), settings);
  }

  /// A scenario.
  ///
  /// @param settings each as on the command line, `days=365`
  public static Scenario load(Path file, String... settings) {
    List<Setting> all = new ArrayList<>();
    for (String setting : settings) {
      all.add(Setting.parse(setting));
    }
    return ScenarioFiles.load(file, all);
  }

  /// Everybody in a city.
  public static List<CitizenId> everybody(Scenario scenario, int city) {
    Neighbourhoods dealt = Neighbourhoods.of(scenario.cities().get(city).people());
    List<CitizenId> all = new ArrayList<>();
    for (int n = 0; n < dealt.count(); n++) {
      for (int slot = 0; slot < dealt.size(n); slot++) {
        all.add(new CitizenId(city, n, slot));
      }
    }
    return all;
  }
}
