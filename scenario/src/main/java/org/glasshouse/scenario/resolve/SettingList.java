package org.glasshouse.scenario.resolve;

import java.util.ArrayList;
import java.util.HashMap;
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
    Document document = scenario;
    for (Read read : all) {
      if (file(read.segments()) == 0) {
        document = put(document, read, 0);
      }
    }
    return document;
  }

  /// Puts in what concerns the people or channels file.
  Document into(String key, Document file) {
    Document document = file;
    for (Read read : all) {
      if (file(read.segments()) == 1 && read.segments().getFirst().equals(key)) {
        document = put(document, read, 1);
      }
    }
    return document;
  }

  /// Puts in what concerns the place or scheme of a city, or of all cities.
  Document intoCity(String city, String key, Document file) {
    List<Read> concerned = new ArrayList<>();
    Set<Setting> named = new LinkedHashSet<>();
    for (Read read : all) {
      List<String> segments = read.segments();
      boolean every = file(segments) == 1 && segments.getFirst().equals(key);
      boolean one =
          file(segments) == 3 && segments.get(1).equals(city) && segments.get(2).equals(key);
      if (every || one) {
        concerned.add(read);
        named.add(read.setting());
      }
    }
    if (concerned.isEmpty()) {
      return file;
    }
    Changed change = new Changed(file, named);
    Document known = changed.get(change);
    if (known != null) {
      return known;
    }
    Document document = file;
    for (Read read : concerned) {
      document = put(document, read, file(read.segments()));
    }
    changed.put(change, document);
    return document;
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

  private Document put(Document document, Read read, int skip) {
    List<Issue> problem = new ArrayList<>();
    List<String> rest = read.segments().subList(skip, read.segments().size());
    Document put = SettingPath.put(document, rest, read.setting(), read.value(), problem);
    if (put == null) {
      for (Issue issue : problem) {
        problems.putIfAbsent(read.setting(), issue);
      }
      return document;
    }
    used.add(read.setting());
    return put;
  }

  /// Reports the settings that went nowhere.
  void reportUnused() {
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
        new Mark(read.setting().toString(), 1, 1),
        "the path '" + read.setting().path() + "', which leads to no file",
        "a city of the scenario");
  }
}
