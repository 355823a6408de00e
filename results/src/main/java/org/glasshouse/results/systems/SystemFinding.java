package org.glasshouse.results.systems;

import java.util.List;
import org.glasshouse.results.findings.Finding;

/// Tells what a system did to lives.
public interface SystemFinding {

  /// Id of the system, as under `systems:`.
  String system();

  /// Its findings, the one that tells the story first; none where its numbers do not exist in the
  /// run.
  List<Finding> tell(SystemStory story);
}
