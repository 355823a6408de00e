package org.glasshouse.engine.adaptation;

import org.glasshouse.engine.audit.AuditBulletin;
import org.glasshouse.engine.audit.AuditPass;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.History;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.overnight.OvernightBulletin;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.slump.SlumpBulletin;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Behaviour;
import org.glasshouse.scenario.model.Channel.Errors;
import org.glasshouse.scenario.model.Trait;

/// How those who know of the scheme respond.
///
/// - Perceived certainty p̂ moves towards one after being caught, half as far after seeing a far
///   acquaintance shut out, and otherwise drifts back, week by week, to what it is under ordinary
///   law.
/// - Caution and chill follow from the state: [Feelings].
/// - Striving grows linearly towards a band edge from the given reach on, on either side, for
///   whoever is told of bands.
/// - Of those who strive, a fixed share declares acts that they did not do, week by week.
/// - While the score is suspended for money nothing follows from it, so nothing is learned from
///   being caught, and people unlearn: p̂ drifts back and striving fades, both at the drift's pace.
///
/// Writes: `certainty`, `striving`, the flag FAKING; adds to `pending`.
public final class AdaptPass implements Pass {

  private static final byte[] NONE = {};
  private static final int FULL = 255;
  private static final int WEEK = 7;
  private static final int SAW = 1;
  private static final int CAUGHT = 2;
  private static final int SCORED_AND_AWARE = Flags.SCORED | Flags.AWARE;
  private static final int ACCEPTING = Trait.CONSCIENTIOUSNESS.ordinal();

  @Override
  public String name() {
    return "adapt";
  }

  @Override
  public void run(District district, Window window) {
    if (!window.scheme) {
      return;
    }
    CityWorld city = window.city;
    Behaviour behaviour = city.world.behaviour;
    byte[] certainties = window.scratch.certainties;
    certainties(behaviour, weeks(window), certainties);
    boolean suspended = SlumpBulletin.suspended(window.bulletin);
    byte[] fading = suspended ? fading(behaviour, weeks(window)) : NONE;
    int[] chills = window.scratch.feelings.in(window).chills();
    boolean strives = behaviour.striving().value() > 0;
    byte[] nearness = city.nearness;
    int rise = OvernightBulletin.announced(window.bulletin);
    int hidden = AuditBulletin.hidden(window.bulletin);
    byte[] accepting = district.traits[ACCEPTING];
    long certaintySum = 0;
    long chillSum = 0;
    long aware = 0;
    long striving = 0;
    for (int i = 0; i < district.citizens; i++) {
      int flags = district.flags[i];
      if ((flags & SCORED_AND_AWARE) != SCORED_AND_AWARE) {
        continue;
      }
      aware++;
      int event = suspended ? 0 : event(flags);
      byte certainty = certainties[event << 8 | district.certainty[i] & FULL];
      district.certainty[i] = certainty;
      certaintySum += certainty & FULL;
      chillSum += chills[accepting[i]];
      if (strives) {
        int score = Bands.score(city, district.raw[i]);
        byte near =
            nearness.length > 0
                ? nearness[Math.clamp(score - rise - city.minTenths, 0, nearness.length - 1)]
                : near(window, city, score);
        if (hidden > 0 && AuditPass.untold(district, window, i)) {
          near = 0;
        }
        if (suspended) {
          near = (byte) Math.min(near & FULL, fading[district.striving[i] & FULL] & FULL);
        }
        district.striving[i] = near;
        striving += near != 0 ? 1 : 0;
      }
    }
    Block climate = city.layout.climate;
    window.tally.add(climate.at(0), aware);
    window.tally.add(climate.at(1), certaintySum);
    window.tally.add(climate.at(2), chillSum);
    window.tally.add(climate.at(3), striving);
    if (strives) {
      fake(district, window);
    }
  }

  /// Weeks that end in a window, counted from the start of the run: what goes by the week does so
  /// however long the windows are.
  private static int weeks(Window window) {
    return (window.lastDay + 1) / WEEK - window.firstDay / WEEK;
  }

  /// Thousandths rounded up, so that small differences still move.
  private static int step(int thousandths) {
    return (thousandths + 999) / 1000;
  }

  /// What happened to a citizen in the window: 0 nothing, 1 saw somebody shut out, 2 caught.
  private static int event(int flags) {
    int saw = (flags & Flags.SAW_SHUT_OUT) != 0 ? SAW : 0;
    return (flags & Flags.CAUGHT) != 0 ? CAUGHT : saw;
  }

  /// Certainty after a window, by what happened (bits 8 and 9) and certainty before it.
  private static void certainties(Behaviour behaviour, int weeks, byte[] after) {
    int learning = (int) StrictMath.round(1000 * behaviour.learning().value());
    int law = Feelings.law(behaviour);
    for (int at = 0; at < after.length; at++) {
      int certainty = at & FULL;
      int event = at >> 8;
      if (event == CAUGHT) {
        certainty += step(learning * (FULL - certainty));
      } else if (event == SAW) {
        certainty += step(learning * (FULL - certainty) / 2);
      }
      int drifts = event == 0 ? weeks : weeks - 1;
      for (int week = 0; week < drifts && certainty > law; week++) {
        certainty -= Math.min(certainty - law, step(learning * (certainty - law) / 8));
      }
      after[at] = (byte) Math.min(FULL, certainty);
    }
  }

  /// What is left of striving, 0 to 255, after a window in which the score is suspended.
  private static byte[] fading(Behaviour behaviour, int weeks) {
    int learning = (int) StrictMath.round(1000 * behaviour.learning().value());
    byte[] after = new byte[FULL + 1];
    for (int at = 0; at <= FULL; at++) {
      int left = at;
      for (int week = 0; week < weeks; week++) {
        left -= Math.min(left, step(learning * left / 8));
      }
      after[at] = (byte) left;
    }
    return after;
  }

  /// Striving, 0 to 255, where bands are cut by share and their edges move.
  private static byte near(Window window, CityWorld city, int score) {
    return city.near(Bands.distance(city, window.bulletin, score));
  }

  private static void fake(District district, Window window) {
    CityWorld city = window.city;
    Behaviour behaviour = city.world.behaviour;
    ChannelTable desk = null;
    int kind = -1;
    for (ChannelTable channel : city.world.channels) {
      if (desk == null && channel.channel.errors() instanceof Errors.DeclarationErrors) {
        for (int seen : channel.kinds) {
          if (kind < 0 && city.credited[seen]) {
            kind = seen;
            desk = channel;
          }
        }
      }
    }
    long share = Chance.bound(behaviour.gamingShare().value());
    int hours = (int) StrictMath.round(behaviour.gamingHours().value());
    if (desk == null || share == 0) {
      return;
    }
    long seed = city.world.seed;
    long accepted = city.sensing[desk.index].fakeAccepted();
    int first = window.firstDay / WEEK;
    int weeks = weeks(window);
    PhiloxBatch draws = window.scratch.ties;
    int[] picked = window.scratch.picked;
    for (int n = 0; n < district.neighbourhoods; n++) {
      draws.clear();
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        if (district.striving[i] != 0 && (district.attributes[i] & Attributes.ADULT) != 0) {
          picked[draws.size()] = i;
          draws.add(Stream.FAKING.id(), district.key(i, n), 0, 0);
        }
      }
      draws.draw(seed);
      for (int at = 0; at < draws.size(); at++) {
        if (!Chance.hit(draws.w0(at), share)) {
          continue;
        }
        int citizen = picked[at];
        long key = district.key(citizen, n);
        for (int week = first; week < first + weeks; week++) {
          declare(district, window, citizen, key, week, kind, desk, hours, accepted);
        }
      }
    }
  }

  /// What one who fakes does in a week: the nearer the edge, the likelier is a declaration.
  private static void declare(
      District district,
      Window window,
      int citizen,
      long key,
      int week,
      int kind,
      ChannelTable desk,
      int hours,
      long accepted) {
    long words = Philox.pair(window.city.world.seed, Stream.FAKING.id(), key, week, 1);
    if (((int) (words >>> 32) >>> 24) >= (district.striving[citizen] & FULL)) {
      return;
    }
    Block gaming = window.city.layout.gaming;
    if (!district.has(citizen, Flags.FAKING)) {
      district.set(citizen, Flags.FAKING);
      district.remember(citizen, History.FAKED);
      window.tally.count(window.city.layout.climate.at(4));
    }
    if (!Chance.hit((int) words, accepted)) {
      window.tally.count(gaming.at(2));
      return;
    }
    window.tally.count(gaming.at(1));
    district.pending.add(
        citizen,
        RecordRow.what(kind, desk.index, Cause.FABRICATED, RecordRow.GAMED),
        RecordRow.when(week * WEEK + WEEK - 1, Math.max(1, desk.delayDays)),
        RecordRow.fields(hours, 0));
  }
}
