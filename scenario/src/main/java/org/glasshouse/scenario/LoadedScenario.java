package org.glasshouse.scenario;

import java.util.List;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.model.Scenario;

/// A scenario that can run, and what is doubtful about its files.
///
/// @param scenario the resolved scenario
/// @param warnings in file order
public record LoadedScenario(Scenario scenario, List<Issue> warnings) {}
