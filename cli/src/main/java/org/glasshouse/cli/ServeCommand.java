package org.glasshouse.cli;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.glasshouse.results.run.RunJob;
import org.glasshouse.web.WebApp;
import org.glasshouse.web.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Serves the web app until it is interrupted.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Opens the web app on this machine.",
    description = {
      "It shows the scenarios that ship, runs them, and shows the runs under runs/, to a browser on"
          + " this machine only.",
      "Ctrl-C ends it; a run at work is saved, and goes on with ./glasshouse resume or from the page.",
      "To let others in, name the address to listen on; they then need the token that is printed."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int MOST_PORTS = 65_535;
  private static final int TOKEN_BYTES = 16;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on, ${DEFAULT-VALUE} unless told otherwise; 0 for any.")
  private int port = WebSettings.PORT;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      description =
          "Address to listen on. Any but ${DEFAULT-VALUE} can be reached by others, who then need the"
              + " token; nothing is encrypted.")
  private String listen = WebSettings.LOOPBACK;

  @Override
  public Integer call() throws InterruptedException {
    CommandSpec command = Objects.requireNonNull(spec);
    if (port < 0 || port > MOST_PORTS) {
      throw new ParameterException(
          command.commandLine(), "--port " + port + ": expected 0 to " + MOST_PORTS + ".");
    }
    if (!listen.matches("[0-9A-Za-z.:-]+")) {
      throw new ParameterException(
          command.commandLine(),
          "--listen " + listen + ": expected an address, such as 127.0.0.1 or 0.0.0.0.");
    }
    Terminal terminal = Terminal.of(command);
    WebSettings settings =
        new WebSettings(
            listen,
            port,
            WebSettings.loopback(listen) ? null : token(),
            RunJob.RUNS,
            terminal::note);
    CountDownLatch ended = new CountDownLatch(1);
    try (WebApp app = WebApp.start(settings);
        Interruption _ = Interruption.cancelling(ended::countDown, () -> {})) {
      terminal.out().println("Glasshouse is at " + app.address());
      terminal.out().flush();
      terminal.note("Ctrl-C ends it.");
      ended.await();
    } catch (WebApp.PortTaken e) {
      throw new CommandFailed(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
    return ExitCode.INTERRUPTED.code();
  }

  private static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
