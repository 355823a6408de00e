package org.glasshouse.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Chunks and manifests on disk: what was written is read, and nothing else is ever taken for it.
class GenerationTest {

  private static final long IDENTITY = 77;
  private static final int WINDOWS = 3;

  @TempDir private Path temp;

  private static byte[] piece(int number) {
    byte[] bytes = new byte[100 * number];
    Arrays.fill(bytes, (byte) number);
    return bytes;
  }

  /// Districts of 0.6 million each, two to a chunk; the fifth has a chunk of its own.
  private static Generation write(Path folder) throws IOException {
    int[] citizens = new int[5];
    Arrays.fill(citizens, 600_000);
    GenerationWriter writer = new GenerationWriter(folder, IDENTITY, WINDOWS, 16, citizens);
    assertThat(writer.chunks()).isEqualTo(3);
    for (int chunk = writer.chunks() - 1; chunk >= 0; chunk--) {
      try (ChunkWriter people = writer.beginPeople(chunk);
          ChunkWriter state = writer.beginState(chunk)) {
        for (int d = writer.first(chunk); d < writer.first(chunk + 1); d++) {
          people.add(ByteBuffer.wrap(piece(d)));
          state.add(ByteBuffer.wrap(piece(d + 10)));
        }
        writer.end(chunk, people, state);
      }
    }
    assertThatThrownBy(() -> Generation.open(folder)).isInstanceOf(DamagedCheckpoint.class);
    try (ChunkWriter out = writer.beginSociety(1)) {
      out.add(ByteBuffer.wrap(piece(9)));
      writer.endSociety(out);
    }
    return writer.complete();
  }

  private static void read(Path folder) throws IOException {
    Generation generation = Generation.open(folder);
    int next = 0;
    for (ChunkEntry chunk : generation.districts()) {
      assertThat(chunk.first()).isEqualTo(next);
      try (ChunkReader people = generation.readPeople(chunk);
          ChunkReader state = generation.read(chunk)) {
        for (int piece = 0; piece < chunk.count(); piece++) {
          assertThat(people.next()).isEqualTo(piece(next));
          assertThat(state.next()).isEqualTo(piece(next + 10));
          next++;
        }
        people.finish();
        state.finish();
      }
    }
    assertThat(next).isEqualTo(5);
    try (ChunkReader in = generation.read(generation.society())) {
      assertThat(in.next()).isEqualTo(piece(9));
      in.finish();
    }
  }

  @Test
  void whatWasWrittenIsRead() throws IOException {
    Path folder = temp.resolve("w");
    Generation written = write(folder);
    assertThat(Generation.open(folder)).isEqualTo(written);
    assertThat(written.windows()).isEqualTo(WINDOWS);
    assertThat(written.neighbourhoodsToADistrict()).isEqualTo(16);
    read(folder);
    write(folder);
    read(folder);
    Generation.remove(folder);
    assertThat(folder).doesNotExist();
  }

  @Test
  void noBitCanBeAlteredAndNoByteBeLost() throws IOException {
    Path folder = temp.resolve("w");
    write(folder);
    for (String name : new String[] {"manifest", "society", "people-00000", "state-00002"}) {
      Path file = folder.resolve(name);
      byte[] whole = Files.readAllBytes(file);
      for (int at = 0; at < whole.length; at += at < 120 ? 1 : 37) {
        byte[] altered = whole.clone();
        altered[at] ^= (byte) (1 << at % 8);
        Files.write(file, altered);
        assertThatThrownBy(() -> read(folder))
            .as("%s, byte %d", name, at)
            .isInstanceOf(DamagedCheckpoint.class)
            .hasMessageContaining(name);
        Files.write(file, Arrays.copyOf(whole, at));
        assertThatThrownBy(() -> read(folder))
            .as("%s, cut at %d", name, at)
            .isInstanceOf(DamagedCheckpoint.class)
            .hasMessageContaining(name);
      }
      Files.write(file, Arrays.copyOf(whole, whole.length + 1));
      assertThatThrownBy(() -> read(folder)).isInstanceOf(DamagedCheckpoint.class);
      Files.delete(file);
      assertThatThrownBy(() -> read(folder)).isInstanceOf(DamagedCheckpoint.class);
      Files.write(file, whole);
      read(folder);
    }
  }

  @Test
  void aChunkOfAnotherSocietyOrWindowIsNoneOfThis() throws IOException {
    Path folder = temp.resolve("w");
    Generation generation = write(folder);
    ChunkEntry society = generation.society();
    ChunkEntry state = generation.districts().getFirst();
    new ChunkReader(folder, society, IDENTITY, WINDOWS).close();
    new ChunkReader(folder, state, ChunkHeader.ANY, WINDOWS).close();
    assertThatThrownBy(() -> new ChunkReader(folder, society, IDENTITY + 1, WINDOWS).close())
        .isInstanceOf(DamagedCheckpoint.class);
    assertThatThrownBy(() -> new ChunkReader(folder, society, IDENTITY, WINDOWS + 1).close())
        .isInstanceOf(DamagedCheckpoint.class);
    assertThatThrownBy(() -> new ChunkReader(folder, state, ChunkHeader.ANY, WINDOWS + 1).close())
        .isInstanceOf(DamagedCheckpoint.class);
  }

  /// A chunk of another window, or another society, that somebody puts in its place.
  @Test
  void aChunkFromElsewhereIsNoneOfThis() throws IOException {
    Path folder = temp.resolve("w");
    write(folder);
    Files.copy(
        folder.resolve("state-00001"),
        folder.resolve("state-00000"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> Generation.open(folder).verify())
        .isInstanceOf(DamagedCheckpoint.class);
  }

  @Test
  void aFullDiskIsTold() {
    Path full = Path.of("/dev/full");
    assumeThat(Files.isWritable(full)).as("this system has no /dev/full").isTrue();
    assertThatThrownBy(
            () -> {
              try (ChunkWriter out =
                  new ChunkWriter(full, new ChunkHeader(IDENTITY, WINDOWS, 0, 1))) {
                out.add(ByteBuffer.wrap(piece(1)));
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space left on device");
  }

  @Test
  void aFileGetsItsNewContentInOneStep() throws IOException {
    Path file = temp.resolve("file");
    Durable.replace(file, "old".getBytes(StandardCharsets.UTF_8));
    Durable.replace(file, "new".getBytes(StandardCharsets.UTF_8));
    assertThat(file).hasContent("new");
    try (java.util.stream.Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactly(file);
    }
  }
}
