package org.glasshouse.report.page;

import org.glasshouse.report.RunView;
import org.glasshouse.report.markup.Markup;

/// A section of the report.
interface Section {

  /// Anchor on the page.
  String id();

  /// Title, as in the list of contents.
  String title();

  /// Whether the run has anything for it.
  boolean shown(RunView run);

  /// Writes what stands under the title.
  void write(Markup out, RunView run);

  /// Writes title and content.
  default void writeWhole(Markup out, RunView run) {
    out.open("section", "id", id(), "aria-labelledby", id() + "-title");
    out.element("h2", title(), "id", id() + "-title");
    write(out, run);
    out.close("section").newLine();
  }
}
