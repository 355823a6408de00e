package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.model.Scheme;

/// What a band or a list leads to, as the state that somebody is in: `shut out of flights` rather
/// than a denial of “no flights”.
public final class SanctionWords {
  private static final String NO = "no ";
  private static final String OUT = "shut out of ";

  private SanctionWords() {}

  /// One consequence, such as `shut out of flights`, `shown on a public screen` or `cheap loans`.
  public static String state(Scheme.Consequence consequence) {
    String title = consequence.title();
    return denies(consequence) && title.startsWith(NO) ? OUT + title.substring(NO.length()) : title;
  }

  /// Several at once: `shut out of flights, high-speed trains and bank loans; slower internet`.
  public static String states(List<Scheme.Consequence> consequences) {
    List<String> out = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (Scheme.Consequence consequence : consequences) {
      String state = state(consequence);
      if (state.startsWith(OUT)) {
        out.add(state.substring(OUT.length()));
      } else {
        other.add(state);
      }
    }
    if (!out.isEmpty()) {
      other.addFirst(OUT + listed(out));
    }
    return String.join("; ", other);
  }

  /// That something begins or ends, as a sentence.
  public static String change(List<Scheme.Consequence> consequences, boolean begins) {
    boolean denies = denies(consequences.getFirst());
    boolean several = consequences.size() > 1;
    String what = denies ? "Sanction" : "Favour";
    String verb = begins ? " begin" : " end";
    return what + (several ? "s" + verb : verb + "s") + ": " + states(consequences) + ".";
  }

  /// Whether it takes something away.
  public static boolean denies(Scheme.Consequence consequence) {
    return consequence.effect() == Scheme.Effect.DENIES;
  }

  /// A list with “and” before its last member.
  public static String listed(List<String> members) {
    int last = members.size() - 1;
    return last < 1
        ? String.join("", members)
        : String.join(", ", members.subList(0, last)) + " and " + members.get(last);
  }
}
