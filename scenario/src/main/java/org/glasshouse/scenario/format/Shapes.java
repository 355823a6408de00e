package org.glasshouse.scenario.format;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glasshouse.scenario.format.Shape.Choice;
import org.glasshouse.scenario.format.Shape.Fields;
import org.glasshouse.scenario.format.Shape.Flag;
import org.glasshouse.scenario.format.Shape.Keys;
import org.glasshouse.scenario.format.Shape.Link;
import org.glasshouse.scenario.format.Shape.Many;
import org.glasshouse.scenario.format.Shape.Measure;
import org.glasshouse.scenario.format.Shape.Name;
import org.glasshouse.scenario.format.Shape.Table;
import org.glasshouse.scenario.format.Shape.Text;
import org.glasshouse.scenario.format.Shape.Whole;

/// Shapes that several formats share.
public final class Shapes {
  public static final Text LINE = new Text(300);
  public static final Text PARAGRAPH = new Text(4000);
  public static final Flag FLAG = new Flag();
  public static final Many TEXTS = new Many(PARAGRAPH, 0, 200, false, null);
  public static final Measure SHARE = new Measure(0, false, 1, false, "share");
  public static final Measure CHANCE = new Measure(0, false, 1, false, "chance");
  public static final Measure SPREAD =
      new Measure(0, false, 5, false, "standard deviation of the logarithm");
  public static final Measure GAMMA = new Measure(0, true, 1000, false, "gamma shape");
  public static final Measure LOADING = new Measure(-3, false, 3, false, "per standard deviation");
  public static final Measure FACTOR = new Measure(0, false, 100, false, "multiplier");

  /// Kinds of citations.
  public static final List<String> TAGS =
      List.of("primary text", "statistics", "study", "secondary", "press", "invented");

  static final Table SOURCES =
      new Table(
          new Keys.Labels(),
          Fields.plain(
              "a source",
              must("title", LINE, "title of the text"),
              must("publisher", LINE, "who published it"),
              may("href", new Link(), "where it can be read"),
              must("tag", new Choice(TAGS), "how sure it is")),
          0,
          400,
          "source",
          false);

  private Shapes() {}

  /// The keys of a whole file: those that all formats share, then its own.
  public static Fields file(Format format, boolean sourced, Shape.Key... own) {
    List<Shape.Key> keys = new ArrayList<>();
    keys.add(must("format", new Choice(List.of(format.id())), "format and version of the file"));
    keys.add(must("id", new Name("the file"), "id of the file"));
    keys.add(must("title", LINE, "title in plain words"));
    keys.addAll(List.of(own));
    if (sourced) {
      keys.add(may("sources", SOURCES, "texts that numbers are taken from, by key"));
    }
    keys.add(may("not_modelled", TEXTS, "what is left out, and why"));
    Shape.Key[] all = keys.toArray(new Shape.Key[0]);
    String of = "a " + format.id() + " file";
    return sourced ? Fields.sourced(of, all) : Fields.plain(of, all);
  }

  /// The words of an enumeration, lower case with hyphens.
  public static Choice choice(Enum<?>[] values) {
    return new Choice(words(values));
  }

  /// The words of an enumeration, lower case with hyphens.
  public static List<String> words(Enum<?>[] values) {
    List<String> words = new ArrayList<>();
    for (Enum<?> value : values) {
      words.add(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return List.copyOf(words);
  }

  /// A number from `min` to `max`, both included.
  public static Measure number(double min, double max, String unit) {
    return new Measure(min, false, max, false, unit);
  }

  /// A number of days.
  public static Measure days(int min, int max) {
    return new Measure(min, false, max, true, "days");
  }

  /// A whole number that needs a source.
  public static Measure count(int min, int max, String unit) {
    return new Measure(min, false, max, true, unit);
  }

  /// A whole number that needs no source.
  public static Whole whole(long min, long max, String unit) {
    return new Whole(min, max, unit);
  }

  /// Things by free id.
  public static Table table(String of, int max, Shape.Fields value) {
    return new Table(new Keys.Ids(false), value, 0, max, of, true);
  }

  /// Things by free id; ids that would describe a person are refused.
  public static Table guarded(String of, int max, Shape value) {
    return new Table(new Keys.Ids(true), value, 0, max, of, true);
  }

  /// Numbers by some words.
  public static Table numbersBy(String of, Enum<?>[] values, Measure value) {
    List<String> words = words(values);
    return new Table(new Keys.Words(words), value, 0, words.size(), of, true);
  }

  /// A list of numbers with source.
  public static Many numbers(Measure element, int min, int max) {
    return new Many(element, min, max, false, "values");
  }

  /// A list of ids.
  public static Many names(String of, int min, int max) {
    return new Many(new Name(of), min, max, true, null);
  }

  /// A list of words.
  public static Many choices(Enum<?>[] values) {
    return new Many(choice(values), 0, values.length, true, null);
  }
}
