package org.glasshouse.scenario.resolve;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.model.Citation;

/// What every file says of itself.
final class FileHead {
  private FileHead() {}

  static List<Citation> sources(Section file) {
    List<Citation> citations = new ArrayList<>();
    for (Section source : file.sections("sources")) {
      citations.add(
          new Citation(
              source.id(),
              source.text("title"),
              source.text("publisher"),
              source.text("href"),
              source.text("tag")));
    }
    return List.copyOf(citations);
  }

  static List<String> notModelled(Section file) {
    return file.texts("not_modelled");
  }
}
