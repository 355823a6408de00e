package org.glasshouse.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.scenario.yaml.Node;
import org.jspecify.annotations.Nullable;

/// What can be changed in a scheme's file without knowing the file: points, bands, consequences.
/// Each is a stretch of the text, so that a form changes what stands there and nothing else.
final class SchemeFields {
  private static final String POINTS = "points";
  private static final String BANDS = "bands";
  private static final String CONSEQUENCES = "consequences";

  private final List<Field> fields = new ArrayList<>();
  private final String text;
  private final List<Integer> lines = new ArrayList<>();

  private SchemeFields(String text) {
    this.text = text;
    lines.add(0);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        lines.add(i + 1);
      }
    }
  }

  /// One stretch of the text.
  ///
  /// @param group `points`, `bands` or `consequences`
  /// @param of id of the rule, band or consequence
  /// @param title its title
  /// @param label what the stretch says of it
  /// @param number whether a number stands there, else ids
  /// @param value what stands there
  /// @param from its first character, counted as scripts count
  /// @param to the character after its last
  record Field(
      String group,
      String of,
      String title,
      String label,
      boolean number,
      String value,
      int from,
      int to) {

    /// For a browser.
    Map<String, Object> json() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("group", group);
      map.put("of", of);
      map.put("title", title);
      map.put("label", label);
      map.put("number", number);
      map.put("value", value);
      map.put("from", from);
      map.put("to", to);
      return map;
    }
  }

  /// The fields of a file, in its order.
  static List<Field> of(String text, Node.Mapping root) {
    SchemeFields found = new SchemeFields(text);
    found.each(root, "rules", found::rule);
    found.each(root, BANDS, found::band);
    found.each(root, CONSEQUENCES, found::consequence);
    return List.copyOf(found.fields);
  }

  private interface Thing {
    void read(String id, String title, Node.Mapping thing);
  }

  private void each(Node.Mapping root, String key, Thing reading) {
    if (root.get(key) instanceof Node.Mapping things) {
      for (Node.Entry entry : things.entries()) {
        if (entry.value() instanceof Node.Mapping thing) {
          String title = thing.get("title") instanceof Node.Scalar said ? said.text() : "";
          reading.read(entry.key().text(), title, thing);
        }
      }
    }
  }

  private void rule(String id, String title, Node.Mapping rule) {
    Node points = rule.get(POINTS);
    if (points instanceof Node.Mapping range) {
      number(POINTS, id, title, "points, from", range.get("low"));
      number(POINTS, id, title, "points, to", range.get("high"));
    }
    number(POINTS, id, title, "points", points);
    inside(rule, "limit", "times", id, title, "most times in a period");
    inside(rule, "cap", POINTS, id, title, "most points in a period");
    inside(rule, "expires", "days", id, title, "days that points count");
  }

  private void inside(
      Node.Mapping rule, String key, String inner, String id, String title, String label) {
    if (rule.get(key) instanceof Node.Mapping mapping) {
      number(POINTS, id, title, label, mapping.get(inner));
    }
  }

  private void band(String id, String title, Node.Mapping band) {
    Node edges = band.get("score");
    if (edges instanceof Node.Mapping wrapped) {
      edges = wrapped.get("value");
    }
    if (edges instanceof Node.Sequence list && list.items().size() == 2) {
      number(BANDS, id, title, "from", list.items().getFirst());
      number(BANDS, id, title, "to", list.items().getLast());
    }
    number(BANDS, id, title, "share", band.get("share"));
  }

  private void consequence(String id, String title, Node.Mapping consequence) {
    ids(id, title, "bands that lead to it", consequence.get(BANDS));
    ids(id, title, "lists that lead to it", consequence.get("lists"));
    number(CONSEQUENCES, id, title, "days that it lasts at least", consequence.get("min_days"));
  }

  private void number(String group, String of, String title, String label, @Nullable Node node) {
    Node inner = node instanceof Node.Mapping mapping ? mapping.get("value") : node;
    if (inner instanceof Node.Scalar scalar && scalar.width() > 0 && scalar.plain()) {
      int from = at(scalar.mark().line(), scalar.mark().column());
      int to = from + scalar.text().length();
      if (to <= text.length() && text.startsWith(scalar.text(), from)) {
        fields.add(new Field(group, of, title, label, true, scalar.text(), from, to));
      }
    }
  }

  /// Ids that stand in brackets on one line.
  private void ids(String of, String title, String label, @Nullable Node node) {
    if (!(node instanceof Node.Sequence list)) {
      return;
    }
    int from = at(list.mark().line(), list.mark().column());
    int to = text.indexOf(']', from);
    int end = text.indexOf('\n', from);
    if (from < text.length() && text.charAt(from) == '[' && to > 0 && (end < 0 || to < end)) {
      String inside = text.substring(from + 1, to);
      fields.add(new Field(CONSEQUENCES, of, title, label, false, inside, from + 1, to));
    }
  }

  /// Place of a mark in the text. Marks count characters, scripts count halves of the rare ones.
  private int at(int line, int column) {
    if (line < 1 || line > lines.size()) {
      return text.length();
    }
    int start = lines.get(line - 1);
    int end = line < lines.size() ? lines.get(line) : text.length();
    int whole = text.codePointCount(start, end);
    return text.offsetByCodePoints(start, Math.min(column - 1, whole));
  }
}
