package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

  @Test
  void oneIsNotMany() {
    assertThat(Called.with("packs").out())
        .contains("0 rules, 1 band, 1 list, ")
        .doesNotContain(" 1 bands", " 1 lists", " 1 rules");
  }
}
