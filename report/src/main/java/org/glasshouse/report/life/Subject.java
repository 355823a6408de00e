package org.glasshouse.report.life;

import java.util.List;
import org.glasshouse.engine.ledger.Evaluation;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.population.Person;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.replay.WithoutWrong;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;

/// Whose life is told, and what is known of it.
///
/// @param citizen who
/// @param rule by which the citizen was chosen, in plain words
/// @param arm under which it was lived
/// @param entries the whole ledger, in order
/// @param person who it is; null if that is not known
/// @param evaluations what rules looked at; empty if nothing was lived again
/// @param without what the wrong records changed; null if nothing was lived again
public record Subject(
    CitizenId citizen,
    String rule,
    Arm arm,
    List<LedgerEntry> entries,
    @Nullable Person person,
    List<Evaluation> evaluations,
    @Nullable WithoutWrong without) {}
