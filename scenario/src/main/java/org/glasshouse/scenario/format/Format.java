package org.glasshouse.scenario.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The formats of files.
public enum Format {
  SCENARIO("scenario/1", "scenarios"),
  PEOPLE("people/1", "people"),
  PLACE("place/1", "places"),
  CHANNELS("channels/1", "channels"),
  SCHEME("scheme/1", "schemes"),
  STUDY("study/1", "studies");

  private final String id;
  private final String folder;

  Format(String id, String folder) {
    this.id = id;
    this.folder = folder;
  }

  /// What stands after `format:`.
  public String id() {
    return id;
  }

  /// Folder of the shipped packs of this format.
  public String folder() {
    return folder;
  }

  /// The name without its version, such as `scheme`.
  public String word() {
    return id.substring(0, id.indexOf('/'));
  }

  /// What a file of this format may say.
  public Shape.Fields shape() {
    return switch (this) {
      case SCENARIO -> ScenarioShape.FILE;
      case PEOPLE -> PeopleShape.FILE;
      case PLACE -> PlaceShape.FILE;
      case CHANNELS -> ChannelsShape.FILE;
      case SCHEME -> SchemeShape.FILE;
      case STUDY -> StudyShape.FILE;
    };
  }

  /// The format of that id, or null.
  public static @Nullable Format of(String id) {
    for (Format format : values()) {
      if (format.id.equals(id)) {
        return format;
      }
    }
    return null;
  }

  /// All ids.
  public static List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (Format format : values()) {
      ids.add(format.id);
    }
    return List.copyOf(ids);
  }
}
