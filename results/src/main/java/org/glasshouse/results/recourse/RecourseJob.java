package org.glasshouse.results.recourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.engine.replay.Course;
import org.glasshouse.engine.replay.Standing;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Replay;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.replay.Replayed;
import org.glasshouse.results.run.Progress;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;

/// Looks for the ways back of one citizen of a run, or of many who were drawn. Their neighbourhoods
/// live again, once as they were and once for every way of every citizen, each alone; all outside
/// the neighbourhood stays as it was. It is the first replicate, under the scheme.
public final class RecourseJob {

  /// Neighbourhoods in which people are looked for, at the most.
  static final int MOST_NEIGHBOURHOODS = 96;

  private final Scenario scenario;
  private final Aim aim;
  private final Effort effort;
  private final int fromDay;
  private final int within;
  private final long seed;
  private final Replay replay;
  private final Progress progress;

  /// @param run of which one asks
  /// @param aim what is wanted back
  /// @param fromDay first day of the ways back, the first of a window
  /// @param within days that a way may take; [Goal#LASTS] more must be left in the run
  /// @param threads worker threads
  /// @throws RunRefused if the run wrote nothing down to live again from
  public RecourseJob(
      RunFolder run,
      Aim aim,
      Effort effort,
      int fromDay,
      int within,
      int threads,
      Progress progress) {
    this.scenario = run.scenario();
    this.aim = aim;
    this.effort = effort;
    this.fromDay = fromDay;
    this.within = within;
    this.replay = Replayed.replay(run, Arm.SCHEME, List.of(), threads);
    this.seed = Plan.seed(scenario.seed(), 0);
    this.progress = progress;
  }

  /// A neighbourhood of a city.
  private record Place(int city, int neighbourhood) {}

  /// Ways back of one citizen; null if they do not lack what is wanted.
  public @Nullable WayBack of(CitizenId citizen) {
    Goal goal = aim.under(scenario.cities().get(citizen.city()).scheme());
    Standing at = standing(new Place(citizen.city(), citizen.neighbourhood())).get(citizen.slot());
    if (goal == null || !goal.lacks(at)) {
      return null;
    }
    return sought(List.of(at)).getFirst();
  }

  /// Ways back of some of those who lack what is wanted, drawn by lot.
  ///
  /// @param sample how many, at the most
  public RecourseResult drawn(int sample) {
    List<Place> all = places();
    List<Standing> lacking = new ArrayList<>();
    List<Integer> looked = lots(all.size(), MOST_NEIGHBOURHOODS, 0);
    long people = 0;
    for (int i = 0; i < looked.size(); i++) {
      Place place = all.get(looked.get(i));
      tell(i, looked.size(), 2L * looked.size());
      Goal goal = aim.under(scenario.cities().get(place.city).scheme());
      if (goal == null) {
        continue;
      }
      List<Standing> here = standing(place);
      people += here.size();
      here.stream().filter(goal::lacks).forEach(lacking::add);
    }
    List<Standing> drawn = new ArrayList<>();
    lots(lacking.size(), sample, all.size()).forEach(at -> drawn.add(lacking.get(at)));
    return new RecourseResult(
        fromDay, within, all.size(), looked.size(), people, lacking.size(), sought(drawn));
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (int city = 0; city < scenario.cities().size(); city++) {
      int count = Neighbourhoods.of(scenario.cities().get(city).people()).count();
      for (int n = 0; n < count; n++) {
        places.add(new Place(city, n));
      }
    }
    return places;
  }

  /// Some of so many, without any twice and in their order: the splitmix64 of the seed and a
  /// number, times how many there are, over 2^64.
  ///
  /// @param from first number
  private List<Integer> lots(int many, int wanted, int from) {
    TreeSet<Integer> taken = new TreeSet<>();
    for (int k = from; taken.size() < Math.min(many, wanted); k++) {
      taken.add((int) Math.unsignedMultiplyHigh(Plan.seed(seed, k), many));
    }
    return List.copyOf(taken);
  }

  private List<Standing> standing(Place place) {
    return Replayed.asked(() -> replay.standing(place.city, place.neighbourhood, fromDay));
  }

  /// Looks for the ways back of everybody, neighbourhood by neighbourhood.
  private List<WayBack> sought(List<Standing> who) {
    TreeMap<Long, List<Standing>> places = new TreeMap<>();
    for (Standing at : who) {
      long place = (long) at.citizen().city() << 32 | at.citizen().neighbourhood();
      places.computeIfAbsent(place, _ -> new ArrayList<>()).add(at);
    }
    List<WayBack> found = new ArrayList<>();
    for (List<Standing> here : places.values()) {
      tell(who.size() + found.size(), who.size(), 2L * who.size());
      found.addAll(here(here));
    }
    return found;
  }

  private List<WayBack> here(List<Standing> people) {
    CitizenId first = people.getFirst().citizen();
    Scenario.City city = scenario.cities().get(first.city());
    List<Seeker> seekers = new ArrayList<>();
    for (Standing at : people) {
      seekers.add(
          new Seeker(
              at,
              Objects.requireNonNull(aim.under(city.scheme())),
              city.scheme(),
              scenario.people().acts(),
              effort,
              fromDay,
              within,
              scenario.windowDays()));
    }
    while (true) {
      List<Course> courses = new ArrayList<>();
      List<Integer> ends = new ArrayList<>();
      for (Seeker seeker : seekers) {
        courses.addAll(seeker.next());
        ends.add(courses.size());
      }
      if (courses.isEmpty()) {
        return seekers.stream().map(Seeker::found).toList();
      }
      List<List<LedgerEntry>> lives = lives(first, courses);
      int from = 0;
      for (int s = 0; s < seekers.size(); s++) {
        seekers.get(s).take(lives.subList(from, ends.get(s)));
        from = ends.get(s);
      }
    }
  }

  private List<List<LedgerEntry>> lives(CitizenId place, List<Course> courses) {
    int untilDay = fromDay + within + Goal.LASTS - 1;
    return Replayed.asked(
        () -> replay.courses(place.city(), place.neighbourhood(), courses, untilDay));
  }

  private void tell(long done, int of, long total) {
    int at = (int) Math.min(done, of);
    progress.at(new Progress.Step(Progress.Phase.RUNNING, 1, 1, Arm.SCHEME, at, of, done, total));
  }
}
