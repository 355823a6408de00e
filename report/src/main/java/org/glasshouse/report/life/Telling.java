package org.glasshouse.report.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.BandChanged;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.population.Person;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.life.ToldLife.Chapter;
import org.glasshouse.report.life.ToldLife.Line;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.report.words.RuleWords;
import org.glasshouse.results.run.Stretches;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// Tells a life.
public final class Telling {

  /// Scenarios of more days are told by years, others by quarters.
  private static final int BY_YEARS = 550;

  private final Scenario scenario;
  private final Subject subject;
  private final Scheme scheme;
  private final LedgerWords words;
  private final Lines lines;
  private final boolean scored;

  /// @param stretches scenarios in which it was lived, one after the other
  public Telling(Stretches stretches, Subject subject) {
    this.scenario = stretches.last();
    this.subject = subject;
    this.scheme = scenario.cities().get(subject.citizen().city()).scheme();
    this.words = new LedgerWords(stretches);
    boolean held = isScored();
    Notes notes = new Notes(words, new RuleWords(stretches), subject);
    this.lines = new Lines(words, subject.entries(), notes, held);
    this.scored = held && scheme.rules().stream().anyMatch(rule -> rule.points() != null);
  }

  /// The whole life, with what is alike in a chapter told together.
  public ToldLife together() {
    return told(1);
  }

  /// The whole life, entry for entry.
  ///
  /// @param depth from 2 on with notes on how rules were applied, from 3 on node by node
  public ToldLife each(int depth) {
    return told(Math.max(2, depth));
  }

  /// Of the whole life what holds some of its entries, in its chapters.
  ///
  /// @param some the entries themselves, and not others that are equal to them
  /// @param depth 1 for what is alike together, else as in [#each]
  public List<Chapter> only(List<LedgerEntry> some, int depth) {
    IdentityHashMap<LedgerEntry, Boolean> wanted = new IdentityHashMap<>();
    some.forEach(entry -> wanted.put(entry, true));
    return chapters(depth, moment -> moment.entries().stream().anyMatch(wanted::containsKey));
  }

  /// Whether the citizen has a score.
  public boolean scored() {
    return scored;
  }

  /// One day of it, entry for entry.
  ///
  /// @param depth as in [#each]; 1 for no notes
  public ToldLife day(int day, int depth) {
    List<Line> found = new ArrayList<>();
    for (Line line : lines.each(Moment.of(subject.entries(), words), depth)) {
      if (line.day() == day) {
        found.add(line);
      }
    }
    String title = Amounts.day(words.date(day));
    return new ToldLife(
        List.of(), found.isEmpty() ? List.of() : List.of(new Chapter(title, found)), key());
  }

  private ToldLife told(int depth) {
    List<Chapter> chapters = chapters(depth, _ -> true);
    List<String> summary = new Summary(scenario, subject, words, lines::seen, scored).say();
    return new ToldLife(summary, chapters, key());
  }

  private List<Chapter> chapters(int depth, Predicate<Moment> which) {
    Map<LocalDate, List<Moment>> parts = new TreeMap<>();
    for (Moment moment : Moment.of(subject.entries(), words)) {
      List<Moment> part =
          parts.computeIfAbsent(part(words.date(moment.first().day())), _ -> new ArrayList<>());
      if (which.test(moment)) {
        part.add(moment);
      }
    }
    List<Chapter> chapters = new ArrayList<>();
    Standing standing = new Standing();
    parts.forEach((from, moments) -> {
      List<Line> told = depth < 2 ? lines.together(moments) : lines.each(moments, depth);
      String title = standing.title(from);
      if (!told.isEmpty()) {
        chapters.add(new Chapter(title, told));
      }
    });
    return List.copyOf(chapters);
  }

  private List<ToldLife.Term> key() {
    return new Key(subject, scheme, words, scored).terms();
  }

  /// Whether the citizen is scored at all: an adult, and one who joined where one may.
  private boolean isScored() {
    Person person = subject.person();
    if (subject.arm() != Arm.SCHEME || person != null && !Attributes.adult(person.attributes())) {
      return false;
    }
    return switch (scheme.enrolment()) {
      case Scheme.Enrolment.Compulsory() -> true;
      case Scheme.Enrolment.OptIn _ ->
          subject.entries().stream().anyMatch(entry -> entry.scoreAfter() != LedgerEntry.NO_SCORE);
    };
  }

  /// First day of the year or quarter that a date lies in.
  private LocalDate part(LocalDate date) {
    return scenario.days() > BY_YEARS
        ? date.withDayOfYear(1)
        : date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / 3 * 3 + 1);
  }

  /// Score and band as the chapters go on.
  private final class Standing {

    private int score = (int) Math.round(Scheme.TENTHS * scheme.score().start().value());
    private @Nullable Integer band = Bands.atStart(subject.entries(), scheme);

    String title(LocalDate from) {
      String name =
          scenario.days() > BY_YEARS
              ? Integer.toString(from.getYear())
              : Amounts.month(from) + " to " + Amounts.month(from.plusMonths(2));
      if (!scored) {
        return name;
      }
      int scoreBefore = score;
      Integer bandBefore = band;
      for (LedgerEntry entry : subject.entries()) {
        if (part(words.date(entry.day())).equals(from)) {
          score = entry.scoreAfter() == LedgerEntry.NO_SCORE ? score : entry.scoreAfter();
          if (entry instanceof BandChanged change) {
            band = change.to();
          }
        }
      }
      String before = Amounts.score(scoreBefore);
      String after = Amounts.score(score);
      return name
          + ": score "
          + (before.equals(after) ? before : before + " to " + after)
          + bands(bandBefore, band);
    }

    private String bands(@Nullable Integer before, @Nullable Integer after) {
      if (after == null) {
        return "";
      }
      String to = scheme.bands().get(after).id();
      return before == null || before.equals(after)
          ? ", band " + to
          : ", band " + scheme.bands().get(before).id() + " to " + to;
    }
  }
}
