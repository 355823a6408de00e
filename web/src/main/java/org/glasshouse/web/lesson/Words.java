package org.glasshouse.web.lesson;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.glasshouse.report.words.Amounts;

/// The words of a lesson in one language, or those around every lesson. A text may name values in
/// braces, such as `{hit:count}`; what stands after the colon says how the number is written.
///
/// @param language of the words
public record Words(Language language, Tree tree) {
  private static final Pattern VALUE = Pattern.compile("\\{([a-z_.]+):([a-z]+)\\}");

  /// The words of a lesson.
  public static Words of(String lesson, Language language) {
    return new Words(language, Tree.file(lesson + "." + language.code() + ".yaml"));
  }

  /// The words around every lesson.
  public static Words frame(Language language) {
    return of("frame", language);
  }

  /// Those of a step.
  public Words part(String key) {
    return new Words(language, tree.part(key));
  }

  /// Whether there is such a text.
  public boolean has(String key) {
    return tree.has(key);
  }

  /// A text without values.
  public String text(String key) {
    return tree.text(key);
  }

  /// A text with its values.
  public String text(String key, Map<String, Double> values) {
    return filled(tree.text(key), values);
  }

  /// Paragraphs with their values; none if there is no such key.
  public List<String> texts(String key, Map<String, Double> values) {
    return tree.texts(key).stream().map(text -> filled(text, values)).toList();
  }

  /// The parts of a list, such as sources.
  public List<Words> parts(String key) {
    return tree.parts(key).stream().map(part -> new Words(language, part)).toList();
  }

  private String filled(String text, Map<String, Double> values) {
    return VALUE
        .matcher(text)
        .replaceAll(found -> {
          Double value = values.get(found.group(1));
          if (value == null) {
            throw new IllegalStateException(tree.way() + ": no value " + found.group(1));
          }
          return number(value, found.group(2));
        });
  }

  /// A number as it is written.
  ///
  /// @param form `count`, `whole`, `number`, `measured` or `percent`
  public String number(double value, String form) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return switch (form) {
      case "count" -> Amounts.about(value);
      case "whole" -> Amounts.whole(value);
      case "number" -> Amounts.number(value);
      case "measured" -> Amounts.like(value, value);
      case "percent" -> spaced(Amounts.percent(value));
      default -> throw new IllegalStateException(tree.way() + ": no form " + form);
    };
  }

  /// A part of a whole, as this language says it; only the words around lessons know how.
  public String of(double part, double whole) {
    return text("of")
        .replace("{part}", Amounts.about(part))
        .replace("{whole}", Amounts.about(whole))
        .replace("{percent}", spaced(Amounts.percent(part / whole)));
  }

  private String spaced(String percent) {
    return language == Language.SIMPLIFIED_CHINESE ? percent.replace(" ", "") : percent;
  }
}
