package org.glasshouse.engine.files;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordDesk;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;

/// Joins old files to the score, in one window. Every adult may have an entry in each file; it is
/// missed, goes by name to a namesake anywhere in the city, or is entered, out of date for some and
/// twice for some. From there on it is a record like others, as if it were new: rules act on it,
/// and whoever is told may object. A child with the same name is told apart.
///
/// Writes: adds to the records of the window, to `pending` and to the post.
public final class JoinPass implements Pass {

  /// Places tried to find a namesake; after that the entry lies where it is.
  private static final int TRIES = 256;

  /// Particulars of old entries.
  private static final int FIELDS = RecordRow.fields(30, 30);

  @Override
  public String name() {
    return "join-files";
  }

  @Override
  public void run(District district, Window window) {
    FilesTable table = FilesTable.of(window.city);
    if (table == null || table.window != window.index) {
      return;
    }
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        if (Attributes.adult(district.attributes[i])) {
          for (int f = 0; f < table.channel.length; f++) {
            join(table, district, window, n, i, f);
          }
        }
      }
    }
  }

  private static void join(
      FilesTable table, District district, Window window, int n, int citizen, int file) {
    long key = district.key(citizen, n);
    Philox.Block draw = window.scratch.block;
    draw.fill(window.city.world.seed, Stream.FILES.id(), key, 0, 1 + file);
    if (Chance.unit(draw.w0) >= table.chance(file, district.attributes[citizen])) {
      return;
    }
    if (Chance.hit(draw.w1, table.missed[file])) {
      fate(table, window, file, FilesBlocks.MISSED);
      return;
    }
    boolean astray = table.goesAstray(table.names(key), draw.w2);
    boolean stale = Chance.hit(draw.w3, table.stale);
    Philox.Block more = window.scratch.inner;
    more.fill(window.city.world.seed, Stream.FILES.id(), key, 0, 0x100 + file);
    int kind = table.kinds[file][Philox.below(more.w0, table.kinds[file].length)];
    int day = window.firstDay + Philox.below(more.w1, window.days);
    boolean twice = Chance.hit(more.w2, table.twice[file]);
    if (astray) {
      boolean found = send(table, district, window, n, key, file, kind, day);
      fate(table, window, file, found ? FilesBlocks.NAMESAKE : FilesBlocks.MISSED);
      return;
    }
    Cause cause = stale ? Cause.STALE : Cause.GENUINE;
    enter(table, district, window, citizen, file, kind, cause, day);
    fate(table, window, file, stale ? FilesBlocks.OUT_OF_DATE : FilesBlocks.JOINED);
    if (twice) {
      enter(table, district, window, citizen, file, kind, Cause.DUPLICATE, day);
      fate(table, window, file, FilesBlocks.TWICE);
    }
  }

  private static void enter(
      FilesTable table,
      District district,
      Window window,
      int citizen,
      int file,
      int kind,
      Cause cause,
      int day) {
    ChannelTable channel = table.channel[file];
    int flags = cause.wrong() ? RecordRow.OLD_FILE : RecordDesk.flags(window.city, kind, false);
    RecordDesk.store(
        district,
        window,
        citizen,
        RecordRow.what(kind, channel.index, cause, flags),
        RecordRow.when(day, channel.delayDays),
        FIELDS);
    matched(window, channel, cause.wrong() ? 1 : 0);
  }

  /// Sends an entry by post to somebody with a name of the same class.
  ///
  /// @return whether there is one
  private static boolean send(
      FilesTable table,
      District district,
      Window window,
      int n,
      long key,
      int file,
      int kind,
      int day) {
    CityWorld city = window.city;
    int names = table.names(key);
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      long words = Philox.pair(city.world.seed, Stream.FILES.id(), key, attempt, 0x200 + file);
      int neighbourhood = Philox.below((int) (words >>> 32), city.neighbourhoods());
      int size = city.boardStart[neighbourhood + 1] - city.boardStart[neighbourhood];
      int slot = Philox.below((int) words, size);
      long other = Keys.citizen(district.city, neighbourhood, slot, 0);
      if (other == key || table.names(other) != names) {
        continue;
      }
      ChannelTable channel = table.channel[file];
      RecordDesk.post(
          district,
          window,
          n,
          neighbourhood,
          slot,
          RecordRow.what(kind, channel.index, Cause.WRONG_PERSON, RecordRow.OLD_FILE),
          RecordRow.when(day, channel.delayDays),
          FIELDS);
      matched(window, channel, 1);
      return true;
    }
    return false;
  }

  private static void matched(Window window, ChannelTable channel, int truth) {
    Block funnel = window.city.layout.funnel;
    window.tally.count(funnel.at(channel.index, Stage.MATCHED.ordinal(), truth));
    window.tally.count(funnel.at(channel.index, Stage.REVIEWED.ordinal(), truth));
  }

  private static void fate(FilesTable table, Window window, int file, int fate) {
    window.tally.count(table.blocks.joined.at(file, fate));
  }
}
