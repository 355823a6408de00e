package org.glasshouse.checks.bad.engine;

/// A name that says nothing.
record ScoreManager(int score) {}
