package org.glasshouse.engine.sensing;

import java.util.Arrays;
import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.engine.world.ExposureTable;
import org.glasshouse.engine.world.SightTable;
import org.glasshouse.engine.world.World;

/// Which acts of a window each channel sees: those whose visibility mark lies under detection ×
/// exposure × patrol share × sight.
final class Sightings {

  private Sightings() {}

  /// Lists what every channel sees, and draws the words about it.
  static void find(District district, Window window) {
    Scratch scratch = window.scratch;
    ActBuffer acts = scratch.acts;
    World world = window.city.world;
    scratch.sensed.clear();
    int end = 0;
    for (int from = 0; from < acts.size(); from = end) {
      int kind = acts.kind(from);
      end = from + 1;
      while (end < acts.size() && acts.kind(end) == kind) {
        end++;
      }
      if (world.sight(kind).channel.length > 0) {
        find(district, window, kind, from, end);
      }
    }
    scratch.sensed.draw(world.seed);
  }

  /// Lists what every channel sees of acts of one kind.
  private static void find(District district, Window window, int kind, int from, int end) {
    Scratch scratch = window.scratch;
    ActBuffer acts = scratch.acts;
    World world = window.city.world;
    SightTable sight = world.sight(kind);
    Block funnel = window.city.layout.funnel;
    int[] channels = sight.channel;
    for (int channel : channels) {
      window.tally.add(funnel.at(channel, Stage.ACTS.ordinal(), 0), end - from);
    }
    int first = scratch.sensed.size();
    scratch.roomToSee(first + (end - from) * channels.length);
    boolean one = channels.length == 1 && district.sight.length == 0 && !sight.follows[0];
    int at =
        one
            ? alone(district, acts, sight, from, end, scratch, first)
            : several(district, window, kind, from, end, first);
    int[] seen = scratch.seenBy;
    Arrays.fill(seen, 0, channels.length, 0);
    for (int i = first; i < at; i++) {
      int place = scratch.seenPlaces[i];
      seen[place]++;
      scratch.sensed.add(Stream.SENSE.id(), acts.key(scratch.seenActs[i]), 0, sight.address[place]);
    }
    for (int place = 0; place < channels.length; place++) {
      window.tally.add(funnel.at(channels[place], Stage.SEEN.ordinal(), 0), seen[place]);
      window.tally.seen[channels[place]][kind] += seen[place];
    }
  }

  /// Lists what the channels of a kind see, with patrols that follow records and sight that is
  /// dimmed.
  ///
  /// @param first place of the first in the lists
  /// @return place after the last
  private static int several(
      District district, Window window, int kind, int from, int end, int first) {
    Scratch scratch = window.scratch;
    ActBuffer acts = scratch.acts;
    SightTable sight = window.city.world.sight(kind);
    int[] channels = sight.channel;
    boolean dimmed = district.sight.length > 0;
    Sight dim = new Sight(district, window);
    int[] seenActs = scratch.seenActs;
    int[] seenPlaces = scratch.seenPlaces;
    int[] attributes = district.attributes;
    int[] exposures = district.exposureLevels;
    int n = 0;
    int at = first;
    for (int i = from; i < end; i++) {
      double visibility = acts.visibility(i);
      int citizen = acts.citizen(i);
      int mask = ExposureTable.mask(attributes[citizen]);
      int levels = exposures[citizen];
      for (int j = 0; j < channels.length; j++) {
        double chance = sight.chance(j, mask, levels);
        if (sight.follows[j]) {
          if (citizen < district.start[n] || citizen >= district.start[n + 1]) {
            n = district.neighbourhoodOf(citizen);
          }
          chance *= window.bulletin.patrol[channels[j]][district.firstNeighbourhood + n] * 0.001;
        }
        // Written whether it is seen or not, and overwritten if not: about half are, at random.
        seenActs[at] = i;
        seenPlaces[at] = j;
        double below = Math.min(chance, sight.cap[j]);
        if (dimmed && visibility < below) {
          if (citizen < district.start[n] || citizen >= district.start[n + 1]) {
            n = district.neighbourhoodOf(citizen);
          }
          if (!dim.sees(channels[j], n, citizen, kind, visibility, below)) {
            continue;
          }
        }
        at += visibility < below ? 1 : 0;
      }
    }
    return at;
  }

  /// Lists what the only channel of a kind sees, the same way without what cannot be there.
  ///
  /// @param first place of the first in the lists
  /// @return place after the last
  private static int alone(
      District district,
      ActBuffer acts,
      SightTable sight,
      int from,
      int end,
      Scratch scratch,
      int first) {
    int[] seenActs = scratch.seenActs;
    int[] seenPlaces = scratch.seenPlaces;
    int[] attributes = district.attributes;
    int[] exposures = district.exposureLevels;
    double cap = sight.cap[0];
    int at = first;
    for (int i = from; i < end; i++) {
      int citizen = acts.citizen(i);
      int mask = ExposureTable.mask(attributes[citizen]);
      double chance = sight.chance(0, mask, exposures[citizen]);
      seenActs[at] = i;
      seenPlaces[at] = 0;
      at += acts.visibility(i) < Math.min(chance, cap) ? 1 : 0;
    }
    return at;
  }
}
