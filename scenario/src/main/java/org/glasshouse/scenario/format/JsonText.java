package org.glasshouse.scenario.format;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Writes maps, lists, texts, numbers and truth values as indented JSON.
final class JsonText {
  private JsonText() {}

  static void write(Object value, String indent, StringBuilder out) {
    switch (value) {
      case Map<?, ?> map -> object(map, indent, out);
      case List<?> list -> array(list, indent, out);
      case String text -> quote(text, out);
      case Double number -> out.append(Numerals.plain(number));
      case Number number -> out.append(number);
      case Boolean truth -> out.append(truth);
      default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
    }
  }

  private static void object(Map<?, ?> map, String indent, StringBuilder out) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    String inner = indent + "  ";
    out.append("{\n");
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      out.append(inner);
      quote((String) entry.getKey(), out);
      out.append(": ");
      write(entry.getValue(), inner, out);
      out.append(entries.hasNext() ? ",\n" : "\n");
    }
    out.append(indent).append('}');
  }

  private static void array(List<?> list, String indent, StringBuilder out) {
    boolean simple = list.stream().noneMatch(item -> item instanceof Map || item instanceof List);
    String inner = indent + "  ";
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      if (simple) {
        out.append(i == 0 ? "" : ", ");
      } else {
        out.append(i == 0 ? "\n" : ",\n").append(inner);
      }
      write(list.get(i), inner, out);
    }
    out.append(simple ? "]" : "\n" + indent + "]");
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        default -> out.append(c);
      }
    }
    out.append('"');
  }
}
