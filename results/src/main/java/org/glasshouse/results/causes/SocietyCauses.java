package org.glasshouse.results.causes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.engine.replay.Rescore;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.replay.Replayed;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;

/// On what the days of all denials rest, over all citizens of the first replicate, or over whole
/// neighbourhoods drawn by the seed.
///
/// @param neighbourhoods what each of those that were looked at adds up to, in order
/// @param of how many neighbourhoods there are
public record SocietyCauses(List<NeighbourhoodCauses> neighbourhoods, int of) {

  public SocietyCauses {
    neighbourhoods = List.copyOf(neighbourhoods);
  }

  /// Is told how far it is.
  public interface Told {

    /// Some neighbourhoods are done.
    void at(int done, int of);
  }

  /// Works it out.
  ///
  /// @param most neighbourhoods to look at
  /// @throws org.glasshouse.results.run.RunRefused as in [Replayed#rescored]
  public static SocietyCauses of(RunFolder run, int most, int threads, Told told) {
    Scenario scenario = run.scenario();
    List<CitizenId> all = new ArrayList<>();
    for (int city = 0; city < scenario.cities().size(); city++) {
      int count = Neighbourhoods.of(scenario.cities().get(city).people()).count();
      for (int n = 0; n < count; n++) {
        all.add(new CitizenId(city, n, 0));
      }
    }
    List<CitizenId> chosen = drawn(all, most, scenario.seed());
    Replayed replayed = new Replayed(run, chosen.getFirst(), Arm.SCHEME, threads);
    List<NeighbourhoodCauses> found = new ArrayList<>();
    for (int from = 0; from < chosen.size(); from += threads) {
      told.at(from, chosen.size());
      List<Rescore> each = new ArrayList<>();
      for (CitizenId place : chosen.subList(from, Math.min(from + threads, chosen.size()))) {
        each.add(NeighbourhoodCauses.asked(scenario, people(scenario, place)));
      }
      List<Rescore.Lives> lives = replayed.rescored(each);
      for (int i = 0; i < lives.size(); i++) {
        found.add(NeighbourhoodCauses.of(scenario, each.get(i).told(), lives.get(i)));
      }
    }
    return new SocietyCauses(found, all.size());
  }

  private static List<CitizenId> people(Scenario scenario, CitizenId place) {
    int people =
        Neighbourhoods.of(scenario.cities().get(place.city()).people()).size(place.neighbourhood());
    List<CitizenId> ids = new ArrayList<>();
    for (int slot = 0; slot < people; slot++) {
      ids.add(new CitizenId(place.city(), place.neighbourhood(), slot));
    }
    return ids;
  }

  /// All, or as many as are wanted, drawn without replacement, in their order.
  private static List<CitizenId> drawn(List<CitizenId> all, int most, long seed) {
    if (all.size() <= most) {
      return all;
    }
    return IntStream.range(0, all.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> Philox.word(seed, Stream.LOOKED_AT.id(), i, 0, 0)))
        .limit(most)
        .sorted()
        .map(all::get)
        .toList();
  }

  /// Whether every neighbourhood was looked at, so that nothing is estimated.
  public boolean all() {
    return neighbourhoods.size() == of;
  }

  /// Sum over those that were looked at.
  public RestedDays rests() {
    return neighbourhoods.stream()
        .map(NeighbourhoodCauses::rests)
        .reduce(RestedDays.NONE, RestedDays::plus);
  }

  /// Sum over those that were looked at of a count.
  public long sum(ToLongFunction<NeighbourhoodCauses> count) {
    return neighbourhoods.stream().mapToLong(count).sum();
  }

  /// Days that would not have been served without all records of a channel, by its id.
  public Map<String, Long> withoutChannel() {
    return merged(NeighbourhoodCauses::withoutChannel);
  }

  /// Days that would not have been served without a rule, by [NeighbourhoodCauses#id].
  public Map<String, Long> withoutRule() {
    return merged(NeighbourhoodCauses::withoutRule);
  }

  /// Days that would not have been served without a list, by [NeighbourhoodCauses#id].
  public Map<String, Long> withoutList() {
    return merged(NeighbourhoodCauses::withoutList);
  }

  private Map<String, Long> merged(Function<NeighbourhoodCauses, Map<String, Long>> part) {
    Map<String, Long> sum = new TreeMap<>();
    for (NeighbourhoodCauses each : neighbourhoods) {
      part.apply(each).forEach((name, days) -> sum.merge(name, days, Long::sum));
    }
    return sum;
  }

  /// A total of all neighbourhoods, estimated from those that were looked at.
  public double total(ToDoubleFunction<NeighbourhoodCauses> value) {
    return neighbourhoods.stream().mapToDouble(value).sum() * of / neighbourhoods.size();
  }

  /// Where a total lies: the 95 % t-interval over neighbourhoods, drawn without replacement; null
  /// if all were looked at, or one alone.
  public Estimate.@Nullable Interval interval(ToDoubleFunction<NeighbourhoodCauses> value) {
    Estimate.Interval mean =
        Estimate.of(neighbourhoods.stream().mapToDouble(value).toArray()).mean95();
    if (all() || mean == null) {
      return null;
    }
    double centre = total(value);
    double half =
        (mean.high() - mean.low()) / 2 * of * Math.sqrt(1 - (double) neighbourhoods.size() / of);
    return new Estimate.Interval(
        "95 % t-interval over neighbourhoods", centre - half, centre + half);
  }
}
