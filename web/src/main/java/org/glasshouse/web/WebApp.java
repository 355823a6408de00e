package org.glasshouse.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.web.RunShelf.Run;

/// The web app, from its start until it is closed.
public final class WebApp implements AutoCloseable {
  /// Bytes of the largest request.
  static final long LARGEST_REQUEST = 256 * 1024;

  private final Javalin javalin;
  private final WebSettings settings;

  private WebApp(Javalin javalin, WebSettings settings) {
    this.javalin = javalin;
    this.settings = settings;
  }

  /// Starts it.
  ///
  /// @throws PortTaken if it cannot listen there
  public static WebApp start(WebSettings settings) {
    Javalin javalin = Javalin.create(config -> set(config, settings));
    try {
      javalin.start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      javalin.stop();
      throw new PortTaken(settings.host(), settings.port(), e);
    }
    return new WebApp(javalin, settings);
  }

  /// It cannot listen where it should; the message is for the user.
  public static final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private PortTaken(String host, int port, Exception cause) {
      super(
          "Nothing can listen on "
              + host
              + ", port "
              + port
              + ": another program does, or it is not allowed. Name another with --port.",
          cause);
    }
  }

  private static void set(JavalinConfig config, WebSettings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.http.generateEtags = true;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    RunShelf runs = new RunShelf(settings.runs());
    ScenarioShelf scenarios = new ScenarioShelf();
    FrontPage front = new FrontPage(runs, scenarios);
    ResultPage result = new ResultPage(runs);
    Gate gate = new Gate(settings.token());
    config.routes.before(gate::check);
    config.routes.get("/", ctx -> Answers.page(ctx, front.html()));
    config.routes.get("/runs/{run}", ctx -> Answers.page(ctx, result.html(ctx.pathParam("run"))));
    config.routes.get("/assets/{name}", Assets::send);
    config.routes.get("/api/runs", ctx -> Answers.json(ctx, list(runs)));
    config.routes.get("/api/runs/{run}", ctx -> Answers.json(ctx, one(runs, ctx.pathParam("run"))));
    config.routes.exception(Exception.class, (e, ctx) -> Answers.failed(ctx, e, settings.notes()));
    config.routes.error(
        404,
        ctx -> {
          if (Objects.requireNonNullElse(ctx.result(), "").startsWith("Endpoint")) {
            Answers.told(ctx, 404, "No page has this address.");
          }
        });
  }

  private static List<Map<String, Object>> list(RunShelf runs) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Run run : runs.all()) {
      all.add(json(run));
    }
    return all;
  }

  private static Map<String, Object> json(Run run) {
    Manifest manifest = run.manifest();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", run.id());
    map.put("run", manifest.run());
    map.put("scenario", manifest.scenario().id());
    map.put("title", manifest.scenario().title());
    map.put("people", manifest.scenario().people());
    map.put("days", manifest.scenario().days());
    map.put("replicates", manifest.replicatesDone());
    map.put("complete", manifest.complete());
    map.put("digest", manifest.digest());
    map.put("ended", manifest.ended());
    return map;
  }

  private static Map<String, Object> one(RunShelf runs, String id) {
    return json(new Run(id, runs.whole(id).manifest()));
  }

  /// Where a browser finds it; with the token, if it needs one.
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    String token = settings.token() == null ? "" : "?" + Gate.TOKEN + "=" + settings.token();
    return "http://" + host + ":" + javalin.port() + "/" + token;
  }

  /// Stops it; answers that are being written are finished first.
  @Override
  public void close() {
    javalin.stop();
  }
}
