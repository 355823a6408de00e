package org.glasshouse.scenario.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.yaml.Node;

/// Checks a tree of nodes against a shape: keys, types, ranges, words. What references mean is
/// checked later, by the resolvers.
public final class Validator {
  private static final Set<String> GIVEN = Set.of("source", "assumed");

  private final Issues issues;
  private final ProvenanceCheck provenance;
  private final ValueCheck values;

  private Validator(Issues issues, ProvenanceCheck provenance) {
    this.issues = issues;
    this.provenance = provenance;
    this.values = new ValueCheck(issues);
  }

  /// Checks a file whose format is known.
  ///
  /// @param root its root
  /// @param format its format
  /// @param issues receives what is wrong
  public static void check(Node root, Format format, Issues issues) {
    if (Persons.checkRoot(root, issues)) {
      return;
    }
    if (!(root instanceof Node.Mapping mapping)) {
      issues.add(
          Issue.error(
              IssueCode.WRONG_TYPE,
              root.mark(),
              Seen.of(root),
              "a mapping that begins with 'format: " + format.id() + "'"));
      return;
    }
    new Validator(issues, new ProvenanceCheck(mapping, issues))
        .node("the file", mapping, format.shape());
  }

  private void node(String label, Node node, Shape shape) {
    if (node instanceof Node.Broken) {
      return;
    }
    switch (shape) {
      case Shape.Text text -> values.text(label, node, text);
      case Shape.Name name -> values.name(label, node, name);
      case Shape.Flag _ -> values.flag(label, node);
      case Shape.Whole whole -> values.whole(label, node, whole);
      case Shape.Decimal decimal ->
          values.number(label, node, decimal.min(), false, decimal.max(), false, decimal.unit());
      case Shape.Measure number -> quantity(label, node, number);
      case Shape.Choice choice -> values.choice(label, node, choice);
      case Shape.Day _ -> values.day(label, node);
      case Shape.Condition _ -> values.words(label, node, 2000, "an expression in quotes");
      case Shape.Reference reference ->
          values.words(
              label,
              node,
              400,
              "the id of a pack or the path of a " + reference.format().id() + " file");
      case Shape.Citizen _ ->
          values.pattern(
              label,
              node,
              ValueCheck.CITIZEN,
              "a citizen as \"city:neighbourhood:slot\" in quotes");
      case Shape.Link _ ->
          values.pattern(
              label, node, ValueCheck.LINK, "a link that begins with https:// or http://");
      case Shape.Many many -> many(label, node, many);
      case Shape.Table table -> table(label, node, table);
      case Shape.Fields fields -> fields(label, node, fields);
      case Shape.Variants variants -> variants(label, node, variants);
      case Shape.Either either -> either(label, node, either);
    }
  }

  private void wrong(IssueCode code, Node node, String label, String seen, String expected) {
    issues.add(Issue.error(code, node.mark(), seen, label + " to be " + expected));
  }

  private void quantity(String label, Node node, Shape.Measure shape) {
    Node value = node;
    Node.Mapping mapping = null;
    if (node instanceof Node.Mapping given) {
      mapping = given;
      Node inner = given.get("value");
      if (inner == null) {
        issues.add(
            Issue.error(
                IssueCode.MISSING_KEY,
                given.mark(),
                "no 'value'",
                label + " to be a number, or {value: …, source: …}"));
        return;
      }
      for (Node.Entry entry : given.entries()) {
        String key = entry.key().text();
        if (!key.equals("value") && !GIVEN.contains(key)) {
          unknownKey(entry, List.of("value", "source", "assumed"), "a number");
        }
      }
      value = inner;
    }
    Double number =
        values.number(
            label, value, shape.min(), shape.aboveMin(), shape.max(), shape.whole(), shape.unit());
    if (mapping != null) {
      boolean set = value instanceof Node.Scalar scalar && scalar.replaced() != null;
      provenance.ofNumber(mapping, set ? null : number);
    }
  }

  private void many(String label, Node node, Shape.Many many) {
    if (node instanceof Node.Sequence sequence) {
      if (Persons.checkRows(sequence, issues) && !SchemeTestShape.isRecords(many)) {
        return;
      }
      int size = sequence.items().size();
      if (SchemeTestShape.isRecords(many) && size > many.max()) {
        Persons.reportLongTest(sequence, size, issues);
      } else if (size < many.min() || size > many.max()) {
        wrong(IssueCode.TOO_MANY, node, label, size + " elements", size(many.min(), many.max()));
      }
      for (int i = 0; i < size; i++) {
        node(label + "[" + i + "]", sequence.items().get(i), many.element());
      }
    } else if (many.wrap() != null && node instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        String key = entry.key().text();
        if (!key.equals(many.wrap()) && !GIVEN.contains(key)) {
          unknownKey(entry, List.of(many.wrap(), "source", "assumed"), label);
        }
      }
      Node inner = mapping.get(many.wrap());
      if (inner == null) {
        issues.add(
            Issue.error(
                IssueCode.MISSING_KEY,
                mapping.mark(),
                "no '" + many.wrap() + "'",
                label + " to be a list, or {" + many.wrap() + ": [ … ], source: …}"));
      } else {
        node(
            label,
            inner,
            new Shape.Many(many.element(), many.min(), many.max(), many.single(), null));
      }
      provenance.ofMapping(mapping);
    } else if (many.single() && node instanceof Node.Scalar scalar && !scalar.nothing()) {
      node(label, node, many.element());
    } else {
      wrong(IssueCode.WRONG_TYPE, node, label, Seen.of(node), "a list in brackets");
    }
  }

  private static String size(int min, int max) {
    return min == max ? min + " elements" : min + " to " + max + " elements";
  }

  private void table(String label, Node node, Shape.Table table) {
    if (!(node instanceof Node.Mapping mapping)) {
      if (table.min() == 0 && node instanceof Node.Scalar scalar && scalar.nothing()) {
        return;
      }
      if (node instanceof Node.Sequence sequence && Persons.checkRows(sequence, issues)) {
        return;
      }
      wrong(
          IssueCode.WRONG_TYPE,
          node,
          label,
          Seen.of(node),
          "a mapping with one key for each " + table.of());
      return;
    }
    int size = 0;
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (table.sourced() && GIVEN.contains(key)) {
        continue;
      }
      size++;
      if (tableKey(label, entry, table)) {
        node(label + "." + key, entry.value(), table.value());
      }
    }
    boolean tests = SchemeTestShape.isTests(table);
    if (size < table.min() || (size > table.max() && !tests)) {
      wrong(
          IssueCode.TOO_MANY,
          node,
          label,
          size + " entries",
          "a mapping of " + table.min() + " to " + table.max());
    }
    if (tests) {
      Persons.checkTests(mapping, size, issues);
    }
    if (table.sourced()) {
      provenance.ofMapping(mapping);
    }
  }

  private boolean tableKey(String label, Node.Entry entry, Shape.Table table) {
    Node.Scalar key = entry.key();
    String text = key.text();
    switch (table.keys()) {
      case Shape.Keys.Ids ids -> {
        if (ids.guarded() && Persons.reportField(key, issues)) {
          return false;
        }
        if (!ValueCheck.isId(text)) {
          wrong(
              IssueCode.BAD_ID,
              key,
              "the id of the " + table.of(),
              Seen.of(key),
              "a letter a to z, then letters, digits, - and _, at most 60");
          return false;
        }
      }
      case Shape.Keys.Labels _ -> {
        if (!ValueCheck.isLabel(text)) {
          wrong(
              IssueCode.BAD_ID,
              key,
              "the id of the " + table.of(),
              Seen.of(key),
              "a letter, then letters, digits, -, _, . and +, at most 40");
          return false;
        }
      }
      case Shape.Keys.Days _ -> values.day("the first day in force", key);
      case Shape.Keys.Words words -> {
        if (!words.words().contains(text)) {
          if (!Persons.reportWord(key, table.of(), issues)) {
            unknownKey(entry, words.words(), "'" + label + "'");
          }
          return false;
        }
      }
    }
    return true;
  }

  private void unknownKey(Node.Entry entry, List<String> legal, String of) {
    issues.add(Spelling.unknownKey(entry.key(), legal, of));
  }

  private void fields(String label, Node node, Shape.Fields fields) {
    if (!(node instanceof Node.Mapping mapping)) {
      String keys = String.join(", ", fields.keys().keySet());
      if (node instanceof Node.Sequence sequence && Persons.checkRows(sequence, issues)) {
        return;
      }
      wrong(IssueCode.WRONG_TYPE, node, label, Seen.of(node), fields.of() + " with " + keys);
      return;
    }
    for (Node.Entry entry : mapping.entries()) {
      field(label, entry, fields);
    }
    Mark place = mapping.mark();
    for (Shape.Key key : fields.keys().values()) {
      if (key.required() && mapping.get(key.name()) == null) {
        if (!Persons.reportMissing(fields, key, mapping, issues)) {
          issues.add(
              Issue.error(
                  IssueCode.MISSING_KEY,
                  place,
                  "no '" + key.name() + "' in " + label,
                  fields.of() + " to have it (" + key.about() + ")"));
        }
      }
    }
    either(label, mapping, fields);
    if (fields.sourced()) {
      provenance.ofMapping(mapping);
    }
  }

  private void field(String label, Node.Entry entry, Shape.Fields fields) {
    String name = entry.key().text();
    if (fields.sourced() && GIVEN.contains(name)) {
      return;
    }
    Shape.Key key = fields.keys().get(name);
    if (key != null) {
      node(label.equals("the file") ? name : label + "." + name, entry.value(), key.shape());
      return;
    }
    if (Persons.reportKey(fields, entry, issues)) {
      return;
    }
    if (fields.others() != null) {
      node(label + "." + name, entry.value(), fields.others());
      return;
    }
    List<String> legal = new ArrayList<>(fields.keys().keySet());
    if (fields.sourced()) {
      legal.addAll(List.of("source", "assumed"));
    }
    unknownKey(entry, legal, fields.of());
  }

  private void either(String label, Node.Mapping mapping, Shape.Fields fields) {
    for (List<String> names : fields.exactlyOne()) {
      long there = names.stream().filter(name -> mapping.get(name) != null).count();
      if (there != 1) {
        issues.add(
            Issue.error(
                IssueCode.EITHER_OR,
                mapping.mark(),
                there == 0 ? "none of them in " + label : "several of them in " + label,
                "exactly one of " + String.join(", ", names)));
      }
    }
    for (List<String> names : fields.atLeastOne()) {
      if (names.stream().noneMatch(name -> mapping.get(name) != null)
          && !Persons.reportNoExpectation(fields, mapping, issues)) {
        issues.add(
            Issue.error(
                IssueCode.EITHER_OR,
                mapping.mark(),
                "none of them in " + label,
                "at least one of " + String.join(", ", names)));
      }
    }
  }

  private void variants(String label, Node node, Shape.Variants variants) {
    List<String> words = List.copyOf(variants.cases().keySet());
    if (!(node instanceof Node.Mapping mapping)) {
      wrong(
          IssueCode.WRONG_TYPE,
          node,
          label,
          Seen.of(node),
          "a mapping with '" + variants.by() + ":'");
      return;
    }
    Node by = mapping.get(variants.by());
    if (by == null) {
      issues.add(
          Issue.error(
              IssueCode.MISSING_KEY,
              mapping.mark(),
              "no '" + variants.by() + "' in " + label,
              "'" + variants.by() + ":' with " + ValueCheck.oneOf(words)));
      return;
    }
    Shape.Fields fields =
        by instanceof Node.Scalar scalar ? variants.cases().get(scalar.text()) : null;
    if (fields != null) {
      fields(label, mapping, fields);
    } else if (!(by instanceof Node.Broken)) {
      if (words.contains("true")) {
        values.flag(label + "." + variants.by(), by);
      } else {
        values.choice(label + "." + variants.by(), by, new Shape.Choice(words));
      }
    }
  }

  private void either(String label, Node node, Shape.Either either) {
    Shape.Fields fields = either.of(node);
    if (fields != null) {
      fields(label, node, fields);
      return;
    }
    node(label, node, either.otherwise());
  }
}
