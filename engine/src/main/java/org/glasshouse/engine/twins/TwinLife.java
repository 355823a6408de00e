package org.glasshouse.engine.twins;

/// One citizen as they were and changed, all else frozen but the neighbourhood, which reacts.
///
/// @param as what the citizen served as they were
/// @param changed what they serve changed
/// @param household change of the days of the others of the household, together
/// @param others change of the days of everybody else in the neighbourhood, together
/// @param touched how many others of the neighbourhood, the household included, end with another
///   score, another band, other consequences, other means or other days
public record TwinLife(Served as, Served changed, int household, int others, int touched) {}
