package org.glasshouse.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.issue.Mark;
import org.jspecify.annotations.Nullable;

/// A piece of a file, with its place.
public sealed interface Node {

  /// Where it begins.
  Mark mark();

  /// A single value.
  ///
  /// @param mark where it begins
  /// @param text the value, quotes and escapes resolved
  /// @param plain whether it stands without quotes
  /// @param width characters that it takes on its line, quotes included; 0 if it spans several
  ///   lines
  /// @param replaced what the file says if the command line set another value, else null
  record Scalar(Mark mark, String text, boolean plain, int width, @Nullable Node replaced)
      implements Node {

    /// The place of a character of the text, exact if the text stands as it is on one line.
    public Mark at(int offset) {
      int quotes = plain ? 0 : 1;
      return width == text.length() + 2 * quotes ? mark.plus(quotes + offset) : mark;
    }

    /// Whether nothing stands there at all.
    public boolean nothing() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  /// A list.
  record Sequence(Mark mark, List<Node> items) implements Node {}

  /// Keys with values, in file order, each key once.
  record Mapping(Mark mark, List<Entry> entries) implements Node {

    /// The value of a key, or null.
    public @Nullable Node get(String key) {
      Entry entry = entry(key);
      return entry == null ? null : entry.value();
    }

    /// The entry of a key, or null.
    public @Nullable Entry entry(String key) {
      for (Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return entry;
        }
      }
      return null;
    }

    /// All keys, in file order.
    public List<String> keys() {
      List<String> keys = new ArrayList<>(entries.size());
      for (Entry entry : entries) {
        keys.add(entry.key().text());
      }
      return keys;
    }

    /// The same mapping with one value put in place, at the end if the key is new.
    public Mapping with(Scalar key, Node value) {
      List<Entry> changed = new ArrayList<>(entries.size() + 1);
      boolean found = false;
      for (Entry entry : entries) {
        if (entry.key().text().equals(key.text())) {
          changed.add(new Entry(entry.key(), value));
          found = true;
        } else {
          changed.add(entry);
        }
      }
      if (!found) {
        changed.add(new Entry(key, value));
      }
      return new Mapping(mark, List.copyOf(changed));
    }
  }

  /// Something already reported, which nobody needs to look at again.
  record Broken(Mark mark) implements Node {}

  /// A key with its value.
  record Entry(Scalar key, Node value) {}
}
