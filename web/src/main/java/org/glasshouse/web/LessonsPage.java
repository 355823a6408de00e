package org.glasshouse.web;

import org.glasshouse.report.markup.Markup;
import org.glasshouse.web.lesson.Language;
import org.glasshouse.web.lesson.Lesson;
import org.glasshouse.web.lesson.Words;

/// All lessons: a page of their own, and a part of the first page.
final class LessonsPage {

  private LessonsPage() {}

  static String html(Language language) {
    Words frame = Words.frame(language);
    return Shell.whole(
        Shell.Speech.of(frame),
        frame.text("lessons"),
        "",
        _ -> {},
        out -> {
          out.open("main", "id", "main", "class", "front");
          out.open("p", "class", "soft lesson-head");
          LessonPage.languages(out, language, frame, other -> "/lessons?lang=" + other.code());
          out.close("p");
          out.element("h1", frame.text("lessons"));
          cards(out, language, "h2");
          out.close("main");
        });
  }

  /// A card for each lesson, below a sentence on what they are.
  ///
  /// @param heading element of the titles
  static void cards(Markup out, Language language, String heading) {
    Words frame = Words.frame(language);
    out.element("p", frame.text("about"), "class", "lead");
    out.open("ul", "class", "cards");
    for (String id : Lesson.IDS) {
      Words words = Words.of(id, language);
      out.open("li", "class", "card");
      out.element(heading, words.text("title"), "id", "lesson-" + id, "class", "card-title");
      out.element("p", words.text("short"));
      out.open("p", "class", "ways");
      out.element(
          "a",
          frame.text("begin"),
          "href",
          "/lessons/" + id + "?lang=" + language.code(),
          "aria-describedby",
          "lesson-" + id);
      out.close("p").close("li");
    }
    out.close("ul").newLine();
  }
}
