package org.glasshouse.web.lesson;

import org.jspecify.annotations.Nullable;

/// A language in which every lesson stands.
public enum Language {
  ENGLISH("en", "English"),
  SIMPLIFIED_CHINESE("zh-CN", "简体中文");

  private final String code;
  private final String title;

  Language(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /// As browsers name it, and as files end.
  public String code() {
    return code;
  }

  /// Its name in itself.
  public String title() {
    return title;
  }

  /// The language of a code, or null.
  public static @Nullable Language coded(@Nullable String code) {
    for (Language each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    return null;
  }

  /// The first language of a browser's wish that lessons have; English if none.
  ///
  /// @param wish as in the header `Accept-Language`
  public static Language wished(@Nullable String wish) {
    if (wish != null) {
      for (String one : wish.split(",", -1)) {
        String main = one.strip().split("[-;]", 2)[0];
        for (Language each : values()) {
          if (each.code.split("-", 2)[0].equalsIgnoreCase(main)) {
            return each;
          }
        }
      }
    }
    return ENGLISH;
  }
}
