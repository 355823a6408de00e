package org.glasshouse.engine.tally;

import java.util.List;

/// Appends blocks to a city's layout.
public final class LayoutBuilder {

  private final List<Block> blocks;
  private int size;

  LayoutBuilder(List<Block> blocks, int size) {
    this.blocks = blocks;
    this.size = size;
  }

  /// Adds a block behind all others.
  ///
  /// @param id table name in the results; it begins with the id of the system
  /// @param title what a value is, in plain words
  /// @param unit unit of a value, such as `citizen-day`
  /// @param kind whether values add up over windows or are states
  /// @param cadence how often the results keep it
  /// @param dimensions at most three
  public Block add(
      String id,
      String title,
      String unit,
      Block.Kind kind,
      Block.Cadence cadence,
      Dimension... dimensions) {
    for (Block other : blocks) {
      if (other.id().equals(id)) {
        throw new IllegalArgumentException("two blocks called " + id);
      }
    }
    Block block = new Block(id, title, unit, kind, cadence, List.of(dimensions), size);
    blocks.add(block);
    size += block.size();
    return block;
  }

  /// A dimension.
  ///
  /// @param id column name in the results
  /// @param labels value of each index
  public static Dimension dimension(String id, List<String> labels) {
    return new Dimension(id, List.copyOf(labels));
  }

  /// A dimension.
  public static Dimension dimension(String id, String... labels) {
    return new Dimension(id, List.of(labels));
  }

  int size() {
    return size;
  }
}
