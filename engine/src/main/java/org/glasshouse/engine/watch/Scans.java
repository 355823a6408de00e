package org.glasshouse.engine.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.draws.LogNormalLevels;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.sensing.RecordDesk;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.ExposureTable;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.systems.WatchSetting;
import org.jspecify.annotations.Nullable;

/// Body scanners at the gates of channels. Nobody of the model carries anything forbidden, so every
/// time that one sets off is a false alarm: a search, its time, and for some a record. For some
/// people it sets off again and again, always the same ones.
///
/// @param gates channels at whose gates they stand
/// @param monthly alarms of an adult of exposure 1 and usual build in a month, by gate
/// @param spread how that differs between people
/// @param often level from which on about a tenth of people lie, those for whom it sets off most
/// @param minutes of a search
/// @param recorded chance that a search ends in a record, in 2^-32
/// @param record kind of that record, or −1
/// @param place of the scanners among the channels of the days
/// @param blocks where it is counted
record Scans(
    List<ChannelTable> gates,
    double[] monthly,
    Levels spread,
    int often,
    double minutes,
    long recorded,
    int record,
    int place,
    WatchBlocks blocks) {

  private static final double TENTH = 0.1;

  /// Minutes of work in a year, of which means are the pay.
  private static final double YEAR = 1_800 * 60;

  /// Those of a city, or null if there are none in this arm.
  static @Nullable Scans of(CityWorld city, WatchSetting setting, WatchBlocks blocks) {
    List<ChannelTable> gates = new ArrayList<>();
    List<Double> alarms = new ArrayList<>();
    for (Map.Entry<String, Quantity> entry : setting.scanPassages().entrySet()) {
      for (ChannelTable channel : city.world.channels) {
        double mean = entry.getValue().value() / 12 * setting.scanAlarm().value();
        if (channel.channel.id().equals(entry.getKey()) && city.world.works(channel) && mean > 0) {
          gates.add(channel);
          alarms.add(mean);
        }
      }
    }
    if (gates.isEmpty()) {
      return null;
    }
    Levels spread = LogNormalLevels.build(setting.scanSpread().value(), 0);
    int often = Levels.COUNT - 1;
    double above = spread.probability(often);
    while (often > 0 && above < TENTH) {
      above += spread.probability(--often);
    }
    return new Scans(
        List.copyOf(gates),
        alarms.stream().mapToDouble(mean -> mean).toArray(),
        spread,
        often,
        setting.searchMinutes().value(),
        Chance.bound(setting.searchRecorded().value()),
        setting.searchRecord().isEmpty()
            ? -1
            : CityLayout.recordKinds(city.world.people).indexOf(setting.searchRecord().getFirst()),
        setting.view().size(),
        blocks);
  }

  /// The searches of an adult in a month.
  ///
  /// @return whether one of them ended in a record
  boolean search(District district, Window window, int n, int citizen) {
    long seed = window.city.world.seed;
    long key = district.key(citizen, n);
    int level = spread.level(0, Philox.word(seed, Stream.SCAN.id(), key, 0, 1));
    boolean most = level >= often;
    window.tally.count(blocks.scans().at(WatchBlocks.PEOPLE));
    if (most) {
      window.tally.count(blocks.scans().at(WatchBlocks.OFTEN_PEOPLE));
    }
    int mask = ExposureTable.mask(district.attributes[citizen]);
    boolean taken = false;
    for (int gate = 0; gate < monthly.length; gate++) {
      ChannelTable channel = gates.get(gate);
      double exposure =
          window.city.world.exposures.of(channel.exposure, mask, district.exposureLevels[citizen]);
      double stands = district.sight.length == 0 ? 1 : district.sight[channel.index][n] * 0.001;
      double mean = monthly[gate] * spread.value(level) * exposure * stands;
      long word =
          Philox.pair(seed, Stream.SCAN.id(), key, window.index, (int) channel.key & 0xffff00);
      int searches = PoissonTable.draw(mean, PoissonTable.p0(mean), word);
      if (searches > 0) {
        taken |= searched(district, window, n, citizen, channel, searches, most);
      }
    }
    return taken;
  }

  private boolean searched(
      District district,
      Window window,
      int n,
      int citizen,
      ChannelTable channel,
      int searches,
      boolean most) {
    Philox.Block block = window.scratch.block;
    block.fill(
        window.city.world.seed,
        Stream.SCAN_SEARCH.id(),
        district.key(citizen, n),
        window.index,
        (int) channel.key & 0xffff00);
    window.tally.add(blocks.scans().at(WatchBlocks.SEARCHES), searches);
    window.tally.add(
        blocks.scans().at(WatchBlocks.MINUTES),
        (long) (searches * minutes + Chance.unit(block.w0)));
    if (most) {
      window.tally.add(blocks.scans().at(WatchBlocks.OFTEN_SEARCHES), searches);
    }
    double share = searches * minutes / YEAR;
    int lost = (int) (district.means[citizen] * share + Chance.unit(block.w1));
    district.means[citizen] = (short) Math.max(0, district.means[citizen] - lost);
    if (record < 0) {
      return false;
    }
    boolean taken = false;
    int word = block.w2;
    for (int search = 0; search < searches; search++) {
      word *= 0x9E3779B1;
      if (Chance.hit(word, recorded)) {
        window.tally.count(blocks.scans().at(WatchBlocks.RECORDED));
        RecordDesk.enter(
            district,
            window,
            n,
            citizen,
            record,
            channel,
            Cause.FALSE_ALARM,
            0,
            window.firstDay + Philox.below(block.w3, window.days),
            0,
            0);
        taken = true;
      }
    }
    return taken;
  }
}
