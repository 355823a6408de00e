package org.glasshouse.web;

import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.page.LivePanel.Piece;
import org.glasshouse.web.QueuedRun.State;
import org.jspecify.annotations.Nullable;

/// A run that is not finished: how far it is, and what can be done with it.
final class ProgressPage {

  private ProgressPage() {}

  /// @param run as this server knows it; null for one that lies there from before
  static String html(String id, @Nullable QueuedRun run) {
    String title = run == null ? id : run.title();
    return Shell.page(title, "progress.js", out -> write(out, id, title, run));
  }

  private static void write(Markup out, String id, String title, @Nullable QueuedRun run) {
    boolean open = run != null && !run.state().over();
    boolean more = run == null || run.state().over() && run.kept();
    out.element("h1", title);
    out.open("p", "class", "soft").text("Run ");
    out.element("code", id).text(". Synthetic people, not a forecast.").close("p");
    out.open(
        "div",
        "id",
        "progress",
        "data-run",
        id,
        "data-open",
        open ? "open" : "",
        "class",
        "progress");
    out.element("p", state(run), "id", "state", "class", "lead", "role", "status");
    out.open("p");
    out.element(
        "progress",
        "",
        "id",
        "bar",
        "max",
        "1000",
        "value",
        "0",
        "aria-label",
        "part that is done");
    out.close("p");
    out.open("dl", "class", "facts");
    for (String fact : new String[] {"done", "replicate", "window", "rate", "left"}) {
      out.open("div").element("dt", label(fact)).element("dd", "–", "id", fact).close("div");
    }
    out.close("dl");
    out.element("p", run == null ? "" : run.said(), "id", "said", "class", "told");
    out.open("p", "class", "tools");
    out.element("button", "Pause", "type", "button", "id", "stop", "class", open ? "" : "gone");
    out.element("button", "Go on", "type", "button", "id", "resume", "class", more ? "" : "gone");
    out.element(
        "button", "One window", "type", "button", "id", "step", "class", more ? "" : "gone");
    out.close("p");
    out.close("div");
    out.open("div", "id", "live", "class", "live");
    if (run != null) {
      for (Piece piece : run.shown().pieces()) {
        out.open("div", "data-piece", piece.name()).include(piece.markup()).close("div");
      }
    }
    out.close("div").newLine();
    out.element(
        "p",
        "Charts show the replicate at work; one whose table is open, or that the keyboard is on,"
            + " stands still until that ends.",
        "class",
        "soft");
    out.element(
        "p",
        "The run goes on when this page is closed; come back to its address. Pausing lets the window"
            + " at work end and keeps what is done, also when the server ends. Going on leads to the"
            + " same numbers as a run without a break.",
        "class",
        "soft");
  }

  private static String label(String fact) {
    return switch (fact) {
      case "done" -> "done";
      case "replicate" -> "replicate";
      case "window" -> "window";
      case "rate" -> "citizen-days a second";
      default -> "time left, about";
    };
  }

  private static String state(@Nullable QueuedRun run) {
    State state = run == null ? State.STOPPED : run.state();
    return switch (state) {
      case WAITING -> "It waits for its turn.";
      case RUNNING -> "It is running.";
      case STOPPING -> "It lets the window at work end and saves.";
      case DONE -> "It is finished.";
      case STOPPED -> run == null || run.kept() ? "It is paused." : "It was stopped.";
      case FAILED -> "It could not go on.";
    };
  }
}
