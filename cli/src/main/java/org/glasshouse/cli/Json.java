package org.glasshouse.cli;

import java.io.PrintWriter;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Answers that a program reads.
final class Json {
  private Json() {}

  /// Prints maps, lists, texts and numbers as one JSON document.
  static void print(PrintWriter out, Object value) {
    ObjectMapper mapper = JsonMapper.builder().build();
    ObjectWriter writer = mapper.writerWithDefaultPrettyPrinter();
    out.println(writer.writeValueAsString(value));
  }
}
