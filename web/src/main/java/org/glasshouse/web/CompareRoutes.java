package org.glasshouse.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.words.ComparisonMaps;
import org.glasshouse.web.Comparing.Opened;
import org.glasshouse.web.Routes.Route;

/// Addresses at which runs are compared.
///
/// @param page what is shown
/// @param comparing compares
record CompareRoutes(ComparePage page, Comparing comparing) {
  private static final String RUN = "run";

  static CompareRoutes of(RunShelf runs) {
    Comparing comparing = new Comparing(runs);
    return new CompareRoutes(new ComparePage(runs, comparing), comparing);
  }

  /// All of them.
  List<Route> all() {
    return List.of(
        new Route(HandlerType.GET, "/compare", ctx -> Answers.page(ctx, page.html(asked(ctx)))),
        new Route(HandlerType.GET, "/api/comparison", this::json),
        new Route(HandlerType.POST, "/api/comparison/lives", this::live));
  }

  /// The runs of the address, those left out that the form leaves open.
  private static List<String> asked(Context ctx) {
    return ctx.queryParams(RUN).stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
  }

  private void json(Context ctx) {
    try (Opened opened = comparing.open(asked(ctx))) {
      Answers.json(ctx, ComparisonMaps.of(opened.comparisons()));
    }
  }

  private void live(Context ctx) {
    String such = "{\"runs\": [\"hello-1\", \"law-only\"]}";
    List<String> ids = new ArrayList<>();
    if (Order.object(ctx.body(), such).get("runs") instanceof List<?> named) {
      named.forEach(id -> ids.add(String.valueOf(id)));
    }
    Answers.json(ctx, ComparisonMaps.of(comparing.live(ids)));
  }
}
