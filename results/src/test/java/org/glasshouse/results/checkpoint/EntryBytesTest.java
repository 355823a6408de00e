package org.glasshouse.results.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.api.Test;

class EntryBytesTest {

  /// An entry of every sort, with values that differ from each other.
  @Test
  void everySortOfEntryComesBack() throws ReflectiveOperationException {
    EntryBytes codec = new EntryBytes();
    List<LedgerEntry> entries = new ArrayList<>();
    for (Class<?> type : LedgerEntry.class.getPermittedSubclasses()) {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      Object[] values = new Object[constructor.getParameterCount()];
      for (int i = 0; i < values.length; i++) {
        Class<?> part = constructor.getParameterTypes()[i];
        values[i] =
            switch (part.getSimpleName()) {
              case "int" -> (i % 2 == 0 ? -1 : 1) * (1 << 5 * i);
              case "boolean" -> i % 2 == 0;
              case "String" -> "why " + i + " é";
              case "CitizenId" -> new CitizenId(3, 1_000_000, 1023);
              default -> part.getEnumConstants()[part.getEnumConstants().length - 1];
            };
      }
      entries.add((LedgerEntry) constructor.newInstance(values));
    }
    assertThat(entries).hasSizeGreaterThan(15);
    FrameBytes out = new FrameBytes();
    entries.forEach(entry -> codec.write(entry, out));
    FrameBytes.Reader in = new FrameBytes.Reader(Arrays.copyOf(out.array(), out.size()));
    for (LedgerEntry entry : entries) {
      assertThat(codec.read(in)).isEqualTo(entry);
    }
    assertThat(in.atEnd()).isTrue();
  }

  @Test
  void numbersComeBack() {
    long[] numbers = {0, 1, -1, 63, 64, -64, -65, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE};
    FrameBytes out = new FrameBytes();
    for (long number : numbers) {
      out.number(number);
    }
    FrameBytes.Reader in = new FrameBytes.Reader(Arrays.copyOf(out.array(), out.size()));
    for (long number : numbers) {
      assertThat(in.number()).isEqualTo(number);
    }
    assertThat(in.atEnd()).isTrue();
  }
}
