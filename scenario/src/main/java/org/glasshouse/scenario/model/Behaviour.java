package org.glasshouse.scenario.model;

/// How people respond to being scored. Zero switches a response off, to the last bit.
///
/// @param awareAtStart share who know that they are scored
/// @param awareOnNotice chance that a notice makes one aware
/// @param awareByTie chance a month that a friend who was shut out makes one aware
/// @param learning weight of one's own last window on perceived certainty, 0 to 1
/// @param lawCertainty perceived certainty of being caught under ordinary law alone, 0 to 1
/// @param deterrence multiplies every `deterrable`; zero for none
/// @param chilling multiplies every `chillable`; zero for none
/// @param vagueness V: how unclear it is what is punished, 0 to 1
/// @param hostility climate of opinion at the start, 0 to 1
/// @param silenceFeedback how far less visible speech makes the climate more hostile
/// @param striving largest increase of the log rate of creditable acts near a band edge
/// @param strivingReach distance from a band edge, in points, within which people strive
/// @param gamingShare share of strivers who would buy or fake hours
/// @param gamingHours hours that one who fakes declares in a week
/// @param farTies whether citizens see the band of a far acquaintance once a month
public record Behaviour(
    Quantity awareAtStart,
    Quantity awareOnNotice,
    Quantity awareByTie,
    Quantity learning,
    Quantity lawCertainty,
    Quantity deterrence,
    Quantity chilling,
    Quantity vagueness,
    Quantity hostility,
    Quantity silenceFeedback,
    Quantity striving,
    Quantity strivingReach,
    Quantity gamingShare,
    Quantity gamingHours,
    boolean farTies) {}
