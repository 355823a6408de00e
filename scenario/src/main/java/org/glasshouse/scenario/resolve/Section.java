package org.glasshouse.scenario.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.glasshouse.scenario.format.Numerals;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.yaml.Node;
import org.jspecify.annotations.Nullable;

/// A mapping of a checked file, read key by key.
///
/// What is missing or wrong was reported by the check of shapes; here it reads as a stand-in (an
/// empty text, NaN, the first choice), so that all that can still be checked is checked. NaN
/// compares with nothing, so a wrong number causes no second message.
public final class Section {
  private static final Node.Mapping EMPTY = new Node.Mapping(new Mark("", 1, 1), List.of());

  private final Numbers numbers;
  private final Node.Mapping node;
  private final Mark mark;
  private final Shape.Fields shape;
  private final String id;
  private final String path;
  private final Given given;

  private Section(
      Numbers numbers, Node node, Mark mark, Shape shape, String id, String path, Given outer) {
    this.numbers = numbers;
    this.node = node instanceof Node.Mapping mapping ? mapping : EMPTY;
    this.mark = mark;
    this.shape = fields(shape, this.node);
    this.id = id;
    this.path = path;
    this.given = numbers.given(this.node, outer);
  }

  /// The whole file.
  static Section file(Numbers numbers, Node root, Shape.Fields shape) {
    return new Section(numbers, root, root.mark(), shape, "", "", new Given.Nothing());
  }

  private static Shape.Fields fields(Shape shape, Node.Mapping node) {
    if (shape instanceof Shape.Fields fields) {
      return fields;
    }
    if (shape instanceof Shape.Variants variants) {
      return variants.of(node);
    }
    Shape.Fields either = shape instanceof Shape.Either one ? one.of(node) : null;
    return either == null ? Shape.Fields.EMPTY : either;
  }

  /// The key under which the section stands.
  public String id() {
    return id;
  }

  /// Place of the key under which it stands.
  public Mark mark() {
    return mark;
  }

  /// File and path.
  String fullPath() {
    return numbers.path(path);
  }

  /// Whether a key is there.
  public boolean has(String key) {
    return node.get(key) != null;
  }

  /// Place of a key, or of the section if the key is not there.
  public Mark keyMark(String key) {
    Node.Entry entry = node.entry(key);
    return entry == null ? mark : entry.key().mark();
  }

  /// Place of a value, or of the section if it is not there.
  public Mark valueMark(String key) {
    Node value = node.get(key);
    return value == null ? mark : value.mark();
  }

  /// The value as it stands, or null.
  Node.@Nullable Scalar scalar(String key) {
    return scalar(node.get(key));
  }

  private static Node.@Nullable Scalar scalar(@Nullable Node value) {
    return value instanceof Node.Scalar scalar && !scalar.nothing() ? scalar : null;
  }

  public String text(String key) {
    return text(key, "");
  }

  public String text(String key, String ifMissing) {
    Node.Scalar scalar = scalar(key);
    return scalar == null ? ifMissing : scalar.text();
  }

  public boolean flag(String key, boolean ifMissing) {
    Node.Scalar scalar = scalar(key);
    return scalar == null ? ifMissing : scalar.text().equals("true");
  }

  public long whole(String key, long ifMissing) {
    Long value = Numerals.whole(node.get(key));
    return value == null ? ifMissing : value;
  }

  /// A whole number whose shape holds it in the range of `int`.
  public int integer(String key, int ifMissing) {
    long value = whole(key, ifMissing);
    return value < Integer.MIN_VALUE || value > Integer.MAX_VALUE ? ifMissing : (int) value;
  }

  @Nullable LocalDate day(String key) {
    Node.Scalar scalar = scalar(key);
    return scalar == null ? null : Days.parse(scalar.text());
  }

  /// A choice; the first one if the word is wrong.
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    return choice(key, type, Objects.requireNonNull(type.getEnumConstants())[0]);
  }

  public <E extends Enum<E>> E choice(String key, Class<E> type, E ifMissing) {
    Node.Scalar scalar = scalar(key);
    E value = scalar == null ? null : constant(type, scalar.text());
    return value == null ? ifMissing : value;
  }

  static <E extends Enum<E>> @Nullable E constant(Class<E> type, String word) {
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : Objects.requireNonNull(type.getEnumConstants())) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return null;
  }

  /// Several choices.
  public <E extends Enum<E>> Set<E> choices(String key, Class<E> type) {
    Set<E> chosen = new LinkedHashSet<>();
    for (Node.Scalar word : words(key)) {
      E value = constant(type, word.text());
      if (value != null) {
        chosen.add(value);
      }
    }
    return chosen;
  }

  /// The words of a list, or the one word that stands there.
  public List<Node.Scalar> words(String key) {
    List<Node.Scalar> words = new ArrayList<>();
    Node value = node.get(key);
    List<Node> items =
        value instanceof Node.Sequence sequence
            ? sequence.items()
            : value == null ? List.of() : List.of(value);
    for (Node item : items) {
      Node.Scalar scalar = scalar(item);
      if (scalar != null) {
        words.add(scalar);
      }
    }
    return words;
  }

  /// Whether a list holds words and nothing else.
  boolean holdsWords(String key) {
    return !(node.get(key) instanceof Node.Sequence list)
        || words(key).size() == list.items().size();
  }

  /// The texts of a list.
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node.Scalar word : words(key)) {
      texts.add(word.text());
    }
    return List.copyOf(texts);
  }

  /// The numbers of a list that need no source, as far as they are numbers.
  List<Double> decimals(String key) {
    List<Double> values = new ArrayList<>();
    if (node.get(key) instanceof Node.Sequence sequence) {
      for (Node item : sequence.items()) {
        Double value = Numerals.number(item);
        values.add(value == null ? Double.NaN : value);
      }
    }
    return values;
  }

  /// A number that needs no source, or null.
  @Nullable Double decimal(String key) {
    return Numerals.number(node.get(key));
  }

  /// A number; its neutral value if it is missing and may be.
  public Quantity quantity(String key) {
    Shape.Key declared = declared(key);
    Node value = node.get(key);
    if (value == null && declared.neutral() != null) {
      return numbers.neutral(declared.neutral(), inner(key));
    }
    return numbers.quantity(value, keyMark(key), number(declared.shape()), inner(key), given);
  }

  /// A number that the file leaves out, where it would stand.
  Quantity neutral(double value, String key) {
    return numbers.neutral(value, inner(key));
  }

  /// A number, or null if it is missing.
  public @Nullable Quantity optional(String key) {
    return has(key) ? quantity(key) : null;
  }

  /// A list of numbers, also `{values: […], source: …}`.
  public List<Quantity> quantities(String key) {
    List<Quantity> values = new ArrayList<>();
    if (declared(key).shape() instanceof Shape.Many many) {
      Shape.Measure element = number(many.element());
      Listed listed = listed(key, many.wrap());
      int index = 0;
      for (Node item : listed.items()) {
        String at = inner(key) + "[" + index++ + "]";
        values.add(numbers.quantity(item, item.mark(), element, at, listed.given()));
      }
    }
    return List.copyOf(values);
  }

  /// Sections of a list, also wrapped in a mapping with a source.
  public List<Section> rows(String key) {
    List<Section> rows = new ArrayList<>();
    if (declared(key).shape() instanceof Shape.Many many) {
      Listed listed = listed(key, many.wrap());
      int index = 0;
      for (Node item : listed.items()) {
        String at = inner(key) + "[" + index + "]";
        rows.add(
            new Section(
                numbers,
                item,
                item.mark(),
                many.element(),
                Integer.toString(index),
                at,
                listed.given()));
        index++;
      }
    }
    return rows;
  }

  private record Listed(List<Node> items, Given given) {}

  private Listed listed(String key, @Nullable String wrap) {
    Node value = node.get(key);
    Given inner = given;
    if (wrap != null && value instanceof Node.Mapping mapping) {
      inner = numbers.given(mapping, given);
      value = mapping.get(wrap);
    }
    return new Listed(value instanceof Node.Sequence list ? list.items() : List.of(), inner);
  }

  /// A section inside; empty if it is missing.
  public Section section(String key) {
    Node value = node.get(key);
    return new Section(
        numbers,
        value == null ? EMPTY : value,
        keyMark(key),
        declared(key).shape(),
        key,
        inner(key),
        given);
  }

  /// Sections by id, in file order.
  public List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    if (node.get(key) instanceof Node.Mapping mapping
        && declared(key).shape() instanceof Shape.Table table) {
      Given inner = numbers.given(mapping, given);
      for (Node.Entry entry : mapping.entries()) {
        String name = entry.key().text();
        if (table.sourced() && Numbers.isProvenance(name)) {
          continue;
        }
        sections.add(
            new Section(
                numbers,
                entry.value(),
                entry.key().mark(),
                table.value(),
                name,
                inner(key) + "." + name,
                inner));
      }
    }
    return sections;
  }

  /// A number by id.
  ///
  /// @param id the key
  /// @param mark place of the key
  /// @param quantity the number
  public record Named(String id, Mark mark, Quantity quantity) {}

  /// Numbers by id, in file order.
  public List<Named> named(String key) {
    List<Named> named = new ArrayList<>();
    if (node.get(key) instanceof Node.Mapping mapping
        && declared(key).shape() instanceof Shape.Table table) {
      Given inner = numbers.given(mapping, given);
      for (Node.Entry entry : mapping.entries()) {
        String name = entry.key().text();
        if (!table.sourced() || !Numbers.isProvenance(name)) {
          Quantity quantity =
              numbers.quantity(
                  entry.value(),
                  entry.key().mark(),
                  number(table.value()),
                  inner(key) + "." + name,
                  inner);
          named.add(new Named(name, entry.key().mark(), quantity));
        }
      }
    }
    return named;
  }

  /// All keys and values as they stand.
  List<Node.Entry> entries() {
    return node.entries();
  }

  /// Whether a key holds a mapping that has another key, as in `points: {compute: …}`.
  boolean holds(String key, String innerKey) {
    return node.get(key) instanceof Node.Mapping mapping && mapping.get(innerKey) != null;
  }

  /// The provenance of a choice that is no number; reported if there is none.
  Provenance provenance() {
    return numbers.provenance(given, mark, id);
  }

  private String inner(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private Shape.Key declared(String key) {
    Shape.Key declared = shape.keys().get(key);
    if (declared != null) {
      return declared;
    }
    if (shape.keys().isEmpty() || node.entries().isEmpty() || numbers.anyError()) {
      return new Shape.Key(key, Numbers.ANY, false, null, "");
    }
    throw new IllegalStateException("The shape of " + shape.of() + " has no key " + key);
  }

  private static Shape.Measure number(Shape shape) {
    Shape plain = shape instanceof Shape.Either either ? either.otherwise() : shape;
    return plain instanceof Shape.Measure number ? number : Numbers.ANY;
  }
}
