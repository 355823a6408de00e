package org.glasshouse.checks.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads out of Markdown what can be looked up: links, paths in code spans, and commands in code.
final class Document {
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
  private static final Pattern COMMAND = Pattern.compile("\\./(glasshouse|check|mvnw)(\\s.*)?");

  /// A path with at least one folder and a file ending, or a folder named with its last slash.
  private static final Pattern PATH =
      Pattern.compile(
          "\\.?[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_.-]+)*(/[A-Za-z0-9_-]+\\.[a-z]{2,5}|/)");

  private static final Pattern DOCUMENT = Pattern.compile("[A-Z]+\\.md|[a-z]+/pom\\.xml|LICENSE");

  /// What a run or a build makes is no file of the repository.
  private static final Pattern MADE =
      Pattern.compile(
          "(.*/)?(target|runs|tables|inputs|replay|checkpoint|charts)/.*|[a-z0-9]+/[0-9]+/?");

  private Document() {}

  static List<Statement> read(String markdown) {
    List<Statement> statements = new ArrayList<>();
    boolean fenced = false;
    StringBuilder open = new StringBuilder();
    int number = 0;
    for (String line : markdown.lines().toList()) {
      number++;
      if (line.strip().startsWith("```")) {
        fenced = !fenced;
      } else if (fenced) {
        String text = line.strip();
        if (text.endsWith("\\")) {
          open.append(text, 0, text.length() - 1);
        } else {
          addCommand(statements, number, open + text);
          open.setLength(0);
        }
      } else {
        readProse(statements, number, line);
      }
    }
    return statements;
  }

  private static void readProse(List<Statement> statements, int number, String line) {
    Matcher link = LINK.matcher(line);
    while (link.find()) {
      String target = link.group(1).replaceFirst("#.*", "");
      if (!target.isEmpty() && !target.matches("[a-z]+:.*")) {
        statements.add(new Statement.NamesFile(number, target, true));
      }
    }
    Matcher span = SPAN.matcher(line);
    while (span.find()) {
      String text = span.group(1).strip();
      if (COMMAND.matcher(text).matches()) {
        addCommand(statements, number, text);
      } else if ((PATH.matcher(text).matches() || DOCUMENT.matcher(text).matches())
          && !MADE.matcher(text).matches()) {
        statements.add(new Statement.NamesFile(number, text, false));
      }
    }
  }

  private static void addCommand(List<Statement> statements, int number, String text) {
    String command = text.startsWith("$ ") ? text.substring(2) : text;
    if (COMMAND.matcher(command).matches()) {
      statements.add(new Statement.NamesCommand(number, command));
    }
  }
}
