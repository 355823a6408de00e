package org.glasshouse.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.words.Amounts;

/// One life as three tracks over one time line: truth, record, decision; under them the score as a
/// step line.
///
/// @param title short name
/// @param description what it shows
/// @param axis time
/// @param points what happened at a day
/// @param spans what lasted
/// @param scores the score after each change, ascending in day, the first at day 0; empty where
///   nobody is scored
/// @param min lowest score of the scheme
/// @param max highest score of the scheme
/// @param lanes bands by score; empty where bands go by share
public record LifeLine(
    String title,
    String description,
    TimeAxis axis,
    List<Point> points,
    List<Span> spans,
    List<Standing> scores,
    double min,
    double max,
    List<QuantileDots.Lane> lanes)
    implements Chart {

  private static final int CROWDED = 150;
  private static final int MOST_ROWS = 300;

  /// Which of the three tracks.
  public enum Track {
    TRUTH("truth"),
    RECORD("record"),
    DECISION("decision");

    private final String label;

    Track(String label) {
      this.label = label;
    }

    /// Name beside the track.
    public String label() {
      return label;
    }
  }

  /// Something at a day.
  ///
  /// @param wrong whether it is a wrong record or rests on one
  /// @param said the entry in plain words
  public record Point(int day, Track track, boolean wrong, String said) {}

  /// Something that lasted.
  public record Span(int from, int to, String label, Fill fill, String said) {}

  /// A score after a change.
  public record Standing(int day, double score) {}

  @Override
  public double draw(Svg svg, double width) {
    boolean narrow = width < 500;
    double left = narrow ? 4 : 76;
    double right = narrow || lanes.isEmpty() ? width - 8 : width - 120;
    double row = narrow ? 44 : 34;
    double top = axis.burnIn() > 0 ? 22 : 4;
    double spansTop = top + row * 3 + (narrow ? 10 : 0);
    double scoreTop = spansTop + spansHeight(left, right, width) + 24;
    double bottom = scores.isEmpty() ? scoreTop : scoreTop + 132;
    axis.draw(svg, left, right, 4, bottom);
    for (Track track : Track.values()) {
      double y = trackY(track, top, row, narrow);
      if (narrow) {
        svg.text("note", left, y - 14, track.label());
      } else {
        svg.textEnd("label", left - 12, y + 4, track.label());
      }
      svg.line("track-line", left, y, right, y);
    }
    boolean crowded = points.size() > CROWDED;
    if (crowded) {
      drawCrowd(svg, left, right, trackY(Track.TRUTH, top, row, narrow));
    }
    for (Point point : points) {
      if (crowded && point.track() == Track.TRUTH) {
        continue;
      }
      drawPoint(
          svg,
          Amounts.day(axis.date(point.day())) + " · " + point.said(),
          point,
          axis.x(point.day() + 0.5, left, right),
          trackY(point.track(), top, row, narrow));
    }
    drawSpans(svg, left, right, width, spansTop);
    if (!scores.isEmpty()) {
      drawScore(svg, left, right, scoreTop, bottom, width, narrow);
    }
    return bottom + 28;
  }

  private double trackY(Track track, double top, double row, boolean narrow) {
    return top + row * track.ordinal() + (narrow ? 26 : 17);
  }

  /// A crowded track of truth as one path; the table holds each entry.
  private void drawCrowd(Svg svg, double left, double right, double y) {
    StringBuilder path = new StringBuilder();
    int count = 0;
    for (Point point : points) {
      if (point.track() == Track.TRUTH) {
        path.append('M').append(Svg.n(axis.x(point.day() + 0.5, left, right))).append(' ');
        path.append(Svg.n(y)).append("h0");
        count++;
      }
    }
    svg.mark(
        Amounts.counted(count, "thing", "things") + " that happened; each stands in the table");
    if (count > 0) {
      svg.path("crowd", path.toString());
    }
    svg.end();
  }

  private static void drawPoint(Svg svg, String said, Point point, double x, double y) {
    svg.mark(said);
    switch (point.track()) {
      case TRUTH -> svg.circle("f-truth", x, y, 5);
      case RECORD -> svg.rect(point.wrong() ? "f-wrong" : "f-record", x - 5, y - 5, 10, 10);
      case DECISION ->
          svg.path(
              point.wrong() ? "f-wrong" : "f-decision",
              "M" + Svg.n(x) + ' ' + Svg.n(y - 7) + "l6 7l-6 7l-6 -7Z");
    }
    svg.end();
  }

  private List<List<Span>> spanRows() {
    List<List<Span>> rows = new ArrayList<>();
    for (Span span : spans) {
      List<Span> free = null;
      for (List<Span> row : rows) {
        if (row.getLast().label().equals(span.label()) && row.getLast().to() <= span.from()) {
          free = row;
          break;
        }
      }
      if (free == null) {
        free = new ArrayList<>();
        rows.add(free);
      }
      free.add(span);
    }
    return rows;
  }

  private double spansHeight(double left, double right, double width) {
    double height = 0;
    for (List<Span> row : spanRows()) {
      height += labelAt(row, left, right, width) == Beside.ABOVE ? 30 : 16;
    }
    return height;
  }

  /// Where the label of a row of spans stands.
  private enum Beside {
    BEFORE,
    BEHIND,
    ABOVE
  }

  private Beside labelAt(List<Span> row, double left, double right, double width) {
    double room = Svg.width(row.getFirst().label()) + 8;
    if (axis.x(row.getFirst().from(), left, right) - room > 0) {
      return Beside.BEFORE;
    }
    return axis.x(row.getLast().to(), left, right) + room < width ? Beside.BEHIND : Beside.ABOVE;
  }

  private void drawSpans(Svg svg, double left, double right, double width, double top) {
    double y = top;
    for (List<Span> row : spanRows()) {
      String label = row.getFirst().label();
      double from = axis.x(row.getFirst().from(), left, right);
      switch (labelAt(row, left, right, width)) {
        case BEFORE -> svg.textEnd("note", from - 6, y + 9, label);
        case BEHIND -> svg.text("note", axis.x(row.getLast().to(), left, right) + 6, y + 9, label);
        case ABOVE -> {
          double widest = width - Svg.width(label);
          svg.text("note", Math.max(0, Math.min(from, widest)), y + 9, label);
          y += 14;
        }
      }
      for (Span span : row) {
        double start = axis.x(span.from(), left, right);
        double end = axis.x(span.to(), left, right);
        svg.mark(span.said()).rect(span.fill().style(), start, y, Math.max(3, end - start), 10);
        svg.end();
      }
      y += 16;
    }
  }

  private void drawScore(
      Svg svg, double left, double right, double top, double bottom, double width, boolean narrow) {
    double low = max;
    double high = min;
    for (Standing one : scores) {
      low = Math.min(low, one.score());
      high = Math.max(high, one.score());
    }
    double margin = Math.max((max - min) * 0.05, (high - low) * 0.15);
    double from = Math.max(min, low - margin);
    double to = Math.min(max, high + margin);
    if (to <= from) {
      to = from + 1;
    }
    if (narrow) {
      svg.text("note", left, top - 6, "score, from " + shown(from) + " to " + shown(to));
    } else {
      svg.textEnd("label", left - 12, top + 4, "score");
      svg.textEnd("tick", left - 12, top + 24, shown(to));
      svg.textEnd("tick", left - 12, bottom, shown(from));
    }
    drawLanes(svg, left, right, top, bottom, width, from, to, narrow);
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < scores.size(); i++) {
      double x = axis.x(scores.get(i).day(), left, right);
      double y = bottom - (bottom - top) * (scores.get(i).score() - from) / (to - from);
      line.append(i == 0 ? "M" + Svg.n(x) + ' ' + Svg.n(y) : "H" + Svg.n(x) + "V" + Svg.n(y));
    }
    svg.path("l-decision", line.append('H').append(Svg.n(right)).toString());
  }

  private void drawLanes(
      Svg svg,
      double left,
      double right,
      double top,
      double bottom,
      double width,
      double from,
      double to,
      boolean narrow) {
    List<QuantileDots.Lane> seen = new ArrayList<>();
    for (QuantileDots.Lane lane : lanes) {
      if (lane.from() > from && lane.from() < to) {
        double y = bottom - (bottom - top) * (lane.from() - from) / (to - from);
        svg.line("edge", left, y, right, y);
      }
      if (lane.to() > from && lane.from() < to) {
        seen.add(lane);
      }
    }
    if (narrow) {
      return;
    }
    double[] wanted = new double[seen.size()];
    for (int i = 0; i < wanted.length; i++) {
      double middle = (Math.max(from, seen.get(i).from()) + Math.min(to, seen.get(i).to())) / 2;
      wanted[i] = bottom - (bottom - top) * (middle - from) / (to - from) + 4;
    }
    double[] at = Labels.apart(wanted, top + 4, bottom + 4);
    for (int i = 0; i < wanted.length; i++) {
      svg.text("label", right + 12, at[i], Svg.fit(seen.get(i).label(), width - right - 12));
    }
  }

  private static String shown(double score) {
    return Amounts.whole(score);
  }

  @Override
  public Twin twin() {
    List<Entry> entries = new ArrayList<>();
    for (Point point : points) {
      entries.add(new Entry(point.day(), point.track().label(), point.said()));
    }
    for (Span span : spans) {
      entries.add(new Entry(span.from(), Track.DECISION.label(), span.said()));
    }
    entries.sort(
        (a, b) -> a.day != b.day ? Integer.compare(a.day, b.day) : b.track.compareTo(a.track));
    List<List<String>> rows = new ArrayList<>();
    for (Entry entry : entries.subList(0, Math.min(entries.size(), MOST_ROWS))) {
      rows.add(List.of(Amounts.day(axis.date(entry.day)), entry.track, entry.said));
    }
    if (entries.size() > MOST_ROWS) {
      rows.add(
          List.of(
              "and later",
              "all",
              Amounts.whole(entries.size() - MOST_ROWS) + " more: ./glasshouse why"));
    }
    return new Twin(List.of("day", "layer", "what"), rows);
  }

  private record Entry(int day, String track, String said) {}
}
