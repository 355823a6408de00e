package org.glasshouse.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What every request must pass before anything looks at it, and what every answer says to the
/// browser.
///
/// A page of another site may send requests here from the same browser, and may give its own name
/// the address of this machine. So a request must name this server as its host, must not come from
/// another site, and needs the token where there is one.
///
/// @param token what must be shown; null for none
record Gate(@Nullable String token) {

  /// Name of the cookie and of the parameter that carry the token.
  static final String TOKEN = "token";

  /// Nothing but what this server sends: no inline script or style, no frame, no other site.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Set<HandlerType> METHODS =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.POST);

  private static final String BEARER = "Bearer ";

  /// Lets a request in, or throws what it is answered.
  void check(Context ctx) {
    heads(ctx);
    if (!METHODS.contains(ctx.method())) {
      throw new Refusal(405, "Expected GET or POST.");
    }
    String host = ctx.header("Host");
    if (token == null && (host == null || !ours(host, ctx.req().getLocalPort()))) {
      throw new Refusal(
          403,
          "This server answers only under 127.0.0.1 or localhost. Open the address that"
              + " ./glasshouse serve printed.");
    }
    sameSite(ctx, host);
    token(ctx);
  }

  /// What the browser is told with every answer.
  private static void heads(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("Cache-Control", "no-cache");
  }

  private static boolean ours(String host, int port) {
    String lower = host.toLowerCase(Locale.ROOT);
    String named = lower.endsWith(":" + port) ? lower.substring(0, lower.lastIndexOf(':')) : lower;
    boolean told = !named.equals(lower) || port == 80;
    return told && Set.of("127.0.0.1", "localhost", "[::1]").contains(named);
  }

  private static void sameSite(Context ctx, @Nullable String host) {
    String site = ctx.header("Sec-Fetch-Site");
    String mode = ctx.header("Sec-Fetch-Mode");
    boolean reads = !ctx.method().equals(HandlerType.POST);
    boolean foreign =
        site != null
            && !site.equals("same-origin")
            && !site.equals("none")
            && !(reads && "navigate".equals(mode));
    String origin = ctx.header("Origin");
    foreign |= origin != null && !origin.equals("http://" + host);
    if (foreign) {
      throw new Refusal(403, "Another site asked for this. Open the address here instead.");
    }
    String type = ctx.contentType();
    if (!reads && (type == null || !type.startsWith("application/json"))) {
      throw new Refusal(415, "Expected the content type application/json.");
    }
  }

  private void token(Context ctx) {
    String expected = token;
    if (expected == null) {
      return;
    }
    String given = ctx.queryParam(TOKEN);
    if (given != null && same(given, expected) && ctx.method().equals(HandlerType.GET)) {
      ctx.cookie(new Cookie(TOKEN, expected, "/", -1, false, true, null, SameSite.STRICT));
      ctx.redirect(ctx.path());
      ctx.skipRemainingHandlers();
      return;
    }
    String shown = ctx.cookie(TOKEN);
    String header = ctx.header("Authorization");
    if (shown == null && header != null && header.startsWith(BEARER)) {
      shown = header.substring(BEARER.length());
    }
    if (shown == null || !same(shown, expected)) {
      throw new Refusal(
          401, "This server needs its token. Open the whole address that it printed.");
    }
  }

  /// Takes as long for a nearly right token as for a wrong one.
  private static boolean same(String given, String expected) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
