package org.glasshouse.results.run;

import java.util.List;
import org.glasshouse.results.folder.FileHash;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.Manifest.Earlier;
import org.glasshouse.results.folder.Manifest.Input;
import org.glasshouse.results.folder.Manifest.Option;
import org.glasshouse.results.run.RunOptions.GivenOption;

/// Identity of a run: engine, inputs, options and what was before, but not the machine or the time.
final class RunIdentity {

  private static final int DIGITS = 16;

  private RunIdentity() {}

  static String of(
      Manifest.Engine engine,
      List<Input> inputs,
      List<GivenOption> options,
      List<Earlier> earlier) {
    StringBuilder text = new StringBuilder(engine.version() + "\n" + engine.commit() + "\n");
    inputs(text, inputs);
    for (GivenOption option : options) {
      line(text, option.name(), option.value());
    }
    for (Earlier one : earlier) {
      line(text, "until window", Integer.toString(one.windows()));
      inputs(text, one.inputs());
      for (Option option : one.options()) {
        line(text, option.name(), option.value());
      }
    }
    return FileHash.of(text.toString()).substring(0, DIGITS);
  }

  private static void inputs(StringBuilder text, List<Input> inputs) {
    for (Input input : inputs) {
      line(text, input.path(), input.sha256());
    }
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(' ').append(value).append('\n');
  }
}
