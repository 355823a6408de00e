package org.glasshouse.results.recourse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.glasshouse.engine.replay.Course.Deed;
import org.glasshouse.results.recourse.Able.Earning;

/// When acts that earn points are done: as early and as often as the person can and as rules count.
final class Schedule {

  private static final int WEEK = 7;

  private final Able able;
  private final int fromDay;
  private final int days;
  private final TreeMap<Integer, Double> hours = new TreeMap<>();
  private double spent;

  /// @param fromDay first day
  /// @param days how many there are
  Schedule(Able able, int fromDay, int days) {
    this.able = able;
    this.fromDay = fromDay;
    this.days = days;
  }

  /// All of some acts that can be done beside each other, by day; those that come first in the list
  /// get what time there is first.
  ///
  /// @param until last day on which each still earned something
  List<Deed> all(List<Earning> earnings, List<Integer> until) {
    List<Deed> deeds = new ArrayList<>();
    for (int e = 0; e < earnings.size(); e++) {
      deeds.addAll(of(earnings.get(e), until.get(e)));
    }
    deeds.sort(Comparator.comparingInt(Deed::day).thenComparingInt(Deed::kind));
    return deeds;
  }

  private List<Deed> of(Earning earning, int until) {
    List<Deed> deeds = new ArrayList<>();
    int periodFrom = fromDay;
    int inPeriod = 0;
    int day = fromDay;
    while (day < fromDay + days && day <= until) {
      if (day >= periodFrom + earning.periodDays()) {
        periodFrom = day;
        inPeriod = 0;
      }
      if (inPeriod == earning.times()) {
        day = periodFrom + earning.periodDays();
      } else if (takes(earning, day)) {
        deeds.add(new Deed(day, earning.kind()));
        inPeriod++;
        day += earning.daysBetween();
      } else {
        day++;
      }
    }
    return deeds;
  }

  /// Takes the time and the money for an act, if they are there. One that takes longer than a
  /// week's free hours takes those of some weeks before.
  private boolean takes(Earning earning, int day) {
    int week = (day - fromDay) / WEEK;
    double left = earning.hours();
    for (int w = week; w >= 0 && left > 0; w--) {
      left -= free(w);
    }
    if (left > 1e-9 || spent + earning.money() > able.saved() * (day - fromDay) + 1e-9) {
      return false;
    }
    left = earning.hours();
    for (int w = week; w >= 0 && left > 0; w--) {
      double taken = Math.min(left, free(w));
      hours.merge(w, taken, Double::sum);
      left -= taken;
    }
    spent += earning.money();
    return true;
  }

  private double free(int week) {
    return able.freeHours() - hours.getOrDefault(week, 0.0);
  }
}
