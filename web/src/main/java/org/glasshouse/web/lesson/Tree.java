package org.glasshouse.web.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A part of a lesson's file, with the way to it, so that a fault names its place.
///
/// @param way file and keys
/// @param map what stands there, in the order of the file
record Tree(String way, Map<String, Object> map) {

  private static final Map<String, Tree> FILES = new ConcurrentHashMap<>();

  /// A file beside this class, read once.
  static Tree file(String name) {
    return FILES.computeIfAbsent(name, Tree::read);
  }

  private static Tree read(String name) {
    try (InputStream in = Tree.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return of(name, new Load(LoadSettings.builder().build()).loadFromString(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tree of(String way, Object value) {
    if (!(value instanceof Map<?, ?> found)) {
      throw new IllegalStateException(way + ": expected keys with values");
    }
    Map<String, Object> map = new LinkedHashMap<>();
    found.forEach((key, each) -> map.put(String.valueOf(key), each));
    return new Tree(way, map);
  }

  boolean has(String key) {
    return map.containsKey(key);
  }

  /// The part under a key; an empty one if there is none.
  Tree part(String key) {
    return has(key) ? of(way + "." + key, value(key)) : new Tree(way + "." + key, Map.of());
  }

  /// The parts of a list.
  List<Tree> parts(String key) {
    List<Tree> all = new ArrayList<>();
    for (Object each : list(key)) {
      all.add(of(way + "." + key, each));
    }
    return all;
  }

  String text(String key) {
    return String.valueOf(value(key));
  }

  /// A list of texts; none if there is no such key.
  List<String> texts(String key) {
    return has(key) ? list(key).stream().map(String::valueOf).toList() : List.of();
  }

  /// Every text under a key, by its own key; none if there is no such key.
  Map<String, String> named(String key) {
    Map<String, String> all = new LinkedHashMap<>();
    part(key).map().forEach((name, text) -> all.put(name, String.valueOf(text)));
    return all;
  }

  double number(String key) {
    if (value(key) instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalStateException(way + "." + key + ": expected a number");
  }

  /// A number, or another where the key is not there.
  double number(String key, double otherwise) {
    return has(key) ? number(key) : otherwise;
  }

  /// Every number under a key, by its own key.
  Map<String, Double> numbers(String key) {
    Map<String, Double> all = new LinkedHashMap<>();
    Tree part = part(key);
    part.map().keySet().forEach(name -> all.put(name, part.number(name)));
    return all;
  }

  private List<?> list(String key) {
    if (value(key) instanceof List<?> list) {
      return list;
    }
    throw new IllegalStateException(way + "." + key + ": expected a list");
  }

  private Object value(String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new IllegalStateException(way + ": there is no " + key);
    }
    return value;
  }
}
