package org.glasshouse.engine.road;

/// The city's treasurer: once in 30 days the tolerance of the cameras moves by one km/h, down if
/// fines brought in less than the city expects, and back up if they brought more than a tenth above
/// it.
public final class RoadBureau {

  private static final int MONTH = 30;

  private RoadBureau() {}

  /// Works out next window's tolerance.
  ///
  /// @param fines fines less refunds of the window, in thousandths of median yearly means
  public static void decide(
      RoadTable road, RoadNews news, long fines, long residents, int lastDay) {
    news.revenue += fines;
    int month = (lastDay + 1) / MONTH;
    if (month == news.month) {
      return;
    }
    int months = month - news.month;
    news.month = month;
    // Both sides in thousandths a year, times 1,000.
    long yearly = news.revenue * 1000 * 365 / MONTH / months;
    news.revenue = 0;
    if (road.revenueTarget == 0) {
      return;
    }
    long wanted = road.revenueTarget * residents;
    if (yearly < wanted) {
      news.tolerance = Math.max(road.leastTolerance, news.tolerance - 1);
    } else if (yearly > wanted + wanted / 10) {
      news.tolerance = Math.min(road.tolerance, news.tolerance + 1);
    }
  }
}
