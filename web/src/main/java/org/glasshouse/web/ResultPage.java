package org.glasshouse.web;

import org.glasshouse.report.markup.Markup;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.web.RunShelf.Whole;

/// The result of a run: the sections of the report, with what a page can do beyond paper.
final class ResultPage {

  private ResultPage() {}

  static String html(Whole whole) {
    return Shell.whole(
        whole.manifest().scenario().title(),
        "result.js",
        out -> head(out, whole.manifest()),
        out -> {
          out.open("div", "id", "main");
          out.include(whole.body());
          out.close("div");
        });
  }

  private static void head(Markup out, Manifest manifest) {
    out.leaf("meta", "name", "generator", "content", "Glasshouse " + manifest.engine().version());
    out.leaf("meta", "name", "glasshouse-run", "content", manifest.run());
    out.leaf("meta", "name", "glasshouse-digest", "content", manifest.digest());
    out.leaf("script", "src", "/assets/report.js", "defer", "defer");
  }
}
