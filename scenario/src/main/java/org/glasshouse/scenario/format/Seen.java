package org.glasshouse.scenario.format;

import org.glasshouse.scenario.yaml.Node;
import org.glasshouse.scenario.yaml.Traps;

/// Says in words what stands at a place.
public final class Seen {
  private static final int LONGEST = 60;

  private Seen() {}

  /// Such as `the text "abc"`, `the number 5`, `a list`, `nothing`.
  public static String of(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar(scalar);
      case Node.Sequence sequence -> "a list of " + sequence.items().size();
      case Node.Mapping _ -> "a mapping";
      case Node.Broken _ -> "something unreadable";
    };
  }

  private static String scalar(Node.Scalar scalar) {
    if (scalar.nothing()) {
      return "nothing";
    }
    String text = scalar.text().replace('\n', ' ');
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    if (scalar.plain() && Traps.NUMBER.matcher(scalar.text()).matches()) {
      return "the number " + shown;
    }
    return "the text \"" + shown + "\"";
  }
}
