package org.glasshouse.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.web.Routes.Route;
import org.glasshouse.web.lesson.Language;
import org.glasshouse.web.lesson.Lesson;
import org.glasshouse.web.lesson.Lesson.Control;

/// The addresses of the lessons.
final class LessonRoutes {
  private final LessonRuns runs;
  private final RunQueue queue;

  LessonRoutes(RunShelf shelf, RunQueue queue) {
    this.runs = new LessonRuns(shelf, queue);
    this.queue = queue;
  }

  List<Route> all() {
    LessonPage page = new LessonPage(runs);
    return List.of(
        new Route(
            HandlerType.GET, "/lessons", ctx -> Answers.page(ctx, LessonsPage.html(language(ctx)))),
        new Route(
            HandlerType.GET,
            "/lessons/{lesson}",
            ctx ->
                Answers.page(
                    ctx,
                    page.html(
                        LessonAddress.of(
                            ctx.pathParam("lesson"), language(ctx), ctx.queryParamMap())))),
        new Route(HandlerType.POST, "/api/lessons/{lesson}/runs", this::start));
  }

  /// The language that the address names, else the first that the browser wishes.
  static Language language(Context ctx) {
    Language named = Language.coded(ctx.queryParam("lang"));
    return named == null ? Language.wished(ctx.header("Accept-Language")) : named;
  }

  /// Starts the small run of a lesson. Only places of its sliders can be said, so nothing else goes
  /// into a run from here.
  private void start(Context ctx) {
    String id = ctx.pathParam("lesson");
    if (!Lesson.IDS.contains(id)) {
      throw new Refusal(404, "There is no lesson of that name.");
    }
    Lesson lesson = Lesson.read(id);
    QueuedRun run = runs.start(lesson, places(lesson, ctx.body()));
    Answers.accepted(ctx, queue.progress(run));
  }

  private static Map<String, Integer> places(Lesson lesson, String body) {
    Map<Object, Object> said = new LinkedHashMap<>(Order.object(body, "{}"));
    Map<String, Integer> places = new LinkedHashMap<>();
    for (Control control : lesson.society().controls()) {
      Object place = said.remove(control.id());
      if (place == null) {
        continue;
      }
      if (!(place instanceof Integer at) || at < 0 || at >= control.values().size()) {
        throw new Refusal(
            422,
            control.id()
                + ": expected a whole number from 0 to "
                + (control.values().size() - 1)
                + ".");
      }
      places.put(control.id(), at);
    }
    if (!said.isEmpty()) {
      throw new Refusal(400, "This lesson has no slider of the name that was sent.");
    }
    return places;
  }
}
