package org.glasshouse.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.glasshouse.report.page.Page;

/// Style sheets and scripts. The list is closed: no other file can be asked for.
final class Assets {
  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private static final Map<String, Asset> ALL =
      Map.ofEntries(
          Map.entry("report.css", new Asset(CSS, Page.styleSheet())),
          Map.entry("report.js", new Asset(SCRIPT, Page.script())),
          Map.entry("web.css", new Asset(CSS, resource("web.css"))),
          Map.entry("compare.css", new Asset(CSS, resource("compare.css"))),
          Map.entry("compare.js", new Asset(SCRIPT, resource("compare.js"))),
          Map.entry("life.css", new Asset(CSS, resource("life.css"))),
          Map.entry("life.js", new Asset(SCRIPT, resource("life.js"))),
          Map.entry("scheme.css", new Asset(CSS, resource("scheme.css"))),
          Map.entry("front.js", new Asset(SCRIPT, resource("front.js"))),
          Map.entry("start.js", new Asset(SCRIPT, resource("start.js"))),
          Map.entry("order.js", new Asset(SCRIPT, resource("order.js"))),
          Map.entry("scheme.js", new Asset(SCRIPT, resource("scheme.js"))),
          Map.entry("lesson.js", new Asset(SCRIPT, resource("lesson.js"))),
          Map.entry("progress.js", new Asset(SCRIPT, resource("progress.js"))),
          Map.entry("result.js", new Asset(SCRIPT, resource("result.js"))),
          Map.entry("post.js", new Asset(SCRIPT, resource("post.js"))),
          Map.entry("save.js", new Asset(SCRIPT, resource("save.js"))),
          Map.entry("icon.svg", new Asset("image/svg+xml", resource("icon.svg"))));

  private static final String API = resource("openapi.yaml");

  private record Asset(String type, String text) {}

  private Assets() {}

  static void send(Context ctx) {
    Asset asset = ALL.get(ctx.pathParam("name"));
    if (asset == null) {
      throw new Refusal(404, "There is no such file.");
    }
    ctx.contentType(asset.type()).result(asset.text());
  }

  /// Answers with the description of the API.
  static void api(Context ctx) {
    ctx.contentType("application/yaml; charset=utf-8").result(API);
  }

  private static String resource(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
