package org.glasshouse.web.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.report.chart.Fill;

/// A lesson without its words: five steps, each with the numbers that it starts from. The words
/// stand in a file for each language ([Words]).
///
/// @param id as in addresses and names of files
/// @param hand what the reader works out alone
/// @param many the same for many people, after a bet
/// @param sliders the same with numbers that the reader moves
/// @param society a small run, after a bet, and the numbers of it that the sandbox moves
public record Lesson(String id, Hand hand, Sum many, Sum sliders, Society society) {

  /// Every lesson, in the order in which they are best taken.
  public static final List<String> IDS =
      List.of("nothing-to-hide", "exact-camera", "win-rate", "watched", "gaming", "flash-crash");

  /// Something that the reader is asked to work out.
  ///
  /// @param id of its text
  /// @param entries of a sheet that are added up; none if the answer comes from the sum
  /// @param answer the right one
  public record Ask(String id, List<Entry> entries, double answer) {}

  /// A line of a sheet.
  ///
  /// @param id of its text
  /// @param wrong whether it says what did not happen
  public record Entry(String id, double points, boolean wrong) {}

  /// What the reader works out alone.
  ///
  /// @param asks in order
  /// @param values what texts may name: what is given and what comes of it
  public record Hand(List<Ask> asks, Map<String, Double> values) {}

  /// A bet on one value.
  ///
  /// @param of the largest that may be said
  /// @param value which value it is on
  public record Bet(double of, String value) {}

  /// A number that the reader moves.
  ///
  /// @param values in order
  /// @param start place of the one to begin with
  /// @param paths of a scenario that it sets; none for a sum
  public record Control(String id, List<Double> values, int start, List<String> paths) {}

  /// A part of a chart.
  ///
  /// @param value which value it shows
  /// @param fill how it is drawn
  public record Mark(String value, Fill fill) {}

  /// A chart: dots of one whole, or a row for each value.
  ///
  /// @param of value that is the whole of the dots; empty for rows
  public record Chart(String of, List<Mark> marks) {}

  /// A sum that is worked out.
  ///
  /// @param arithmetic which
  /// @param given numbers that stand fast
  /// @param bet null where there is none
  public record Sum(
      Arithmetic arithmetic,
      Map<String, Double> given,
      @org.jspecify.annotations.Nullable Bet bet,
      List<Control> controls,
      Chart chart) {

    /// Everything that comes of it.
    ///
    /// @param places place of each control that was moved
    public Map<String, Double> values(Map<String, Integer> places) {
      Map<String, Double> all = new LinkedHashMap<>(given);
      for (Control control : controls) {
        all.put(
            control.id(), control.values().get(places.getOrDefault(control.id(), control.start())));
      }
      all.putAll(arithmetic.of(all));
      return all;
    }
  }

  /// A value that is read from a run.
  ///
  /// @param measure id of the measure among the run's findings
  /// @param times what it is multiplied with
  /// @param missing what stands for it where the run does not have it; NaN for nothing
  public record Read(String id, String measure, double times, double missing) {}

  /// A small run.
  ///
  /// @param scenario id of one that ships
  /// @param options numbers of its start: people, days, replicates
  /// @param baseline whether ordinary law alone runs beside it
  /// @param sets path and value of every other number that is set
  /// @param controls what the sandbox moves
  public record Society(
      String scenario,
      Map<String, Double> options,
      boolean baseline,
      Map<String, String> sets,
      List<Read> reads,
      Bet bet,
      Chart chart,
      List<Control> controls) {}

  /// Reads one.
  ///
  /// @param id one of [#IDS]
  public static Lesson read(String id) {
    Tree file = Tree.file(id + ".yaml");
    return new Lesson(
        id, hand(file), sum(file, "many"), sum(file, "sliders"), society(file.part("society")));
  }

  private static Hand hand(Tree file) {
    Tree hand = file.part("hand");
    Map<String, Double> values = new LinkedHashMap<>(hand.numbers("given"));
    values.putAll(Arithmetic.named(file.text("arithmetic")).of(values));
    List<Ask> asks = new ArrayList<>();
    Tree asked = hand.part("asks");
    for (String ask : asked.map().keySet()) {
      if (hand.has("start")) {
        asks.add(sheet(ask, hand.number("start"), asked.parts(ask)));
      } else {
        double answer = values.getOrDefault(asked.text(ask), Double.NaN);
        asks.add(new Ask(ask, List.of(), answer));
      }
    }
    return new Hand(List.copyOf(asks), Map.copyOf(values));
  }

  private static Ask sheet(String id, double start, List<Tree> lines) {
    List<Entry> entries = new ArrayList<>();
    double sum = start;
    for (Tree line : lines) {
      entries.add(new Entry(line.text("entry"), line.number("points"), line.has("wrong")));
      sum += line.number("points");
    }
    return new Ask(id, List.copyOf(entries), sum);
  }

  private static Sum sum(Tree file, String step) {
    Tree part = file.part(step);
    return new Sum(
        Arithmetic.named(file.text("arithmetic")),
        part.numbers("given"),
        part.has("bet") ? bet(part) : null,
        controls(part),
        chart(part.part("chart")));
  }

  private static Bet bet(Tree part) {
    return new Bet(part.part("bet").number("of"), part.part("bet").text("value"));
  }

  private static List<Control> controls(Tree part) {
    List<Control> all = new ArrayList<>();
    Tree controls = part.part("controls");
    for (String id : controls.map().keySet()) {
      Tree one = controls.part(id);
      List<Double> values = one.texts("values").stream().map(Double::valueOf).toList();
      int start = values.indexOf(one.number("start"));
      if (start < 0) {
        throw new IllegalStateException(one.way() + ": it starts at none of its values");
      }
      all.add(new Control(id, values, start, one.texts("paths")));
    }
    return List.copyOf(all);
  }

  private static Chart chart(Tree chart) {
    List<Mark> marks = new ArrayList<>();
    for (Map.Entry<String, String> mark : chart.named("marks").entrySet()) {
      marks.add(new Mark(mark.getKey(), Fill.valueOf(mark.getValue())));
    }
    return new Chart(chart.has("of") ? chart.text("of") : "", List.copyOf(marks));
  }

  private static Society society(Tree part) {
    List<Read> reads = new ArrayList<>();
    Tree read = part.part("reads");
    for (String id : read.map().keySet()) {
      Tree one = read.part(id);
      reads.add(
          new Read(
              id, one.text("measure"), one.number("times", 1), one.number("missing", Double.NaN)));
    }
    return new Society(
        part.text("scenario"),
        part.numbers("options"),
        part.has("baseline"),
        part.named("sets"),
        List.copyOf(reads),
        bet(part),
        chart(part.part("chart")),
        controls(part));
  }
}
