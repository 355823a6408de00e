package org.glasshouse.web.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glasshouse.results.project.Shipped;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Holds the files of lessons together: every language has the same pieces, and they fit the
/// numbers.
class LessonFilesTest {
  private static final Pattern VALUE = Pattern.compile("\\{[a-z_.:]+\\}");

  @SuppressWarnings("UnusedVariable") // a source of parameters
  private static final List<String> FILES =
      java.util.stream.Stream.concat(Lesson.IDS.stream(), java.util.stream.Stream.of("frame"))
          .toList();

  /// Every text of a file by its place, as the set of values that it names.
  private static Map<String, Set<String>> pieces(Object part, String way) {
    Map<String, Set<String>> all = new TreeMap<>();
    switch (part) {
      case Map<?, ?> map -> map.forEach((key, value) -> all.putAll(pieces(value, way + "." + key)));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          all.putAll(pieces(list.get(i), way + "[" + i + "]"));
        }
      }
      default -> {
        Set<String> values = new TreeSet<>();
        Matcher matcher = VALUE.matcher(String.valueOf(part));
        while (matcher.find()) {
          values.add(matcher.group());
        }
        all.put(way, values);
      }
    }
    return all;
  }

  private static Map<String, Set<String>> pieces(String file, Language language) {
    return pieces(Tree.file(file + "." + language.code() + ".yaml").map(), "");
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void everyLanguageHasTheSamePieces(String file) {
    Map<String, Set<String>> english = pieces(file, Language.ENGLISH);
    assertThat(english).isNotEmpty();
    for (Language language : Language.values()) {
      assertThat(pieces(file, language)).as(language.title()).isEqualTo(english);
    }
  }

  @Test
  void aMissingPieceWouldBeNoticed() {
    assertThat(pieces(Map.of("a", List.of("of {x:count}")), ""))
        .isNotEqualTo(pieces(Map.of("a", List.of("of {y:count}")), ""))
        .isNotEqualTo(pieces(Map.of("a", List.of("of {x:count}", "more")), ""));
  }

  @ParameterizedTest
  @FieldSource("org.glasshouse.web.lesson.Lesson#IDS")
  void whatIsTranslatedDiffers(String id) {
    assertThat(Words.of(id, Language.SIMPLIFIED_CHINESE).text("title"))
        .isNotEqualTo(Words.of(id, Language.ENGLISH).text("title"))
        .containsPattern("[\\u4e00-\\u9fff]");
  }

  @ParameterizedTest
  @FieldSource("org.glasshouse.web.lesson.Lesson#IDS")
  void whatIsAskedCanBeAnswered(String id) {
    Lesson lesson = Lesson.read(id);
    assertThat(lesson.hand().asks()).isNotEmpty().allMatch(ask -> Double.isFinite(ask.answer()));
    Lesson.Bet bet = java.util.Objects.requireNonNull(lesson.many().bet());
    Map<String, Double> many = lesson.many().values(Map.of());
    assertThat(Arithmetic.need(many, bet.value())).isBetween(0.0, bet.of());
    assertThat(lesson.society().reads())
        .extracting(Lesson.Read::id)
        .contains(lesson.society().bet().value());
  }

  /// A run that a slider asks for can be read: every path exists, and every number is allowed.
  @ParameterizedTest
  @FieldSource("org.glasshouse.web.lesson.Lesson#IDS")
  void everySocietyOfTheSandboxIsValid(String id) {
    Lesson.Society society = Lesson.read(id).society();
    for (Lesson.Control control : society.controls()) {
      for (double value : control.values()) {
        for (String path : control.paths()) {
          List<GivenOption> given =
              List.of(new GivenOption(GivenScenario.SET, path + "=" + number(value)));
          assertThat(GivenScenario.read(Shipped.scenario(society.scenario()), given).scenario())
              .isNotNull();
        }
      }
    }
    assertThat(society.controls()).hasSizeGreaterThan(1);
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
