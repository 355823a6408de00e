package org.glasshouse.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import org.glasshouse.web.Routes.Route;

/// Addresses of schemes: to read one, to have a text checked while it is written, to run it.
///
/// @param schemes those that ship
/// @param page what is shown of one
/// @param runs puts a changed one into the queue
/// @param queue where runs are
record SchemeRoutes(SchemeShelf schemes, SchemePage page, SchemeRuns runs, RunQueue queue) {
  private static final String SCHEME = "scheme";

  static SchemeRoutes of(ScenarioShelf scenarios, RunQueue queue) {
    SchemeShelf schemes = new SchemeShelf();
    return new SchemeRoutes(
        schemes,
        new SchemePage(schemes, scenarios),
        new SchemeRuns(scenarios, schemes, queue),
        queue);
  }

  /// All of them.
  List<Route> all() {
    return List.of(
        new Route(HandlerType.GET, "/schemes/{scheme}", this::page),
        new Route(HandlerType.GET, "/api/schemes/{scheme}", this::text),
        new Route(HandlerType.POST, "/api/schemes/{scheme}/check", this::check),
        new Route(HandlerType.POST, "/api/schemes/{scheme}/runs", this::run));
  }

  private void page(Context ctx) {
    Answers.page(ctx, page.html(ctx.pathParam(SCHEME), ctx.queryParam("scenario")));
  }

  private void text(Context ctx) {
    ctx.contentType("application/yaml; charset=utf-8")
        .result(schemes.scheme(ctx.pathParam(SCHEME)).text());
  }

  private void check(Context ctx) {
    String text = SchemeRuns.text(Order.object(ctx.body(), "{\"text\": \"format: scheme/1 …\"}"));
    Answers.json(ctx, SchemeCheck.json(schemes.scheme(ctx.pathParam(SCHEME)), text));
  }

  private void run(Context ctx) {
    QueuedRun run = runs.start(ctx.pathParam(SCHEME), ctx.body());
    Answers.accepted(ctx, queue.progress(run));
  }
}
