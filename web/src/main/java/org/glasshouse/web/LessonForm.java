package org.glasshouse.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.web.LessonAddress.Step;
import org.glasshouse.web.lesson.Lesson.Control;
import org.glasshouse.web.lesson.Words;

/// Forms of a lesson: they ask by the address, so that they work without scripts, with the keyboard
/// alone, and leave everything that was said in the address.
///
/// @param words those of the step
record LessonForm(LessonAddress address, Words words) {

  /// Opens a form that stays at a step.
  ///
  /// @param own names that the form itself asks for
  void open(Markup out, String id, Step step, List<String> own) {
    out.open("form", "method", "get", "action", address.path() + "#shown", "id", id);
    hidden(out, "lang", address.language().code());
    hidden(out, "step", step.key());
    address
        .said()
        .forEach((name, value) -> {
          if (!own.contains(name)) {
            hidden(out, name, value);
          }
        });
  }

  private static void hidden(Markup out, String name, String value) {
    out.leaf("input", "type", "hidden", "name", name, "value", value);
  }

  /// A number to fill in.
  ///
  /// @param most the largest that is allowed
  void number(Markup out, String name, String label, String unit, double most) {
    out.open("p", "class", "field asked");
    out.element("label", label, "for", name);
    out.open("span");
    out.leaf(
        "input",
        "id",
        name,
        "name",
        name,
        "type",
        "number",
        "min",
        "0",
        "max",
        Long.toString((long) most),
        "step",
        "any",
        "required",
        "required",
        "autocomplete",
        "off",
        "value",
        address.said().getOrDefault(name, ""));
    out.text(unit.isEmpty() ? "" : " " + unit).close("span").close("p");
  }

  /// The button that sends the form.
  void button(Markup out, String text, String style) {
    out.open("p").element("button", text, "type", "submit", "class", style).close("p");
    out.close("form");
  }

  /// Sliders; their places stand in the address.
  ///
  /// @param prefix before the name of each
  void sliders(Markup out, String prefix, List<Control> controls) {
    for (Control control : controls) {
      Words own = words.part("controls").part(control.id());
      String name = prefix + control.id();
      int place = place(prefix, control);
      List<String> said = new ArrayList<>();
      for (double value : control.values()) {
        said.add(own.text("value", Map.of("v", value)));
      }
      out.open("p", "class", "slider");
      out.element("label", own.text("label"), "for", name);
      out.leaf(
          "input",
          "id",
          name,
          "name",
          name,
          "type",
          "range",
          "min",
          "0",
          "max",
          Integer.toString(control.values().size() - 1),
          "step",
          "1",
          "value",
          Integer.toString(place),
          "aria-valuetext",
          said.get(place),
          "data-said",
          String.join("|", said));
      out.element("output", said.get(place), "for", name);
      out.close("p");
    }
  }

  private int place(String prefix, Control control) {
    int place = address.place(prefix + control.id(), control.values().size());
    return place < 0 ? control.start() : place;
  }

  /// Where every slider stands.
  Map<String, Integer> places(String prefix, List<Control> controls) {
    Map<String, Integer> places = new LinkedHashMap<>();
    controls.forEach(control -> places.put(control.id(), place(prefix, control)));
    return places;
  }
}
