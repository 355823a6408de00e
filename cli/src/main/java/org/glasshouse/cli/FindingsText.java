package org.glasshouse.cli;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Findings;
import org.jspecify.annotations.Nullable;

/// Findings as short paragraphs with a one-line dot bar.
final class FindingsText {
  private static final int WIDEST_BAR = 50;

  private FindingsText() {}

  /// Prints what the systems did, then the headlines.
  static void print(Terminal terminal, Findings findings) {
    List<Finding> printed = new ArrayList<>(findings.stories());
    printed.addAll(findings.headlines());
    for (Finding finding : printed) {
      terminal.heading(finding.title());
      List<String> sentences = finding.sentences();
      terminal.paragraph(String.join(" ", sentences), finding.number(), "  ");
      Finding.@Nullable Dots dots = finding.dots();
      if (dots != null) {
        terminal.out().println("  " + bar(dots));
        terminal.paragraph(legend(dots), "", "  ");
      }
      terminal.paragraph(finding.caution(), "", "  ");
      terminal.out().println();
    }
  }

  /// The share as dots of one line.
  static String bar(Finding.Dots dots) {
    int of = Math.min(dots.of(), WIDEST_BAR);
    int filled = filled(dots);
    return "●".repeat(filled) + "·".repeat(of - filled);
  }

  private static int filled(Finding.Dots dots) {
    int of = Math.min(dots.of(), WIDEST_BAR);
    int filled = (int) Math.round((double) dots.filled() * of / dots.of());
    return filled == 0 && dots.filled() > 0 ? 1 : Math.min(filled, of);
  }

  private static String legend(Finding.Dots dots) {
    if (dots.of() <= WIDEST_BAR) {
      return dots.caption();
    }
    return Amounts.whole(dots.filled())
        + " of "
        + Amounts.whole(dots.of())
        + ", drawn as "
        + WIDEST_BAR
        + " dots"
        + (filled(dots) == 1 && dots.filled() * WIDEST_BAR < dots.of()
            ? " (at least one is filled)"
            : "");
  }
}
