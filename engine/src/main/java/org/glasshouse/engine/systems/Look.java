package org.glasshouse.engine.systems;

/// What a system sees of a kind of act besides what channels see, so that acts which only it can
/// see are drawn too.
///
/// @param act id of the kind
/// @param chance the highest chance at which it sees anybody's act, 0 to 1
public record Look(String act, double chance) {}
