package org.glasshouse.scenario.format;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.yaml.Node;
import org.jspecify.annotations.Nullable;

/// Reports keys that are misspelt, and reads them as what was probably meant, so that one slip is
/// one error: neither is the key that was meant reported as missing, nor what stands under it as
/// out of place.
///
/// A key is misspelt if it does not exist where it stands, is near to one that does, and that one
/// is not there. Words that are refused by design are left for the check of shapes to refuse.
public final class Spelling {
  private static final List<String> GIVEN = List.of("source", "assumed");

  private final Issues issues;

  private Spelling(Issues issues) {
    this.issues = issues;
  }

  /// A file as it was probably meant.
  ///
  /// @param root its root
  /// @param format its format
  /// @param issues receives what is misspelt
  public static Node.Mapping read(Node.Mapping root, Format format, Issues issues) {
    return new Spelling(issues).fields("the file", root, format.shape());
  }

  /// That a key does not exist.
  ///
  /// @param key the key
  /// @param legal keys that exist there
  /// @param of where, in words
  static Issue unknownKey(Node.Scalar key, List<String> legal, String of) {
    return Issue.error(
        IssueCode.UNKNOWN_KEY,
        key.mark(),
        "the key '" + key.text() + "'",
        of + " to have " + (legal.isEmpty() ? "no keys" : "only " + String.join(", ", legal)),
        Guess.nearest(key.text(), legal));
  }

  /// That an assumption has a key too many.
  ///
  /// @param key the key
  /// @param ends what its two ends are called, `range` or `factor`
  static Issue unknownInAssumption(Node.Scalar key, String ends) {
    return Issue.error(
        IssueCode.BAD_ASSUMPTION,
        key.mark(),
        "the key '" + key.text() + "'",
        "'assumed' here as {why: …, " + ends + ": [low, high]}",
        Guess.nearest(key.text(), List.of("why", ends)));
  }

  private Node node(String label, Node node, Shape shape) {
    return switch (shape) {
      case Shape.Fields fields when node instanceof Node.Mapping mapping ->
          fields(label, mapping, fields);
      case Shape.Table table when node instanceof Node.Mapping mapping ->
          table(label, mapping, table);
      case Shape.Variants variants when node instanceof Node.Mapping mapping -> {
        Node.Mapping by = renamed(mapping, List.of(variants.by()), variants.of(mapping).of());
        yield fields(label, by, variants.of(by));
      }
      case Shape.Either either when node instanceof Node.Mapping mapping -> {
        Shape.Fields fields = either.of(mapping);
        yield fields == null
            ? node(label, mapping, either.otherwise())
            : fields(label, mapping, fields);
      }
      case Shape.Measure _ when node instanceof Node.Mapping mapping ->
          assumption(renamed(mapping, List.of("value", "source", "assumed"), "a number"), "range");
      case Shape.Many many -> many(label, node, many);
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
          Shape.Link _,
          Shape.Fields _,
          Shape.Table _,
          Shape.Variants _,
          Shape.Either _ ->
          node;
    };
  }

  private Node.Mapping fields(String label, Node.Mapping mapping, Shape.Fields fields) {
    List<String> legal = new ArrayList<>(fields.keys().keySet());
    if (fields.sourced()) {
      legal.addAll(GIVEN);
    }
    Node.Mapping named = renamed(mapping, legal, fields.of());
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : named.entries()) {
      String name = entry.key().text();
      Shape.Key key = fields.keys().get(name);
      Shape shape = key == null ? fields.others() : key.shape();
      entries.add(
          shape == null
              ? entry
              : new Node.Entry(
                  entry.key(),
                  node(
                      label.equals("the file") ? name : label + "." + name, entry.value(), shape)));
    }
    Node.Mapping read = new Node.Mapping(named.mark(), List.copyOf(entries));
    return fields.sourced() ? assumption(read, "factor") : read;
  }

  private Node.Mapping table(String label, Node.Mapping mapping, Shape.Table table) {
    Node.Mapping named =
        table.keys() instanceof Shape.Keys.Words words
            ? renamed(mapping, words.words(), "'" + label + "'")
            : mapping;
    List<Node.Entry> entries = new ArrayList<>();
    for (Node.Entry entry : named.entries()) {
      String given = table.sourced() ? given(named, entry, table) : null;
      if (given != null) {
        entries.add(new Node.Entry(named(entry.key(), given), entry.value()));
      } else if (table.sourced() && GIVEN.contains(entry.key().text())) {
        entries.add(entry);
      } else {
        String inner = label + "." + entry.key().text();
        entries.add(new Node.Entry(entry.key(), node(inner, entry.value(), table.value())));
      }
    }
    Node.Mapping read = new Node.Mapping(named.mark(), List.copyOf(entries));
    return table.sourced() ? assumption(read, "factor") : read;
  }

  /// The source or assumption that an entry among things by id was meant to be: its name is near to
  /// one of the two, and what it holds is that and no such thing.
  private @Nullable String given(Node.Mapping mapping, Node.Entry entry, Shape.Table table) {
    String word = entry.key().text();
    String guess = GIVEN.contains(word) ? null : Guess.nearest(word, GIVEN);
    if (guess == null || mapping.get(guess) != null) {
      return null;
    }
    boolean holds =
        guess.equals("source")
            ? entry.value() instanceof Node.Scalar && !(table.value() instanceof Shape.Measure)
            : entry.value() instanceof Node.Mapping inner
                && inner.keys().stream().anyMatch(List.of("why", "factor")::contains);
    if (!holds) {
      return null;
    }
    issues.add(unknownKey(entry.key(), GIVEN, "things by id"));
    return guess;
  }

  private Node many(String label, Node node, Shape.Many many) {
    if (node instanceof Node.Sequence list) {
      List<Node> items = new ArrayList<>();
      for (Node item : list.items()) {
        items.add(node(label + "[" + items.size() + "]", item, many.element()));
      }
      return new Node.Sequence(list.mark(), List.copyOf(items));
    }
    if (many.wrap() == null || !(node instanceof Node.Mapping mapping)) {
      return node;
    }
    Node.Mapping named = renamed(mapping, List.of(many.wrap(), "source", "assumed"), label);
    Node inner = named.get(many.wrap());
    Node.Mapping read =
        inner == null
            ? named
            : named.with(
                new Node.Scalar(inner.mark(), many.wrap(), true, 0, null),
                many(label, inner, many));
    return assumption(read, "factor");
  }

  /// The same with the keys of its assumption as they were meant.
  private Node.Mapping assumption(Node.Mapping mapping, String ends) {
    Node.Entry assumed = mapping.entry("assumed");
    if (assumed == null || !(assumed.value() instanceof Node.Mapping inner)) {
      return mapping;
    }
    List<String> legal = List.of("why", ends);
    List<Node.Entry> entries = new ArrayList<>();
    List<String> taken = new ArrayList<>(inner.keys());
    for (Node.Entry entry : inner.entries()) {
      String meant = meant(entry.key(), legal, taken);
      if (meant != null) {
        issues.add(unknownInAssumption(entry.key(), ends));
      }
      entries.add(meant == null ? entry : new Node.Entry(named(entry.key(), meant), entry.value()));
    }
    return mapping.with(assumed.key(), new Node.Mapping(inner.mark(), List.copyOf(entries)));
  }

  private Node.Mapping renamed(Node.Mapping mapping, List<String> legal, String of) {
    List<Node.Entry> entries = new ArrayList<>();
    List<String> taken = new ArrayList<>(mapping.keys());
    for (Node.Entry entry : mapping.entries()) {
      String meant = meant(entry.key(), legal, taken);
      if (meant != null) {
        issues.add(unknownKey(entry.key(), legal, of));
      }
      entries.add(meant == null ? entry : new Node.Entry(named(entry.key(), meant), entry.value()));
    }
    return new Node.Mapping(mapping.mark(), List.copyOf(entries));
  }

  /// The key that was meant, which is then taken; null if the key exists or is near to none that is
  /// free.
  private static @Nullable String meant(Node.Scalar key, List<String> legal, List<String> taken) {
    String word = key.text();
    if (legal.contains(word) || Persons.refuses(word)) {
      return null;
    }
    String guess = Guess.nearest(word, legal);
    if (guess == null || taken.contains(guess)) {
      return null;
    }
    taken.add(guess);
    return guess;
  }

  private static Node.Scalar named(Node.Scalar key, String meant) {
    return new Node.Scalar(key.mark(), meant, key.plain(), key.width(), key.replaced());
  }
}
