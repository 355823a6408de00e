package org.glasshouse.results.tables;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of a table's content in a canonical text: values of a row parted by tabs, rows ended by
/// a line feed, null as `\N`, and `\`, tab and line feed in texts escaped by a `\`. It depends on
/// the order of rows and on nothing else, so equal contents have equal hashes however Parquet packs
/// them.
final class RowHash {

  private final MessageDigest digest = sha256();
  private final StringBuilder text = new StringBuilder(1 << 14);
  private boolean first = true;

  void value(long value) {
    separate();
    text.append(value);
  }

  void value(double value) {
    separate();
    text.append(value);
  }

  void value(boolean value) {
    separate();
    text.append(value);
  }

  void value(String value) {
    separate();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        default -> text.append(c);
      }
    }
  }

  void missing() {
    separate();
    text.append("\\N");
  }

  void endRow() {
    text.append('\n');
    first = true;
    if (text.length() > 1 << 13) {
      flush();
    }
  }

  String hex() {
    flush();
    return HexFormat.of().formatHex(digest.digest());
  }

  private void separate() {
    if (!first) {
      text.append('\t');
    }
    first = false;
  }

  private void flush() {
    digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
