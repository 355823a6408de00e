package org.glasshouse.scenario.branch;

import org.glasshouse.scenario.model.Scenario;

/// A scenario under which a society lives for a time, and what it is called.
///
/// @param name of the file or run folder, for messages
/// @param scenario the resolved scenario
public record Stretch(String name, Scenario scenario) {}
