package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.report.RunView;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.scenario.model.Citation;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;

/// What is not modelled, how clauses were read, and the texts.
final class ReadingsSection implements Section {

  @Override
  public String id() {
    return "not-modelled";
  }

  @Override
  public String title() {
    return "What is left out, and how clauses were read";
  }

  @Override
  public boolean shown(RunView run) {
    return true;
  }

  @Override
  public void write(Markup out, RunView run) {
    Set<String> left = new LinkedHashSet<>(run.scenario().notModelled());
    left.addAll(run.scenario().people().notModelled());
    left.addAll(run.scenario().channels().notModelled());
    Set<Citation> texts = new LinkedHashSet<>(run.scenario().people().sources());
    texts.addAll(run.scenario().channels().sources());
    texts.addAll(run.scenario().systems().sources());
    List<List<String>> readings = new ArrayList<>();
    for (Scenario.City city : run.scenario().cities()) {
      left.addAll(city.scheme().notModelled());
      texts.addAll(city.scheme().sources());
      texts.addAll(city.place().sources());
      for (Scheme.Interpretation one : city.scheme().interpretations()) {
        List<String> row =
            List.of(one.clause(), one.reading(), String.join("; ", one.alternatives()));
        if (!readings.contains(row)) {
          readings.add(row);
        }
      }
    }
    out.element("h3", "Not modelled");
    if (left.isEmpty()) {
      out.element("p", "The files name nothing that they leave out.");
    } else {
      out.open("ul", "class", "plain");
      for (String one : left) {
        out.element("li", one);
      }
      out.close("ul");
    }
    if (!readings.isEmpty()) {
      out.element("h3", "How clauses were read");
      Figure.table(out, List.of("clause", "read as", "could also be read as"), readings);
    }
    if (!texts.isEmpty()) {
      out.open("details", "class", "register");
      out.element("summary", "The texts behind the numbers (" + texts.size() + ")");
      out.open("ul", "class", "plain");
      for (Citation text : texts) {
        out.open("li").element("b", text.key()).text(" ");
        out.link(text.title(), text.href());
        out.text((text.publisher().isEmpty() ? "" : ", " + text.publisher()) + " – " + text.tag());
        out.close("li");
      }
      out.close("ul").close("details");
    }
  }
}
