package org.glasshouse.report.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something said of a decision, with what stands under it: how a rule was read, or a node of an
/// expression with its operands.
///
/// @param text what is said, or the text of a node
/// @param value value of a node as it was recorded; null where it has none
/// @param truth the value that it has in truth, where that is another; null else
/// @param under what stands under it
public record Note(String text, @Nullable String value, @Nullable String truth, List<Note> under) {

  /// A sentence by itself.
  static Note of(String text) {
    return new Note(text, null, null, List.of());
  }

  /// Text, value and truth as one line.
  public String line() {
    return text
        + (value == null ? "" : ": " + value)
        + (truth == null ? "" : " (in truth: " + truth + ")");
  }
}
