package org.glasshouse.engine.alert;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.scenario.systems.AlertSetting;
import org.glasshouse.scenario.systems.Event;

/// Who is put on the list of an alert: a keyed lot among those who did harm or stand on a list, at
/// least 100 of them. While it is on, cameras find some, and take others for them ([Stops]).
///
/// Reads `harms`, `onLists`, `sight`, `shutSince`. Writes its part, `means`, `certainty`; adds
/// records.
public final class AlertPass implements Pass {

  @Override
  public String name() {
    return "alert";
  }

  @Override
  public void run(District district, Window window) {
    AlertTable table = AlertTable.of(window.city);
    AlertPart part = AlertPart.of(district);
    AlertBulletin told = AlertBulletin.of(window.bulletin);
    if (table == null || part == null || told == null || table.cameras.isEmpty()) {
      return;
    }
    if (table.begun(window.lastDay)) {
      days(table, part, district, window);
      int begins = begins(table, window);
      if (begins >= 0 && told.eligible >= AlertTable.FEWEST) {
        list(table, part, district, window, told, begins);
      }
      if (table.days(window.firstDay, window.lastDay) > 0) {
        new Stops(table, part, district, window, told).run();
      }
      expire(table, part, window);
    }
    long[] sums = window.tally.sums(SystemId.ALERT);
    sums[AlertTable.LISTED] += part.wanted.rows();
    if (table.soon(window.lastDay)) {
      for (int i = 0; i < district.citizens; i++) {
        sums[AlertTable.ADULTS] += Attributes.adult(district.attributes[i]) ? 1 : 0;
        sums[AlertTable.ELIGIBLE] += eligible(table, district, i) ? 1 : 0;
      }
    }
  }

  /// The alert that begins in a window, or −1.
  private static int begins(AlertTable table, Window window) {
    for (int e = 0; e < table.events.size(); e++) {
      if (table.events.get(e).begins(window.firstDay, window.lastDay)) {
        return e;
      }
    }
    return -1;
  }

  private static boolean eligible(AlertTable table, District district, int citizen) {
    return Attributes.adult(district.attributes[citizen])
        && (district.harms[citizen] != 0 || (district.onLists[citizen] & table.lists) != 0);
  }

  /// Counts the days of this window, by how things stood at its start.
  private static void days(AlertTable table, AlertPart part, District district, Window window) {
    AlertBlocks blocks = table.blocks;
    int shut = 0;
    for (int row = 0; row < part.stopped.rows(); row++) {
      shut += district.shutSince[part.stopped.get(row, 0)] >= 0 ? 1 : 0;
    }
    window.tally.add(
        blocks.days().at(AlertBlocks.WRONGLY_STOPPED, AlertBlocks.DAYS),
        (long) window.days * part.stopped.rows());
    window.tally.add(
        blocks.days().at(AlertBlocks.WRONGLY_STOPPED, AlertBlocks.SHUT_OUT),
        (long) window.days * shut);
    int adults = 0;
    int all = 0;
    for (int i = 0; i < district.citizens; i++) {
      if (Attributes.adult(district.attributes[i])) {
        adults++;
        all += district.shutSince[i] >= 0 ? 1 : 0;
      }
    }
    window.tally.add(
        blocks.days().at(AlertBlocks.ALL_ADULTS, AlertBlocks.DAYS), (long) window.days * adults);
    window.tally.add(
        blocks.days().at(AlertBlocks.ALL_ADULTS, AlertBlocks.SHUT_OUT), (long) window.days * all);
  }

  private static void list(
      AlertTable table,
      AlertPart part,
      District district,
      Window window,
      AlertBulletin told,
      int event) {
    Event<AlertSetting.What> alert = table.events.get(event);
    long bound = Chance.bound(alert.dose().value() / 1e5 * told.adults / told.eligible);
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        if (!eligible(table, district, i) || part.isWanted(i)) {
          continue;
        }
        int word =
            Philox.word(
                window.city.world.seed,
                Stream.ALERT_WANTED.id(),
                district.key(i, n),
                alert.atDay(),
                0);
        if (Chance.hit(word, bound)) {
          part.list(i, event);
          window.tally.count(table.blocks.wanted().at(AlertBlocks.LISTED));
        }
      }
    }
  }

  /// Whoever is not found by the end of the alert is taken off the list.
  private static void expire(AlertTable table, AlertPart part, Window window) {
    for (int row = 0; row < part.wanted.rows(); row++) {
      if (!AlertTable.on(table.events.get(part.wanted.get(row, 1)), window.lastDay + 1)) {
        part.wanted.remove(row);
        window.tally.count(table.blocks.wanted().at(AlertBlocks.NOT_FOUND));
      }
    }
    part.wanted.compact();
  }
}
