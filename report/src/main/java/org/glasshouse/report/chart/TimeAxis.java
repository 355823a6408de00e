package org.glasshouse.report.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.glasshouse.scenario.model.Scenario;

/// Time to the right: calendar days of a run, with the burn-in shaded.
///
/// @param start first day of the run
/// @param days length of the run
/// @param burnIn days before anything is counted
/// @param events what happened to everybody, drawn as thin labelled rules
public record TimeAxis(LocalDate start, int days, int burnIn, List<Event> events) {

  /// The days of a scenario, without events.
  public static TimeAxis of(Scenario scenario) {
    return new TimeAxis(scenario.start(), scenario.days(), scenario.burnInDays(), List.of());
  }

  /// Something dated, such as a new rule.
  public record Event(int day, String label) {}

  /// Horizontal position of a day.
  double x(double day, double left, double right) {
    return left + (right - left) * day / Math.max(1, days);
  }

  /// Draws the shaded burn-in, the ticks and the events.
  void draw(Svg svg, double left, double right, double top, double bottom) {
    if (burnIn > 0) {
      double end = x(burnIn, left, right);
      svg.rect("burn-in", left, top, end - left, bottom - top);
      if (end - left > 56) {
        svg.text("note", left + 4, top + 14, "burn-in");
      }
    }
    svg.line("axis", left, bottom, right, bottom);
    boolean months = days <= 500;
    double last = Double.NEGATIVE_INFINITY;
    for (LocalDate month = start.withDayOfMonth(1);
        ChronoUnit.DAYS.between(start, month) < days;
        month = month.plusMonths(1)) {
      int day = (int) ChronoUnit.DAYS.between(start, month);
      if (day < 0) {
        continue;
      }
      boolean year = month.getMonthValue() == 1;
      boolean quarter = month.getMonthValue() % 3 == 1;
      double at = x(day, left, right);
      if (!year && !(months ? true : quarter)) {
        continue;
      }
      svg.line("axis", at, bottom, at, bottom + (year ? 8 : 4));
      String label =
          year
              ? Integer.toString(month.getYear())
              : month.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH);
      boolean wanted = year || (months ? quarter || days < 200 : false);
      if (wanted && at - last > 44 && at + 30 < right + 24) {
        svg.text("tick", at, bottom + 20, label);
        last = at;
      }
    }
    for (Event event : events) {
      double at = x(event.day(), left, right);
      svg.line("event", at, top, at, bottom);
      boolean leftward = at > (left + right) / 2;
      if (leftward) {
        svg.textEnd("note", at - 4, top + 12, event.label());
      } else {
        svg.text("note", at + 4, top + 12, event.label());
      }
    }
  }

  /// The date of a day of the run.
  LocalDate date(int day) {
    return start.plusDays(day);
  }
}
