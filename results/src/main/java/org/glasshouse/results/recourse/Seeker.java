package org.glasshouse.results.recourse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ActDone;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.Decided;
import org.glasshouse.engine.ledger.LedgerEntry.Objected;
import org.glasshouse.engine.replay.Course;
import org.glasshouse.engine.replay.Course.Deed;
import org.glasshouse.engine.replay.Standing;
import org.glasshouse.results.recourse.Able.Earning;
import org.glasshouse.results.recourse.Effort.Assumed;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// Looks for the ways back of one citizen, round by round: it names ways, is told what came of each
/// when it was lived, and names the next.
///
/// First it waits, and does each act that can earn points alone, as often as it can, to see what
/// each earns. Then it takes every set of what else it is able to do, without and with all acts
/// that earned something, those first that earned most for what they take. Last it does fewer of
/// these acts, until no fewer of the first of them lead back as soon, or at all.
final class Seeker {

  /// Numbers of acts that are tried in one round of doing fewer.
  private static final int GRID = 6;

  /// Hours.
  private static final int WORKING_DAY = 8;

  /// A day, in days of the median income, so that nothing is divided by nothing.
  private static final double LEAST_INCOME = 0.01;

  private static final int ROUNDS_OF_FEWER = 4;

  private final Standing at;
  private final Goal goal;
  private final Scheme scheme;
  private final List<ActKind> acts;
  private final Effort effort;
  private final Able able;
  private final int fromDay;
  private final int within;
  private final int windowDays;
  private final Map<Way, Tried> tried = new LinkedHashMap<>();
  private final List<Way> asked = new ArrayList<>();
  private List<LedgerEntry> waiting = List.of();
  private List<Deed> all = List.of();
  private int earned;
  private int round;

  /// @param at who lacks the goal on the morning of the first day
  /// @param acts kinds of acts of the people, by index
  Seeker(
      Standing at,
      Goal goal,
      Scheme scheme,
      List<ActKind> acts,
      Effort effort,
      int fromDay,
      int within,
      int windowDays) {
    this.at = at;
    this.goal = goal;
    this.scheme = scheme;
    this.acts = acts;
    this.effort = effort;
    this.able = Able.of(at, goal, scheme, acts, effort, fromDay, within);
    this.fromDay = fromDay;
    this.within = within;
    this.windowDays = windowDays;
  }

  /// Courses to be lived next; none if it is done.
  List<Course> next() {
    asked.clear();
    Set<Way> ways = new LinkedHashSet<>();
    while (ways.isEmpty() && round < 2 + ROUNDS_OF_FEWER) {
      switch (round++) {
        case 0 -> {
          ways.add(Way.WAIT);
          able.earnings().forEach(earning -> ways.add(earning(List.of(earning))));
        }
        case 1 -> sets(ways);
        default -> fewer(ways);
      }
      ways.removeAll(tried.keySet());
    }
    asked.addAll(ways);
    return asked.stream().map(way -> way.course(at.citizen().slot(), fromDay, able)).toList();
  }

  /// Is told what came of the courses.
  void take(List<List<LedgerEntry>> lives) {
    boolean first = tried.isEmpty();
    if (first) {
      waiting = lives.getFirst();
    }
    for (int i = 0; i < asked.size(); i++) {
      tried.put(asked.get(i), tried(asked.get(i), lives.get(i)));
    }
    if (first) {
      earn(lives);
    }
  }

  /// What was found.
  WayBack found() {
    Tried soonest = null;
    Tried cheapest = null;
    for (Tried one : tried.values()) {
      if (one.back()) {
        soonest = least(soonest, one, Tried.soonest());
        cheapest = least(cheapest, one, Tried.cheapest());
      }
    }
    int objections = tried.values().stream().mapToInt(Tried::objections).max().orElse(0);
    return new WayBack(
        at,
        fromDay,
        within,
        Objects.requireNonNull(tried.get(Way.WAIT)),
        soonest,
        cheapest,
        tried.size(),
        new WayBack.Limits(
            goal.throughOthers(at),
            at.scored(),
            able.payDays(),
            objections,
            able.earnings().stream().map(Earning::kind).toList(),
            earned));
  }

  private static Tried least(@Nullable Tried one, Tried other, Comparator<Tried> order) {
    return one == null || order.compare(other, one) < 0 ? other : one;
  }

  private Way earning(List<Earning> earnings) {
    List<Integer> always = earnings.stream().map(_ -> Integer.MAX_VALUE).toList();
    return new Way(
        false, false, false, false, new Schedule(able, fromDay, within).all(earnings, always));
  }

  /// Puts the acts that earned something in order, from what each earned alone.
  private void earn(List<List<LedgerEntry>> lives) {
    record Worth(Earning earning, double perOwnDay, int until) {}
    List<Worth> worth = new ArrayList<>();
    for (Earning earning : able.earnings()) {
      int at = asked.indexOf(earning(List.of(earning)));
      if (at <= 0) {
        // No time or money for it even once; that was the way of waiting.
        continue;
      }
      String kind = acts.get(earning.kind()).id();
      List<Awarded> its = awards(lives.get(at), kind);
      int more = sum(its) - sum(awards(waiting, kind));
      boolean counted = scheme.counts().stream().anyMatch(c -> c.records().contains(kind));
      if (more > 0 || counted) {
        int until = counted ? Integer.MAX_VALUE : its.getLast().day();
        double takes =
            earning.hours() / WORKING_DAY + earning.money() / Math.max(able.income(), LEAST_INCOME);
        int done = Math.max(1, asked.get(at).deeds().size());
        worth.add(new Worth(earning, more / (done * Math.max(takes, 1e-6)), until));
      }
    }
    worth.sort(Comparator.comparingDouble(Worth::perOwnDay).reversed());
    all =
        new Schedule(able, fromDay, within)
            .all(
                worth.stream().map(Worth::earning).toList(),
                worth.stream().map(Worth::until).toList());
  }

  /// Points that rules awarded for records of a kind.
  private List<Awarded> awards(List<LedgerEntry> life, String kind) {
    List<Awarded> awards = new ArrayList<>();
    for (LedgerEntry entry : life) {
      if (entry instanceof Awarded award
          && award.day() >= fromDay
          && award.day() < fromDay + within
          && award.tenths() > 0
          && award.why().equals("record")
          && scheme.rules().get(award.rule()).trigger() instanceof Scheme.Trigger.OnRecord on
          && on.kinds().contains(kind)) {
        awards.add(award);
      }
    }
    return awards;
  }

  private static int sum(List<Awarded> awards) {
    return awards.stream().mapToInt(Awarded::tenths).sum();
  }

  /// Every set of what one can do besides acts that earn points, without and with these. Nothing is
  /// added if waiting leads back with the next window.
  private void sets(Set<Way> ways) {
    Tried wait = Objects.requireNonNull(tried.get(Way.WAIT));
    if (able.waitsOnly() || wait.back() && wait.days() <= windowDays) {
      return;
    }
    for (int set = 0; set < 16; set++) {
      Way way = new Way((set & 1) != 0, (set & 2) != 0, (set & 4) != 0, (set & 8) != 0, List.of());
      boolean possible =
          (!way.objects() || able.objects())
              && (!way.repairs() || able.repairs())
              && (!way.pays() || able.payDay() >= 0)
              && (!way.leaves() || !able.leaves().isEmpty());
      if (possible) {
        ways.add(way);
        ways.add(with(way, all));
      }
    }
  }

  private static Way with(Way way, List<Deed> deeds) {
    return new Way(way.objects(), way.repairs(), way.pays(), way.leaves(), deeds);
  }

  /// Fewer acts of the best ways so far.
  private void fewer(Set<Way> ways) {
    WayBack found = found();
    if (found.soonest() != null && found.cheapest() != null) {
      fewer(ways, found.soonest(), found.soonest().days());
      fewer(ways, found.cheapest(), within);
    }
  }

  /// @param days in which it must lead back
  private void fewer(Set<Way> ways, Tried best, int days) {
    int high = best.way().deeds().size();
    int low = 0;
    for (Tried other : tried.values()) {
      int its = other.way().deeds().size();
      boolean prefix = its < high && other.way().equals(best.way().first(its));
      if (prefix && (!other.back() || other.days() > days)) {
        low = Math.max(low, its);
      }
    }
    for (int g = 1; g <= GRID; g++) {
      int count = low + (int) ((long) (high - low) * g / (GRID + 1));
      if (count > low && count < high) {
        ways.add(best.way().first(count));
      }
    }
  }

  private Tried tried(Way way, List<LedgerEntry> life) {
    int days = goal.days(at, life, fromDay, within + Goal.LASTS);
    boolean back = days >= 0 && days <= within;
    int end = fromDay + (back ? days : within);
    int objections =
        Math.max(0, count(life, end, Objected.class) - count(waiting, end, Objected.class));
    int repairs = Math.max(0, repairs(life, end) - repairs(waiting, end));
    earned = Math.max(earned, gain(life) - gain(waiting));
    ToDoubleFunction<Assumed> middle = Assumed::value;
    return new Tried(
        way,
        back ? days : -1,
        hours(way, objections, repairs, middle),
        money(way, middle),
        own(way, objections, repairs, middle),
        own(way, objections, repairs, Assumed::low),
        own(way, objections, repairs, Assumed::high),
        way.leaves() ? givenUp(end) : 0,
        objections,
        Math.max(0, upheld(life, end) - upheld(waiting, end)));
  }

  private double own(Way way, int objections, int repairs, ToDoubleFunction<Assumed> end) {
    double money = money(way, end);
    return hours(way, objections, repairs, end) / WORKING_DAY
        + (money == 0 ? 0 : money / Math.max(able.income(), LEAST_INCOME));
  }

  private double hours(Way way, int objections, int repairs, ToDoubleFunction<Assumed> end) {
    double hours =
        objections * end.applyAsDouble(effort.objectionHours())
            + repairs * end.applyAsDouble(effort.repairHours());
    for (Earning earning : able.earnings()) {
      hours += way.count(earning.kind()) * earning.hours(end);
    }
    return hours;
  }

  /// In days of the median income.
  private double money(Way way, ToDoubleFunction<Assumed> end) {
    double money = way.pays() ? at.owed() : 0;
    for (Earning earning : able.earnings()) {
      money += way.count(earning.kind()) * end.applyAsDouble(earning.takes().money());
    }
    return money;
  }

  private int count(List<LedgerEntry> life, int end, Class<? extends LedgerEntry> sort) {
    return (int)
        life.stream()
            .filter(entry -> sort.isInstance(entry) && entry.day() >= fromDay && entry.day() < end)
            .count();
  }

  /// Days on which the score was repaired.
  private int repairs(List<LedgerEntry> life, int end) {
    return (int)
        life.stream()
            .filter(entry ->
                entry instanceof Awarded award
                    && award.why().equals("repair")
                    && award.day() >= fromDay
                    && award.day() < end)
            .mapToInt(LedgerEntry::day)
            .distinct()
            .count();
  }

  private int upheld(List<LedgerEntry> life, int end) {
    return (int)
        life.stream()
            .filter(entry ->
                entry instanceof Decided decided
                    && decided.upheld()
                    && entry.day() >= fromDay
                    && entry.day() < end)
            .count();
  }

  private int gain(List<LedgerEntry> life) {
    return life.stream()
        .filter(entry ->
            entry instanceof Awarded award
                && award.tenths() > 0
                && award.why().equals("record")
                && award.day() >= fromDay
                && award.day() < fromDay + within)
        .mapToInt(entry -> ((Awarded) entry).tenths())
        .sum();
  }

  /// Lawful acts that cost points and were done in that time.
  private int givenUp(int end) {
    int count = 0;
    for (LedgerEntry entry : waiting) {
      if (entry instanceof ActDone act
          && act.day() >= fromDay
          && act.day() < end
          && able.leaves().contains(act.kind())
          && (acts.get(act.kind()).nature() == ActKind.Nature.LAWFUL
              || acts.get(act.kind()).nature() == ActKind.Nature.PROTECTED)) {
        count++;
      }
    }
    return count;
  }
}
