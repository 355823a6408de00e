package org.glasshouse.results.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.glasshouse.results.live.Happening.Dated;
import org.glasshouse.results.live.Happening.Jump;
import org.glasshouse.results.live.Happening.What;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.Event;

/// What happened so far under the scheme: events that the scenario dates, and jumps. A number jumps
/// when it moves in one window by at least [#TIMES] times the middle of its changes before, and by
/// at least [#LEAST] of its range, after at least [#WINDOWS] windows.
public final class Tape {
  /// Windows that must lie before a jump, since before them nothing is usual.
  public static final int WINDOWS = 8;

  /// How many times the usual change.
  public static final int TIMES = 8;

  /// The least part of the range of a number: all adults, or the line of scores.
  public static final double LEAST = 0.01;

  private Tape() {}

  /// All that happened, the last first.
  public static List<Happening> of(Seen seen) {
    List<LiveWindow> windows = seen.scheme();
    if (windows.isEmpty()) {
      return List.of();
    }
    Scenario scenario = seen.groups().scenario();
    List<Happening> all = new ArrayList<>();
    for (ChosenSystem system : scenario.systems().chosen()) {
      for (Event<?> event : system.setting().events()) {
        if (event.atDay() <= windows.getLast().lastDay()) {
          all.add(
              new Dated(
                  event.atDay(),
                  system.id(),
                  event.what().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  event.id(),
                  event.days()));
        }
      }
    }
    double[] shares = new double[windows.size()];
    for (int w = 0; w < shares.length; w++) {
      LiveWindow window = windows.get(w);
      shares[w] = (double) window.allShutOut() / Math.max(1, window.allAdults());
    }
    jumps(all, windows, -1, What.SHUT_OUT, shares, LEAST);
    for (int group = 0; group < scenario.cities().size(); group++) {
      double[] scores = new double[windows.size()];
      for (int w = 0; w < scores.length; w++) {
        scores[w] = windows.get(w).groups().get(group).meanScore();
      }
      Scheme.Score line = scenario.cities().get(group).scheme().score();
      double least = LEAST * (line.max().value() - line.min().value());
      jumps(all, windows, group, What.MEAN_SCORE, scores, least);
    }
    all.sort(Comparator.comparingInt(Happening::day).reversed());
    return List.copyOf(all);
  }

  private static void jumps(
      List<Happening> to,
      List<LiveWindow> windows,
      int group,
      What what,
      double[] values,
      double least) {
    double[] changes = new double[values.length];
    for (int w = 1; w < values.length; w++) {
      changes[w] = Math.abs(values[w] - values[w - 1]);
      if (w <= WINDOWS || !(changes[w] >= least)) {
        continue;
      }
      double[] before = Arrays.copyOfRange(changes, 1, w);
      Arrays.sort(before);
      double usual = before[before.length / 2];
      if (changes[w] >= TIMES * usual) {
        to.add(new Jump(windows.get(w).lastDay(), group, what, values[w - 1], values[w], usual));
      }
    }
  }
}
