package org.glasshouse.results.live;

import java.util.List;
import org.glasshouse.results.measures.WholeGroups;

/// What can be seen of a run at one moment: the replicate at work, window by window. It never
/// changes; the next window makes another one.
///
/// @param number how many were seen before it
/// @param groups what ran, with groups of cities told as one
/// @param places names of the cities, each for itself
/// @param replicate from 0
/// @param scheme windows under the scheme
/// @param law windows of the same people under ordinary law alone; empty until that is at work
public record Seen(
    long number,
    WholeGroups groups,
    List<String> places,
    int replicate,
    List<LiveWindow> scheme,
    List<LiveWindow> law) {
  public Seen {
    places = List.copyOf(places);
    scheme = List.copyOf(scheme);
    law = List.copyOf(law);
  }
}
