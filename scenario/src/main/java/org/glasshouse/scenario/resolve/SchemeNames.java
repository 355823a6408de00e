package org.glasshouse.scenario.resolve;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.scenario.expr.Scope;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Service;
import org.glasshouse.scenario.scoring.RecordKinds;
import org.glasshouse.scenario.yaml.Node;
import org.jspecify.annotations.Nullable;

/// The names that the parts of a scheme can refer to.
final class SchemeNames {
  private final Issues issues;
  private final @Nullable RecordKinds kinds;
  private final @Nullable List<String> services;
  private final @Nullable Set<String> seen;
  private final List<String> rules;
  private final List<String> bands;
  private final List<String> lists;
  private final Set<String> counts;
  private final Set<String> parameters;

  SchemeNames(Section file, World world, Issues issues) {
    this.issues = issues;
    PeopleModel people = world.people();
    this.kinds = people == null ? null : RecordKinds.of(people);
    this.services = people == null ? null : people.services().stream().map(Service::id).toList();
    this.seen = world.seen();
    this.rules = ids(file, "rules");
    this.bands = ids(file, "bands");
    this.lists = ids(file, "lists");
    this.counts = new LinkedHashSet<>(ids(file, "counts"));
    this.parameters = new LinkedHashSet<>(ids(file, "parameters"));
  }

  private static List<String> ids(Section file, String key) {
    return file.sections(key).stream().map(Section::id).toList();
  }

  List<String> rules() {
    return rules;
  }

  List<String> lists() {
    return lists;
  }

  /// Names for a condition on records of some kinds; of none where the calendar asks.
  Scope scope(Collection<String> recordKinds) {
    Set<String> fields = kinds == null ? Set.of() : kinds.fieldsOfAll(recordKinds);
    return new Scope(fields, counts, parameters, bands, new LinkedHashSet<>(lists));
  }

  /// Names for a condition of a rule; null where it is not known which records set it off, because
  /// the people file could not be read or the trigger is wrong, so that nothing is said about the
  /// fields of records.
  @Nullable Scope scope(Section trigger, Collection<String> recordKinds) {
    List<String> legal = kinds == null ? List.of() : kinds.ids();
    return legal.containsAll(recordKinds) && kinds != null && trigger.holdsWords("record")
        ? scope(recordKinds)
        : null;
  }

  /// Whether the people file is known, so that fields of records are.
  boolean knowsRecords() {
    return kinds != null;
  }

  /// The fields of a record kind.
  List<String> fields(String kind) {
    int index = kinds == null ? -1 : kinds.index(kind);
    return kinds == null || index < 0 ? List.of() : kinds.fields(index);
  }

  /// Whether some channel yields one of these record kinds, as far as that is known.
  boolean someChannelYields(Collection<String> recordKinds) {
    return seen == null || recordKinds.stream().anyMatch(seen::contains);
  }

  /// Record kinds of a list, each checked.
  Set<String> recordKinds(Section section, String key) {
    Set<String> found = new LinkedHashSet<>();
    for (Node.Scalar word : section.words(key)) {
      if (kinds != null) {
        require(word.text(), word.mark(), kinds.ids(), IssueCode.UNKNOWN_ACT, "record kind");
      }
      found.add(word.text());
    }
    return found;
  }

  /// Checks one record kind.
  boolean recordKind(String id, Mark mark) {
    return kinds == null || require(id, mark, kinds.ids(), IssueCode.UNKNOWN_ACT, "record kind");
  }

  /// Checks a service.
  void service(String id, Mark mark) {
    if (services != null) {
      require(id, mark, services, IssueCode.UNKNOWN_SERVICE, "service");
    }
  }

  /// Checks a band.
  boolean band(String id, Mark mark) {
    return require(id, mark, bands, IssueCode.UNKNOWN_BAND, "band");
  }

  /// Checks a list.
  boolean list(String id, Mark mark) {
    return require(id, mark, lists, IssueCode.UNKNOWN_LIST, "list");
  }

  /// Checks a rule.
  boolean rule(String id, Mark mark) {
    return require(id, mark, rules, IssueCode.UNKNOWN_RULE, "rule");
  }

  private boolean require(String id, Mark mark, List<String> legal, IssueCode code, String what) {
    if (id.isEmpty() || legal.contains(id)) {
      return true;
    }
    issues.add(
        Issue.error(
            code,
            mark,
            "the " + what + " '" + id + "'",
            legal.isEmpty() ? "a " + what + ", but there is none" : "one of " + shortened(legal),
            Guess.nearest(id, legal)));
    return false;
  }

  private static String shortened(List<String> words) {
    int shown = 12;
    return words.size() <= shown
        ? String.join(", ", words)
        : String.join(", ", words.subList(0, shown)) + ", … (" + words.size() + " in all)";
  }
}
