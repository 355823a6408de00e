package org.glasshouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.glasshouse.web.Served.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tries to get through each line of defence.
class AttackTest {
  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void start() throws IOException {
    Path runs = folder.resolve("runs");
    Served.run(runs.resolve("mine"));
    Served.run(folder.resolve("outside"));
    Files.createSymbolicLink(runs.resolve("linked"), folder.resolve("outside"));
    Files.writeString(folder.resolve("secret.txt"), "the secret");
    served = Served.on(runs);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void answersUnderItsOwnNameAndNoOther() {
    int port = served.port();
    for (String host : List.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port)) {
      assertThat(served.get("/api/runs", "Host: " + host).status()).as(host).isEqualTo(200);
    }
    for (String host :
        List.of(
            "evil.example",
            "evil.example:" + port,
            "127.0.0.1",
            "127.0.0.1:1",
            "127.0.0.1.evil.example:" + port,
            "localhost.evil.example:" + port)) {
      Answer answer = served.get("/api/runs", "Host: " + host);
      assertThat(answer.status()).as(host).isIn(400, 403);
      assertThat(answer.body()).as(host).doesNotContain("mine");
    }
  }

  @Test
  void anotherSiteReadsNothing() {
    assertThat(served.get("/api/runs", "Origin: http://evil.example").status()).isEqualTo(403);
    assertThat(served.get("/api/runs", "Origin: null").status()).isEqualTo(403);
    Answer embedded =
        served.get("/runs/mine", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors");
    assertThat(embedded.status()).isEqualTo(403);
    Answer otherPort = served.get("/api/runs", "Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: cors");
    assertThat(otherPort.status()).isEqualTo(403);
    Answer link = served.get("/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate");
    assertThat(link.status()).as("a link from elsewhere may be followed").isEqualTo(200);
    assertThat(link.head()).doesNotContain("Access-Control-Allow");
  }

  @Test
  void onlyGetAndPostAreKnown() {
    for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
      assertThat(served.ask(method, "/api/runs", "").status())
          .as(method)
          .isGreaterThanOrEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "%2e%2e",
        "..%2foutside",
        "%2e%2e%2foutside",
        "..%5coutside",
        "mine%2f..%2f..%2foutside",
        "mine%00",
        ".",
        "%2e",
        "linked",
        "mine.part",
        "%2fetc%2fpasswd",
        "C:%5c",
        "mine%2fmanifest.json",
        "....//outside",
        "~root",
        "-",
        "%E2%80%AE",
        "mine%0d%0aSet-Cookie:a=b"
      })
  void runIdsCannotLeaveTheirFolder(String id) {
    for (String where : List.of("/runs/", "/api/runs/")) {
      Answer answer = served.get(where + id);
      assertThat(answer.status()).as(where + id).isIn(400, 403, 404);
      assertThat(answer.body()).doesNotContain("digest").doesNotContain(folder.toString());
      assertThat(answer.head()).doesNotContain("Set-Cookie");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/assets/../../secret.txt",
        "/assets/%2e%2e%2fsecret.txt",
        "/secret.txt",
        "/runs/mine/manifest.json",
        "/runs/mine/../../secret.txt",
        "/assets//etc/passwd",
        "/runs/mine/tables/ledger.parquet",
        "/assets/WebApp.class",
        "//etc/passwd",
        "/%2fetc%2fpasswd"
      })
  void noFileOfTheMachineIsRead(String path) {
    Answer answer = served.get(path);
    assertThat(answer.status()).as(path).isIn(400, 403, 404);
    assertThat(answer.body()).doesNotContain("the secret").doesNotContain("root:");
  }

  @Test
  void everyPageForbidsWhatItDoesNotBring() {
    Pattern inline = Pattern.compile("<style|<script(?! [^>]*src=\"/assets/)| style=| on[a-z]+=\"");
    Pattern elsewhere =
        Pattern.compile("<(?:link|script|img|iframe|object|image|use)[^>]* (?:src|href)=\"https?:");
    for (String path :
        List.of(
            "/",
            "/runs/mine",
            "/runs/mine/lives/0:0:5",
            "/scenarios/hello",
            "/schemes/lindenhaven",
            "/compare",
            "/compare?run=mine&run=law-only",
            "/runs/mine/lives/0:0:5?depth=3&beside=law-only",
            "/nowhere",
            "/runs/nobody")) {
      Answer answer = served.get(path);
      assertThat(answer.head())
          .contains("default-src 'none'; script-src 'self'; style-src 'self'")
          .contains("frame-ancestors 'none'")
          .contains("X-Content-Type-Options: nosniff")
          .contains("X-Frame-Options: DENY")
          .contains("Referrer-Policy: no-referrer")
          .doesNotContain("unsafe");
      assertThat(inline.matcher(answer.body()).find()).as(path).isFalse();
      assertThat(elsewhere.matcher(answer.body()).find()).as(path).isFalse();
    }
    assertThat(inline.matcher("<p style=\"a\">").find()).isTrue();
    assertThat(inline.matcher("<script>a</script>").find()).isTrue();
  }

  @Test
  void whatFailsTellsNothingOfTheMachine() throws IOException {
    Path bad = folder.resolve("runs/damaged");
    Files.createDirectories(bad);
    Files.writeString(bad.resolve("manifest.json"), "{\"format\": 1");
    try {
      Answer answer = served.get("/api/runs/damaged");
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body())
          .contains("damaged")
          .doesNotContain("Exception")
          .doesNotContain("\tat ");
      assertThat(served.get("/api/runs").body()).contains("mine").doesNotContain("damaged");
    } finally {
      Files.delete(bad.resolve("manifest.json"));
    }
  }

  @Test
  void nobodyElseGetsInWithoutTheToken() {
    assertThatThrownBy(() -> Served.on(folder, "0.0.0.0", null))
        .isInstanceOf(IllegalArgumentException.class);
    try (Served open = Served.on(folder.resolve("runs"), "127.0.0.1", "sesame")) {
      assertThat(open.get("/api/runs").status()).isEqualTo(401);
      assertThat(open.get("/api/runs?token=wrong").status()).isEqualTo(401);
      assertThat(open.get("/api/runs", "Cookie: token=sesam").status()).isEqualTo(401);
      assertThat(open.get("/assets/web.css").status()).isEqualTo(401);
      assertThat(open.get("/api/runs", "Authorization: Bearer sesame").status()).isEqualTo(200);
      assertThat(open.get("/api/runs", "Cookie: token=sesame").status()).isEqualTo(200);
      Answer let = open.get("/?token=sesame");
      assertThat(let.status()).isEqualTo(302);
      assertThat(let.head())
          .contains("HttpOnly")
          .contains("SameSite=Strict")
          .doesNotContain("?token");
      assertThat(let.body()).doesNotContain("runs");
    }
  }
}
