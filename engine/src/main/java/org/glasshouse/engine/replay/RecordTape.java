package org.glasshouse.engine.replay;

import java.util.Arrays;
import org.glasshouse.engine.sensing.Records;

/// The records of one window of a neighbourhood that lives as it did, for neighbourhoods that are
/// scored anew on them: what people did and what was recorded of it is frozen, and the same passes
/// make something of it.
public final class RecordTape {

  private final Records records = new Records();
  private final int[] count;
  private int[] numbers = new int[256];

  /// @param citizens of the neighbourhood
  public RecordTape(int citizens) {
    this.count = new int[citizens];
  }

  /// How the neighbourhood that lives as it did takes its records in: as they come, and they are
  /// written down. Whatever was written down of the window before is gone.
  public Taking written() {
    return this::write;
  }

  /// How a neighbourhood that is scored anew takes records in: whatever it recorded itself is
  /// dropped, and of what was written down comes in what counts.
  public Taking read(Kept kept) {
    return new Taking() {
      @Override
      public void take(Records ordered) {
        ordered.clear();
        for (int i = 0; i < records.size(); i++) {
          if (kept.keeps(records.citizen[i], records.what[i], numbers[i])) {
            ordered.add(records.citizen[i], records.what[i], records.when[i], records.fields[i]);
          }
        }
      }

      @Override
      public boolean enters(int list) {
        return list != kept.list();
      }
    };
  }

  private void write(Records ordered) {
    records.clear();
    if (ordered.size() > numbers.length) {
      numbers = Arrays.copyOf(numbers, ordered.size());
    }
    for (int i = 0; i < ordered.size(); i++) {
      int citizen = ordered.citizen[i];
      numbers[i] = ++count[citizen];
      records.add(citizen, ordered.what[i], ordered.when[i], ordered.fields[i]);
    }
  }
}
