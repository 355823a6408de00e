package org.glasshouse.engine.checkpoint;

/// A chunk as a manifest names it.
///
/// @param name of the file
/// @param first number of the first piece in it
/// @param count number of pieces in it
/// @param bytes length of the file
/// @param sum CRC-32C of all its bytes
public record ChunkEntry(String name, int first, int count, long bytes, int sum) {

  /// The same content in a file of another name.
  ChunkEntry called(String other) {
    return new ChunkEntry(other, first, count, bytes, sum);
  }
}
