package org.glasshouse.scenario.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a file into nodes and reports what is beyond the strict part of YAML that is allowed.
public final class YamlReader {

  /// Largest file, in bytes.
  public static final int MAX_BYTES = 4 << 20;

  /// Deepest nesting.
  public static final int MAX_DEPTH = 24;

  /// Ends the reading of a file that is nested too deeply; the issue is reported before.
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeep() {
      super(null, null, false, false);
    }
  }

  private final String file;
  private final Issues issues;
  private final Iterator<Event> events;

  private YamlReader(String file, String text, Issues issues) {
    this.file = file;
    this.issues = issues;
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setUseMarks(true).setParseComments(false).build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /// Reads a file.
  ///
  /// @param file name for messages
  /// @param bytes its content
  /// @param issues receives what is wrong
  /// @return the root, or null if there is none to speak of
  public static @Nullable Node read(String file, byte[] bytes, Issues issues) {
    Mark start = new Mark(file, 1, 1);
    if (bytes.length > MAX_BYTES) {
      issues.add(
          Issue.error(IssueCode.TOO_LARGE, start, bytes.length + " bytes", "at most " + MAX_BYTES));
      return null;
    }
    String text = decode(bytes);
    if (text == null) {
      issues.add(
          Issue.error(
              IssueCode.NOT_UTF8, start, "bytes that are not UTF-8", "a text file in UTF-8"));
      return null;
    }
    if (text.startsWith("\uFEFF")) {
      issues.add(
          Issue.error(
              IssueCode.NOT_UTF8, start, "a byte order mark", "UTF-8 without a byte order mark"));
      return null;
    }
    return read(file, text, issues);
  }

  /// Reads a text, as [#read(String, byte[], Issues)] does.
  public static @Nullable Node read(String file, String text, Issues issues) {
    if (reportTabs(file, text, issues)) {
      return null;
    }
    try {
      return new YamlReader(file, text, issues).document();
    } catch (TooDeep _) {
      return null;
    } catch (MarkedYamlEngineException wrong) {
      Mark mark =
          wrong
              .getProblemMark()
              .map(at -> new Mark(file, at.getLine() + 1, at.getColumn() + 1))
              .orElse(new Mark(file, 1, 1));
      issues.add(Issue.error(IssueCode.SYNTAX, mark, oneLine(wrong.getProblem()), "valid YAML"));
      return null;
    } catch (YamlEngineException wrong) {
      issues.add(
          Issue.error(
              IssueCode.SYNTAX, new Mark(file, 1, 1), oneLine(wrong.getMessage()), "valid YAML"));
      return null;
    }
  }

  private static @Nullable String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException _) {
      return null;
    }
  }

  private static boolean reportTabs(String file, String text, Issues issues) {
    boolean any = false;
    int line = 1;
    int column = 1;
    boolean indent = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        column = 0;
        indent = true;
      } else if (indent && c == '\t') {
        issues.add(
            Issue.error(
                IssueCode.TAB, new Mark(file, line, column), "a tab", "spaces for indentation"));
        any = true;
        indent = false;
      } else if (c != ' ') {
        indent = false;
      }
      column++;
    }
    return any;
  }

  private static String oneLine(@Nullable String text) {
    return text == null ? "something unreadable" : text.strip().replaceAll("\\s+", " ");
  }

  private @Nullable Node document() {
    Node root = null;
    boolean seen = false;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof StreamStartEvent || event instanceof StreamEndEvent) {
        continue;
      }
      if (event instanceof DocumentStartEvent) {
        if (seen) {
          issues.add(
              Issue.error(
                  IssueCode.SEVERAL_DOCUMENTS,
                  mark(event),
                  "a second document",
                  "one document a file"));
          return root;
        }
        seen = true;
        root = node(events.next(), 1);
      }
    }
    if (root == null || (root instanceof Node.Scalar scalar && scalar.nothing())) {
      issues.add(
          Issue.error(
              IssueCode.EMPTY_FILE,
              new Mark(file, 1, 1),
              "nothing",
              "a file that begins with 'format: …'"));
      return null;
    }
    return root;
  }

  private Node node(Event event, int depth) {
    Mark mark = mark(event);
    if (event instanceof AliasEvent alias) {
      issues.add(
          Issue.error(
              IssueCode.ANCHOR,
              mark,
              "the alias *" + alias.getAlias().getValue(),
              "the value itself, written out"));
      return new Node.Broken(mark);
    }
    if (event instanceof NodeEvent anchored && anchored.getAnchor().isPresent()) {
      issues.add(
          Issue.error(
              IssueCode.ANCHOR,
              mark,
              "the anchor &" + anchored.getAnchor().get().getValue(),
              "a value without anchor"));
    }
    if (event instanceof ScalarEvent scalar) {
      reportTag(mark, scalar.getTag());
      boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
      return new Node.Scalar(mark, scalar.getValue(), plain, width(mark, event), null);
    }
    if (event instanceof CollectionStartEvent collection) {
      reportTag(mark, collection.getTag());
    }
    if (depth > MAX_DEPTH) {
      issues.add(
          Issue.error(
              IssueCode.TOO_DEEP,
              mark,
              "a value nested more than " + MAX_DEPTH + " deep",
              "a flatter file"));
      throw new TooDeep();
    }
    return switch (event) {
      case SequenceStartEvent _ -> sequence(mark, depth);
      case MappingStartEvent _ -> mapping(mark, depth);
      default -> throw new IllegalStateException("Unexpected event " + event.getEventId());
    };
  }

  private void reportTag(Mark mark, Optional<String> tag) {
    if (tag.isPresent()) {
      issues.add(Issue.error(IssueCode.TAG, mark, "the tag " + tag.get(), "a value without a tag"));
    }
  }

  private Node sequence(Mark mark, int depth) {
    List<Node> items = new ArrayList<>();
    Event event = events.next();
    while (!(event instanceof SequenceEndEvent)) {
      items.add(node(event, depth + 1));
      event = events.next();
    }
    return new Node.Sequence(mark, List.copyOf(items));
  }

  private Node mapping(Mark mark, int depth) {
    List<Node.Entry> entries = new ArrayList<>();
    Map<String, Mark> places = new HashMap<>();
    Event event = events.next();
    while (!(event instanceof MappingEndEvent)) {
      Node key = node(event, depth + 1);
      Node value = node(events.next(), depth + 1);
      Node.Scalar name = key(key);
      if (name != null) {
        Mark first = places.putIfAbsent(name.text(), name.mark());
        if (first == null) {
          entries.add(new Node.Entry(name, value));
        } else {
          issues.add(
              Issue.error(
                  IssueCode.DUPLICATE_KEY,
                  name.mark(),
                  "'" + name.text() + "' again",
                  "each key once (first on line " + first.line() + ")"));
        }
      }
      event = events.next();
    }
    return new Node.Mapping(mark, List.copyOf(entries));
  }

  private Node.@Nullable Scalar key(Node key) {
    if (!(key instanceof Node.Scalar name)) {
      if (!(key instanceof Node.Broken)) {
        issues.add(
            Issue.error(IssueCode.BAD_KEY, key.mark(), "a list or mapping as a key", "a word"));
      }
      return null;
    }
    if (name.plain() && name.text().equals("<<")) {
      issues.add(
          Issue.error(
              IssueCode.MERGE_KEY, name.mark(), "the merge key <<", "the keys, written out"));
      return null;
    }
    Issue trap = name.nothing() ? null : Traps.of(name);
    if (name.nothing()) {
      issues.add(Issue.error(IssueCode.BAD_KEY, name.mark(), "an empty key", "a word"));
      return null;
    }
    if (trap != null) {
      issues.add(trap);
      return null;
    }
    return name;
  }

  private static int width(Mark start, Event event) {
    return event
        .getEndMark()
        .map(end -> end.getLine() + 1 == start.line() ? end.getColumn() + 1 - start.column() : 0)
        .orElse(0);
  }

  private Mark mark(Event event) {
    return event
        .getStartMark()
        .map(at -> new Mark(file, at.getLine() + 1, at.getColumn() + 1))
        .orElse(new Mark(file, 1, 1));
  }
}
