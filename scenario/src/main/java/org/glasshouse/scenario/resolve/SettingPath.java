package org.glasshouse.scenario.resolve;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.format.Format;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.yaml.Node;
import org.glasshouse.scenario.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/// Puts a setting of the command line into the tree of a file, before the tree is checked.
final class SettingPath {
  private final Setting setting;
  private final Mark mark;
  private final List<String> target = new ArrayList<>();
  private @Nullable Issue problem;

  private SettingPath(Setting setting) {
    this.setting = setting;
    this.mark = Mark.option(setting.said());
  }

  /// A file with a setting put in.
  ///
  /// @param document the file
  /// @param target keys and indices inside the file that lead to what was set, written in the one
  ///   way that all paths to it share
  record Put(Document document, List<String> target) {}

  /// Puts a setting into a file.
  ///
  /// @param document the file
  /// @param rest path inside the file
  /// @param setting the setting, for messages
  /// @param value the new value
  /// @param problem receives why the path leads nowhere
  /// @return the file, or null if the path leads nowhere
  static @Nullable Put put(
      Document document, List<String> rest, Setting setting, Node value, List<Issue> problem) {
    SettingPath path = new SettingPath(setting);
    List<String> inside = rest;
    if (document.format() == Format.CHANNELS
        && document.root().get(rest.getFirst()) == null
        && document.root().get("channels") instanceof Node.Mapping channels
        && !document.format().shape().keys().containsKey(rest.getFirst())) {
      if (channels.get(rest.getFirst()) == null) {
        path.unknown(rest.getFirst(), channels.keys());
      }
      inside = new ArrayList<>(rest);
      inside.addFirst("channels");
    }
    Node changed = path.put(document.root(), document.format().shape(), inside, value);
    if (path.problem != null) {
      problem.add(path.problem);
      return null;
    }
    return changed instanceof Node.Mapping root
        ? new Put(document.with(root), List.copyOf(path.target))
        : null;
  }

  /// The segments of a path; `a.b[2]` has three.
  static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String part : path.split("\\.", -1)) {
      int bracket = part.indexOf('[');
      if (bracket > 0 && part.endsWith("]")) {
        segments.add(part.substring(0, bracket));
        segments.add(part.substring(bracket + 1, part.length() - 1));
      } else {
        segments.add(part);
      }
    }
    return segments;
  }

  /// The value of a setting, or null if it cannot be read.
  static @Nullable Node value(Setting setting, Issues issues) {
    Issues own = new Issues();
    Node value = YamlReader.read(setting.toString(), setting.value(), own);
    if (value == null || own.anyError()) {
      String why = own.inFileOrder().isEmpty() ? "nothing" : own.inFileOrder().getFirst().seen();
      issues.add(
          Issue.error(IssueCode.SETTING_VALUE, Mark.option(setting.said()), why, "a YAML value"));
      return null;
    }
    return marked(value, Mark.option(setting.said()));
  }

  /// The value with the option as the place of all of it.
  private static Node marked(Node node, Mark mark) {
    return switch (node) {
      case Node.Scalar scalar -> marked(scalar, mark);
      case Node.Sequence list ->
          new Node.Sequence(mark, list.items().stream().map(item -> marked(item, mark)).toList());
      case Node.Mapping mapping -> {
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : mapping.entries()) {
          entries.add(new Node.Entry(marked(entry.key(), mark), marked(entry.value(), mark)));
        }
        yield new Node.Mapping(mark, List.copyOf(entries));
      }
      case Node.Broken _ -> new Node.Broken(mark);
    };
  }

  private static Node.Scalar marked(Node.Scalar scalar, Mark mark) {
    return new Node.Scalar(mark, scalar.text(), scalar.plain(), scalar.width(), scalar.replaced());
  }

  private void unknown(String segment, List<String> legal) {
    if (problem == null) {
      String expected =
          legal.isEmpty() ? "a path that ends before it" : "one of " + String.join(", ", legal);
      problem =
          Issue.error(
              IssueCode.SETTING_PATH,
              mark,
              "'" + segment + "' in the path '" + setting.path() + "'",
              expected,
              Guess.nearest(segment, legal));
    }
  }

  private Node put(@Nullable Node node, Shape shape, List<String> rest, Node value) {
    if (rest.isEmpty()) {
      return replacement(node, shape, value);
    }
    String segment = rest.getFirst();
    List<String> further = rest.subList(1, rest.size());
    return switch (shape) {
      case Shape.Fields fields -> inFields(node, fields, segment, further, value);
      case Shape.Table table -> inTable(node, table, segment, further, value);
      case Shape.Many many -> inMany(node, many, segment, further, value);
      case Shape.Variants variants -> put(node, variants.of(node), rest, value);
      case Shape.Either either -> put(node, either(node, either, segment), rest, value);
      case Shape.Measure _ when segment.equals("value") && further.isEmpty() ->
          replacement(node, shape, value);
      case Shape.Text _,
          Shape.Name _,
          Shape.Flag _,
          Shape.Whole _,
          Shape.Decimal _,
          Shape.Measure _,
          Shape.Choice _,
          Shape.Day _,
          Shape.Condition _,
          Shape.Reference _,
          Shape.Citizen _,
          Shape.Link _ -> {
        unknown(segment, List.of());
        yield value;
      }
    };
  }

  private Node replacement(@Nullable Node node, Shape shape, Node value) {
    Node before = node == null ? new Node.Broken(mark) : node;
    if (value instanceof Node.Scalar scalar) {
      if (number(shape) && node instanceof Node.Mapping mapping) {
        Node inner = mapping.get("value");
        if (inner != null) {
          return mapping.with(key("value"), set(scalar, inner));
        }
      }
      return set(scalar, before);
    }
    return value;
  }

  private static boolean number(Shape shape) {
    return shape instanceof Shape.Measure
        || (shape instanceof Shape.Either either && either.otherwise() instanceof Shape.Measure);
  }

  private static Node.Scalar set(Node.Scalar value, Node before) {
    return new Node.Scalar(value.mark(), value.text(), value.plain(), value.width(), before);
  }

  private Node.Scalar key(String name) {
    return new Node.Scalar(mark, name, true, 0, null);
  }

  private Node.Mapping mapping(@Nullable Node node) {
    return node instanceof Node.Mapping mapping ? mapping : new Node.Mapping(mark, List.of());
  }

  private Node inFields(
      @Nullable Node node, Shape.Fields fields, String segment, List<String> rest, Node value) {
    Shape.Key declared = fields.keys().get(segment);
    Node.Mapping mapping = mapping(node);
    if (declared == null) {
      unknown(segment, List.copyOf(fields.keys().keySet()));
      return mapping;
    }
    target.add(segment);
    return mapping.with(key(segment), put(mapping.get(segment), declared.shape(), rest, value));
  }

  private Node inTable(
      @Nullable Node node, Shape.Table table, String segment, List<String> rest, Node value) {
    Node.Mapping mapping = mapping(node);
    boolean legal =
        mapping.get(segment) != null
            || (table.keys() instanceof Shape.Keys.Words words && words.words().contains(segment));
    if (!legal) {
      List<String> keys =
          table.keys() instanceof Shape.Keys.Words words
              ? words.words()
              : mapping.keys().stream()
                  .filter(key -> !key.equals("source") && !key.equals("assumed"))
                  .toList();
      unknown(segment, keys);
      return mapping;
    }
    target.add(segment);
    return mapping.with(key(segment), put(mapping.get(segment), table.value(), rest, value));
  }

  private Node inMany(
      @Nullable Node node, Shape.Many many, String segment, List<String> rest, Node value) {
    if (many.wrap() != null && node instanceof Node.Mapping mapping) {
      Node inner = inMany(mapping.get(many.wrap()), many, segment, rest, value);
      return mapping.with(key(many.wrap()), inner);
    }
    List<Node> items = node instanceof Node.Sequence list ? list.items() : List.of();
    List<String> legal = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      legal.add(Integer.toString(i));
    }
    int index = legal.indexOf(segment);
    if (index < 0) {
      unknown(segment, legal);
      return node == null ? value : node;
    }
    target.add(segment);
    List<Node> changed = new ArrayList<>(items);
    changed.set(index, put(items.get(index), many.element(), rest, value));
    return new Node.Sequence(node == null ? mark : node.mark(), List.copyOf(changed));
  }

  private static Shape either(@Nullable Node node, Shape.Either either, String segment) {
    Shape.Fields there = either.of(node);
    Shape.Fields named = there == null ? either.byKey().get(segment) : there;
    return named == null ? either.otherwise() : named;
  }
}
