package org.glasshouse.report.chart;

import java.util.List;

/// One chart. It draws itself for a given width, so that a narrow screen gets a drawing of its own
/// and not a small one, and gives the same numbers as a table.
public interface Chart {

  /// Short name, read out before the description.
  String title();

  /// What the chart shows, for those who do not see it.
  String description();

  /// Draws it.
  ///
  /// @param svg to draw on
  /// @param width in pixels, at least 300
  /// @return the height that was used, in pixels
  double draw(Svg svg, double width);

  /// The same numbers as a table.
  Twin twin();

  /// A table.
  ///
  /// @param head one heading a column
  /// @param rows cells as they are shown; the first cell of a row names it
  record Twin(List<String> head, List<List<String>> rows) {}
}
