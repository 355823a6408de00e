package org.glasshouse.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.glasshouse.results.folder.InputCopies;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.scenario.InvalidFilesException;
import org.glasshouse.scenario.RefusedInputException;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.web.SchemeShelf.Shelved;

/// Puts a scenario into the queue whose scheme somebody has changed.
///
/// The scenario's files are copied, as a run folder holds them, with the changed text in the
/// scheme's place, and the run is read from there. So its folder holds what it needs to be run
/// again, like that of any other run; the copies are removed when it is over.
///
/// @param scenarios those that ship
/// @param schemes those that ship
/// @param queue where the run goes
record SchemeRuns(ScenarioShelf scenarios, SchemeShelf schemes, RunQueue queue) {
  static final String SUCH = "{\"scenario\": \"hello\", \"text\": \"format: scheme/1 …\"}";

  /// How the names of folders of drafts begin.
  static final String DRAFT = "glasshouse-draft-" + ProcessHandle.current().pid() + "-";

  private static final String TEXT = "text";
  private static final String ERRORS = "errors";

  /// Puts it into the queue.
  ///
  /// @param id of the scheme that was changed
  /// @param json what a browser asks for
  QueuedRun start(String id, String json) {
    Shelved scheme = schemes.scheme(id);
    Map<?, ?> asked = Order.object(json, SUCH);
    String text = text(asked);
    Map<Object, Object> rest = new LinkedHashMap<>(asked);
    rest.keySet().removeAll(Set.of(TEXT, ERRORS));
    Order order = Order.of(rest);
    Scenario scenario = scenarios.scenario(order.scenario());
    List<GivenOption> given = new ArrayList<>(order.given());
    if (asked.get(ERRORS) instanceof Map<?, ?> errors) {
      given.addAll(ErrorRates.given(scenario, errors));
    } else if (asked.get(ERRORS) != null) {
      throw new Refusal(400, "errors: expected an object with a number for each path.");
    }
    boolean under = scenario.cities().stream().anyMatch(city -> city.scheme().id().equals(id));
    if (!under) {
      throw new Refusal(
          422, "No city of the scenario " + scenario.id() + " is under the scheme " + id + ".");
    }
    Path draft = draft(scenario, scheme, text);
    try {
      Path file = draft.resolve("inputs").resolve("scenarios").resolve(scenario.id() + ".yaml");
      String name = text.equals(scheme.text()) ? "" : scenario.id() + "-edited";
      return queue.start(file, given, name, () -> remove(draft));
    } catch (InvalidFilesException e) {
      remove(draft);
      throw new Refusal(422, without(draft, e));
    } catch (RefusedInputException e) {
      remove(draft);
      throw new Refusal(422, without(draft, e));
    } catch (RuntimeException e) {
      remove(draft);
      throw e;
    }
  }

  /// The text that somebody wrote.
  static String text(Map<?, ?> asked) {
    if (asked.get(TEXT) instanceof String text) {
      return text;
    }
    throw new Refusal(400, "text: expected the text of a scheme's file.");
  }

  /// What is wrong, without where on this machine it was read.
  private static String without(Path draft, RuntimeException wrong) {
    String folder = draft.resolve(InputCopies.FOLDER) + "/";
    return String.valueOf(wrong.getMessage())
        .replace(folder.replace('\\', '/'), "")
        .replace(folder, "");
  }

  private static Path draft(Scenario scenario, Shelved scheme, String text) {
    Path draft;
    try {
      draft = Files.createTempDirectory(DRAFT);
    } catch (IOException e) {
      throw notKept(e);
    }
    try {
      boolean found = false;
      for (Manifest.Input input : InputCopies.copy(scenario.inputs(), draft)) {
        if (input.path().endsWith("/packs/schemes/" + scheme.id() + ".yaml")) {
          Files.writeString(draft.resolve(input.path()), text);
          found = true;
        }
      }
      if (!found) {
        remove(draft);
        throw new Refusal(
            422,
            "The scenario " + scenario.id() + " does not read the scheme " + scheme.id() + ".");
      }
      return draft;
    } catch (IOException e) {
      remove(draft);
      throw notKept(e);
    }
  }

  private static Refusal notKept(IOException e) {
    return new Refusal(507, "The scheme cannot be kept for the run: " + e.getMessage() + ".");
  }

  private static void remove(Path draft) {
    try (Stream<Path> all = Files.walk(draft)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException | UncheckedIOException _) {
      // What is left of it in the folder of temporary files does no harm.
    }
  }
}
