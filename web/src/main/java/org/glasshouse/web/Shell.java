package org.glasshouse.web;

import java.util.function.Consumer;
import org.glasshouse.report.markup.Markup;

/// What stands around every page: head, bar, and where there is one the page's own script.
final class Shell {

  private Shell() {}

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
    Markup out = new Markup();
    out.open("html", "lang", "en").open("head");
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
    bar(out);
    content.accept(out);
    out.close("body").close("html");
    return "<!DOCTYPE html>\n" + out + "\n";
  }

  private static void bar(Markup out) {
    out.element("a", "To the content", "class", "skip", "href", "#main");
    out.open("nav", "class", "bar", "aria-label", "Glasshouse");
    out.open("a", "class", "home", "href", "/").element("b", "Glasshouse").close("a");
    out.element("a", "Scenarios", "href", "/#scenarios");
    out.element("a", "Your runs", "href", "/#runs");
    out.element("a", "Compare", "href", "/compare");
    out.element("span", "synthetic people, not a forecast", "class", "always");
    out.close("nav").newLine();
  }
}
