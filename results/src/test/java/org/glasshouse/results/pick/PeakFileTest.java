package org.glasshouse.results.pick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.glasshouse.engine.society.Peak;
import org.glasshouse.engine.society.Peaks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeakFileTest {

  @TempDir private Path folder;

  private static Peaks peaks() {
    short[] values = new short[3 * Peak.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (short) (i * 1789);
    }
    return new Peaks(77, values);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Path file = folder.resolve("replay/peaks");
    PeakFile.write(file, 5, peaks());
    Peaks read = PeakFile.read(file, 5);
    assertThat(read.median()).isEqualTo(77);
    assertThat(read.neighbourhoods()).isEqualTo(3);
    assertThat(read.values()).isEqualTo(peaks().values());
    int sorts = Peak.values().length;
    assertThat(read.at(Peak.WRONGLY_OUT, 2)).isEqualTo((short) ((2 * sorts + 1) * 1789));
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFileThatWasChangedOrIsAnothersIsRefused() throws IOException {
    Path file = folder.resolve("peaks");
    PeakFile.write(file, 5, peaks());
    assertThatThrownBy(() -> PeakFile.read(file, 6)).hasMessageContaining("of another run");
    byte[] bytes = Files.readAllBytes(file);
    for (int at = 0; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= 16;
      Files.write(file, changed);
      int where = at;
      assertThatThrownBy(() -> PeakFile.read(file, 5))
          .as("byte %d of %d", where, bytes.length)
          .isInstanceOf(IOException.class);
    }
  }
}
