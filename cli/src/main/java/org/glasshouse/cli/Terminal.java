package org.glasshouse.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Where a command writes: data to `out`, everything else to `err`. Colour and a moving line appear
/// only on a terminal, colour never with `NO_COLOR`.
///
/// @param out standard output
/// @param err standard error
/// @param outShown whether standard output is a terminal
/// @param errShown whether standard error is a terminal
/// @param bold whether numbers may be printed bold on standard output
/// @param columns width of lines, 40 to 100
record Terminal(
    PrintWriter out,
    PrintWriter err,
    boolean outShown,
    boolean errShown,
    boolean bold,
    int columns) {
  /// Which of the streams are terminals, as the launcher found: `out`, `err`, both or none.
  private static final String PROPERTY = "glasshouse.terminals";

  /// Its width, as the launcher found; what the environment says comes before it.
  private static final String COLUMNS = "glasshouse.columns";

  private static final int USUAL = 80;
  private static final int WIDEST = 100;
  private static final int NARROWEST = 40;

  /// The terminal of a command.
  static Terminal of(CommandSpec spec) {
    String shown = System.getProperty(PROPERTY, "");
    boolean out = shown.contains("out");
    @Nullable String noColour = System.getenv("NO_COLOR");
    boolean plain =
        (noColour != null && !noColour.isEmpty()) || "dumb".equals(System.getenv("TERM"));
    return new Terminal(
        spec.commandLine().getOut(),
        spec.commandLine().getErr(),
        out,
        shown.contains("err") && !"dumb".equals(System.getenv("TERM")),
        out && !plain,
        columns(System.getenv("COLUMNS"), System.getProperty(COLUMNS)));
  }

  /// The first width that is one; a terminal of no width has not said its own.
  static int columns(@Nullable String... said) {
    for (String one : said) {
      if (one != null && one.matches("[0-9]{1,4}") && Integer.parseInt(one) > 0) {
        return Math.clamp(Integer.parseInt(one), NARROWEST, WIDEST);
      }
    }
    return USUAL;
  }

  /// A message on standard error: in lines on a terminal, else in one.
  void note(String text) {
    if (errShown) {
      wrapped(text, columns).forEach(err::println);
    } else {
      err.println(text);
    }
    err.flush();
  }

  /// Prints a text beside a heading of its own, in lines of at most [#columns] that all begin where
  /// the first one does.
  void beside(String heading, String text) {
    int room = Math.max(NARROWEST / 2, columns - heading.length());
    String indent = " ".repeat(heading.length());
    String before = heading;
    for (String line : wrapped(text, room)) {
      out.println(before + line);
      before = indent;
    }
  }

  /// Prints a paragraph in lines of at most [#columns], with its first `number` in bold.
  void paragraph(String text, String number, String indent) {
    StringBuilder lines = new StringBuilder();
    for (String line : wrapped(text, columns - indent.length())) {
      lines.append(indent).append(line).append('\n');
    }
    String whole = lines.toString();
    int at = number.isEmpty() ? -1 : whole.indexOf(number);
    if (bold && at >= 0) {
      whole =
          whole.substring(0, at)
              + "\u001b[1m"
              + number
              + "\u001b[0m"
              + whole.substring(at + number.length());
    }
    out.print(whole);
  }

  /// A heading on standard output, bold on a terminal.
  void heading(String text) {
    out.println(bold ? "\u001b[1m" + text + "\u001b[0m" : text);
  }

  /// A text in lines of at most `width` characters; a longer word stands alone on its line.
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
