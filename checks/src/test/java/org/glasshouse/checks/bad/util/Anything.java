package org.glasshouse.checks.bad.util;

/// A package that says nothing.
record Anything(int thing) {}
