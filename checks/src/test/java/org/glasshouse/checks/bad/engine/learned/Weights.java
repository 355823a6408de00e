package org.glasshouse.checks.bad.engine.learned;

/// Gives its weights out.
public record Weights(int first) {}
