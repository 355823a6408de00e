package org.glasshouse.results.findings;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.tally.ScorePart;
import org.glasshouse.results.assumptions.Assumptions;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.measures.Bought;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Groups;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.measures.NothingToHide;
import org.glasshouse.results.measures.ScoreMeaning;
import org.glasshouse.results.measures.ScoreMeaning.BandConduct;
import org.glasshouse.results.measures.ScoreMeaning.PartShare;
import org.jspecify.annotations.Nullable;

/// The three findings that everybody reads first.
final class Headlines {

  /// How much of a score is conduct hangs first of all on how unequally people are watched.
  private static final List<Mechanism> SCORE =
      List.of(
          Mechanism.EXPOSURE,
          Mechanism.DETECTION,
          Mechanism.CONDUCT,
          Mechanism.DEBT,
          Mechanism.ERRORS,
          Mechanism.RULES);

  private final Measures measures;
  private final Assumptions assumptions;
  private final boolean traded;

  /// @param traded whether points of the score are bought and sold somewhere
  Headlines(Measures measures, Assumptions assumptions, boolean traded) {
    this.measures = measures;
    this.assumptions = assumptions;
    this.traded = traded;
  }

  List<Finding> all() {
    return List.of(nothingToHide(), scoreMeaning(), bought());
  }

  private Finding finding(
      String id,
      String title,
      String number,
      List<String> sentences,
      Finding.@Nullable Dots dots,
      Measure leading,
      List<Mechanism> nearestFirst,
      List<Measure> others) {
    List<Measure> said = new ArrayList<>();
    said.add(leading);
    said.addAll(others);
    return new Finding(
        id,
        title,
        number,
        List.copyOf(sentences),
        dots,
        List.copyOf(said),
        assumptions.under(nearestFirst),
        Cautions.sentence(assumptions, nearestFirst));
  }

  private Finding nothingToHide() {
    NothingToHide n = measures.nothingToHide();
    Estimate hit = n.shutOut().value();
    boolean mostlyByRule = n.byRule().value().mean() > n.byRecord().value().mean();
    List<String> sentences = new ArrayList<>();
    String number = Wording.whole(hit.mean());
    Measure.Count among = n.shutOut().denominator();
    if (!hit.exists() || among == null) {
      number = "nobody";
      sentences.add("There was nobody who was scored and did no harm.");
    } else if (hit.mean() == 0) {
      number = "none";
      sentences.add(
          "Of 100,000 people who did no harm, none was shut out of anything ("
              + Wording.same(hit)
              + ").");
      sentences.add(counted("0", among));
    } else {
      StringBuilder first = new StringBuilder();
      first
          .append("Of 100,000 people who did no harm, ")
          .append(number)
          .append(" were shut out of something (")
          .append(Wording.wholeSpread(hit))
          .append("): ")
          .append(Wording.whole(n.byRecord().value().mean()))
          .append(" by a wrong record, ")
          .append(Wording.whole(n.byRule().value().mean()))
          .append(" by the rule")
          .append(together(n));
      if (n.medianDays().value().exists()) {
        first
            .append("; half of them for more than ")
            .append(Wording.whole(n.medianDays().value().mean()))
            .append(" days");
      }
      if (n.neverObjected().value().exists()) {
        first
            .append("; ")
            .append(Wording.share(n.neverObjected().value().mean()))
            .append(" never objected");
      }
      sentences.add(first.append('.').toString());
      sentences.add(counted(Wording.count(n.shutOut().numerator().number().mean()), among));
      Estimate baseline = n.shutOut().baseline();
      if (baseline != null && baseline.exists()) {
        sentences.add(
            "Under ordinary law alone it was " + Wording.whole(baseline.mean()) + " of 100,000.");
      }
    }
    return finding(
        "nothing-to-hide",
        "Nothing to hide",
        number,
        sentences,
        hit.exists() ? Wording.dots(hit.mean() / 100_000, "people who did no harm") : null,
        n.shutOut(),
        mostlyByRule ? n.byRule().mechanisms() : n.shutOut().mechanisms(),
        List.of(n.byRecord(), n.byRule(), n.medianDays(), n.neverObjected()));
  }

  /// What the two grounds share, or leave over.
  private static String together(NothingToHide n) {
    double total = n.shutOut().value().mean();
    double both = n.byRecord().value().mean() + n.byRule().value().mean() - total;
    if (Math.abs(both) < 0.005 * total) {
      return "";
    }
    return both > 0
        ? ", some of them by both at different times"
        : ", the rest through another of the household";
  }

  private static String counted(String hit, Measure.Count among) {
    return "Counted: "
        + hit
        + " of "
        + Wording.count(among.number().mean())
        + " "
        + among.what()
        + mean(among.number(), ", as a mean over replicates.");
  }

  /// How a number was made from those of the replicates, where there are several.
  private static String mean(Estimate of, String several) {
    return of.values().size() > 1 ? several : ".";
  }

  private Finding scoreMeaning() {
    ScoreMeaning score = measures.score();
    PartShare conduct = score.parts().get(ScorePart.CONDUCT.ordinal());
    List<String> sentences = new ArrayList<>();
    Estimate share = conduct.share().value();
    String number = "nothing";
    if (share.exists()) {
      number = Wording.parts(share.mean(), 100) + " of 100";
      StringBuilder first = new StringBuilder("Of the differences between scores, ");
      first
          .append(number)
          .append(" parts came from conduct (")
          .append(Wording.spread(share, 100))
          .append(")");
      for (PartShare part : score.parts()) {
        if (part.part() != ScorePart.CONDUCT) {
          first
              .append(part.part() == ScorePart.REMAINDER ? " and " : ", ")
              .append(Wording.part(part.share().value().mean()))
              .append(' ')
              .append(told(part.part()));
        }
      }
      sentences.add(first.append('.').toString());
      if (score.parts().stream().anyMatch(part -> part.share().value().mean() < -0.005)) {
        sentences.add("A part below zero makes scores more alike.");
      }
      bands(score).ifPresent(sentences::add);
    } else {
      sentences.add("Scores measured nothing: on the last day nobody's differed from another's.");
    }
    return finding(
        "what-the-score-measured",
        "What the score measured",
        number,
        sentences,
        share.exists() && share.mean() >= 0 && share.mean() <= 1
            ? Wording.dots(share.mean(), "parts of the differences")
            : null,
        conduct.share(),
        SCORE,
        score.parts().stream().map(PartShare::share).skip(1).toList());
  }

  private String told(ScorePart part) {
    return switch (part) {
      case CONDUCT -> "from conduct";
      case WATCHED -> "from being watched more or less than others";
      case MEANS -> "from bills and debts of those who could not pay";
      case ERROR -> "from wrong records";
      case GAMING -> "from bought or faked records";
      case ALTERED -> "from scores that others had altered";
      case LEARNED -> "from weights that are learned";
      case REMAINDER ->
          "from "
              + (traded ? "points bought and sold, " : "")
              + (assumptions.ofSystem("factors").isEmpty()
                  ? ""
                  : "factors that rest on no conduct, ")
              + "the ends of the range and rounding";
    };
  }

  /// Lowest against highest band of the first city, of those with enough people to say something.
  private static java.util.Optional<String> bands(ScoreMeaning score) {
    String city = score.bands().isEmpty() ? "" : score.bands().getFirst().city();
    List<BandConduct> filled =
        score.bands().stream()
            .filter(band -> band.city().equals(city) && band.harms().value().exists())
            .filter(band -> band.citizens().mean() >= Groups.MINIMUM)
            .toList();
    if (filled.size() < 2) {
      return java.util.Optional.empty();
    }
    BandConduct low = filled.getFirst();
    BandConduct high = filled.getLast();
    return java.util.Optional.of(
        "People in band "
            + low.band()
            + " did "
            + Wording.mean(low.harms().value())
            + " harmful acts a year each, people in band "
            + high.band()
            + " "
            + Wording.mean(high.harms().value())
            + "; "
            + Wording.share(low.noHarm().value().mean())
            + " in band "
            + low.band()
            + " did no harm at all.");
  }

  private Finding bought() {
    Bought b = measures.bought();
    Measure prevented = b.harmsPrevented();
    List<String> sentences = new ArrayList<>();
    String number;
    Finding.Dots dots = null;
    if (prevented == null || prevented.denominator() == null) {
      number = "not known";
      sentences.add(
          "What the scheme bought is not known: this run has no baseline under ordinary law alone.");
    } else if (prevented.denominator().number().mean() == 0) {
      number = "no harmful acts";
      sentences.add("Under ordinary law alone there were no harmful acts to prevent.");
    } else {
      Estimate less = prevented.value();
      double law = prevented.denominator().number().mean();
      double share = less.mean() / law;
      number = Wording.number(1000 * Math.abs(share));
      String range = spread(less, 1000 / law);
      if (b.harmFell()) {
        dots = Wording.dots(share, "harmful acts under ordinary law alone");
        sentences.add(
            "Of 1,000 harmful acts under ordinary law alone, "
                + number
                + " were not done under the scheme ("
                + range
                + ").");
      } else if (b.harmRose()) {
        sentences.add(
            "For 1,000 harmful acts under ordinary law alone, "
                + number
                + " more were done under the scheme ("
                + spread(less, -1000 / law)
                + "); harm rose, so there is no price for preventing it.");
      } else if (less.low() == 0 && less.high() == 0) {
        number = "none";
        sentences.add(
            "As many harmful acts were done under the scheme as under ordinary law alone ("
                + Wording.same(less)
                + "); nothing was prevented, so there is no price for preventing it.");
      } else {
        sentences.add(
            "Of 1,000 harmful acts under ordinary law alone, "
                + Wording.number(1000 * share)
                + " fewer were done under the scheme ("
                + range
                + "): replicates do not agree that harm fell, so there is no price for preventing"
                + " it.");
        number = Wording.number(1000 * share);
      }
      sentences.add(
          "Counted: "
              + Wording.count(b.harms().value().mean())
              + " harmful acts under the scheme, "
              + Wording.count(law)
              + " under ordinary law alone"
              + mean(less, ", as means over replicates."));
      price(b).ifPresent(sentences::add);
    }
    Estimate lost = b.protectedLost().value();
    sentences.add(
        lost.low() == 0 && lost.high() == 0
            ? "No protected lawful act was left undone for fear of being recorded ("
                + Wording.same(lost)
                + ")."
            : "Per 100,000 residents and year, "
                + Wording.whole(lost.mean())
                + " protected lawful acts were left undone for fear of being recorded ("
                + Wording.wholeSpread(lost)
                + ").");
    List<Measure> others = new ArrayList<>(List.of(b.protectedLost(), b.wrongDays()));
    if (b.wrongDaysPerHarm() != null) {
      others.add(b.wrongDaysPerHarm());
    }
    if (b.protectedPerHarm() != null) {
      others.add(b.protectedPerHarm());
    }
    others.add(b.harms());
    return finding(
        "what-it-bought",
        "What it bought",
        number,
        sentences,
        dots,
        prevented == null ? b.harms() : prevented,
        b.harms().mechanisms(),
        others);
  }

  /// The spread of an estimate times a factor, lower end first.
  private static String spread(Estimate estimate, double factor) {
    return Wording.spread(
        Estimate.of(estimate.values().stream().mapToDouble(value -> factor * value).toArray()));
  }

  private static java.util.Optional<String> price(Bought b) {
    Measure days = b.wrongDaysPerHarm();
    Measure lost = b.protectedPerHarm();
    if (days == null || lost == null) {
      return java.util.Optional.empty();
    }
    if (days.value().low() == 0 && days.value().high() == 0) {
      return java.util.Optional.of(
          "Nobody was shut out by a wrong record meanwhile (" + Wording.same(days.value()) + ").");
    }
    return java.util.Optional.of(
        "For each harmful act not done, somebody was shut out by a wrong record for "
            + Wording.mean(days.value())
            + " days ("
            + Wording.spread(days.value())
            + ").");
  }
}
