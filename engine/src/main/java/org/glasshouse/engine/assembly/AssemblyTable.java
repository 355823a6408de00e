package org.glasshouse.engine.assembly;

import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.KindTable;
import org.glasshouse.engine.world.NormalScores;
import org.glasshouse.scenario.systems.AssemblySetting;
import org.glasshouse.scenario.systems.Event;
import org.jspecify.annotations.Nullable;

/// Assemblies in a city, compiled.
public final class AssemblyTable implements CitySystem {

  /// Fewest people that wide orders are about, and fewest whom they hit: never a chosen few.
  static final int FEWEST = 100;

  /// Thousandths of means for an hour: of about 2,000 hours of work in a year.
  static final double HOUR = 1000.0 / 2000;

  // Sums of a window.
  private static final int WENT = 0;
  private static final int NAMED = 1;
  private static final int NEAR = 2;

  /// Covered faces before each channel, by channel.
  private static final int FACES = 3;

  final CityWorld city;
  final AssemblyBlocks blocks;

  /// The act of taking part.
  final KindTable kind;

  /// By channel: whether covering up hides from it.
  final boolean[] camera;

  /// As whose records wide orders are entered, or null if nobody takes them in this arm.
  final @Nullable ChannelTable ordersTo;

  /// Of the rate of going, by level of dissent; mean 1.
  final double[] byDissent = new double[NormalScores.LEVELS];

  final double contacts;

  /// Share who cover up at first, in 2^-15.
  final short cover;

  final double spread;

  /// What cameras still see of the covered, in thousandths.
  final int left;

  final double occlusion;

  /// Price of covering up, in thousandths of median yearly means.
  final double coverCost;

  /// By neighbourhood of the city: whether it lies near.
  final boolean[] near;

  final long workNear;
  final long there;
  final long leftHome;
  final double blindBelow;
  final long orders;
  final double checks;
  final double hours;
  final long hurt;

  /// Whether a camera works in this arm, so that it can be blinded.
  final boolean watches;

  private final List<Event<AssemblySetting.What>> events;

  AssemblyTable(CityWorld city, AssemblySetting setting) {
    this.city = city;
    this.blocks = AssemblyBlocks.in(city.layout);
    KindTable found = null;
    for (KindTable each : city.world.kinds) {
      if (each.kind.id().equals(setting.act())) {
        found = each;
      }
    }
    if (found == null) {
      throw new IllegalStateException("no act " + setting.act());
    }
    this.kind = found;
    this.camera = new boolean[city.world.channels.length];
    boolean any = false;
    ChannelTable takes = null;
    for (ChannelTable channel : city.world.channels) {
      boolean works = city.world.works(channel);
      camera[channel.index] = works && setting.cameras().contains(channel.channel.id());
      any |= camera[channel.index];
      if (works && setting.ordersTo().contains(channel.channel.id())) {
        takes = channel;
      }
    }
    this.watches = any;
    this.ordersTo = takes;
    double weight = setting.dissent().value();
    double sum = 0;
    for (int level = 0; level < byDissent.length; level++) {
      byDissent[level] = StrictMath.exp(weight * NormalScores.of(level));
      sum += byDissent[level];
    }
    for (int level = 0; level < byDissent.length; level++) {
      byDissent[level] *= byDissent.length / sum;
    }
    this.contacts = setting.contacts().value();
    this.cover = (short) StrictMath.round(Short.MAX_VALUE * setting.cover().value());
    this.spread = setting.spread().value();
    this.left = (int) StrictMath.round(1000 * (1 - setting.hides().value()));
    this.occlusion = setting.occlusion().value();
    this.coverCost = 1000 * setting.coverCost().value();
    this.near = near(city, setting.liveNear().value());
    this.workNear = Chance.bound(setting.workNear().value());
    this.there = Chance.bound(setting.there().value());
    this.leftHome = Chance.bound(setting.leftHome().value());
    this.blindBelow = setting.blindBelow().value();
    this.orders = Chance.bound(setting.orders().value());
    this.checks = setting.checks().value();
    this.hours = setting.hours().value();
    this.hurt = Chance.bound(setting.hurt().value());
    this.events = setting.events().stream().filter(event -> event.in(city.city.id())).toList();
  }

  /// Neighbourhoods near the place: those with the lowest keyed words, as many as the share says
  /// and at least one where it is above zero.
  private static boolean[] near(CityWorld city, double share) {
    int all = city.neighbourhoods();
    long[] order = new long[all];
    for (int n = 0; n < all; n++) {
      int word =
          Philox.word(
              city.world.seed, Stream.ASSEMBLY_NEAR.id(), Keys.neighbourhood(city.index, n), 0, 0);
      order[n] = (word & 0xffff_ffffL) << 24 | n;
    }
    Arrays.sort(order);
    int count = (int) StrictMath.ceil(share * all - 1e-9);
    boolean[] near = new boolean[all];
    for (int i = 0; i < count; i++) {
      near[(int) (order[i] & 0xff_ffff)] = true;
    }
    return near;
  }

  /// The table of a city, or null if the system is off there.
  static @Nullable AssemblyTable of(CityWorld city) {
    return (AssemblyTable) city.systems.get(SystemId.ASSEMBLY);
  }

  /// Rate of going of an average adult in a window, if nobody feared to.
  double pull(int firstDay, int lastDay) {
    double pull = 0;
    for (Event<AssemblySetting.What> event : events) {
      pull += event.dose().value() * days(event, firstDay, lastDay) / 7;
    }
    return pull;
  }

  /// First day on which people gather, among some; the first of them if there is none.
  int gathers(int firstDay, int lastDay) {
    for (int day = firstDay; day <= lastDay; day++) {
      for (Event<AssemblySetting.What> event : events) {
        if (event.dose().value() > 0 && days(event, day, day) > 0) {
          return day;
        }
      }
    }
    return firstDay;
  }

  /// Whether anybody gathered up to a day.
  boolean begun(int day) {
    for (Event<AssemblySetting.What> event : events) {
      if (event.atDay() <= day && event.dose().value() > 0) {
        return true;
      }
    }
    return false;
  }

  private static int days(Event<?> event, int firstDay, int lastDay) {
    int last = Math.min(lastDay, event.atDay() + event.days() - 1);
    return Math.max(0, last - Math.max(firstDay, event.atDay()) + 1);
  }

  void count(CityTally tally, boolean went) {
    tally.sums(SystemId.ASSEMBLY)[went ? WENT : NEAR]++;
  }

  void countNamed(CityTally tally) {
    tally.sums(SystemId.ASSEMBLY)[NAMED]++;
  }

  void countFace(CityTally tally, int channel) {
    tally.sums(SystemId.ASSEMBLY)[FACES + channel]++;
    tally.count(blocks.crowd().at(AssemblyBlocks.HIDDEN));
  }

  @Override
  public AssemblyPart newPart(District district) {
    return new AssemblyPart(this, district);
  }

  @Override
  public AssemblyBulletin firstBulletin() {
    return new AssemblyBulletin();
  }

  @Override
  public int sums() {
    return FACES + city.world.channels.length;
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    AssemblyBulletin told = AssemblyBulletin.of(next);
    if (told == null) {
      return;
    }
    long[] sums = tally.sums(SystemId.ASSEMBLY);
    told.blind =
        watches
            && sums[WENT] >= FEWEST
            && sums[NEAR] >= FEWEST
            && sums[NAMED] < blindBelow * sums[WENT];
    told.day = closing.lastDay();
    if (told.blind) {
      tally.add(blocks.answer().at(AssemblyBlocks.ORDERS), 1);
      tally.add(blocks.answer().at(AssemblyBlocks.NEAR), sums[NEAR]);
    }
    for (int channel = 0; channel < camera.length; channel++) {
      next.seen[channel][kind.index] += StrictMath.round(occlusion * sums[FACES + channel]);
    }
  }
}
