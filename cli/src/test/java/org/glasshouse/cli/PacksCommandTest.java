package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PacksCommandTest {

  @Test
  void everyKindIsToldWithWhatIsNotModelled() {
    Called called = Called.with("packs");
    assertThat(called.code()).isEqualTo(0);
    assertThat(called.out())
        .contains(
            "pilot-800  (scenarios/pilot-800.yaml)", "rongcheng  (packs/schemes/rongcheng.yaml)")
        .contains(" from sources, ", " assumed, ")
        .contains("as the press told it", "not modelled:", "source ");
    assertThat(called.out()).doesNotContain("\u001b");
    assertThat(called.err()).isEmpty();
  }

  @Test
  void jsonIsOneDocument() {
    Called called = Called.with("packs", "--json");
    JsonNode packs = JsonMapper.builder().build().readTree(called.out());
    assertThat(packs.isArray()).isTrue();
    assertThat(packs.size()).isGreaterThan(10);
    for (JsonNode pack : packs) {
      assertThat(pack.get("id").asString()).isNotBlank();
      assertThat(pack.get("kind").asString())
          .isIn("scenario", "scheme", "place", "channels", "people");
    }
  }

  /// One file that cannot be used hides nothing of the others.
  @Test
  void aBrokenPackIsToldAmongTheOthers(@TempDir Path home) throws IOException {
    Path places = Files.createDirectories(home.resolve("packs/places"));
    Files.copy(
        Project.home().resolve("packs/places/lindenhaven.yaml"), places.resolve("good.yaml"));
    Files.writeString(places.resolve("bad.yaml"), "format: place/1\n");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(
            new PrintWriter(out, true), new PrintWriter(err, true), false, false, false, 80);
    assertThat(new PacksCommand().tell(terminal, home)).isEqualTo(ExitCode.INVALID_FILE);
    assertThat(out.toString())
        .contains("bad.yaml  (packs/places/bad.yaml)\n  cannot be used.\n")
        .contains("(packs/places/good.yaml)")
        .containsPattern("numbers: \\d+ from sources, \\d+ assumed, \\d+ left out and neutral");
    assertThat(err.toString()).contains("bad.yaml:1:1: error GH-F003");
  }

  @Test
  void oneIsNotMany() {
    assertThat(Called.with("packs").out())
        .contains("0 rules, 1 band, 1 list, ")
        .doesNotContain(" 1 bands", " 1 lists", " 1 rules");
  }

  /// The page of a scheme names each part with what it rests on.
  @Test
  void aNameIsAPage() {
    Called called = Called.with("packs", "suining-2010");
    assertThat(called.code()).isEqualTo(0);
    assertThat(called.out())
        .contains(
            "+100: Honour of the nation [sn-2014/SN-01]",
            "What is modelled",
            "How clauses were read",
            "clauses reached 9 of 9",
            "Not modelled",
            "Sources",
            "https://www.chinanews.com.cn/")
        .doesNotContain("pilot-800");
    assertThat(called.out().lines().filter(line -> !line.contains("http")))
        .allMatch(line -> line.length() <= 80);
  }

  /// A number that rests on something else than the rule around it says so itself.
  @Test
  void noNumberHidesBehindItsRule() {
    assertThat(Called.with("packs", "xiamen-egret").out())
        .contains(
            "from −150 to −10 [assumed, −50 to −1:",
            "as an official sees fit: Offence against the law [nesta]",
            "adults who sign up by phone, a share of 0.1 [assumed, 0.01 to 0.6:");
  }

  @Test
  void aSchemeAndAScenarioOfOneIdAreBothTold() {
    assertThat(Called.with("packs", "rongcheng").out())
        .contains("(scenarios/rongcheng.yaml)", "(packs/schemes/rongcheng.yaml)");
  }

  @Test
  void anUnknownNameIsGuessed() {
    Called called = Called.with("packs", "suinning-2010");
    assertThat(called.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(called.err())
        .contains("No pack has the name suinning-2010. Maybe you meant suining-2010.");
    assertThat(called.out()).isEmpty();
  }
}
