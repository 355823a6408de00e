package org.glasshouse.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.web.LessonAddress.Step;
import org.glasshouse.web.LessonRuns.Done;
import org.glasshouse.web.lesson.Lesson;
import org.glasshouse.web.lesson.Lesson.Ask;
import org.glasshouse.web.lesson.Lesson.Bet;
import org.glasshouse.web.lesson.Lesson.Control;
import org.glasshouse.web.lesson.Lesson.Entry;
import org.glasshouse.web.lesson.Lesson.Society;
import org.glasshouse.web.lesson.Lesson.Sum;
import org.glasshouse.web.lesson.Words;
import org.jspecify.annotations.Nullable;

/// The step that a reader is at. What is asked comes before what is shown: nothing is revealed
/// before the reader has answered or bet.
///
/// @param words those of the lesson
record LessonSteps(
    Lesson lesson, LessonAddress address, Words frame, Words words, LessonRuns runs) {

  private static final double MOST = 1e9;
  private static final String SLIDER = "slider-";
  private static final String SANDBOX = "sandbox-";

  /// Writes it.
  void write(Markup out) {
    Words own = words.part(address.step().key());
    out.open("section", "class", "step", "aria-labelledby", "step-title");
    out.element("h2", own.text("title"), "id", "step-title");
    switch (address.step()) {
      case HAND -> hand(out, own);
      case MANY -> many(out, own);
      case SLIDERS -> sliders(out, own);
      case SOCIETY -> society(out, own);
      case SANDBOX -> sandbox(out, own);
    }
    out.close("section").newLine();
  }

  private static void paragraphs(Markup out, List<String> texts) {
    for (String text : texts) {
      out.element("p", text);
    }
  }

  private LessonForm form(Words own) {
    return new LessonForm(address, own);
  }

  private void hand(Markup out, Words own) {
    List<Ask> asks = lesson.hand().asks();
    Map<String, Double> values = lesson.hand().values();
    paragraphs(out, own.texts("text", values));
    LessonForm form = form(own);
    List<String> names = asks.stream().map(ask -> "hand-" + ask.id()).toList();
    boolean answered = names.stream().allMatch(name -> address.number(name) != null);
    form.open(out, "hand", Step.HAND, names);
    for (Ask ask : asks) {
      sheet(out, own, ask, answered);
      form.number(out, "hand-" + ask.id(), own.part("asks").text(ask.id(), values), "", MOST);
    }
    form.button(out, frame.text("check"), "go");
    out.open("div", "id", "shown", "tabindex", "-1");
    if (answered) {
      checked(out, own, asks);
      paragraphs(out, own.texts("shown", values));
    }
    out.close("div");
  }

  private void sheet(Markup out, Words own, Ask ask, boolean answered) {
    if (ask.entries().isEmpty()) {
      return;
    }
    out.element("h3", own.part("people").text(ask.id()));
    out.open("ul", "class", "plain sheet");
    for (Entry entry : ask.entries()) {
      boolean told = answered && entry.wrong();
      out.open("li", "class", told ? "wrong" : "");
      out.text(
          own.part("entries").text(entry.id(), Map.of("points", entry.points()))
              + (told ? " " + frame.text("was_wrong") : ""));
      out.close("li");
    }
    out.close("ul");
  }

  private void checked(Markup out, Words own, List<Ask> asks) {
    out.open("ul", "class", "plain checked");
    for (Ask ask : asks) {
      double said = given("hand-" + ask.id());
      boolean right = Math.abs(said - ask.answer()) <= Math.max(0.006, 0.011 * ask.answer());
      Map<String, Double> both = Map.of("said", said, "answer", ask.answer());
      String name =
          ask.entries().isEmpty()
              ? own.part("asks").text(ask.id(), lesson.hand().values())
              : own.part("people").text(ask.id());
      out.element("li", name + " " + frame.text(right ? "right" : "not_right", both));
    }
    out.close("ul");
  }

  private double given(String name) {
    Double value = address.number(name);
    return value == null ? Double.NaN : value;
  }

  private void many(Markup out, Words own) {
    Sum sum = lesson.many();
    Map<String, Double> values = sum.values(Map.of());
    paragraphs(out, own.texts("text", sum.given()));
    Bet bet = sum.bet();
    if (bet == null) {
      throw new IllegalStateException(lesson.id() + ": there is no bet");
    }
    bet(out, own, Step.MANY, bet, sum.given());
    Double said = address.number("bet-many");
    out.open("div", "id", "shown", "tabindex", "-1");
    if (said != null) {
      compared(out, said, bet, values);
      paragraphs(out, own.texts("shown", values));
      new LessonChart(frame, own.part("chart")).write(out, sum.chart(), values, said);
    }
    out.close("div");
  }

  private void bet(Markup out, Words own, Step step, Bet bet, Map<String, Double> values) {
    LessonForm form = form(own);
    String name = "bet-" + step.key();
    form.open(out, "bet", step, List.of(name));
    form.number(out, name, own.text("bet", values), own.text("unit"), bet.of());
    form.button(out, frame.text("bet"), "go");
  }

  /// The bet beside what came.
  private void compared(Markup out, double said, Bet bet, Map<String, Double> values) {
    Double answer = values.get(bet.value());
    if (answer == null || answer.isNaN()) {
      return;
    }
    boolean near = Math.abs(said - answer) <= Math.max(0.1 * answer, 0.01 * bet.of());
    out.element(
        "p",
        frame.text(
            near ? "bet_near" : said < answer ? "bet_under" : "bet_over",
            Map.of("bet", said, "answer", answer)),
        "class",
        "lead");
  }

  private void sliders(Markup out, Words own) {
    Sum sum = lesson.sliders();
    LessonForm form = form(own);
    Map<String, Double> values = sum.values(form.places(SLIDER, sum.controls()));
    paragraphs(out, own.texts("text", values));
    moved(out, form, SLIDER, sum.controls(), frame.text("work_out"));
    out.open("div", "id", "shown", "tabindex", "-1");
    paragraphs(out, own.texts("shown", values));
    new LessonChart(frame, own.part("chart")).write(out, sum.chart(), values, null);
    out.close("div");
  }

  /// Sliders that show what they do while they move; without scripts a button does it.
  private void moved(
      Markup out, LessonForm form, String prefix, List<Control> controls, String button) {
    List<String> names = controls.stream().map(control -> prefix + control.id()).toList();
    form.open(out, "live", address.step(), names);
    form.sliders(out, prefix, controls);
    form.button(out, button, "go scriptless");
    out.element("p", "", "id", "heard", "class", "unseen", "role", "status");
  }

  private void society(Markup out, Words own) {
    Society society = lesson.society();
    paragraphs(out, own.texts("text", society.options()));
    bet(out, own, Step.SOCIETY, society.bet(), society.options());
    Double said = address.number("bet-society");
    out.open("div", "id", "shown", "tabindex", "-1");
    if (said != null) {
      run(out, own, Map.of(), said);
    }
    out.close("div");
  }

  private void sandbox(Markup out, Words own) {
    Society society = lesson.society();
    LessonForm form = form(own);
    paragraphs(out, own.texts("text", society.options()));
    moved(out, form, SANDBOX, society.controls(), frame.text("look_up"));
    out.open("div", "id", "shown", "tabindex", "-1");
    if (address.number("bet-society") == null) {
      out.open("p").text(frame.text("bet_first") + " ");
      out.element(
          "a",
          frame.part("step").text(Step.SOCIETY.key()),
          "href",
          address.at(Step.SOCIETY).href());
      out.close("p");
    } else {
      run(out, words.part("society"), form.places(SANDBOX, society.controls()), null);
    }
    out.close("div");
    out.open("p").text(frame.text("whole_scenario") + " ");
    out.element("a", frame.text("its_form"), "href", "/scenarios/" + society.scenario());
    out.close("p");
  }

  /// What a run gave, or how far it is, or the button that starts it. Without a bet only the first
  /// paragraph stands there, for the others speak of the lesson's own numbers.
  private void run(Markup out, Words own, Map<String, Integer> places, @Nullable Double said) {
    Society society = lesson.society();
    Done done = runs.done(society, places);
    if (done == null) {
      ask(out, places);
      return;
    }
    Map<String, Double> values = new LinkedHashMap<>(society.options());
    values.putAll(done.values());
    if (said != null) {
      compared(out, said, society.bet(), values);
    }
    List<String> shown = own.texts("shown", values);
    paragraphs(out, said == null ? shown.subList(0, 1) : shown);
    new LessonChart(frame, own.part("chart")).write(out, society.chart(), values, said);
    out.open("p", "class", "soft");
    out.text(
        frame
                .text("made_by")
                .replace("{run}", done.manifest().run())
                .replace("{engine}", done.manifest().engine().version())
                .replace("{seed}", done.manifest().scenario().seed())
            + " ");
    out.element("a", frame.text("whole_result"), "href", "/runs/" + done.id());
    out.close("p");
  }

  private void ask(Markup out, Map<String, Integer> places) {
    QueuedRun open = runs.open(lesson.society(), places);
    out.open(
        "div",
        "id",
        "run",
        "data-lesson",
        lesson.id(),
        "data-run",
        open == null ? "" : open.id(),
        "data-places",
        Answers.json(places),
        "data-waits",
        frame.text("waits"),
        "data-begins",
        frame.text("begins"),
        "data-runs",
        frame.text("runs"),
        "data-silent",
        frame.text("silent"));
    out.element("p", frame.text("not_run_yet"));
    out.open("p").element("button", frame.text("run_it"), "type", "button", "class", "go");
    out.close("p");
    out.element("p", "", "class", "told", "role", "status");
    out.open("noscript").open("p").text(frame.text("in_terminal") + " ");
    out.element("code", LessonRuns.command(lesson.society(), places)).close("p").close("noscript");
    out.close("div");
  }
}
