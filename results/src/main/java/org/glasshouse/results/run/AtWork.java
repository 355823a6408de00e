package org.glasshouse.results.run;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far a job is at a moment, for who is about to stop it.
///
/// @param writing whether all societies have ended, and tables or the report are being written
/// @param windowShare part of the window at work that is done, from 0 to 1
/// @param saved last day of the last checkpoint of the society at work; null if there is none
public record AtWork(boolean writing, double windowShare, @Nullable LocalDate saved) {}
