package org.glasshouse.web;

import java.util.function.Consumer;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.web.lesson.Words;

/// What stands around every page: head, bar, and where there is one the page's own script.
final class Shell {

  private Shell() {}

  /// What the parts around a page say in its language.
  ///
  /// @param language as browsers name it
  record Speech(
      String language,
      String skip,
      String scenarios,
      String lessons,
      String runs,
      String compare,
      String always) {

    static final Speech ENGLISH =
        new Speech(
            "en",
            "To the content",
            "Scenarios",
            "Lessons",
            "Your runs",
            "Compare",
            "synthetic people, not a forecast");

    /// As the words around lessons say it.
    static Speech of(Words frame) {
      return new Speech(
          frame.language().code(),
          frame.text("skip"),
          frame.text("scenarios"),
          frame.text("lessons"),
          frame.text("your_runs"),
          frame.text("compare"),
          frame.text("always"));
    }
  }

  /// A page whose content stands in one column.
  ///
  /// @param title of the page
  /// @param script name of its module among the assets; empty for none
  /// @param content writes what is inside `main`
  static String page(String title, String script, Consumer<Markup> content) {
    return whole(
        title,
        script,
        _ -> {},
        out -> {
          out.open("main", "id", "main", "class", "plain-page");
          content.accept(out);
          out.close("main");
        });
  }

  /// A page with a body of its own that has an element `main` with an anchor `main` or `findings`.
  ///
  /// @param head writes more into the head
  static String whole(
      String title, String script, Consumer<Markup> head, Consumer<Markup> content) {
    return whole(Speech.ENGLISH, title, script, head, content);
  }

  /// A page in any language.
  static String whole(
      Speech speech, String title, String script, Consumer<Markup> head, Consumer<Markup> content) {
    Markup out = new Markup();
    out.open("html", "lang", speech.language()).open("head");
    out.leaf("meta", "charset", "utf-8");
    out.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    out.leaf("meta", "name", "color-scheme", "content", "light dark");
    out.element("title", title + " – Glasshouse");
    out.leaf("link", "rel", "icon", "href", "/assets/icon.svg", "type", "image/svg+xml");
    out.leaf("link", "rel", "stylesheet", "href", "/assets/report.css");
    out.leaf("link", "rel", "stylesheet", "href", "/assets/web.css");
    head.accept(out);
    if (!script.isEmpty()) {
      out.leaf("script", "type", "module", "src", "/assets/" + script);
    }
    out.close("head").newLine();
    out.open("body");
    bar(out, speech);
    content.accept(out);
    out.close("body").close("html");
    return "<!DOCTYPE html>\n" + out + "\n";
  }

  private static void bar(Markup out, Speech speech) {
    out.element("a", speech.skip(), "class", "skip", "href", "#main");
    out.open("nav", "class", "bar", "aria-label", "Glasshouse");
    out.open("a", "class", "home", "href", "/").element("b", "Glasshouse").close("a");
    out.element("a", speech.scenarios(), "href", "/#scenarios");
    out.element("a", speech.lessons(), "href", "/lessons");
    out.element("a", speech.runs(), "href", "/#runs");
    out.element("a", speech.compare(), "href", "/compare");
    out.element("span", speech.always(), "class", "always");
    out.close("nav").newLine();
  }
}
