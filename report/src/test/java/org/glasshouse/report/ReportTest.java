package org.glasshouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.glasshouse.report.page.Page;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {
  private static final int LARGEST = 1_500_000;
  private static final String HOSTILE =
      "</title><script>alert(1)</script>\"><img src=x onerror='alert(2)'>]]>";

  @Test
  void theFileIsWellFormedAndSmall() throws Exception {
    for (RunView run :
        List.of(SmallRun.usual(), SmallRun.withoutBaseline(), SmallRun.nobodyShutOut())) {
      String html = Page.html(run);
      parsed(html);
      assertThat(html.length()).isLessThan(LARGEST);
    }
  }

  @Test
  void aHostileTitleShowsAsItWasWrittenAndDoesNothing() throws Exception {
    String html = Page.html(SmallRun.titled(HOSTILE));
    Document page = parsed(html);
    assertThat(elements(page, "h1").getFirst().getTextContent()).isEqualTo(HOSTILE);
    assertThat(elements(page, "script")).hasSize(1);
    assertThat(elements(page, "img")).isEmpty();
    assertThat(html).doesNotContain("<script>alert");
  }

  @Test
  void nothingIsLoadedFromOutside() throws Exception {
    Document page = parsed(Page.html(SmallRun.usual()));
    for (String tag :
        List.of("link", "img", "iframe", "object", "embed", "audio", "video", "base", "form")) {
      assertThat(elements(page, tag)).as(tag).isEmpty();
    }
    for (Element element : elements(page, "*")) {
      assertThat(element.hasAttribute("src")).as(element.getTagName()).isFalse();
      if (element.hasAttribute("href")) {
        assertThat(element.getTagName()).isEqualTo("a");
      }
    }
    String style = elements(page, "style").getFirst().getTextContent();
    assertThat(style).doesNotContain("@import", "http:", "https:");
    assertThat(style.replaceAll("url\\(#[a-z-]+\\)", "")).doesNotContain("url(");
    assertThat(elements(page, "script").getFirst().getTextContent())
        .doesNotContain("fetch(", "XMLHttpRequest", "import(", "http");
  }

  @Test
  void everyChartIsAccessibleAndHasItsTable() throws Exception {
    Document page = parsed(Page.html(SmallRun.usual()));
    List<Element> figures = elements(page, "figure");
    assertThat(figures).hasSizeGreaterThan(14);
    for (Element figure : figures) {
      String chart = figure.getAttribute("data-chart");
      List<Element> drawings = within(figure, "svg");
      assertThat(drawings).as(chart).hasSize(2);
      for (Element drawing : drawings) {
        assertThat(drawing.getAttribute("role")).as(chart).isEqualTo("img");
        assertThat(within(drawing, "title").getFirst().getTextContent()).as(chart).isNotBlank();
        assertThat(within(drawing, "desc").getFirst().getTextContent()).as(chart).isNotBlank();
      }
      assertThat(within(figure, "figcaption").getFirst().getTextContent()).as(chart).isNotBlank();
      List<Element> rows = within(within(figure, "details").getFirst(), "tr");
      assertThat(rows.size()).as("rows of the table twin of " + chart).isGreaterThan(1);
      int columns = within(rows.getFirst(), "th").size();
      for (Element row : rows.subList(1, rows.size())) {
        assertThat(within(row, "th").size() + within(row, "td").size())
            .as(chart)
            .isEqualTo(columns);
      }
    }
  }

  @Test
  void drawingsStayInsideTheirWidth() throws Exception {
    Document page = parsed(Page.html(SmallRun.usual()));
    for (Element drawing : elements(page, "svg")) {
      String[] box = drawing.getAttribute("viewBox").split(" ", -1);
      if (box.length != 4) {
        continue;
      }
      double width = Double.parseDouble(box[2]);
      double height = Double.parseDouble(box[3]);
      for (Element rect : within(drawing, "rect")) {
        double right = number(rect, "x") + number(rect, "width");
        double bottom = number(rect, "y") + number(rect, "height");
        assertThat(right).as(drawing.getAttribute("aria-label")).isLessThanOrEqualTo(width + 12);
        assertThat(bottom).as(drawing.getAttribute("aria-label")).isLessThanOrEqualTo(height + 1);
      }
    }
  }

  /// So that a command breaks between options and never after the dashes of one.
  @Test
  void theCommandThatRunsItAgainBreaksBetweenOptions() throws Exception {
    Element again = section(parsed(Page.html(SmallRun.usual())), "reproduce");
    Element command = within(again, "pre").getFirst();
    assertThat(command.getTextContent())
        .startsWith("./glasshouse run ")
        .contains(" --people 100000\n./glasshouse verify RUN");
    assertThat(within(command, "span"))
        .extracting(Element::getTextContent)
        .containsExactly("--people 100000");
  }

  @Test
  void noSectionAndNoChartIsEmpty() throws Exception {
    for (RunView run :
        List.of(SmallRun.usual(), SmallRun.withoutBaseline(), SmallRun.nobodyShutOut())) {
      Document page = parsed(Page.html(run));
      for (Element section : elements(page, "section")) {
        String title = within(section, "h2").getFirst().getTextContent();
        assertThat(section.getTextContent().strip().length())
            .as(title)
            .isGreaterThan(title.length() + 20);
      }
      for (Element figure : elements(page, "figure")) {
        for (Element drawing : within(figure, "svg")) {
          assertThat(within(drawing, "g")).as(figure.getAttribute("data-chart")).isNotEmpty();
        }
      }
    }
    assertThat(Page.html(SmallRun.nobodyShutOut()))
        .contains("Nobody was shut out of anything, in any replicate.");
  }

  @Test
  void noNumberIsBroken() {
    for (RunView run :
        List.of(SmallRun.usual(), SmallRun.withoutBaseline(), SmallRun.nobodyShutOut())) {
      String html = Page.html(run);
      String shown = html.substring(html.indexOf("</style>"), html.indexOf("<script>"));
      assertThat(shown).doesNotContain("NaN", "Infinity", "null");
    }
  }

  @Test
  void anchorsLeadSomewhere() throws Exception {
    Document page = parsed(Page.html(SmallRun.usual()));
    List<String> ids = new ArrayList<>();
    for (Element element : elements(page, "*")) {
      if (element.hasAttribute("id")) {
        assertThat(ids).doesNotContain(element.getAttribute("id"));
        ids.add(element.getAttribute("id"));
      }
    }
    for (Element link : elements(page, "a")) {
      String address = link.getAttribute("href");
      if (address.startsWith("#")) {
        assertThat(ids).contains(address.substring(1));
      } else {
        assertThat(address).startsWith("https://");
      }
    }
  }

  @Test
  void withoutABaselineItSaysSoOnTopAndHasNoHeadlineOfWhatWasBought() throws Exception {
    Document page = parsed(Page.html(SmallRun.withoutBaseline()));
    String header = elements(page, "header").getFirst().getTextContent();
    assertThat(header).contains("This report lacks its baseline");
    String text = page.getDocumentElement().getTextContent();
    assertThat(text)
        .doesNotContain("Against the same people under ordinary law alone, harmful acts fell");
    assertThat(parsed(Page.html(SmallRun.usual())).getDocumentElement().getTextContent())
        .contains("Against the same people under ordinary law alone, harmful acts fell")
        .doesNotContain("This report lacks its baseline");
  }

  @Test
  void theRedPageStandsWhenEitherLimbHasDaysAndOnlyThen() throws Exception {
    Element red = section(parsed(Page.html(SmallRun.usual())), "article-5");
    Pattern big = Pattern.compile("class=\"(big[a-z ]*)\">([0-9,.]+)<");
    List<MatchResult> numbers = big.matcher(Page.html(SmallRun.usual())).results().toList();
    assertThat(numbers).hasSize(3);
    assertThat(numbers.stream().map(number -> number.group(1)).distinct()).hasSize(1);
    boolean wide = numbers.stream().anyMatch(number -> number.group(2).length() > 9);
    assertThat(numbers.getFirst().group(1)).isEqualTo(wide ? "big long" : "big");
    assertThat(red.getAttribute("class")).isEqualTo("red");
    assertThat(red.getTextContent())
        .contains("Regulation (EU) 2024/1689", "Article 5(1)(c)", "evidence and not a verdict");
    Element calm = section(parsed(Page.html(SmallRun.nobodyShutOut())), "article-5");
    assertThat(calm.getAttribute("class")).isEmpty();
    assertThat(calm.getTextContent()).contains("evidence and not a verdict");
  }

  @Test
  void inventedAndAsThePressToldItStandInVisibleWords() throws Exception {
    Document page = parsed(Page.html(SmallRun.usual()));
    String tags = elements(page, "header").getFirst().getTextContent();
    assertThat(tags)
        .contains(
            "synthetic people", "in an invented city", "as the press told it", "not a forecast")
        .contains("Nobody in this report exists.");
  }

  @Test
  void thereIsNoOverallScoreTickOrLabel() {
    String html = Page.html(SmallRun.usual());
    assertThat(html).doesNotContain("✓", "✔", "☑", "★", "overall score", "compliant", "passed");
    assertThat(html).contains("Worst off: ");
  }

  @Test
  void paletteIsReadable() throws Exception {
    String css = elements(parsed(Page.html(SmallRun.usual())), "style").getFirst().getTextContent();
    String light = css.substring(0, css.indexOf("prefers-color-scheme"));
    String dark = css.substring(css.indexOf("prefers-color-scheme"));
    for (String theme : List.of(light, dark)) {
      for (String ground : List.of("ground", "raised", "lane", "lane2")) {
        for (String ink : List.of("ink", "soft")) {
          assertThat(contrast(colour(theme, ink), colour(theme, ground)))
              .as(ink + " on " + ground)
              .isGreaterThanOrEqualTo(4.5);
        }
      }
      assertThat(contrast(colour(theme, "link"), colour(theme, "ground")))
          .isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(colour(theme, "red-ink"), colour(theme, "red")))
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  private static String colour(String theme, String name) {
    Matcher matcher = Pattern.compile("--" + name + ": (#[0-9a-f]{6})").matcher(theme);
    assertThat(matcher.find()).as(name).isTrue();
    return matcher.group(1);
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static double number(Element element, String name) {
    String value = element.getAttribute(name);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }

  private static Element section(Document page, String id) {
    return elements(page, "section").stream()
        .filter(section -> section.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Document parsed(String html) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(html)));
  }

  private static List<Element> elements(Document page, String tag) {
    return list(page.getElementsByTagName(tag));
  }

  private static List<Element> within(Element element, String tag) {
    return list(element.getElementsByTagName(tag));
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> list = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element) {
        list.add(element);
      }
    }
    return list;
  }
}
