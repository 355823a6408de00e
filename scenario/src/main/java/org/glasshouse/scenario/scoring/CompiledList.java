package org.glasshouse.scenario.scoring;

import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// A list in primitives. It holds conditions and so belongs to one thread.
///
/// @param index place in the scheme
/// @param id id in the scheme
/// @param entry condition of entry, checked by the calendar, or null
/// @param exit condition of leaving early, checked by the calendar, or null
/// @param extension condition under which a term that ends is extended, or null
/// @param calendar when entry and exit are checked
/// @param entryShare share of those who qualify that are entered at a check, 0 to 1
/// @param termDays length of the term; [CompiledRule#NEVER] until exit
/// @param extensionLowDays shortest extension
/// @param extensionHighDays longest extension
/// @param exitDelayDays days from exit to deletion
public record CompiledList(
    int index,
    String id,
    @Nullable Condition entry,
    @Nullable Condition exit,
    @Nullable Condition extension,
    Scheme.Calendar calendar,
    double entryShare,
    int termDays,
    int extensionLowDays,
    int extensionHighDays,
    int exitDelayDays) {

  /// The same list for another thread.
  public CompiledList copy() {
    return new CompiledList(
        index,
        id,
        entry == null ? null : entry.copy(),
        exit == null ? null : exit.copy(),
        extension == null ? null : extension.copy(),
        calendar,
        entryShare,
        termDays,
        extensionLowDays,
        extensionHighDays,
        exitDelayDays);
  }
}
