package org.glasshouse.scenario.resolve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glasshouse.scenario.format.DataFiles;
import org.glasshouse.scenario.format.Format;
import org.glasshouse.scenario.format.Seen;
import org.glasshouse.scenario.format.Spelling;
import org.glasshouse.scenario.format.Validator;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.yaml.Node;
import org.glasshouse.scenario.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/// Finds and reads files, each once.
public final class FileStore {
  private final Issues issues;
  private final @Nullable Path home;
  private final Map<Path, Document> read = new LinkedHashMap<>();
  private final Map<Path, byte[]> instead = new LinkedHashMap<>();

  /// @param start file or folder from which the folder that holds `packs/` is looked for, upwards
  /// @param issues receives what is wrong
  public FileStore(Path start, Issues issues) {
    this.issues = issues;
    this.home = home(start);
  }

  private FileStore(Issues issues, Path home) {
    this.issues = issues;
    this.home = home;
  }

  /// Files whose packs lie in a given folder, whatever the program's own are.
  ///
  /// @param home folder that holds `packs/`
  /// @param issues receives what is wrong
  public static FileStore within(Path home, Issues issues) {
    return new FileStore(issues, home.toAbsolutePath().normalize());
  }

  /// The nearest folder above the file that holds `packs/`; else what `glasshouse.home` says; else
  /// the nearest one above the working folder.
  private static @Nullable Path home(Path start) {
    Path above = above(start);
    if (above != null) {
      return above;
    }
    String set = System.getProperty("glasshouse.home");
    if (set != null && Files.isDirectory(Path.of(set, "packs"))) {
      return Path.of(set).toAbsolutePath().normalize();
    }
    return above(Path.of(""));
  }

  private static @Nullable Path above(Path start) {
    Path folder = start.toAbsolutePath().normalize();
    while (folder != null) {
      if (Files.isDirectory(folder.resolve("packs"))) {
        return folder;
      }
      folder = folder.getParent();
    }
    return null;
  }

  /// Reads a text in place of what stands in a file.
  public void instead(Path file, byte[] text) {
    instead.put(file, text.clone());
  }

  /// Every file read so far, in order.
  public List<Path> inputs() {
    return List.copyOf(read.keySet());
  }

  /// Reads a file.
  ///
  /// @return the file, or null if it cannot be used at all
  public @Nullable Document read(Path path) {
    return read(path, new Mark(path.toString(), 1, 1));
  }

  private @Nullable Document read(Path path, Mark from) {
    Document known = read.get(path);
    if (known != null) {
      return known;
    }
    String shown = shown(path);
    byte[] bytes = instead.get(path);
    try {
      if (bytes == null
          && Files.isRegularFile(path)
          && Files.size(path) > 64L * YamlReader.MAX_BYTES) {
        issues.add(
            Issue.error(
                IssueCode.TOO_LARGE,
                new Mark(shown, 1, 1),
                Files.size(path) + " bytes",
                "at most " + YamlReader.MAX_BYTES));
        return null;
      }
      bytes = bytes == null ? Files.readAllBytes(path) : bytes;
    } catch (IOException _) {
      boolean there = Files.exists(path);
      issues.add(
          Issue.error(
              there ? IssueCode.UNREADABLE : IssueCode.FILE_NOT_FOUND,
              from,
              there ? "'" + shown + "', which cannot be read" : "no file '" + shown + "'",
              "a file that can be read"));
      return null;
    }
    if (DataFiles.report(shown, bytes, issues)) {
      return null;
    }
    Node root = YamlReader.read(shown, bytes, issues);
    Document document = root == null ? null : document(path, root);
    if (document != null) {
      read.put(path, document);
    }
    return document;
  }

  private @Nullable Document document(Path path, Node root) {
    if (!(root instanceof Node.Mapping mapping)) {
      Validator.check(root, Format.SCENARIO, issues);
      return null;
    }
    Node word = mapping.get("format");
    Format format = word instanceof Node.Scalar scalar ? Format.of(scalar.text()) : null;
    if (format == null) {
      issues.add(
          Issue.error(
              IssueCode.UNKNOWN_FORMAT,
              word == null ? mapping.mark() : word.mark(),
              word == null ? "no 'format'" : Seen.of(word),
              "'format:' with one of " + String.join(", ", Format.ids()),
              word instanceof Node.Scalar scalar
                  ? Guess.nearest(scalar.text(), Format.ids())
                  : null));
      return null;
    }
    if (!mapping.keys().getFirst().equals("format")) {
      issues.add(
          Issue.error(
              IssueCode.UNKNOWN_FORMAT,
              mapping.mark(),
              "the key '" + mapping.keys().getFirst() + "' first",
              "'format: " + format.id() + "' as the first key"));
    }
    return new Document(path, name(path), format, Spelling.read(mapping, format, issues));
  }

  /// The file that a reference names, or null if there is none.
  ///
  /// @param word the reference
  /// @param from file that it stands in
  /// @param format format of the file that is needed
  @Nullable Document reference(Node.Scalar word, Document from, Format format) {
    String text = word.text();
    Path path;
    boolean isPath = text.endsWith(".yaml") || text.endsWith(".yml") || text.startsWith(".");
    try {
      if (isPath || text.contains("/") || text.contains("\\")) {
        Path folder = from.path().toAbsolutePath().normalize().getParent();
        path = tidy(folder == null ? Path.of(text) : folder.resolve(text));
      } else {
        Path pack = pack(format, text);
        if (pack == null) {
          List<String> ids = packs(format).stream().map(FileStore::id).toList();
          issues.add(
              Issue.error(
                  IssueCode.FILE_NOT_FOUND,
                  word.mark(),
                  "'" + text + "'",
                  ids.isEmpty()
                      ? "the path of a " + format.id() + " file, since no packs are at hand"
                      : "a path, or one of the packs " + String.join(", ", ids),
                  Guess.nearest(text, ids)));
          return null;
        }
        path = pack;
      }
    } catch (InvalidPathException _) {
      issues.add(
          Issue.error(IssueCode.FILE_NOT_FOUND, word.mark(), Seen.of(word), "the path of a file"));
      return null;
    }
    Document document = read(path, word.mark());
    if (document != null && document.format() != format) {
      issues.add(
          Issue.error(
              IssueCode.WRONG_FORMAT,
              word.mark(),
              "a " + document.format().id() + " file",
              "a " + format.id() + " file"));
      return null;
    }
    return document;
  }

  /// The shipped packs of a format, by file name.
  public List<Path> packs(Format format) {
    Path folder = folder(format);
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(FileStore::tidy)
          .toList();
    } catch (IOException _) {
      return new ArrayList<>();
    }
  }

  private @Nullable Path folder(Format format) {
    if (home == null) {
      return null;
    }
    return format == Format.SCENARIO || format == Format.STUDY
        ? home.resolve(format.folder())
        : home.resolve("packs").resolve(format.folder());
  }

  private @Nullable Path pack(Format format, String id) {
    for (Path pack : packs(format)) {
      if (id(pack).equals(id)) {
        return pack;
      }
    }
    return null;
  }

  private static String id(Path pack) {
    String name = String.valueOf(pack.getFileName());
    return name.substring(0, name.length() - ".yaml".length());
  }

  /// The path as seen from the working folder if it lies in it.
  private static Path tidy(Path path) {
    Path here = Path.of("").toAbsolutePath().normalize();
    Path full = path.toAbsolutePath().normalize();
    return full.startsWith(here) ? here.relativize(full) : full;
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }

  /// How the paths of quantities begin: from the packs or the home folder, else the bare file name.
  private String name(Path path) {
    Path full = path.toAbsolutePath().normalize();
    if (home != null) {
      Path packs = home.resolve("packs");
      if (full.startsWith(packs)) {
        return shown(packs.relativize(full));
      }
      if (full.startsWith(home)) {
        return shown(home.relativize(full));
      }
    }
    return String.valueOf(full.getFileName());
  }
}
