package org.glasshouse.scenario;

import java.util.List;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.model.ChannelSet;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Place;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Study;

/// A file of one of the formats without error.
public sealed interface CheckedFile {

  /// What is doubtful about it, in file order.
  List<Issue> warnings();

  /// A `scenario/1` file and all that it refers to.
  record OfScenario(Scenario scenario, List<Issue> warnings) implements CheckedFile {}

  /// A `people/1` file.
  record OfPeople(PeopleModel people, List<Issue> warnings) implements CheckedFile {}

  /// A `place/1` file.
  record OfPlace(Place place, List<Issue> warnings) implements CheckedFile {}

  /// A `channels/1` file, checked against the acts of all shipped people files.
  record OfChannels(ChannelSet channels, List<Issue> warnings) implements CheckedFile {}

  /// A `scheme/1` file, checked against the acts and services of all shipped people files.
  ///
  /// @param scheme the scheme
  /// @param people the acts, debts and services that it was checked against
  /// @param warnings what is doubtful
  record OfScheme(Scheme scheme, PeopleModel people, List<Issue> warnings) implements CheckedFile {}

  /// A `study/1` file and the scenarios of its runs.
  record OfStudy(Study study, List<Issue> warnings) implements CheckedFile {}
}
