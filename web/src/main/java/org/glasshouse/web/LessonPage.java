package org.glasshouse.web;

import java.util.List;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.page.Page;
import org.glasshouse.web.LessonAddress.Step;
import org.glasshouse.web.lesson.Language;
import org.glasshouse.web.lesson.Lesson;
import org.glasshouse.web.lesson.Words;

/// A lesson at one of its steps.
record LessonPage(LessonRuns runs) {

  String html(LessonAddress address) {
    if (!Lesson.IDS.contains(address.lesson())) {
      throw new Refusal(404, "There is no lesson of that name.");
    }
    Lesson lesson = Lesson.read(address.lesson());
    Words frame = Words.frame(address.language());
    Words words = Words.of(address.lesson(), address.language());
    return Shell.whole(
        Shell.Speech.of(frame),
        words.text("title"),
        "lesson.js",
        _ -> {},
        out -> {
          Page.patterns(out);
          out.open("main", "id", "main", "class", "plain-page lesson");
          head(out, address, frame, words);
          steps(out, address, frame);
          new LessonSteps(lesson, address, frame, words, runs).write(out);
          ways(out, address, frame);
          sources(out, frame, words);
          out.close("main");
        });
  }

  private static void head(Markup out, LessonAddress address, Words frame, Words words) {
    out.open("p", "class", "soft lesson-head");
    out.element("a", frame.text("lessons"), "href", "/lessons?lang=" + address.language().code());
    out.text(" · ");
    languages(out, address.language(), frame, language -> address.in(language).href());
    out.close("p");
    out.element("h1", words.text("title"));
    if (address.step() == Step.HAND) {
      out.element("p", words.text("lead"), "class", "lead");
    }
  }

  /// Gives the address of the same page in another language.
  interface Elsewhere {
    String href(Language language);
  }

  /// Links to the same page in the other languages.
  static void languages(Markup out, Language own, Words frame, Elsewhere elsewhere) {
    out.open("span", "role", "group", "aria-label", frame.text("language"));
    for (Language language : Language.values()) {
      out.text(language.ordinal() == 0 ? "" : " / ");
      if (language == own) {
        out.element("span", language.title(), "aria-current", "true");
      } else {
        out.element(
            "a",
            language.title(),
            "href",
            elsewhere.href(language),
            "lang",
            language.code(),
            "hreflang",
            language.code());
      }
    }
    out.close("span");
  }

  private static void steps(Markup out, LessonAddress address, Words frame) {
    out.open("nav", "aria-label", frame.text("steps")).open("ol", "class", "steps");
    for (Step step : Step.values()) {
      out.open("li");
      out.element(
          "a",
          frame.part("step").text(step.key()),
          "href",
          address.at(step).href(),
          "aria-current",
          step == address.step() ? "step" : "");
      out.close("li");
    }
    out.close("ol").close("nav").newLine();
  }

  private static void ways(Markup out, LessonAddress address, Words frame) {
    out.open("p", "class", "ways");
    int at = address.step().ordinal();
    Step[] steps = Step.values();
    if (at > 0) {
      out.element("a", frame.text("back"), "href", address.at(steps[at - 1]).href(), "rel", "prev");
    }
    if (at + 1 < steps.length) {
      Step next = steps[at + 1];
      out.element(
          "a",
          frame.text("next") + frame.part("step").text(next.key()),
          "href",
          address.at(next).href(),
          "rel",
          "next",
          "class",
          "onward");
    } else {
      int lesson = Lesson.IDS.indexOf(address.lesson());
      boolean more = lesson + 1 < Lesson.IDS.size();
      out.element(
          "a",
          frame.text(more ? "next_lesson" : "all_lessons"),
          "href",
          "/lessons"
              + (more ? "/" + Lesson.IDS.get(lesson + 1) : "")
              + "?lang="
              + address.language().code(),
          "class",
          "onward");
    }
    out.close("p").newLine();
  }

  private static void sources(Markup out, Words frame, Words words) {
    List<Words> sources = words.parts("sources");
    out.open("details", "class", "sources").element("summary", frame.text("sources"));
    out.open("ul", "class", "plain");
    for (Words source : sources) {
      out.open("li").text(source.text("text") + " ");
      if (source.has("href")) {
        out.link(source.text("href"), source.text("href"));
      }
      out.close("li");
    }
    out.close("ul").close("details").newLine();
  }
}
