package org.glasshouse.scenario.resolve;

import java.nio.file.Path;
import org.glasshouse.scenario.format.Format;
import org.glasshouse.scenario.yaml.Node;

/// A file that was read.
///
/// @param path where it is
/// @param name how the paths of its quantities begin, such as `people/china-2020.yaml`
/// @param format its format
/// @param root its content
public record Document(Path path, String name, Format format, Node.Mapping root) {

  /// The same file with other content.
  Document with(Node.Mapping changed) {
    return new Document(path, name, format, changed);
  }
}
