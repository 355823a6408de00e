package org.glasshouse.scenario.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.yaml.Node;

/// The settings of the command line, sorted by the file that each goes into.
final class SettingList {

  /// A setting whose value was read.
  private record Read(Setting setting, List<String> segments, Node value) {}

  /// A file with the settings that went into it, so that cities with equal files share them.
  private record Changed(Document before, Set<Setting> settings) {}

  private final Issues issues;
  private final List<Read> all = new ArrayList<>();
  private final Set<Setting> used = new LinkedHashSet<>();
  private final Map<Setting, Issue> problems = new HashMap<>();
  private final Map<Changed, Document> changed = new HashMap<>();
  private final Set<Issue> undone = new LinkedHashSet<>();

  SettingList(List<Setting> settings, Issues issues) {
    this.issues = issues;
    for (Setting setting : settings) {
      Node value = SettingPath.value(setting, issues);
      if (value != null) {
        all.add(new Read(setting, SettingPath.segments(setting.path()), value));
      }
    }
  }

  /// Puts in what concerns the scenario file itself.
  Document intoScenario(Document scenario) {
    return put(scenario, all.stream().filter(read -> file(read.segments()) == 0).toList());
  }

  /// Puts in what concerns the people or channels file.
  Document into(String key, Document file) {
    return put(file, ofAll(key));
  }

  /// Puts in what concerns the place or scheme of all cities, then what concerns that of this one.
  Document intoCity(String city, String key, Document file) {
    List<Read> ofAll = ofAll(key);
    List<Read> ofOne = new ArrayList<>();
    for (Read read : all) {
      List<String> segments = read.segments();
      if (file(segments) == 3 && segments.get(1).equals(city) && segments.get(2).equals(key)) {
        ofOne.add(read);
      }
    }
    if (ofAll.isEmpty() && ofOne.isEmpty()) {
      return file;
    }
    Set<Setting> named = new LinkedHashSet<>();
    ofAll.forEach(read -> named.add(read.setting()));
    ofOne.forEach(read -> named.add(read.setting()));
    return changed.computeIfAbsent(
        new Changed(file, named), change -> put(put(change.before(), ofAll), ofOne));
  }

  /// Settings of the one file, or of every file, that a key of the scenario refers to.
  private List<Read> ofAll(String key) {
    return all.stream()
        .filter(read -> file(read.segments()) == 1 && read.segments().getFirst().equals(key))
        .toList();
  }

  /// How many segments lead to the file that a path goes into: 0 for the scenario itself.
  private static int file(List<String> segments) {
    String first = segments.getFirst();
    boolean file =
        first.equals("people")
            || first.equals("channels")
            || first.equals("scheme")
            || first.equals("place");
    if (file && segments.size() > 1) {
      return 1;
    }
    boolean city =
        first.equals("cities")
            && segments.size() > 3
            && (segments.get(2).equals("scheme") || segments.get(2).equals("place"));
    return city ? 3 : 0;
  }

  private Document put(Document file, List<Read> settings) {
    Document document = file;
    Map<List<String>, Setting> done = new LinkedHashMap<>();
    for (Read read : settings) {
      int skip = file(read.segments());
      List<String> rest = read.segments().subList(skip, read.segments().size());
      List<Issue> problem = new ArrayList<>();
      SettingPath.Put put = SettingPath.put(document, rest, read.setting(), read.value(), problem);
      if (put == null) {
        problem.forEach(issue -> problems.putIfAbsent(read.setting(), issue));
      } else {
        document = put.document();
        used.add(read.setting());
        findUndone(done, put.target(), read.setting());
        done.putIfAbsent(put.target(), read.setting());
      }
    }
    return document;
  }

  /// A value that is set twice is a mistake, and so is one that is gone with what it stands in.
  private void findUndone(Map<List<String>, Setting> done, List<String> target, Setting setting) {
    for (Map.Entry<List<String>, Setting> earlier : done.entrySet()) {
      List<String> path = earlier.getKey();
      if (path.size() >= target.size() && path.subList(0, target.size()).equals(target)) {
        undone.add(
            Issue.error(
                IssueCode.SETTING_TWICE,
                Mark.option(setting.said()),
                "a value for '"
                    + String.join(".", target)
                    + "', which undoes the option "
                    + earlier.getValue().said(),
                "one of the two"));
      }
    }
  }

  /// Reports the settings that went nowhere or undo others.
  void report() {
    undone.forEach(issues::add);
    for (Read read : all) {
      if (used.contains(read.setting())) {
        continue;
      }
      Issue problem = problems.get(read.setting());
      issues.add(problem == null ? nowhere(read) : problem);
    }
  }

  private static Issue nowhere(Read read) {
    return Issue.error(
        IssueCode.SETTING_PATH,
        Mark.option(read.setting().said()),
        "the path '" + read.setting().path() + "', which leads to no file",
        "a city of the scenario");
  }
}
