package org.glasshouse.scenario.systems;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.resolve.Section;
import org.glasshouse.scenario.yaml.Node;
import org.jspecify.annotations.Nullable;

/// The section of a system in a checked file, with the names that it may use. Whatever a name
/// stands for must exist; if it does not, that is reported with what was probably meant.
public final class SystemSection {

  private final Section section;
  private final Names names;
  private final SystemDates dates;
  private final Issues issues;

  /// Names that exist in the scenario's files; null where a file could not be read.
  ///
  /// @param cities ids of cities by the name that stands for them: their own, or that of their
  ///   group for all of its cities
  /// @param channels ids of channels
  /// @param records ids of record kinds: acts and stages of a debt
  /// @param harmless ids of acts that harm nobody and break no law
  /// @param services ids of services
  public record Names(
      Map<String, List<String>> cities,
      @Nullable List<String> channels,
      @Nullable List<String> records,
      @Nullable List<String> harmless,
      @Nullable List<String> services) {}

  /// @param section the section
  /// @param names what exists
  /// @param dates receives the days on which something is to happen
  /// @param issues receives what does not exist
  public SystemSection(Section section, Names names, SystemDates dates, Issues issues) {
    this.section = section;
    this.names = names;
    this.dates = dates;
    this.issues = issues;
  }

  /// The section as it stands, for what is not offered here.
  public Section plain() {
    return section;
  }

  /// Whether the system is on.
  public boolean on() {
    return section.flag("on", true);
  }

  /// Whether a key is there.
  public boolean has(String key) {
    return section.has(key);
  }

  /// A number; its neutral value if it is missing and may be.
  public Quantity quantity(String key) {
    return section.quantity(key);
  }

  /// A choice that needs no source.
  public boolean flag(String key, boolean ifMissing) {
    return section.flag(key, ifMissing);
  }

  /// A whole number that needs no source.
  public int integer(String key, int ifMissing) {
    return section.integer(key, ifMissing);
  }

  /// A day on which something is to happen, counted from the start of the run; 0 if it is missing.
  public int day(String key) {
    int day = section.integer(key, 0);
    dates.note(section.valueMark(key), day);
    return day;
  }

  /// A choice of words; the first one if the word is wrong.
  public <E extends Enum<E>> E choice(String key, Class<E> type, E ifMissing) {
    return section.choice(key, type, ifMissing);
  }

  /// Several choices of words.
  public <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
    return section.choices(key, type);
  }

  /// Mappings by id, in file order, each with the same names.
  public List<SystemSection> sections(String key) {
    List<SystemSection> all = new ArrayList<>();
    for (Section inner : section.sections(key)) {
      all.add(new SystemSection(inner, names, dates, issues));
    }
    return all;
  }

  /// The mapping at a key, empty if it is missing.
  public SystemSection section(String key) {
    return new SystemSection(section.section(key), names, dates, issues);
  }

  /// Ids of the cities at a key, all of a group that is named; empty if it is missing.
  public List<String> cities(String key) {
    List<String> ids = new ArrayList<>();
    for (String name : known(key, IssueCode.UNKNOWN_CITY, names.cities.keySet())) {
      ids.addAll(names.cities.getOrDefault(name, List.of()));
    }
    return List.copyOf(ids);
  }

  /// Ids of the channels at a key.
  public List<String> channels(String key) {
    return known(key, IssueCode.UNKNOWN_CHANNEL, names.channels);
  }

  /// Ids of the acts and stages of a debt at a key.
  public List<String> records(String key) {
    return known(key, IssueCode.UNKNOWN_ACT, names.records);
  }

  /// Id of an act that harms nobody and breaks no law; empty if there is none.
  public String harmlessAct(String key) {
    List<String> ids = known(key, IssueCode.UNKNOWN_ACT, names.harmless);
    return ids.isEmpty() ? "" : ids.getFirst();
  }

  /// Ids of the services at a key.
  public List<String> services(String key) {
    return known(key, IssueCode.UNKNOWN_SERVICE, names.services);
  }

  /// Numbers by channel.
  public Map<String, Quantity> byChannel(String key) {
    return by(key, IssueCode.UNKNOWN_CHANNEL, names.channels);
  }

  /// Numbers by city, one of a group for all of its cities.
  public Map<String, Quantity> byCity(String key) {
    Map<String, Quantity> numbers = new LinkedHashMap<>();
    by(key, IssueCode.UNKNOWN_CITY, names.cities.keySet())
        .forEach((name, number) ->
            names.cities.getOrDefault(name, List.of()).forEach(id -> numbers.put(id, number)));
    return Collections.unmodifiableMap(numbers);
  }

  /// Numbers by act or stage of a debt.
  public Map<String, Quantity> byRecord(String key) {
    return by(key, IssueCode.UNKNOWN_ACT, names.records);
  }

  /// Ids of things that the section itself names elsewhere.
  ///
  /// @param legal their ids
  public List<String> among(String key, List<String> legal) {
    return known(key, IssueCode.UNKNOWN_CHOICE, legal);
  }

  /// Numbers by things that the section itself names elsewhere.
  ///
  /// @param legal their ids
  public Map<String, Quantity> byAmong(String key, List<String> legal) {
    return by(key, IssueCode.UNKNOWN_CHOICE, legal);
  }

  /// Dated events, whose shape is [Events#key].
  public <E extends Enum<E>> List<Event<E>> events(Class<E> what) {
    List<Event<E>> events = new ArrayList<>();
    for (SystemSection event : sections("events")) {
      events.add(
          new Event<>(
              event.section.id(),
              event.section.choice("what", what),
              event.day("at_day"),
              event.integer("days", 1),
              event.cities("cities"),
              event.quantity("dose")));
    }
    return List.copyOf(events);
  }

  private Map<String, Quantity> by(String key, IssueCode code, @Nullable Collection<String> legal) {
    Map<String, Quantity> numbers = new LinkedHashMap<>();
    for (Section.Named named : section.named(key)) {
      if (check(named.id(), named.mark(), code, legal)) {
        numbers.put(named.id(), named.quantity());
      }
    }
    return Collections.unmodifiableMap(numbers);
  }

  private List<String> known(String key, IssueCode code, @Nullable Collection<String> legal) {
    List<String> ids = new ArrayList<>();
    for (Node.Scalar word : section.words(key)) {
      if (check(word.text(), word.mark(), code, legal)) {
        ids.add(word.text());
      }
    }
    return List.copyOf(ids);
  }

  private boolean check(String id, Mark mark, IssueCode code, @Nullable Collection<String> legal) {
    if (legal == null || legal.contains(id)) {
      return true;
    }
    issues.add(
        Issue.error(
            code,
            mark,
            "'" + id + "'",
            "one of " + String.join(", ", legal),
            Guess.nearest(id, legal)));
    return false;
  }
}
