package org.glasshouse.results.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.measures.WholeGroups;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// Keeps what a run's windows say for whoever watches it. The run's own thread puts in what it has
/// tallied anyway, and goes on; any thread may look, and none waits for another.
public final class LiveRun {
  private final WholeGroups groups;
  private final List<String> places;
  private final List<CityLayout> layouts;
  private final int[] groupOf;
  private final List<long[]> sums = new ArrayList<>();
  private final List<long[]> moves = new ArrayList<>();
  private final long[] adults;
  private final long[] shutOut;
  private Arm arm = Arm.SCHEME;
  private volatile @Nullable Seen seen;

  /// @param scenario what runs
  public LiveRun(Scenario scenario) {
    this.groups = WholeGroups.of(scenario);
    this.places = scenario.cities().stream().map(Scenario.City::name).toList();
    this.layouts = CityLayout.all(scenario);
    this.groupOf = new int[layouts.size()];
    this.adults = new long[layouts.size()];
    this.shutOut = new long[layouts.size()];
    for (int group = 0; group < groups.members().size(); group++) {
      for (int city : groups.members().get(group)) {
        groupOf[city] = group;
      }
      CityLayout layout = layoutOf(group);
      sums.add(new long[layout.size()]);
      moves.add(new long[layout.bandFlow.size()]);
    }
  }

  private CityLayout layoutOf(int group) {
    return layouts.get(groups.members().get(group).getFirst());
  }

  /// A society begins; what its windows say comes next.
  ///
  /// @param replicate from 0
  public void society(int replicate, Arm arm) {
    this.arm = arm;
    moves.forEach(each -> Arrays.fill(each, 0));
    Seen before = seen;
    boolean same = before != null && before.replicate() == replicate && arm == Arm.LAW_ONLY;
    seen =
        new Seen(
            before == null ? 0 : before.number() + 1,
            groups,
            places,
            replicate,
            same && before != null ? before.scheme() : List.of(),
            List.of());
  }

  /// A window ended in one of its cities; cities come in order.
  ///
  /// @param lastDay last day of the window, counted from the start
  /// @param tally in the order of the city's layout; only read
  public void window(int lastDay, int city, long[] tally) {
    int group = groupOf[city];
    CityLayout layout = layouts.get(city);
    long[] sum = sums.get(group);
    boolean first = groups.members().get(group).getFirst() == city;
    for (Block block : GroupNumbers.blocks(layout)) {
      for (int i = block.offset(); i < block.offset() + block.size(); i++) {
        sum[i] = first ? tally[i] : sum[i] + tally[i];
      }
    }
    adults[city] = tally[layout.population.at(1)];
    shutOut[city] = layout.shutOut.sum(tally);
    if (city == layouts.size() - 1) {
      ended(lastDay);
    }
  }

  private void ended(int lastDay) {
    Seen now = seen;
    if (now == null) {
      throw new IllegalStateException("a window before its society");
    }
    List<GroupNumbers> numbers = new ArrayList<>();
    for (int group = 0; group < sums.size(); group++) {
      CityLayout layout = layoutOf(group);
      long[] moved = moves.get(group);
      Block flow = layout.bandFlow;
      for (int i = 0; i < moved.length; i++) {
        moved[i] += sums.get(group)[flow.offset() + i];
      }
      GroupNumbers told = GroupNumbers.of(layout, sums.get(group), moved);
      if (told.month() != null) {
        Arrays.fill(moved, 0);
      }
      numbers.add(told);
    }
    LiveWindow window = new LiveWindow(lastDay, numbers, adults.clone(), shutOut.clone());
    boolean scheme = arm == Arm.SCHEME;
    seen =
        new Seen(
            now.number() + 1,
            groups,
            places,
            now.replicate(),
            scheme ? with(now.scheme(), window) : now.scheme(),
            scheme ? now.law() : with(now.law(), window));
  }

  private static List<LiveWindow> with(List<LiveWindow> before, LiveWindow more) {
    List<LiveWindow> all = new ArrayList<>(before);
    all.add(more);
    return List.copyOf(all);
  }

  /// What can be seen now; null before the first society.
  public @Nullable Seen seen() {
    return seen;
  }
}
