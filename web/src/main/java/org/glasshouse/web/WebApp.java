package org.glasshouse.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.util.Objects;
import org.glasshouse.web.Routes.Route;

/// The web app, from its start until it is closed.
public final class WebApp implements AutoCloseable {
  /// Bytes of the largest request.
  static final long LARGEST_REQUEST = 256 * 1024;

  private final Javalin javalin;
  private final WebSettings settings;
  private final RunQueue queue;

  private WebApp(Javalin javalin, WebSettings settings, RunQueue queue) {
    this.javalin = javalin;
    this.settings = settings;
    this.queue = queue;
  }

  /// Starts it.
  ///
  /// @throws PortTaken if it cannot listen there
  public static WebApp start(WebSettings settings) {
    RunQueue queue = new RunQueue(settings.runs(), settings.notes());
    Javalin javalin = Javalin.create(config -> set(config, settings, queue));
    try {
      javalin.start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      javalin.stop();
      queue.close();
      throw new PortTaken(settings.host(), settings.port(), e);
    }
    return new WebApp(javalin, settings, queue);
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

  private static void set(JavalinConfig config, WebSettings settings, RunQueue queue) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.http.generateEtags = true;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    Gate gate = new Gate(settings.token());
    config.routes.before(gate::check);
    for (Route route : new Routes(new RunShelf(settings.runs()), queue).all()) {
      config.routes.addHttpHandler(route.method(), route.path(), route.handler());
    }
    config.routes.exception(Exception.class, (e, ctx) -> Answers.failed(ctx, e, settings.notes()));
    config.routes.error(
        404,
        ctx -> {
          if (Objects.requireNonNullElse(ctx.result(), "").startsWith("Endpoint")) {
            Answers.told(ctx, 404, "No page has this address.");
          }
        });
  }

  /// Where a browser finds it; with the token, if it needs one.
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    String token = settings.token() == null ? "" : "?" + Gate.TOKEN + "=" + settings.token();
    return "http://" + host + ":" + javalin.port() + "/" + token;
  }

  /// Stops it. The run at work is saved first, so that it can go on later.
  @Override
  public void close() {
    queue.close();
    javalin.stop();
  }
}
