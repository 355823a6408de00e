package org.glasshouse.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.glasshouse.web.lesson.Language;
import org.jspecify.annotations.Nullable;

/// Where a reader is in a lesson: everything that they said stands in the address, so that copying
/// it shares the view.
///
/// @param said numbers that the reader gave, by name; what is no number is not among them
record LessonAddress(String lesson, Language language, Step step, Map<String, String> said) {
  private static final Pattern NAME = Pattern.compile("(hand|bet|slider|sandbox)-[a-z_-]{1,24}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}([.][0-9]{1,4})?");

  /// The steps of every lesson.
  enum Step {
    HAND,
    MANY,
    SLIDERS,
    SOCIETY,
    SANDBOX;

    /// As in addresses and files.
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static Step of(@Nullable String key) {
      for (Step each : values()) {
        if (each.key().equals(key)) {
          return each;
        }
      }
      return HAND;
    }
  }

  /// Reads what follows the question mark.
  static LessonAddress of(String lesson, Language language, Map<String, List<String>> query) {
    Map<String, String> said = new TreeMap<>();
    query.forEach((name, values) -> {
      String value = values.getFirst().replaceAll("[,\\s]", "");
      if (NAME.matcher(name).matches() && NUMBER.matcher(value).matches()) {
        said.put(name, value);
      }
    });
    List<String> step = query.getOrDefault("step", List.of(""));
    return new LessonAddress(lesson, language, Step.of(step.getFirst()), said);
  }

  LessonAddress in(Language other) {
    return new LessonAddress(lesson, other, step, said);
  }

  LessonAddress at(Step other) {
    return new LessonAddress(lesson, language, other, said);
  }

  /// A number that the reader said, or null.
  @Nullable Double number(String name) {
    String value = said.get(name);
    return value == null ? null : Double.valueOf(value);
  }

  /// A place in a list, at most the last one; -1 if the reader said none.
  int place(String name, int size) {
    Double value = number(name);
    return value == null ? -1 : (int) Math.clamp(value, 0, size - 1);
  }

  /// The path without what follows it.
  String path() {
    return "/lessons/" + lesson;
  }

  /// The whole of it.
  String href() {
    StringBuilder all = new StringBuilder(path());
    all.append("?lang=").append(language.code()).append("&step=").append(step.key());
    said.forEach((name, value) ->
        all.append('&')
            .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return all.toString();
  }
}
