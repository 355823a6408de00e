package org.glasshouse.engine.files;

import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Cause;
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
  final long[] twice;

  /// Chance that an entry is out of date, in 2^-32.
  final long stale;

  /// Whether nobody is told of what a channel says.
  private final boolean[] secret;

  private final double years;

  /// Chance that an entry goes to a namesake, by class of names, in 2^-32.
  private final long[] namesake;

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
    this.namesake = new long[names.size() + 1];
    double sum = 0;
    for (int c = 0; c < upTo.length; c++) {
      sum += names.get(c).share().value();
      upTo[c] = sum;
      double another = 1 - 1 / names.get(c).bearers().value();
      namesake[c] = Chance.bound(setting.byName().value() * another);
    }
    this.stale = Chance.bound(setting.stale().value());
    int count = setting.files().size();
    this.channel = new ChannelTable[count];
    this.kinds = new int[count][];
    this.share = new double[count];
    this.missed = new long[count];
    this.twice = new long[count];
    this.secret = new boolean[city.world.channels.length];
    List<String> ids = CityLayout.recordKinds(city.world.people);
    for (int f = 0; f < count; f++) {
      FilesSetting.OldFile file = setting.files().get(f);
      channel[f] = channel(city, file.channel());
      secret[channel[f].index] = channel[f].noticeBound == 0;
      kinds[f] = file.records().stream().mapToInt(ids::indexOf).toArray();
      share[f] = file.share().value();
      if (channel[f].channel.errors() instanceof Errors.LinkageErrors errors) {
        missed[f] = Chance.bound(errors.missedLink().value());
        twice[f] = Chance.bound(errors.duplicate().value());
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

  /// Whether an entry of somebody with a name of a class goes to a namesake.
  boolean goesAstray(int names, int word) {
    return Chance.hit(word, namesake[names]);
  }

  /// Sorts of [FilesBlocks] that a wrong entry belongs to, as bits.
  int sorts(Cause cause, int ofChannel) {
    if (cause != Cause.WRONG_PERSON) {
      return 1 << FilesBlocks.WRONG | 1 << FilesBlocks.STALE;
    }
    boolean untold = ofChannel < secret.length && secret[ofChannel];
    return 1 << FilesBlocks.WRONG
        | 1 << FilesBlocks.OTHERS
        | (untold ? 1 << FilesBlocks.SECRET : 0);
  }

  /// Chance of an adult to have an entry: less for those who have not been of age for all the
  /// years.
  double chance(int file, int attributes) {
    double of = Attributes.age(attributes) - Attributes.ADULT_AGE + 1;
    return share[file] * (of >= years ? 1 : of / years);
  }

  @Override
  public FilesPart newPart(District district) {
    return new FilesPart(district);
  }
}
