package org.glasshouse.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.sse.SseHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.results.findings.FindingsMaps;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.project.Shipped;
import org.glasshouse.web.RunShelf.Run;

/// Every address of the web app, with what answers there. The API is described in `openapi.yaml`; a
/// test holds the two together.
final class Routes {
  private final RunShelf runs;
  private final ScenarioShelf scenarios = new ScenarioShelf();
  private final RunQueue queue;
  private final Watching watching;

  Routes(RunShelf runs, RunQueue queue) {
    this.runs = runs;
    this.queue = queue;
    this.watching = new Watching(queue);
  }

  /// An address.
  ///
  /// @param path with parameters in braces
  record Route(HandlerType method, String path, Handler handler) {}

  /// All of them.
  List<Route> all() {
    FrontPage front = new FrontPage(runs, scenarios, queue);
    StartPage start = new StartPage(scenarios);
    List<Route> all = new ArrayList<>();
    all.add(get("/", ctx -> Answers.page(ctx, front.html())));
    all.add(
        get(
            "/scenarios/{scenario}",
            ctx -> Answers.page(ctx, start.html(ctx.pathParam("scenario")))));
    all.add(get("/runs/{run}", ctx -> Answers.page(ctx, run(ctx.pathParam("run")))));
    all.addAll(new LifeRoutes(new LifePage(runs)).all());
    all.addAll(CompareRoutes.of(runs).all());
    all.addAll(SchemeRoutes.of(scenarios, queue).all());
    all.addAll(new LessonRoutes(runs, queue).all());
    all.add(get("/assets/{name}", Assets::send));
    all.add(get("/api/openapi.yaml", Assets::api));
    all.add(get("/api/scenarios", ctx -> Answers.json(ctx, scenarios())));
    all.add(get("/api/runs", ctx -> Answers.json(ctx, list())));
    all.add(new Route(HandlerType.POST, "/api/runs", this::start));
    all.add(get("/api/runs/{run}", ctx -> Answers.json(ctx, one(ctx.pathParam("run")))));
    all.add(get("/api/runs/{run}/findings", ctx -> Answers.json(ctx, findings(ctx))));
    all.add(get("/api/runs/{run}/progress", new SseHandler(watching::watch)));
    all.add(new Route(HandlerType.POST, "/api/runs/{run}/stop", this::stop));
    all.add(new Route(HandlerType.POST, "/api/runs/{run}/resume", ctx -> resume(ctx, false)));
    all.add(new Route(HandlerType.POST, "/api/runs/{run}/step", ctx -> resume(ctx, true)));
    return all;
  }

  private static Route get(String path, Handler handler) {
    return new Route(HandlerType.GET, path, handler);
  }

  /// The result of a finished run, else how far it is.
  private String run(String id) {
    QueuedRun asked = queue.find(id);
    if (asked != null && !asked.state().over()) {
      return ProgressPage.html(id, asked);
    }
    if (!runs.isFinished(id) && (asked != null || runs.isUnfinished(id))) {
      return ProgressPage.html(id, asked);
    }
    return ResultPage.html(runs.whole(id));
  }

  private List<Map<String, Object>> scenarios() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (ScenarioShelf.Head head : scenarios.heads()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("id", head.id());
      map.put("title", head.title());
      map.put("about", head.about());
      map.put("telling", head.telling());
      all.add(map);
    }
    return all;
  }

  private List<Map<String, Object>> list() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (QueuedRun run : queue.open()) {
      all.add(queue.progress(run));
    }
    for (Run run : runs.all()) {
      all.add(json(run));
    }
    return all;
  }

  private Map<String, Object> one(String id) {
    QueuedRun asked = queue.find(id);
    if (asked != null && (!asked.state().over() || !runs.isFinished(id))) {
      return queue.progress(asked);
    }
    return json(runs.run(id));
  }

  private static Map<String, Object> json(Run run) {
    Manifest manifest = run.manifest();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", run.id());
    map.put("state", manifest.complete() ? "done" : "stopped");
    map.put("run", manifest.run());
    map.put("engine", manifest.engine().version());
    map.put("scenario", manifest.scenario().id());
    map.put("title", manifest.scenario().title());
    map.put("people", manifest.scenario().people());
    map.put("days", manifest.scenario().days());
    map.put("replicates", manifest.replicatesDone());
    map.put("digest", manifest.digest());
    map.put("ended", manifest.ended());
    return map;
  }

  private List<Map<String, Object>> findings(Context ctx) {
    try (RunFolder opened = RunFolder.open(runs.folder(ctx.pathParam("run")))) {
      return FindingsMaps.of(opened.findings());
    }
  }

  private void start(Context ctx) {
    Order order = Order.read(ctx.body());
    QueuedRun run = queue.start(Shipped.scenario(order.scenario()), order.given());
    Answers.accepted(ctx, queue.progress(run));
  }

  private void stop(Context ctx) {
    QueuedRun run = queue.find(ctx.pathParam("run"));
    if (run == null) {
      throw new Refusal(404, "This server is not running a run of that name.");
    }
    run.stop();
    Answers.accepted(ctx, queue.progress(run));
  }

  private void resume(Context ctx, boolean oneWindow) {
    String id = ctx.pathParam("run");
    if (!runs.isUnfinished(id)) {
      throw new Refusal(404, "There is no unfinished run of that name here.");
    }
    Answers.accepted(ctx, queue.progress(queue.resume(id, oneWindow)));
  }
}
