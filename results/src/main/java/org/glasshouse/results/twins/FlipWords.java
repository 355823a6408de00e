package org.glasshouse.results.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.glasshouse.engine.twins.Flip;
import org.glasshouse.engine.twins.TwinAttribute;
import org.glasshouse.scenario.issue.Guess;

/// What is changed about a twin, as a user writes it: `group=B`.
public final class FlipWords {

  private static final int FEW = 12;

  private FlipWords() {}

  /// What a user wrote.
  ///
  /// @throws IllegalArgumentException if it names no attribute or no value of it; the message says
  ///   what was seen and what was expected
  public static Flip parse(String said) {
    int at = said.indexOf('=');
    String name = at < 0 ? said : said.substring(0, at).strip();
    List<String> names = names();
    for (TwinAttribute attribute : TwinAttribute.values()) {
      if (attribute.id().equalsIgnoreCase(name)) {
        String value = at < 0 ? "" : said.substring(at + 1).strip();
        return new Flip(attribute, value(said, attribute, value));
      }
    }
    throw new IllegalArgumentException(
        said + ": there is no attribute '" + name + "'. " + nearest(name, names));
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (TwinAttribute attribute : TwinAttribute.values()) {
      names.add(attribute.id());
    }
    return names;
  }

  private static int value(String said, TwinAttribute attribute, String value) {
    List<String> words = attribute.words();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).equalsIgnoreCase(value)) {
        return i;
      }
    }
    String legal =
        words.size() > FEW
            ? "Expected " + words.getFirst() + " to " + words.getLast() + "."
            : nearest(value, words);
    throw new IllegalArgumentException(
        said
            + ": "
            + (value.isEmpty() ? "no value is given" : "'" + value + "' is no " + attribute.id())
            + ". "
            + legal);
  }

  private static String nearest(String seen, List<String> legal) {
    String maybe = seen.isEmpty() ? null : Guess.nearest(seen, legal);
    return (maybe == null ? "" : "Maybe you meant " + maybe + ". ")
        + "Expected "
        + String.join(", ", legal.subList(0, legal.size() - 1))
        + " or "
        + legal.getLast()
        + ".";
  }

  /// The change as a user would write it.
  public static String say(Flip flip) {
    TwinAttribute attribute = Objects.requireNonNull(flip.attribute());
    return attribute.id() + "=" + attribute.words().get(flip.value());
  }
}
