package org.glasshouse.results.checkpoint;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// Entries of ledgers as bytes and back. Every entry is a record of numbers, truths, texts, choices
/// and citizens, so that a new sort of entry needs nothing here.
final class EntryBytes {

  private final Map<String, Shape> byName = new LinkedHashMap<>();

  /// A sort of entry.
  private record Shape(RecordComponent[] components, Constructor<?> constructor) {}

  EntryBytes() {
    for (Class<?> type : LedgerEntry.class.getPermittedSubclasses()) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < types.length; i++) {
        types[i] = components[i].getType();
      }
      try {
        byName.put(type.getSimpleName(), new Shape(components, type.getConstructor(types)));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  void write(LedgerEntry entry, FrameBytes out) {
    String name = entry.getClass().getSimpleName();
    text(name, out);
    for (RecordComponent component : shape(name).components) {
      try {
        value(component.getAccessor().invoke(entry), out);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void value(Object value, FrameBytes out) {
    switch (value) {
      case Integer whole -> out.number(whole);
      case Boolean truth -> out.put(truth ? 1 : 0);
      case String text -> text(text, out);
      case Enum<?> choice -> text(choice.name(), out);
      case CitizenId citizen -> {
        out.number(citizen.city());
        out.number(citizen.neighbourhood());
        out.number(citizen.slot());
      }
      default -> throw new IllegalStateException("an entry holds " + value.getClass());
    }
  }

  LedgerEntry read(FrameBytes.Reader in) {
    Shape shape = shape(text(in));
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : shape.components) {
      values.add(value(component.getType(), in));
    }
    try {
      return (LedgerEntry) shape.constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(Class<?> type, FrameBytes.Reader in) {
    if (type == int.class) {
      return in.whole();
    }
    if (type == boolean.class) {
      return in.get() == 1;
    }
    if (type == CitizenId.class) {
      return new CitizenId(in.whole(), in.whole(), in.whole());
    }
    String text = text(in);
    if (type == String.class) {
      return text;
    }
    for (Object choice : type.getEnumConstants()) {
      if (((Enum<?>) choice).name().equals(text)) {
        return choice;
      }
    }
    throw new IllegalStateException(type + " has no " + text);
  }

  private Shape shape(String name) {
    Shape shape = byName.get(name);
    if (shape == null) {
      throw new IllegalStateException("no entry is called " + name);
    }
    return shape;
  }

  private static void text(String text, FrameBytes out) {
    out.bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(FrameBytes.Reader in) {
    return new String(in.bytes(), StandardCharsets.UTF_8);
  }
}
