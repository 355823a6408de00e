package org.glasshouse.report.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/// Writes HTML and SVG that is well-formed XML at the same time. Texts and attribute values are
/// always escaped; links lead only to web pages and to places on the same page. So a title that
/// holds markup shows as it was written and does nothing. A number stays on one line with its `%`.
public final class Markup {
  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "meta", "link", "input", "col", "wbr");
  private static final Set<String> SVG_LEAVES =
      Set.of("rect", "circle", "line", "path", "use", "polygon", "polyline", "ellipse");

  private final StringBuilder out = new StringBuilder(65_536);
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element.
  ///
  /// @param attributes names and values in turn; a pair whose value is empty is left out
  public Markup open(String tag, String... attributes) {
    start(tag, attributes);
    if (isLeaf(tag)) {
      throw new IllegalArgumentException("<" + tag + "> has no content");
    }
    out.append('>');
    open.push(tag);
    return this;
  }

  /// Closes the innermost element, which must be `tag`.
  public Markup close(String tag) {
    String innermost = open.isEmpty() ? "nothing" : open.pop();
    if (!innermost.equals(tag)) {
      throw new IllegalStateException("</" + tag + "> closes <" + innermost + ">");
    }
    out.append("</").append(tag).append('>');
    return this;
  }

  /// Writes an element without content.
  public Markup leaf(String tag, String... attributes) {
    start(tag, attributes);
    if (isLeaf(tag)) {
      out.append("/>");
    } else {
      out.append("></").append(tag).append('>');
    }
    return this;
  }

  /// Writes an element with a text.
  public Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /// Writes a text, escaped.
  public Markup text(String text) {
    escape(text, false);
    return this;
  }

  /// Writes a link to a web page, or just its text where the address is of another kind.
  public Markup link(String text, String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    if (lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("#")) {
      return element("a", text, "href", address.strip());
    }
    return text(text);
  }

  /// Writes what another markup holds.
  public Markup include(Markup other) {
    out.append(other.toString());
    return this;
  }

  /// Writes a style sheet of ours.
  public Markup style(String css) {
    out.append("<style>/*<![CDATA[*/\n").append(css).append("/*]]>*/</style>");
    return this;
  }

  /// Writes a script of ours.
  public Markup script(String code) {
    out.append("<script>//<![CDATA[\n").append(code).append("//]]>\n</script>");
    return this;
  }

  /// Breaks the line, so that the file can be read by people.
  public Markup newLine() {
    out.append('\n');
    return this;
  }

  /// What was written, once every element is closed.
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("<" + open.peek() + "> is not closed");
    }
    return out.toString();
  }

  private static boolean isLeaf(String tag) {
    return VOID.contains(tag) || SVG_LEAVES.contains(tag);
  }

  private void start(String tag, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("an attribute of <" + tag + "> has no value");
    }
    out.append('<').append(name(tag));
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1].isEmpty()) {
        continue;
      }
      out.append(' ').append(name(attributes[i])).append("=\"");
      escape(attributes[i + 1], true);
      out.append('"');
    }
  }

  private static String name(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean fits = Character.isLetterOrDigit(c) || c == '-' || c == ':';
      if (!fits || c > 127) {
        throw new IllegalArgumentException("not a name of markup: " + name);
      }
    }
    return name;
  }

  private void escape(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case ' ' -> out.append(i + 1 < text.length() && text.charAt(i + 1) == '%' ? '\u00a0' : ' ');
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(attribute ? "&quot;" : "\"");
        case '\'' -> out.append(attribute ? "&#39;" : "'");
        default -> {
          boolean control = c < 0x20 && c != '\n' && c != '\t';
          boolean outside = c == 0xFFFE || c == 0xFFFF;
          boolean lone =
              Character.isSurrogate(c)
                  && !(Character.isHighSurrogate(c)
                      && i + 1 < text.length()
                      && Character.isLowSurrogate(text.charAt(i + 1)))
                  && !(Character.isLowSurrogate(c)
                      && i > 0
                      && Character.isHighSurrogate(text.charAt(i - 1)));
          out.append(control || outside || lone ? '\uFFFD' : c);
        }
      }
    }
  }
}
