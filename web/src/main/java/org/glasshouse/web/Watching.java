package org.glasshouse.web;

import io.javalin.http.sse.SseClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.glasshouse.report.page.LivePanel.Piece;

/// Tells browsers how far a run is. Each looks by itself, a few times a second, at what the run
/// noted; the run does not know that anybody looks.
///
/// @param queue the runs
/// @param places as many as may look at once
record Watching(RunQueue queue, Semaphore places) {
  /// Who may look at once.
  static final int MOST = 256;

  private static final long EVERY_MILLIS = 200;

  /// What the societies show is sent at every so many looks at most; it is a page's worth.
  private static final int SHOWN_EVERY = 4;

  /// After so many looks without news something is sent all the same, to find out who has left.
  private static final int SILENCE = 25;

  Watching(RunQueue queue) {
    this(queue, new Semaphore(MOST));
  }

  /// Tells one browser, until the run is over or the browser leaves.
  void watch(SseClient client) {
    QueuedRun run = queue.find(client.ctx().pathParam("run"));
    if (run == null || !places.tryAcquire()) {
      client.sendEvent(
          "refused",
          Answers.json(
              Map.of(
                  "said",
                  run == null
                      ? "This server is not running a run of that name."
                      : MOST + " are looking already. Load the page again later.")));
      client.close();
      return;
    }
    try {
      look(client, run);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
      client.close();
    }
  }

  private void look(SseClient client, QueuedRun run) throws InterruptedException {
    String before = "";
    Sent sent = new Sent(run.shown());
    int silent = 0;
    int looks = 0;
    while (!client.terminated()) {
      boolean over = run.state().over();
      String now = Answers.json(queue.progress(run));
      if (!now.equals(before)) {
        client.sendEvent("progress", now);
        before = now;
        silent = 0;
      } else if (++silent > SILENCE) {
        client.sendComment("still here");
        silent = 0;
      }
      if (over || ++looks % SHOWN_EVERY == 0) {
        List<Map<String, String>> more = sent.next(run.shown());
        if (!more.isEmpty()) {
          client.sendEvent("live", Answers.json(Map.of("pieces", more)));
        }
      }
      if (over) {
        return;
      }
      Thread.sleep(EVERY_MILLIS);
    }
  }

  /// What one browser has been sent of what a run shows.
  private static final class Sent {
    private final Map<String, String> before = new HashMap<>();
    private long number;

    /// @param page what stood in the page when it was asked for, as far as is known
    Sent(LiveView.Shown page) {
      this.number = page.number();
    }

    /// All pieces in their order, those with their text that differ from what was sent; nothing if
    /// there is nothing new.
    List<Map<String, String>> next(LiveView.Shown now) {
      if (now.number() <= number) {
        return List.of();
      }
      number = now.number();
      List<Map<String, String>> told = new ArrayList<>();
      for (Piece piece : now.pieces()) {
        boolean same = piece.html().equals(before.put(piece.name(), piece.html()));
        told.add(
            same
                ? Map.of("name", piece.name())
                : Map.of("name", piece.name(), "html", piece.html()));
      }
      before.keySet().retainAll(now.pieces().stream().map(Piece::name).toList());
      return told;
    }
  }
}
