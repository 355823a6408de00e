package org.glasshouse.results.compare;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.folder.Manifest;

/// What should be known of two runs that are compared.
final class Notes {

  private Notes() {}

  static List<String> of(Side first, Side second, int replicates) {
    List<String> notes = new ArrayList<>();
    if (first.replicates() != second.replicates()) {
      notes.add(
          first.label()
              + " has "
              + first.replicates()
              + " replicates and "
              + second.label()
              + " has "
              + second.replicates()
              + ": only the first "
              + replicates
              + " of each are paired.");
    }
    Manifest.Engine one = first.run().manifest().engine();
    Manifest.Engine other = second.run().manifest().engine();
    if (!one.equals(other)) {
      notes.add(
          "They were made by different versions of the program ("
              + one.version()
              + " "
              + one.commit()
              + ", "
              + other.version()
              + " "
              + other.commit()
              + "): some differences may come from that.");
    }
    branched(first, notes);
    branched(second, notes);
    unerring(first, notes);
    unerring(second, notes);
    return List.copyOf(notes);
  }

  private static void unerring(Side side, List<String> notes) {
    if (!side.run().scenario().wrongRecords()) {
      notes.add("No record is ever wrong in " + side.label() + ".");
    }
  }

  private static void branched(Side side, List<String> notes) {
    if (!side.run().manifest().earlier().isEmpty()) {
      notes.add(
          side.label()
              + " was branched from another run: the rules told here are those after day "
              + side.run().manifest().earlier().getLast().day()
              + ".");
    }
  }
}
