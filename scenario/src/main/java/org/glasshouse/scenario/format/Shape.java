package org.glasshouse.scenario.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.scenario.yaml.Node;
import org.jspecify.annotations.Nullable;

/// What may stand at one place of a file.
public sealed interface Shape {

  /// Words.
  ///
  /// @param max largest length, in characters
  record Text(int max) implements Shape {}

  /// The id of something that stands elsewhere; whether it exists is checked when references are
  /// found.
  ///
  /// @param of what it names, such as `a band`
  record Name(String of) implements Shape {}

  /// `true` or `false`.
  record Flag() implements Shape {}

  /// A whole number that is the author's choice and needs no source.
  record Whole(long min, long max, String unit) implements Shape {}

  /// A number, not necessarily whole, that needs no source.
  record Decimal(double min, double max, String unit) implements Shape {}

  /// A number with a source or an assumption.
  ///
  /// @param min least value
  /// @param aboveMin whether `min` itself is excluded
  /// @param max greatest value
  /// @param whole whether it must be a whole number
  /// @param unit unit in words, such as `per year`
  record Measure(double min, boolean aboveMin, double max, boolean whole, String unit)
      implements Shape {}

  /// One of some words.
  record Choice(List<String> words) implements Shape {}

  /// A date in quotes.
  record Day() implements Shape {}

  /// An expression of the rule language.
  record Condition() implements Shape {}

  /// The id of a pack or the path of a file.
  ///
  /// @param format format of that file
  record Reference(Format format) implements Shape {}

  /// A citizen to follow, `"city:neighbourhood:slot"`.
  record Citizen() implements Shape {}

  /// A link.
  record Link() implements Shape {}

  /// A list.
  ///
  /// @param element what it holds
  /// @param min fewest elements
  /// @param max most elements
  /// @param single whether one element may stand without brackets
  /// @param wrap key under which the list may stand in a mapping with a source or assumption, or
  ///   null
  record Many(Shape element, int min, int max, boolean single, @Nullable String wrap)
      implements Shape {}

  /// Things by id.
  ///
  /// @param keys which keys are legal
  /// @param value what each holds
  /// @param min fewest
  /// @param max most
  /// @param of one of them in words, such as `rule`
  /// @param sourced whether `source` and `assumed` may stand among them
  record Table(Keys keys, Shape value, int min, int max, String of, boolean sourced)
      implements Shape {}

  /// Keys with a meaning each.
  ///
  /// @param of the whole in words, such as `a rule`
  /// @param keys by name, in the order of the documentation
  /// @param sourced whether `source` and `assumed` may stand among them
  /// @param exactlyOne sets of keys of which exactly one must be there
  /// @param atLeastOne sets of keys of which at least one must be there
  /// @param others what further keys, which references decide on, may hold; null if there are none
  record Fields(
      String of,
      Map<String, Key> keys,
      boolean sourced,
      List<List<String>> exactlyOne,
      List<List<String>> atLeastOne,
      @Nullable Shape others)
      implements Shape {

    /// No keys at all.
    public static final Fields EMPTY =
        new Fields("nothing", Map.of(), true, List.of(), List.of(), null);

    /// Keys of a mapping that takes a source or an assumption.
    public static Fields sourced(String of, Key... keys) {
      return new Fields(of, byName(keys), true, List.of(), List.of(), null);
    }

    /// Keys of a mapping without numbers that need one.
    public static Fields plain(String of, Key... keys) {
      return new Fields(of, byName(keys), false, List.of(), List.of(), null);
    }

    /// Keys of a mapping that may have further ones, all of one shape.
    public static Fields open(String of, Shape others, Key... keys) {
      return new Fields(of, byName(keys), false, List.of(), List.of(), others);
    }

    /// The same with exactly one of some keys required.
    public Fields exactlyOneOf(String... names) {
      List<List<String>> more = new ArrayList<>(exactlyOne);
      more.add(List.of(names));
      return new Fields(of, keys, sourced, List.copyOf(more), atLeastOne, others);
    }

    /// The same with at least one of some keys required.
    public Fields atLeastOneOf(String... names) {
      List<List<String>> more = new ArrayList<>(atLeastOne);
      more.add(List.of(names));
      return new Fields(of, keys, sourced, exactlyOne, List.copyOf(more), others);
    }

    private static Map<String, Key> byName(Key... keys) {
      Map<String, Key> byName = new LinkedHashMap<>();
      for (Key key : keys) {
        byName.put(key.name(), key);
      }
      return Collections.unmodifiableMap(byName);
    }
  }

  /// Keys that depend on the word at one of them.
  ///
  /// @param by the key that decides
  /// @param cases keys by word
  record Variants(String by, Map<String, Fields> cases) implements Shape {

    /// The keys of a mapping: those of the first case while its deciding word is missing or wrong.
    public Fields of(@Nullable Node node) {
      Fields first = cases.values().iterator().next();
      return node instanceof Node.Mapping mapping && mapping.get(by) instanceof Node.Scalar word
          ? cases.getOrDefault(word.text(), first)
          : first;
    }
  }

  /// A mapping with one of some keys, or else something plain.
  ///
  /// @param byKey the shape of a mapping that has this key
  /// @param otherwise any other value
  record Either(Map<String, Fields> byKey, Shape otherwise) implements Shape {

    /// The keys of a mapping that has one of the deciding keys; null for anything else.
    public @Nullable Fields of(@Nullable Node node) {
      if (node instanceof Node.Mapping mapping) {
        for (Node.Entry entry : mapping.entries()) {
          Fields fields = byKey.get(entry.key().text());
          if (fields != null) {
            return fields;
          }
        }
      }
      return null;
    }
  }

  /// Legal keys of a table.
  sealed interface Keys {

    /// Any id: a letter, then letters, digits, `-` and `_`.
    ///
    /// @param guarded whether ids that would describe a person are refused
    record Ids(boolean guarded) implements Keys {}

    /// Short labels as texts have them, such as `AAA`, `A+` or `Art.7`: capitals, `+` and `.` too.
    record Labels() implements Keys {}

    /// Dates.
    record Days() implements Keys {}

    /// One of some words.
    record Words(List<String> words) implements Keys {}
  }

  /// A key of a mapping.
  ///
  /// @param name the key
  /// @param shape what it holds
  /// @param required whether it must be there
  /// @param neutral value of a number that is not there, or null
  /// @param about what it means, in one line
  record Key(String name, Shape shape, boolean required, @Nullable Double neutral, String about) {

    /// A key that must be there.
    public static Key must(String name, Shape shape, String about) {
      return new Key(name, shape, true, null, about);
    }

    /// A key that may be missing.
    public static Key may(String name, Shape shape, String about) {
      return new Key(name, shape, false, null, about);
    }

    /// A number that may be missing and is then neutral.
    public static Key may(String name, Measure shape, double neutral, String about) {
      return new Key(name, shape, false, neutral, about);
    }
  }
}
