package org.glasshouse.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.Report;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Chart;
import org.glasshouse.report.life.Subject;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.results.run.Stretches;

/// The whole page: one file that needs nothing else.
public final class Page {
  private static final List<Section> SECTIONS = sections();

  private Page() {}

  private static List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(new FindingsSection());
    sections.addAll(SystemSections.all());
    sections.add(new PlacesSection());
    sections.add(new ScoresSection());
    sections.add(new FlowsSection());
    sections.add(new LockOutSection());
    sections.add(new MistakesSection());
    sections.add(new FunnelSection());
    sections.add(new GroupsSection());
    sections.add(new ChillingSection());
    sections.add(new ListsSection());
    sections.add(new DebtsSection());
    sections.add(new RedressSection());
    sections.add(new ContextSection());
    sections.add(new LivesSection());
    sections.add(new PopulationSection());
    sections.add(new AssumptionsSection());
    sections.add(new ReadingsSection());
    sections.add(new ReproduceSection());
    return List.copyOf(sections);
  }

  /// The page as text.
  public static String html(RunView run) {
    Markup out = new Markup();
    out.open("html", "lang", "en").open("head");
    out.leaf("meta", "charset", "utf-8");
    out.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    out.leaf("meta", "name", "color-scheme", "content", "light dark");
    out.leaf(
        "meta", "name", "generator", "content", "Glasshouse " + run.manifest().engine().version());
    out.leaf("meta", "name", "glasshouse-run", "content", run.manifest().run());
    out.element("title", run.scenario().title() + " – Glasshouse impact report");
    out.style(styleSheet());
    out.close("head").newLine();
    out.open("body");
    out.element("a", "To the findings", "class", "skip", "href", "#findings");
    body(out, run);
    out.script(script());
    out.close("body").close("html");
    return "<!DOCTYPE html>\n" + out + "\n";
  }

  /// What the page shows, to be put into another page that has [#styleSheet] and [#script].
  public static void body(Markup out, RunView run) {
    patterns(out);
    out.open("div", "class", "page");
    contents(out, run);
    Opening.write(out, run);
    out.open("main");
    for (Section section : SECTIONS) {
      if (section.shown(run)) {
        section.writeWhole(out, run);
      }
    }
    out.close("main");
    footer(out, run);
    out.close("div");
  }

  /// How everything is drawn, for light and dark screens and for paper.
  public static String styleSheet() {
    return resource("report.css");
  }

  /// Reads a chart out under the pointer and the arrow keys.
  public static String script() {
    return resource("report.js");
  }

  /// One dot for so many citizens who did no harm, and who of them was shut out; nothing if nobody
  /// did no harm.
  ///
  /// @param label heard instead of the picture by those who do not see it
  public static void harmless(Markup out, RunView run, String label) {
    FindingsSection.harmless(out, run, label);
  }

  /// A life: its time line, and what decided it in plain words, under a heading of the second rank.
  ///
  /// @param stretches scenarios in which it was lived, one after the other
  /// @param depth 1 to 3
  public static void life(Markup out, Stretches stretches, Subject life, int depth) {
    LivesSection.writeLife(out, stretches, life, depth, "h2");
  }

  /// A chart with its table, for a page in any language.
  ///
  /// @param below what is assumed, and how to read it
  /// @param asTable what stands before the name of the chart above its table
  /// @param tableWord what the table is called to those who do not see it
  public static void figure(
      Markup out, Chart chart, String below, String asTable, String tableWord) {
    Figure.write(out, "", chart, below, asTable, tableWord);
  }

  private static void contents(Markup out, RunView run) {
    out.open("nav", "class", "contents", "aria-label", "contents").open("ol");
    for (Section section : SECTIONS) {
      if (section.shown(run)) {
        out.open("li").element("a", section.title(), "href", "#" + section.id()).close("li");
      }
    }
    out.close("ol").close("nav").newLine();
  }

  private static void footer(Markup out, RunView run) {
    out.open("footer");
    out.element(
        "p",
        "Made by Glasshouse "
            + run.manifest().engine().version()
            + " from run "
            + run.manifest().run()
            + ", digest "
            + run.manifest().digest()
            + ". Synthetic people, no forecast. The tables behind every chart lie in the run folder as"
            + " Parquet.");
    out.close("footer");
  }

  /// The patterns by which wrong and over-reach are told from the rest without colour.
  public static void patterns(Markup out) {
    out.open("svg", "class", "defs", "aria-hidden", "true", "focusable", "false").open("defs");
    pattern(out, "hatch", "6", "45");
    out.leaf("rect", "class", "p-wrong", "width", "6", "height", "6");
    out.leaf("line", "class", "p-wrong-line", "x1", "0", "y1", "0", "x2", "0", "y2", "6");
    out.close("pattern");
    pattern(out, "hatch-ink", "6", "45");
    out.leaf("rect", "class", "p-ground", "width", "6", "height", "6");
    out.leaf("line", "class", "p-ink-line", "x1", "0", "y1", "0", "x2", "0", "y2", "6");
    out.close("pattern");
    pattern(out, "bars", "5", "90");
    out.leaf("rect", "class", "p-ground", "width", "5", "height", "5");
    out.leaf("line", "class", "p-ink-line", "x1", "0", "y1", "0", "x2", "0", "y2", "5");
    out.close("pattern");
    pattern(out, "dots", "5", "0");
    out.leaf("rect", "class", "p-over", "width", "5", "height", "5");
    out.leaf("circle", "class", "p-over-dot", "cx", "2.5", "cy", "2.5", "r", "1.6");
    out.close("pattern");
    pattern(out, "dots-thin", "8", "0");
    out.leaf("rect", "class", "p-ground", "width", "8", "height", "8");
    out.leaf("circle", "class", "p-over-dot", "cx", "4", "cy", "4", "r", "1.4");
    out.close("pattern");
    out.close("defs").close("svg").newLine();
  }

  private static void pattern(Markup out, String id, String size, String angle) {
    out.open(
        "pattern",
        "id",
        id,
        "width",
        size,
        "height",
        size,
        "patternUnits",
        "userSpaceOnUse",
        "patternTransform",
        "rotate(" + angle + ")");
  }

  private static String resource(String name) {
    try (InputStream in = Report.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
