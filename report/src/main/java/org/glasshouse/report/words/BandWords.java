package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// Score and bands of a scheme, in words.
public final class BandWords {
  private BandWords() {}

  /// From where to where scores go, where everybody begins, and which scores make which band.
  public static String say(Scheme scheme) {
    Scheme.Score score = scheme.score();
    List<String> bands = new ArrayList<>();
    for (Scheme.Band band : scheme.bands()) {
      bands.add(
          name(band)
              + switch (band.cut()) {
                case Scheme.Cut.ByScore cut ->
                    " "
                        + Amounts.number(cut.from().value())
                        + " to "
                        + Amounts.number(cut.to().value());
                case Scheme.Cut.ByShare cut -> " the next " + Amounts.percent(cut.share().value());
              });
    }
    String order =
        scheme.bands().getFirst().cut() instanceof Scheme.Cut.ByShare
            ? "Bands, by share of the scored, lowest first: "
            : "Bands, lowest first: ";
    return "From "
        + Amounts.number(score.min().value())
        + " to "
        + Amounts.number(score.max().value())
        + "; everybody begins at "
        + Amounts.number(score.start().value())
        + ". "
        + order
        + String.join(", ", bands)
        + ".";
  }

  /// The band of a score, or null where bands go by share.
  ///
  /// @param tenths score in tenths
  public static @Nullable Integer of(Scheme scheme, int tenths) {
    Integer found = null;
    for (int band = 0; band < scheme.bands().size(); band++) {
      if (scheme.bands().get(band).cut() instanceof Scheme.Cut.ByScore cut
          && (band == 0 || tenths >= Math.round(cut.from().value() * Scheme.TENTHS))) {
        found = band;
      }
    }
    return found;
  }

  /// A band's id with its title, where that adds anything.
  public static String name(Scheme.Band band) {
    return band.title().equalsIgnoreCase(band.id())
        ? band.id()
        : band.id() + " (" + band.title() + ")";
  }
}
