package org.glasshouse.scenario.resolve;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.format.Numerals;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme;

/// Resolves the bands of a scheme: without gap, without overlap, over the whole range.
///
/// Bands are written in whole points and hold tenths: `[800, 1049]` and `[1050, 1300]` leave no
/// gap, since a score below 1050 belongs to the band below.
final class BandResolver {
  private static final double STEP = 1;
  private static final double TOLERANCE = 1e-6;

  private final Issues issues;

  BandResolver(Issues issues) {
    this.issues = issues;
  }

  List<Scheme.Band> bands(Section file, Scheme.Score score) {
    List<Scheme.Band> bands = new ArrayList<>();
    List<Section> sections = file.sections("bands");
    for (Section band : sections) {
      bands.add(new Scheme.Band(band.id(), band.text("title"), cut(band), band.provenance()));
    }
    boolean byScore = bands.stream().anyMatch(band -> band.cut() instanceof Scheme.Cut.ByScore);
    boolean byShare = bands.stream().anyMatch(band -> band.cut() instanceof Scheme.Cut.ByShare);
    if (byScore && byShare) {
      Section odd = sections.getFirst();
      for (Section section : sections) {
        if (section.has("share") != sections.getFirst().has("share")) {
          odd = section;
          break;
        }
      }
      issues.add(
          Issue.error(
              IssueCode.BAND_MIX,
              odd.mark(),
              "bands by score beside bands by share",
              "all bands of one sort"));
    } else if (byShare) {
      checkShares(file, bands);
    } else {
      checkScores(sections, bands, score);
    }
    return List.copyOf(bands);
  }

  private Scheme.Cut cut(Section band) {
    if (band.has("share")) {
      return new Scheme.Cut.ByShare(band.quantity("share"));
    }
    List<Quantity> ends = band.quantities("score");
    if (ends.size() != 2) {
      Quantity unknown = band.neutral(Double.NaN, "score");
      return new Scheme.Cut.ByScore(unknown, unknown);
    }
    Points.checkTenths(band, "score", ends.get(0), issues);
    Points.checkTenths(band, "score", ends.get(1), issues);
    return new Scheme.Cut.ByScore(ends.get(0), ends.get(1));
  }

  private void checkShares(Section file, List<Scheme.Band> bands) {
    double sum = 0;
    for (Scheme.Band band : bands) {
      if (band.cut() instanceof Scheme.Cut.ByShare(Quantity share)) {
        sum += share.value();
      }
    }
    if (Math.abs(sum - 1) > TOLERANCE) {
      issues.add(
          Issue.error(
              IssueCode.BAND_SHARES,
              file.keyMark("bands"),
              "shares that add up to " + Numerals.plain(Math.rint(sum * 1e6) / 1e6),
              "a sum of 1"));
    }
  }

  private void checkScores(List<Section> sections, List<Scheme.Band> bands, Scheme.Score score) {
    double reached = Double.NaN;
    for (int i = 0; i < bands.size(); i++) {
      if (!(bands.get(i).cut() instanceof Scheme.Cut.ByScore(Quantity from, Quantity to))) {
        continue;
      }
      Section section = sections.get(i);
      if (to.value() < from.value()) {
        report(
            IssueCode.BAND_OVERLAP,
            section,
            "a band from " + Points.of(from) + " to " + Points.of(to),
            "the lower end first");
      }
      if (i == 0) {
        if (from.value() > score.min().value() || from.value() < score.min().value()) {
          report(
              IssueCode.BAND_ENDS,
              section,
              "a lowest band from " + Points.of(from),
              "the lowest score, " + Points.of(score.min()));
        }
      } else if (from.value() <= reached) {
        report(
            IssueCode.BAND_OVERLAP,
            section,
            "a band from "
                + Points.of(from)
                + ", though the one before goes to "
                + Numerals.plain(reached),
            "a band that begins above it; the lowest band stands first");
      } else if (from.value() > reached + STEP + TOLERANCE) {
        report(
            IssueCode.BAND_GAP,
            section,
            "a band from "
                + Points.of(from)
                + ", though the one before ends at "
                + Numerals.plain(reached),
            "a band from " + Numerals.plain(reached + STEP));
      }
      reached = to.value();
    }
    if (!bands.isEmpty() && (reached > score.max().value() || reached < score.max().value())) {
      report(
          IssueCode.BAND_ENDS,
          sections.getLast(),
          "a highest band to " + Numerals.plain(reached),
          "the highest score, " + Points.of(score.max()));
    }
  }

  private void report(IssueCode code, Section band, String seen, String expected) {
    issues.add(Issue.error(code, band.valueMark("score"), seen, expected));
  }
}
