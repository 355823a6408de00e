package org.glasshouse.engine.replay;

import org.glasshouse.scenario.model.Scenario.CitizenId;

/// How a citizen stands on the morning of a day.
///
/// @param citizen who
/// @param attributes as `Attributes` packs them
/// @param scored whether they are scored
/// @param score in tenths
/// @param band index of the band
/// @param lists bits of the lists that they are on
/// @param denied bits of the consequences that deny something to them
/// @param throughOthers of these, those that reach them only through others of the household
/// @param means in thousandths of the median yearly means
/// @param owed what they owe and have not paid, in days of the median income
public record Standing(
    CitizenId citizen,
    int attributes,
    boolean scored,
    int score,
    int band,
    int lists,
    int denied,
    int throughOthers,
    int means,
    int owed) {}
