package org.glasshouse.results.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.glasshouse.engine.twins.Flip;
import org.glasshouse.engine.twins.TwinAttribute;
import org.glasshouse.scenario.issue.Guess;

/// What is changed about a twin, as a user writes it: `group=B`, `dissent=highest`, `record=7`.
public final class FlipWords {

  private static final int FEW = 12;

  private static final String RECORD = "record";

  private FlipWords() {}

  /// What a user wrote.
  ///
  /// @throws IllegalArgumentException if it names no attribute or no value of it; the message says
  ///   what was seen and what was expected
  public static TwinChange parse(String said) {
    int at = said.indexOf('=');
    String name = at < 0 ? said : said.substring(0, at).strip();
    String value = at < 0 ? "" : said.substring(at + 1).strip();
    if (name.equalsIgnoreCase(RECORD)) {
      return new TwinChange(number(said, value));
    }
    for (TwinAttribute attribute : TwinAttribute.values()) {
      if (attribute.id().equalsIgnoreCase(name)) {
        return new TwinChange(new Flip(attribute, value(said, attribute, value)));
      }
    }
    throw new IllegalArgumentException(
        said + ": there is no attribute or trait '" + name + "'. " + nearest(name, names()));
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (TwinAttribute attribute : TwinAttribute.values()) {
      names.add(attribute.id());
    }
    names.add(RECORD);
    return names;
  }

  /// Number of a record.
  private static int number(String said, String value) {
    if (!value.matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException(
          said
              + ": "
              + (value.isEmpty()
                  ? "no number is given"
                  : "'" + value + "' is no number of a record")
              + ". Expected 1 or more, as ./glasshouse why numbers the records of a life.");
    }
    return Integer.parseInt(value);
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
  public static String say(TwinChange change) {
    if (change.ofRecord()) {
      return RECORD + "=" + change.record();
    }
    Flip flip = change.flip();
    TwinAttribute attribute = Objects.requireNonNull(flip.attribute());
    return attribute.id() + "=" + attribute.words().get(flip.value());
  }
}
