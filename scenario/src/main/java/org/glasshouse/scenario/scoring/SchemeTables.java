package org.glasshouse.scenario.scoring;

/// The tables of a compiled scheme that every thread can share.
///
/// @param kinds number of record kinds
/// @param counted by count and record kind
/// @param countDays window of each count, in days
/// @param parameterDays first days of each parameter's values, from the scenario's start, ascending
/// @param parameterValues the values
/// @param bandsByShare whether bands are shares
/// @param bandFrom lowest score of each band, in tenths; zeros with shares
/// @param bandShares share of each band; zeros with scores
/// @param startTenths start of the score
/// @param minTenths lowest score
/// @param maxTenths highest score
record SchemeTables(
    int kinds,
    boolean[][] counted,
    int[] countDays,
    int[][] parameterDays,
    long[][] parameterValues,
    boolean bandsByShare,
    long[] bandFrom,
    double[] bandShares,
    long startTenths,
    long minTenths,
    long maxTenths) {}
