package org.glasshouse.web;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How the web app is served.
///
/// @param host address to listen on
/// @param port port to listen on; 0 for any that is free
/// @param token what a browser must show before it sees anything; null only on a loopback address
/// @param runs folder in which run folders lie
/// @param notes told, in whole sentences, what the user of the command should know
public record WebSettings(
    String host, int port, @Nullable String token, Path runs, Consumer<String> notes) {

  /// Where it listens unless told otherwise: nobody else on the network can reach it.
  public static final String LOOPBACK = "127.0.0.1";

  /// The port unless told otherwise.
  public static final int PORT = 8787;

  /// Refuses to be reachable by others without a token.
  public WebSettings {
    if (token == null && !loopback(host)) {
      throw new IllegalArgumentException("a token is needed to listen on " + host);
    }
  }

  /// Whether an address can be reached from this machine only. Names are not looked up.
  public static boolean loopback(String host) {
    return host.matches("127(\\.[0-9]{1,3}){3}") || host.equals("::1") || host.equals("localhost");
  }
}
