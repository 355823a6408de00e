package org.glasshouse.scenario.resolve;

import java.util.HashSet;
import java.util.Set;
import org.glasshouse.scenario.format.Numerals;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.yaml.Node;
import org.jspecify.annotations.Nullable;

/// Turns the numbers of one file into quantities with their source or assumption.
final class Numbers {

  /// Stands in where the shape is unknown because the file is wrong.
  static final Shape.Measure ANY =
      new Shape.Measure(-Double.MAX_VALUE, false, Double.MAX_VALUE, false, "");

  private static final Provenance UNKNOWN = new Provenance.Assumed("unknown", 0, 0);

  private final String file;
  private final Issues issues;
  private final Set<Mark> withoutFactor = new HashSet<>();

  /// @param file name of the file in the paths of quantities
  /// @param issues receives numbers without provenance
  Numbers(String file, Issues issues) {
    this.file = file;
    this.issues = issues;
  }

  static boolean isProvenance(String key) {
    return key.equals("source") || key.equals("assumed");
  }

  boolean anyError() {
    return issues.anyError();
  }

  /// File and path inside it.
  String path(String inner) {
    return file + "#" + inner;
  }

  /// What a mapping gives to everything inside, or what was given to it. What is malformed was
  /// reported by the check of shapes, and counts here as given, so that nothing inside lacks it.
  Given given(Node.Mapping mapping, Given outer) {
    Node source = mapping.get("source");
    if (source != null) {
      return new Given.Text(
          new Provenance.Source(source instanceof Node.Scalar text ? text.text() : ""));
    }
    return switch (mapping.get("assumed")) {
      case Node.Mapping assumed -> relative(assumed);
      case null -> outer;
      case Node malformed -> new Given.Relative("", 1, 1, malformed.mark());
    };
  }

  private static Given relative(Node.Mapping assumed) {
    Node factor = assumed.get("factor");
    if (factor == null) {
      return new Given.Relative(why(assumed), Double.NaN, Double.NaN, assumed.mark());
    }
    if (factor instanceof Node.Sequence pair && pair.items().size() == 2) {
      Double low = Numerals.number(pair.items().get(0));
      Double high = Numerals.number(pair.items().get(1));
      if (low != null && high != null) {
        return new Given.Relative(why(assumed), low, high, assumed.mark());
      }
    }
    return new Given.Relative(why(assumed), 1, 1, assumed.mark());
  }

  private static String why(Node.Mapping assumed) {
    return assumed.get("why") instanceof Node.Scalar why ? why.text() : "";
  }

  private static double orNaN(@Nullable Node node) {
    Double value = Numerals.number(node);
    return value == null ? Double.NaN : value;
  }

  /// A number that a file leaves out.
  Quantity neutral(double value, String path) {
    return new Quantity(value, new Provenance.Assumed(Given.LEFT_OUT, value, value), path(path));
  }

  /// A number of the file.
  ///
  /// @param node the number, `{value, source}`, `{value, assumed}`, or null if the file is wrong
  /// @param mark place of its key
  /// @param shape what it can be
  /// @param path where it stands
  /// @param outer what the mappings around it give
  Quantity quantity(@Nullable Node node, Mark mark, Shape.Measure shape, String path, Given outer) {
    Node valueNode = node;
    Provenance provenance = null;
    if (node instanceof Node.Mapping mapping) {
      valueNode = mapping.get("value");
      if (mapping.get("source") instanceof Node.Scalar source) {
        provenance = new Provenance.Source(source.text());
      } else if (mapping.get("assumed") instanceof Node.Mapping assumed) {
        provenance = own(assumed);
      } else if (mapping.get("source") != null || mapping.get("assumed") != null) {
        provenance = UNKNOWN;
      }
    }
    double value = orNaN(valueNode);
    if (Double.isNaN(value)) {
      return new Quantity(value, UNKNOWN, path(path));
    }
    Double filed = filed(valueNode);
    boolean set = valueNode instanceof Node.Scalar scalar && scalar.replaced() != null;
    if (provenance == null && !(set && outer instanceof Given.Nothing)) {
      provenance = inherited(filed == null ? value : filed, mark, shape, path, outer);
    }
    if (set) {
      provenance = CommandLine.provenance(provenance, value, filed);
    }
    return new Quantity(value, provenance == null ? UNKNOWN : provenance, path(path));
  }

  private static @Nullable Double filed(@Nullable Node node) {
    return node instanceof Node.Scalar scalar ? Numerals.number(scalar.replaced()) : null;
  }

  private static Provenance own(Node.Mapping assumed) {
    double low = 0;
    double high = 0;
    if (assumed.get("range") instanceof Node.Sequence pair && pair.items().size() == 2) {
      low = orNaN(pair.items().get(0));
      high = orNaN(pair.items().get(1));
    }
    return new Provenance.Assumed(why(assumed), low, high);
  }

  private Provenance inherited(
      double value, Mark mark, Shape.Measure shape, String path, Given given) {
    return switch (given) {
      case Given.Text text -> text.source();
      case Given.Relative relative -> {
        if (Double.isNaN(relative.low()) && withoutFactor.add(relative.mark())) {
          issues.add(
              Issue.error(
                  IssueCode.BAD_ASSUMPTION,
                  relative.mark(),
                  "no 'factor', though '" + path + "' rests on this assumption",
                  "{why: …, factor: [low, high]}"));
        }
        double one = value * relative.low();
        double other = value * relative.high();
        yield new Provenance.Assumed(
            relative.why(),
            Math.max(Math.min(one, other), shape.min()),
            Math.min(Math.max(one, other), shape.max()));
      }
      case Given.Nothing _ -> {
        issues.add(
            Issue.error(
                IssueCode.NO_PROVENANCE,
                mark,
                "the number '" + path + "' without source or assumption",
                "exactly one: 'source: …', or 'assumed: {why: …, range: [low, high]}', at the number"
                    + " or at a mapping around it"));
        yield UNKNOWN;
      }
    };
  }

  /// The provenance of a choice that is no number. An assumption then has no range: both ends are
  /// 0.
  Provenance provenance(Given given, Mark mark, String id) {
    return switch (given) {
      case Given.Text text -> text.source();
      case Given.Relative relative -> new Provenance.Assumed(relative.why(), 0, 0);
      case Given.Nothing _ -> {
        issues.add(
            Issue.error(
                IssueCode.NO_PROVENANCE,
                mark,
                "'" + id + "' without citation",
                "exactly one: 'source: …', or 'assumed: {why: …}', here or at a mapping around it"));
        yield UNKNOWN;
      }
    };
  }
}
