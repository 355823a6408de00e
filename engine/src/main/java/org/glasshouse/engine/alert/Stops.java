package org.glasshouse.engine.alert;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordDesk;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ExposureTable;
import org.glasshouse.scenario.systems.AlertSetting;
import org.glasshouse.scenario.systems.Event;

/// A window of an alert in a district. Every passage of an adult before a camera is compared with
/// everybody on the list; false matches of a citizen are a Poisson number of mean passages × list ×
/// f0 × own confusability × group ratio, thinned from the highest weight that anybody can have. A
/// second look removes some; whoever is left is stopped.
final class Stops {

  /// Thousandths of means for an hour: of about 2,000 hours of work in a year.
  private static final double HOUR = 1000.0 / 2000;

  private static final int YEAR = 365;

  private final AlertTable table;
  private final AlertPart part;
  private final District district;
  private final Window window;
  private final int days;
  private final double gallery;
  private final Philox.Block block;

  /// Passages of a citizen before each camera.
  private final double[] passages;

  Stops(AlertTable table, AlertPart part, District district, Window window, AlertBulletin told) {
    this.table = table;
    this.part = part;
    this.district = district;
    this.window = window;
    this.days = table.days(window.firstDay, window.lastDay);
    this.gallery = table.elsewhere + told.listed;
    this.block = window.scratch.block;
    this.passages = new double[table.cameras.size()];
  }

  void run() {
    for (int n = 0; n < district.neighbourhoods; n++) {
      double here = 0;
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        if (Attributes.adult(district.attributes[i])) {
          here += pass(n, i);
        }
      }
      window.tally.add(table.blocks.passages().at(AlertBlocks.PASSAGES), StrictMath.round(here));
      window.tally.add(
          table.blocks.passages().at(AlertBlocks.COMPARISONS),
          StrictMath.round(here * gallery * 1e-6));
    }
    for (int row = 0; row < part.wanted.rows(); row++) {
      find(row);
    }
    part.wanted.compact();
  }

  /// Works out the passages of a citizen, and returns their sum.
  private double walk(int n, int citizen) {
    int mask = ExposureTable.mask(district.attributes[citizen]);
    double sum = 0;
    for (int c = 0; c < passages.length; c++) {
      AlertTable.Camera camera = table.cameras.get(c);
      double stands =
          district.sight.length == 0 ? 1 : district.sight[camera.channel().index][n] * 0.001;
      double exposure =
          window.city.world.exposures.of(
              camera.channel().exposure, mask, district.exposureLevels[citizen]);
      passages[c] = table.passages * days * exposure * stands;
      sum += passages[c];
    }
    return sum;
  }

  private double pass(int n, int citizen) {
    double sum = walk(n, citizen);
    double mean = 0;
    for (int c = 0; c < passages.length; c++) {
      AlertTable.Camera camera = table.cameras.get(c);
      mean += passages[c] * gallery * camera.falseMatch() * camera.heaviest();
    }
    if (mean > 0) {
      long key = district.key(citizen, n);
      long seed = window.city.world.seed;
      long word = Philox.pair(seed, Stream.ALERT_STOP.id(), key, window.index, 0);
      int matches = PoissonTable.draw(mean, PoissonTable.p0(mean), word);
      for (int match = 0; match < matches; match++) {
        match(n, citizen, key, mean, match);
      }
    }
    return sum;
  }

  private void match(int n, int citizen, long key, double mean, int match) {
    long seed = window.city.world.seed;
    block.fill(seed, Stream.ALERT_STOP.id(), key, window.index, 1 + 2 * match);
    double pick = Chance.unit(block.w0) * mean;
    int c = 0;
    while (c < passages.length - 1 && pick >= part(c)) {
      pick -= part(c++);
    }
    AlertTable.Camera camera = table.cameras.get(c);
    int confusable =
        Philox.word(seed, Stream.CONFUSABLE.id(), key, 0, (int) camera.channel().key & 0xffffff);
    double weight = camera.spread().value(camera.spread().level(0, confusable));
    if (Attributes.groupB(district.attributes[citizen])) {
      weight *= camera.groupB();
    }
    if (Chance.unit(block.w1) * camera.heaviest() >= weight || part.isWanted(citizen)) {
      return;
    }
    window.tally.count(table.blocks.stops().at(AlertBlocks.FALSE_MATCHES));
    if (Chance.hit(block.w2, table.review)) {
      return;
    }
    int day = window.firstDay + Philox.below(block.w3, window.days);
    block.fill(seed, Stream.ALERT_STOP.id(), key, window.index, 2 + 2 * match);
    stop(n, citizen, day);
  }

  private double part(int c) {
    AlertTable.Camera camera = table.cameras.get(c);
    return passages[c] * gallery * camera.falseMatch() * camera.heaviest();
  }

  private void stop(int n, int citizen, int day) {
    AlertBlocks blocks = table.blocks;
    part.stop(citizen);
    window.tally.count(blocks.stops().at(AlertBlocks.STOPPED));
    if (district.harms[citizen] == 0) {
      window.tally.count(blocks.stops().at(AlertBlocks.NO_HARM));
    }
    window.tally.add(
        blocks.stops().at(AlertBlocks.HOURS), (long) (table.hours + Chance.unit(block.w3)));
    boolean keeps = Chance.hit(block.w0, table.held);
    if (keeps) {
      window.tally.count(blocks.stops().at(AlertBlocks.HELD));
    }
    if (Chance.hit(block.w1, table.hurt)) {
      window.tally.count(blocks.stops().at(AlertBlocks.HURT));
    }
    lose(citizen, keeps, block.w3 * 0x9E3779B1);
    if (table.recordTo != null && table.record >= 0 && Chance.hit(block.w2, table.recorded)) {
      window.tally.count(blocks.stops().at(AlertBlocks.RECORDED));
      RecordDesk.enter(
          district,
          window,
          n,
          citizen,
          table.record,
          table.recordTo,
          Cause.WRONG_PERSON,
          0,
          day,
          0,
          0);
    }
  }

  /// Takes the pay of the time lost, and raises the perceived certainty of being caught.
  private void lose(int citizen, boolean keeps, int word) {
    double share = table.hours * HOUR / 1000 + (keeps ? table.heldDays / YEAR : 0);
    int lost = (int) (district.means[citizen] * share + Chance.unit(word));
    district.means[citizen] = (short) Math.max(0, district.means[citizen] - lost);
    if (window.scheme) {
      int certainty = district.certainty[citizen] & 255;
      district.certainty[citizen] = (byte) (certainty + (255 - certainty) / 2);
    }
  }

  /// Whether cameras find somebody who is wanted in this window, and when.
  private void find(int row) {
    int citizen = part.wanted.get(row, 0);
    Event<AlertSetting.What> alert = table.events.get(part.wanted.get(row, 1));
    int n = district.neighbourhoodOf(citizen);
    walk(n, citizen);
    double hazard = 0;
    for (int c = 0; c < passages.length; c++) {
      hazard += passages[c] * (1 - table.avoid) * (1 - table.cameras.get(c).miss());
    }
    long key = district.key(citizen, n);
    block.fill(window.city.world.seed, Stream.ALERT_WANTED.id(), key, window.index, 1);
    double wait = -StrictMath.log(1.0 - Chance.unit(block.w0));
    if (hazard <= 0 || wait >= hazard) {
      return;
    }
    int first = Math.max(window.firstDay, alert.atDay());
    int day = first + (int) (wait / hazard * days);
    AlertBlocks blocks = table.blocks;
    window.tally.count(blocks.wanted().at(AlertBlocks.FOUND));
    window.tally.add(blocks.wanted().at(AlertBlocks.FOUND_DAYS), day - alert.atDay() + 1);
    if (district.harms[citizen] == 0) {
      window.tally.count(blocks.wanted().at(AlertBlocks.FOUND_NO_HARM));
    }
    lose(citizen, true, block.w1);
    part.wanted.remove(row);
  }
}
