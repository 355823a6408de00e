package org.glasshouse.engine.files;

import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Channel.Errors;
import org.glasshouse.scenario.systems.FilesSetting;
import org.jspecify.annotations.Nullable;

/// Old files of a city, compiled.
public final class FilesTable implements CitySystem {

  final FilesBlocks blocks;

  /// Window in which they are joined.
  final int window;

  final ChannelTable[] channel;
  final int[][] kinds;
  final double[] share;
  final long[] missed;
  final long[] stale;
  final long[] twice;

  /// File of a channel, or −1.
  final int[] fileOf;

  /// Whether nobody is told of what a channel says.
  final boolean[] secret;

  private final double years;

  /// Chance that an entry goes to a namesake, by file and class of names, in 2^-32.
  private final long[][] namesake;

  /// Upper end of each class of names but the last, as a share.
  private final double[] upTo;

  private final long seed;

  FilesTable(CityWorld city, FilesSetting setting) {
    FilesBlocks own = FilesBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("old files without blocks");
    }
    this.blocks = own;
    this.seed = city.world.seed;
    int windowDays = city.world.days.windowDays();
    this.window = (setting.atDay() + windowDays - 1) / windowDays;
    this.years = setting.years().value();
    List<FilesSetting.Names> names = setting.names();
    this.upTo = new double[names.size()];
    double[] others = new double[names.size() + 1];
    double sum = 0;
    for (int c = 0; c < upTo.length; c++) {
      sum += names.get(c).share().value();
      upTo[c] = sum;
      others[c] = 1 - 1 / names.get(c).bearers().value();
    }
    int count = setting.files().size();
    this.channel = new ChannelTable[count];
    this.kinds = new int[count][];
    this.share = new double[count];
    this.missed = new long[count];
    this.stale = new long[count];
    this.twice = new long[count];
    this.namesake = new long[count][others.length];
    this.secret = new boolean[city.world.channels.length];
    this.fileOf = new int[city.world.channels.length];
    Arrays.fill(fileOf, -1);
    List<String> ids = CityLayout.recordKinds(city.world.people);
    for (int f = 0; f < count; f++) {
      FilesSetting.OldFile file = setting.files().get(f);
      channel[f] = channel(city, file.channel());
      fileOf[channel[f].index] = f;
      secret[channel[f].index] = channel[f].noticeBound == 0;
      kinds[f] = file.records().stream().mapToInt(ids::indexOf).toArray();
      share[f] = file.share().value();
      double unnumbered = 0;
      if (channel[f].channel.errors() instanceof Errors.LinkageErrors errors) {
        missed[f] = Chance.bound(errors.missedLink().value());
        stale[f] = Chance.bound(errors.stale().value());
        twice[f] = Chance.bound(errors.duplicate().value());
        unnumbered = errors.wrongLink().value();
      }
      for (int c = 0; c < others.length; c++) {
        namesake[f][c] = Chance.bound(unnumbered * others[c]);
      }
    }
  }

  private static ChannelTable channel(CityWorld city, String id) {
    for (ChannelTable channel : city.world.channels) {
      if (channel.channel.id().equals(id)) {
        return channel;
      }
    }
    throw new IllegalStateException("no channel " + id);
  }

  /// The table of a city, or null if the system is off there.
  public static @Nullable FilesTable of(CityWorld city) {
    return (FilesTable) city.systems.get(SystemId.FILES);
  }

  /// Class of a citizen's name: one for life.
  int names(long key) {
    double at = Chance.unit(Philox.word(seed, Stream.FILES.id(), key, 0, 0));
    int c = 0;
    while (c < upTo.length && at >= upTo[c]) {
      c++;
    }
    return c;
  }

  /// Whether an entry of somebody with a name of a class, which is linked at all, goes to a
  /// namesake.
  boolean goesAstray(int file, int names, int word) {
    return Chance.hit(word, namesake[file][names]);
  }

  /// Chance of an adult to have an entry: less for those who have not been of age for all the
  /// years.
  double chance(int file, int attributes) {
    if (years == 0) {
      return 0;
    }
    double of = Attributes.age(attributes) - Attributes.ADULT_AGE + 1;
    return share[file] * Math.min(1, of / years);
  }
}
