package org.glasshouse.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.report.Report;
import org.glasshouse.results.project.Shipped;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.Progress;
import org.glasshouse.results.run.RunJob;
import org.glasshouse.results.run.RunOptions;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.jspecify.annotations.Nullable;

/// A web app in this process, asked as anybody on the network could: with any bytes.
record Served(WebApp app, List<String> notes) implements AutoCloseable {

  static Served on(Path runs) {
    return on(runs, WebSettings.LOOPBACK, null);
  }

  static Served on(Path runs, String host, @Nullable String token) {
    List<String> notes = new ArrayList<>();
    return new Served(WebApp.start(new WebSettings(host, 0, token, runs, notes::add)), notes);
  }

  /// Runs `hello` with 1,000 people for ten weeks.
  static void run(Path folder) {
    List<GivenOption> given =
        List.of(
            new GivenOption(GivenScenario.DAYS, "70"),
            new GivenOption(GivenScenario.REPLICATES, "1"));
    RunOptions options =
        new RunOptions(
            folder, given, new Machine(1, Machine.DISTRICT_CITIZENS, false), Report::write);
    new RunJob(
            GivenScenario.read(Shipped.scenario("hello"), given).scenario(), options, Progress.NONE)
        .run();
  }

  int port() {
    String address = app.address();
    String after = address.substring("http://127.0.0.1:".length());
    return Integer.parseInt(after.substring(0, after.indexOf('/')));
  }

  /// An answer.
  record Answer(int status, String head, String body) {}

  Answer get(String path, String... headers) {
    return ask("GET", path, "", headers);
  }

  /// A page once everything on it is read.
  String whole(String path) {
    String page = get(path).body();
    for (int i = 0; i < 600 && page.contains("data-pending"); i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      page = get(path).body();
    }
    return page;
  }

  /// Asks as a page of its own does.
  Answer post(String path, String body) {
    return ask("POST", path, body, "Content-Type: application/json");
  }

  /// Asks with headers of its own; the host is right unless they say otherwise.
  Answer ask(String method, String path, String body, String... headers) {
    StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    boolean host = false;
    for (String header : headers) {
      request.append(header).append("\r\n");
      host |= header.startsWith("Host:");
    }
    if (!host) {
      request.append("Host: 127.0.0.1:").append(port()).append("\r\n");
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    request.append("Content-Length: ").append(bytes.length);
    request.append("\r\nConnection: close\r\n\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      out.write(request.toString().getBytes(StandardCharsets.UTF_8));
      out.write(bytes);
      out.flush();
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int end = all.indexOf("\r\n\r\n");
      return new Answer(
          Integer.parseInt(all.substring(9, 12)), all.substring(0, end), all.substring(end + 4));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    app.close();
  }
}
