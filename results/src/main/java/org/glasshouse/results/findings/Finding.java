package org.glasshouse.results.findings;

import java.util.List;
import org.glasshouse.results.assumptions.Assumption;
import org.glasshouse.results.measures.Measure;
import org.jspecify.annotations.Nullable;

/// A finding, ready to be read: sentences with denominators and ranges, and the assumption that
/// weighs most on it.
///
/// @param id such as `nothing-to-hide`
/// @param title a few words
/// @param number the number to print in bold; it occurs in the first sentence exactly so
/// @param sentences the first stands alone; the others add to it
/// @param dots the share to draw as dots, or null
/// @param measures what the sentences say, as numbers
/// @param assumptions assumed inputs that it rests on, in the order of [Findings#ORDER]
/// @param caution the sentence about the first of them
public record Finding(
    String id,
    String title,
    String number,
    List<String> sentences,
    @Nullable Dots dots,
    List<Measure> measures,
    List<Assumption> assumptions,
    String caution) {

  /// All sentences, the caution last.
  public String text() {
    return String.join(" ", sentences) + " " + caution;
  }

  /// A share drawn as dots.
  ///
  /// @param filled dots that are filled
  /// @param of dots in all
  /// @param caption what one dot is, and what the filled ones are
  public record Dots(int filled, int of, String caption) {}
}
