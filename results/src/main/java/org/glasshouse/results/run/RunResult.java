package org.glasshouse.results.run;

import java.nio.file.Path;
import org.glasshouse.results.findings.Findings;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.measures.Measures;

/// What a run leaves.
///
/// @param folder the run folder, under its final name
/// @param manifest as written
/// @param measures over the replicates that were finished
/// @param findings the same as sentences
/// @param cancelled whether it was stopped before its end; then only finished replicates count
/// @param memoryRanOut whether that was because no memory was left
public record RunResult(
    Path folder,
    Manifest manifest,
    Measures measures,
    Findings findings,
    boolean cancelled,
    boolean memoryRanOut) {}
