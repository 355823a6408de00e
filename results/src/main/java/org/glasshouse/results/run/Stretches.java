package org.glasshouse.results.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.ManifestFile;
import org.glasshouse.scenario.branch.AlikeScenarios;
import org.glasshouse.scenario.branch.NotAlike;
import org.glasshouse.scenario.branch.Stretch;
import org.glasshouse.scenario.model.Scenario;

/// What the societies of a run live under, one after the other: most runs have one stretch, one
/// that was branched from another run has that run's before its own.
///
/// @param scenarios in order of time, of one shape
/// @param ends number of windows that are done at the end of each stretch but the last
public record Stretches(List<Scenario> scenarios, List<Integer> ends) {

  public Stretches {
    scenarios = List.copyOf(scenarios);
    ends = List.copyOf(ends);
  }

  /// Societies whose rules stay.
  public static Stretches one(Scenario scenario) {
    return new Stretches(List.of(scenario), List.of());
  }

  /// Gives the scenarios of a branched run one shape.
  ///
  /// @param before what the societies lived under before
  /// @param ends number of windows that are done at the end of each of them
  /// @param own what they live under then
  /// @throws NotAlike if one society cannot live under them
  static Stretches of(List<Stretch> before, List<Integer> ends, Stretch own) {
    List<Stretch> all = new ArrayList<>(before);
    all.add(own);
    return before.isEmpty() ? one(own.scenario()) : new Stretches(AlikeScenarios.of(all), ends);
  }

  /// Those of a run folder, from its own copies of its inputs.
  ///
  /// @param named file of the folder that names the inputs and options
  /// @throws RunRefused if they cannot be read
  static Stretches ofFolder(
      Path folder,
      String named,
      List<Manifest.Earlier> earlier,
      List<Manifest.Input> inputs,
      List<Manifest.Option> options) {
    try {
      return of(
          earlier(folder, named, earlier),
          earlier.stream().map(Manifest.Earlier::windows).toList(),
          new Stretch(folder.toString(), GivenScenario.own(folder, named, inputs, options)));
    } catch (NotAlike e) {
      throw new RunRefused(
          RunRefused.Why.CANNOT_READ, folder.resolve(named) + ": " + e.getMessage());
    }
  }

  /// Those of a finished run folder.
  ///
  /// @throws RunRefused if they cannot be read
  public static Stretches ofFolder(Path folder, Manifest manifest) {
    return ofFolder(
        folder, ManifestFile.NAME, manifest.earlier(), manifest.inputs(), manifest.options());
  }

  /// What the societies of a run folder lived under before.
  static List<Stretch> earlier(Path folder, String named, List<Manifest.Earlier> earlier) {
    return earlier.stream()
        .map(one ->
            new Stretch(
                one.folder(), GivenScenario.own(folder, named, one.inputs(), one.options())))
        .toList();
  }

  /// The last of them, which names all that ever had an effect.
  public Scenario last() {
    return scenarios.getLast();
  }

  /// The scenario under which a day lies.
  ///
  /// @param day counted from the start
  public Scenario on(int day) {
    return scenarios.get(at(day / last().windowDays()));
  }

  /// The stretch in which a society goes on.
  ///
  /// @param done number of windows that are done
  int at(int done) {
    int at = 0;
    while (at < ends.size() && ends.get(at) <= done) {
      at++;
    }
    return at;
  }

  /// Number of windows that are done at the end of a stretch.
  int end(int at) {
    Scenario last = last();
    return at < ends.size() ? ends.get(at) : Math.ceilDiv(last.days(), last.windowDays());
  }

  /// The plan of a stretch.
  ///
  /// @param whole the plan of the whole society
  Plan plan(int at, Plan whole) {
    return ends.isEmpty()
        ? whole
        : new Plan(
            scenarios.get(at),
            whole.arm(),
            whole.replicate(),
            whole.follow(),
            whole.machine(),
            new Plan.Branch(scenarios, at, at == 0 ? 0 : ends.get(at - 1)));
  }

  /// The same, repeated another number of times.
  public Stretches withReplicates(int times) {
    return new Stretches(
        scenarios.stream().map(scenario -> scenario.withReplicates(times)).toList(), ends);
  }
}
