package org.glasshouse.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import java.util.function.Consumer;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.InvalidFilesException;
import org.glasshouse.scenario.RefusedInputException;
import tools.jackson.databind.json.JsonMapper;

/// Answers as pages or as JSON. What went wrong is told in one sentence, never as a trace.
final class Answers {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String API = "/api/";
  private static final int ACCEPTED = 202;

  private Answers() {}

  /// Answers with a page.
  static void page(Context ctx, String html) {
    ctx.contentType("text/html; charset=utf-8").result(html);
  }

  /// Answers with JSON.
  static void json(Context ctx, Object value) {
    ctx.contentType("application/json").result(MAPPER.writeValueAsString(value));
  }

  /// Answers with JSON that something will be done.
  static void accepted(Context ctx, Object value) {
    ctx.status(ACCEPTED);
    json(ctx, value);
  }

  /// Text of a value as JSON.
  static String json(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// Answers with what went wrong.
  ///
  /// @param notes told what is a fault of ours
  static void failed(Context ctx, Exception e, Consumer<String> notes) {
    String said;
    int status;
    switch (e) {
      case Refusal refusal -> {
        status = refusal.status();
        said = String.valueOf(refusal.getMessage());
      }
      case RunRefused refused -> {
        status =
            switch (refused.why()) {
              case NO_RUN -> 404;
              case NOBODY, NO_DAY, NOT_ALIKE, BY_DESIGN, NO_SUCH_OPTION -> 422;
              case FOLDER_NOT_EMPTY, AT_WORK, FINISHED, NOTHING_DONE -> 409;
              case NO_ROOM, CANNOT_WRITE -> 507;
              case CANNOT_READ -> 500;
            };
        said = String.valueOf(refused.getMessage());
      }
      case RefusedInputException refused -> {
        status = 422;
        said = String.valueOf(refused.getMessage());
      }
      case InvalidFilesException invalid -> {
        status = 422;
        said = String.valueOf(invalid.getMessage());
      }
      case HttpResponseException http -> {
        status = http.getStatus();
        said = http.getStatus() == 413 ? "That is too large to be sent here." : "Not understood.";
      }
      default -> {
        status = 500;
        said = "A fault of ours, not of yours: " + e.getClass().getSimpleName() + ".";
        notes.accept(said + " It came from " + ctx.path() + ": " + e.getMessage());
      }
    }
    told(ctx, status, said);
  }

  /// Answers with a status and a sentence.
  static void told(Context ctx, int status, String said) {
    ctx.status(status);
    if (ctx.path().startsWith(API)) {
      json(ctx, Map.of("error", said));
      return;
    }
    page(
        ctx,
        Shell.page(
            status == 404 ? "There is nothing here" : "That did not work",
            "",
            out -> sorry(out, said, status)));
  }

  private static void sorry(Markup out, String said, int status) {
    out.element("h1", status == 404 ? "There is nothing here" : "That did not work");
    for (String line : said.lines().toList()) {
      out.element("p", line, "class", "lead");
    }
    out.open("p").element("a", "To the first page", "href", "/").close("p");
  }
}
