package org.glasshouse.checks.bad.cli;

/// Something of the top module that lower ones must not use.
public record Screen(int columns) {}
