package org.glasshouse.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import org.glasshouse.web.Routes.Route;

/// Addresses of lives.
///
/// @param page what is shown of one
record LifeRoutes(LifePage page) {
  private static final String RUN = "run";
  private static final String CITIZEN = "citizen";

  /// All of them.
  List<Route> all() {
    return List.of(
        new Route(HandlerType.GET, "/runs/{run}/lives", this::drawn),
        new Route(HandlerType.GET, "/runs/{run}/lives/{citizen}", this::one),
        new Route(
            HandlerType.POST, "/api/runs/{run}/lives/{citizen}/prevention", this::prevention));
  }

  private void drawn(Context ctx) {
    ctx.redirect(page.drawn(ctx.pathParam(RUN), Math.max(0, lot(ctx))));
  }

  private void one(Context ctx) {
    String depth = ctx.queryParam("depth");
    LifePage.Look look =
        new LifePage.Look(
            lot(ctx),
            depth != null && depth.matches("[123]") ? Integer.parseInt(depth) : 1,
            "law-only".equals(ctx.queryParam("beside")));
    Answers.page(ctx, page.html(ctx.pathParam(RUN), ctx.pathParam(CITIZEN), look));
  }

  private void prevention(Context ctx) {
    Answers.json(ctx, page.prevention(ctx.pathParam(RUN), ctx.pathParam(CITIZEN)));
  }

  /// Which drawing; -1 if the address does not say, or says something else than a number.
  private static long lot(Context ctx) {
    String lot = ctx.queryParam("lot");
    return lot != null && lot.matches("[0-9]{1,9}") ? Long.parseLong(lot) : -1;
  }
}
