package org.glasshouse.scenario.resolve;

import java.time.LocalDate;
import java.util.Set;
import org.glasshouse.scenario.model.PeopleModel;
import org.jspecify.annotations.Nullable;

/// What a scheme or a set of channels can refer to.
///
/// @param people the people file, or null if it could not be read, so that nothing can be found in
///   it
/// @param seen record kinds that some channel yields, or null if the channels are not known
/// @param start first day of the run, or null if it is not known
public record World(
    @Nullable PeopleModel people, @Nullable Set<String> seen, @Nullable LocalDate start) {}
