package org.glasshouse.checks.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;

/// Looks up what documents name: files in the repository, commands and options in the command tree.
///
/// @param root the repository
/// @param glasshouse the command tree
record Lookup(Path root, CommandLine glasshouse) {
  /// Where the command ends and the shell goes on.
  private static final Pattern SHELL = Pattern.compile("\\s(?:[|>;&#]|&&|2>).*");

  private static final Pattern SHIPPED = Pattern.compile("(scenarios|packs|docs|examples)/.*");

  /// What is wrong with the statement; empty if it is true.
  Optional<String> fault(Path document, Statement statement) {
    return switch (statement) {
      case Statement.NamesFile file -> {
        Path base = file.link() ? document.resolveSibling(file.path()) : root.resolve(file.path());
        yield Files.exists(base)
            ? Optional.empty()
            : Optional.of("names the file " + file.path() + ", which does not exist");
      }
      case Statement.NamesCommand command -> commandFault(command.command());
    };
  }

  private Optional<String> commandFault(String text) {
    List<String> words = words(text);
    Path program = root.resolve(words.getFirst());
    if (!Files.isExecutable(program)) {
      return Optional.of("names " + words.getFirst() + ", which is no program here");
    }
    if (!words.getFirst().equals("./glasshouse")) {
      return Optional.empty();
    }
    CommandLine command = glasshouse;
    boolean named = false;
    boolean expectSubcommand = true;
    for (String word : words.subList(1, words.size())) {
      if (!named && word.matches("[A-Z]+")) {
        return Optional.empty();
      }
      if (word.matches("--?[A-Za-z].*")) {
        String option = word.replaceFirst("=.*", "");
        if (command.getCommandSpec().findOption(option) == null) {
          return Optional.of(
              "names the option "
                  + option
                  + ", which "
                  + command.getCommandSpec().qualifiedName()
                  + " does not have");
        }
        expectSubcommand = false;
      } else if (expectSubcommand && !command.getSubcommands().isEmpty()) {
        CommandLine subcommand = command.getSubcommands().get(word);
        if (subcommand == null) {
          return Optional.of(
              "names the command "
                  + word
                  + ", which "
                  + command.getCommandSpec().qualifiedName()
                  + " does not have");
        }
        command = subcommand;
        named = true;
      } else if (expectSubcommand && !named) {
        return Optional.of("names the command " + word + ", but there is none");
      } else {
        expectSubcommand = false;
        if (SHIPPED.matcher(word).matches() && !Files.exists(root.resolve(word))) {
          return Optional.of("names the file " + word + ", which does not exist");
        }
      }
    }
    return Optional.empty();
  }

  /// The words of the first command, without the brackets, bars and dots of a synopsis.
  private static List<String> words(String text) {
    String command = SHELL.matcher(text).replaceFirst("");
    List<String> words = new ArrayList<>();
    for (String word : command.strip().split("\\s+", -1)) {
      String plain = word.replaceAll("^[\\[\"']+|[\\]\"',]+$", "");
      if (!plain.isEmpty() && !plain.equals("…") && !plain.equals("...")) {
        words.add(plain);
      }
    }
    return words;
  }
}
