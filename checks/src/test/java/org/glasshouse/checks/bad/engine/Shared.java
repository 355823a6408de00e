package org.glasshouse.checks.bad.engine;

import java.util.ArrayList;
import java.util.List;

/// Shares what can change between districts.
final class Shared {
  static int counter;
  static final int[] OPEN = {1};
  static final List<String> CACHE = new ArrayList<>();
  static final StringBuilder HIDDEN = new StringBuilder();

  private Shared() {}
}
