package org.glasshouse.engine.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/// A society as it stood at the end of a window: a folder with a manifest that is whole. Its chunks
/// are compared with their checksums when they are read.
///
/// @param folder where it lies
/// @param identity of the society: a hash of its inputs, seed, arm and program
/// @param windows number of windows that were done
/// @param neighbourhoodsToADistrict how neighbourhoods were batched
/// @param society the chunk of what stands beside the districts
/// @param people the chunks of who people are, in order; together they hold all districts
/// @param districts the chunks of the state of the same districts, in the same order
public record Generation(
    Path folder,
    long identity,
    int windows,
    int neighbourhoodsToADistrict,
    ChunkEntry society,
    List<ChunkEntry> people,
    List<ChunkEntry> districts) {

  /// Name of the manifest.
  public static final String MANIFEST = "manifest";

  private static final String TITLE = "glasshouse checkpoint 2";
  private static final String SUM = "sum ";
  private static final int CHUNK_FIELDS = 6;

  /// Opens a generation.
  ///
  /// @throws DamagedCheckpoint if it has no manifest that is whole
  public static Generation open(Path folder) throws IOException {
    Path file = folder.resolve(MANIFEST);
    String text;
    try {
      text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (NoSuchFileException _) {
      throw new DamagedCheckpoint(folder + " is no complete checkpoint: it has no manifest.");
    }
    int end = text.lastIndexOf(SUM);
    if (end < 0 || !text.substring(end).equals(SUM + hex(sum(text.substring(0, end))) + "\n")) {
      throw new DamagedCheckpoint(file + " is damaged: its checksum is wrong.");
    }
    List<String> lines = text.substring(0, end).lines().toList();
    if (!lines.getFirst().equals(TITLE)) {
      throw new DamagedCheckpoint(
          file + " begins with " + lines.getFirst() + "; expected " + TITLE + ".");
    }
    List<ChunkEntry> chunks = new ArrayList<>();
    for (String line : lines.subList(4, lines.size())) {
      chunks.add(chunk(line.split(" ", CHUNK_FIELDS)));
    }
    int half = chunks.size() / 2;
    return new Generation(
        folder,
        HexFormat.fromHexDigitsToLong(value(lines.get(1))),
        Integer.parseInt(value(lines.get(2))),
        Integer.parseInt(value(lines.get(3))),
        chunks.getFirst(),
        List.copyOf(chunks.subList(1, half + 1)),
        List.copyOf(chunks.subList(half + 1, chunks.size())));
  }

  private static String value(String line) {
    return line.substring(line.indexOf(' ') + 1);
  }

  private static ChunkEntry chunk(String[] fields) {
    return new ChunkEntry(
        fields[1],
        Integer.parseInt(fields[2]),
        Integer.parseInt(fields[3]),
        Long.parseLong(fields[4]),
        HexFormat.fromHexDigits(fields[5]));
  }

  /// Writes the manifest, after which the generation counts. All chunks must be durable.
  void complete() throws IOException {
    StringBuilder text = new StringBuilder(TITLE + "\n");
    text.append("identity ").append(HexFormat.of().toHexDigits(identity)).append('\n');
    text.append("windows ").append(windows).append('\n');
    text.append("neighbourhoods-to-a-district ").append(neighbourhoodsToADistrict).append('\n');
    for (ChunkEntry chunk : chunks()) {
      describe(chunk, text);
    }
    String sum = SUM + hex(sum(text.toString())) + "\n";
    Durable.folder(folder);
    Durable.replace(folder.resolve(MANIFEST), (text + sum).getBytes(StandardCharsets.ISO_8859_1));
    Durable.folder(folder.toAbsolutePath().getParent());
  }

  private static void describe(ChunkEntry chunk, StringBuilder text) {
    text.append("chunk ").append(chunk.name()).append(' ').append(chunk.first()).append(' ');
    text.append(chunk.count()).append(' ').append(chunk.bytes()).append(' ');
    text.append(hex(chunk.sum())).append('\n');
  }

  private static String hex(int sum) {
    return HexFormat.of().toHexDigits(sum);
  }

  private static int sum(String text) {
    CRC32C crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
    return (int) crc.getValue();
  }

  /// All chunks, in the order of the manifest.
  private List<ChunkEntry> chunks() {
    List<ChunkEntry> chunks = new ArrayList<>();
    chunks.add(society);
    chunks.addAll(people);
    chunks.addAll(districts);
    return chunks;
  }

  /// Opens one of its chunks.
  ///
  /// @throws DamagedCheckpoint if it is missing or no longer what was written
  public ChunkReader read(ChunkEntry chunk) throws IOException {
    if (chunk.equals(society)) {
      return new ChunkReader(folder, chunk, identity, windows);
    }
    int window = people.contains(chunk) ? ChunkHeader.FOUNDING : windows;
    return new ChunkReader(folder, chunk, ChunkHeader.ANY, window);
  }

  /// Opens the chunk of who the people are whose state is in another.
  ///
  /// @param state one of [#districts]
  /// @throws DamagedCheckpoint if it is missing or no longer what was written
  public ChunkReader readPeople(ChunkEntry state) throws IOException {
    return read(people.get(districts.indexOf(state)));
  }

  /// Reads all chunks and compares them with their checksums.
  ///
  /// @throws DamagedCheckpoint if one is missing or no longer what was written
  public void verify() throws IOException {
    for (ChunkEntry chunk : chunks()) {
      try (ChunkReader in = read(chunk)) {
        for (int piece = 0; piece < chunk.count(); piece++) {
          in.next();
        }
        in.finish();
      }
    }
  }

  /// Length of all chunks, in bytes.
  public long bytes() {
    long bytes = 0;
    for (ChunkEntry chunk : chunks()) {
      bytes += chunk.bytes();
    }
    return bytes;
  }

  /// Removes a generation; from its first step on it no longer counts.
  public static void remove(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(MANIFEST));
    Durable.remove(folder);
  }
}
