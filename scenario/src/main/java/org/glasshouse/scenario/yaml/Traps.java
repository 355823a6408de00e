package org.glasshouse.scenario.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.jspecify.annotations.Nullable;

/// Values that different YAML readers take for different things.
public final class Traps {
  private static final Set<String> YES_NO =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?");
  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9_]+([.][0-9]*)?");
  private static final Pattern SEXAGESIMAL = Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+");
  private static final Pattern OTHER_BASE = Pattern.compile("[-+]?0[xXoObB][0-9a-fA-F_]+");
  private static final Pattern UNDERSCORES = Pattern.compile("[-+]?[0-9]+(_[0-9]+)+([.][0-9_]*)?");
  private static final Pattern NOT_FINITE = Pattern.compile("[-+]?[.](inf|Inf|INF|nan|NaN|NAN)");

  /// A number as these files write it.
  public static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][-+]?[0-9]+)?");

  private Traps() {}

  /// The trap that a plain value falls into where a word is expected, or null.
  public static @Nullable Issue of(Node.Scalar scalar) {
    if (!scalar.plain()) {
      return null;
    }
    String text = scalar.text();
    if (YES_NO.contains(text.toLowerCase(Locale.ROOT))) {
      return Issue.error(
          IssueCode.YES_NO_TRAP,
          scalar.mark(),
          text + ", which YAML readers take for true or false",
          "another word, or \"" + text + "\" in quotes");
    }
    if (DATE.matcher(text).matches()) {
      return Issue.error(
          IssueCode.DATE_TRAP,
          scalar.mark(),
          "the date " + text + " without quotes",
          "\"" + text + "\" in quotes");
    }
    return null;
  }

  /// The trap that a plain value falls into where a number is expected, or null.
  public static @Nullable Issue ofNumber(Node.Scalar scalar) {
    if (!scalar.plain()) {
      return null;
    }
    String text = scalar.text();
    String why = null;
    if (LEADING_ZERO.matcher(text).matches()) {
      why = "which some YAML readers take for octal";
    } else if (SEXAGESIMAL.matcher(text).matches()) {
      why = "which some YAML readers take for base 60";
    } else if (OTHER_BASE.matcher(text).matches()) {
      why = "which is not decimal";
    } else if (UNDERSCORES.matcher(text).matches()) {
      why = "which some YAML readers take for a text";
    } else if (NOT_FINITE.matcher(text).matches()) {
      why = "which is not a number";
    }
    return why == null
        ? null
        : Issue.error(
            IssueCode.NUMBER_TRAP,
            scalar.mark(),
            text + ", " + why,
            "a plain decimal number, such as 0.5 or 120");
  }

  /// Whether a plain value looks like yes or no in one of YAML's spellings.
  public static boolean yesNo(String text) {
    return YES_NO.contains(text.toLowerCase(Locale.ROOT));
  }
}
