package org.glasshouse.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/// A command that was called as a function, with its streams caught.
///
/// @param code exit code
/// @param out standard output
/// @param err standard error
record Called(int code, String out, String err) {

  static Called with(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    int code = commandLine.execute(arguments);
    return new Called(code, out.toString(), err.toString());
  }

  /// Lines of standard error.
  List<String> errors() {
    return err.lines().toList();
  }

  /// Width of the longest line of standard output.
  int widest() {
    return out.lines().mapToInt(String::length).max().orElse(0);
  }
}
