package org.glasshouse.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkupTest {

  @Test
  void textsAndAttributesAreEscaped() {
    String html =
        new Markup().element("p", "a <b> & \"c\"", "title", "x\" onclick='y'>").toString();
    assertThat(html)
        .isEqualTo("<p title=\"x&quot; onclick=&#39;y&#39;&gt;\">a &lt;b&gt; &amp; \"c\"</p>");
  }

  @Test
  void linksLeadToWebPagesOnly() {
    assertThat(new Markup().link("a", "javascript:alert(1)").toString()).isEqualTo("a");
    assertThat(new Markup().link("a", " JavaScript:alert(1)").toString()).isEqualTo("a");
    assertThat(new Markup().link("a", "data:text/html,x").toString()).isEqualTo("a");
    assertThat(new Markup().link("a", "file:///etc/hosts").toString()).isEqualTo("a");
    assertThat(new Markup().link("a", "https://example.org/?a=1&b=2").toString())
        .isEqualTo("<a href=\"https://example.org/?a=1&amp;b=2\">a</a>");
  }

  @Test
  void charactersThatXmlForbidsAreReplaced() {
    assertThat(new Markup().text("a\u0000b\u001bc\uFFFEd").toString())
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    assertThat(new Markup().text("x\uD83Dy").toString()).isEqualTo("x\uFFFDy");
    assertThat(new Markup().text("\uD83D\uDE00").toString()).isEqualTo("\uD83D\uDE00");
  }

  @Test
  void elementsMustCloseInOrder() {
    assertThatThrownBy(() -> new Markup().open("p").close("div"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("</div> closes <p>");
    assertThatThrownBy(() -> new Markup().open("p").toString())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not closed");
  }

  @Test
  void namesCannotCarryMarkup() {
    assertThatThrownBy(() -> new Markup().open("p><script"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Markup().open("p", "x onload", "y"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNumberStaysOnOneLineWithItsPercent() {
    assertThat(new Markup().element("p", "64 % to 66 % of all").toString())
        .isEqualTo("<p>64\u00a0% to 66\u00a0% of all</p>");
  }
}
