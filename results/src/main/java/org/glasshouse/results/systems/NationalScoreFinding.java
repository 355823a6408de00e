package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.national.NationalBlocks;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.systems.NationalScoreSetting;
import org.jspecify.annotations.Nullable;

/// What competing algorithms say of the same people, what each criterion of choice would have
/// named, and whom the change to a national score alone shuts out.
public final class NationalScoreFinding implements SystemFinding {

  /// Days under the national score below which a group is not compared.
  private static final long LEAST_DAYS = 10_000;

  @Override
  public String system() {
    return "national-score";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    NationalScoreSetting setting =
        story.totals().scenario().systems().of(NationalScoreSetting.class);
    List<Finding> told = new ArrayList<>();
    if (setting != null) {
      change(story, setting, told);
      shadow(story, setting, told);
      criteria(story, setting, told);
    }
    return List.copyOf(told);
  }

  private static void change(SystemStory story, NationalScoreSetting setting, List<Finding> told) {
    NationalScoreSetting.Change change = setting.change();
    Measure alone =
        days(story, "shut-out", "shut out by the change alone", NationalBlocks.BY_CHANGE);
    Measure spared =
        days(story, "spared", "spared by the change alone", NationalBlocks.SPARED_BY_CHANGE);
    Measure noHarm =
        story
            .measure("no-harm", "never did harm, of those shut out by the change alone", "share")
            .from(Mechanism.BANDS, Mechanism.ERRORS)
            .ratio(
                "days shut out by the change alone of people who had done no harm",
                s -> days(s, Group.ALL, NationalBlocks.BY_CHANGE_NO_HARM),
                "days shut out by the change alone",
                s -> days(s, Group.ALL, NationalBlocks.BY_CHANGE));
    Measure fell =
        story
            .measure("fell", "put into a lower band on the date", "share")
            .from(Mechanism.BANDS)
            .ratio(
                "people who fell on the date",
                s -> moves(s, NationalBlocks.FELL),
                "people on whom the national score was laid",
                NationalScoreFinding::moved);
    if (change == null || !alone.value().exists()) {
      return;
    }
    String number = Wording.share(alone.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "On an average day of the national score "
            + number
            + " people under it were shut out of something only because it had replaced the score of"
            + " their own city ("
            + Wording.spread(alone.value(), Wording.outOf(alone.value().mean()))
            + "), and "
            + Wording.share(spared.value().mean())
            + " were spared by it.");
    if (noHarm.value().exists()) {
      sentences.add(
          "Of 100 such days, "
              + Wording.parts(noHarm.value().mean(), 100)
              + " were those of people who had done no harm at all ("
              + Wording.spread(noHarm.value(), 100)
              + ").");
    }
    if (fell.value().exists()) {
      sentences.add(
          "When "
              + change.vendor()
              + " became the national score, "
              + Wording.share(fell.value().mean())
              + " people fell to a lower band and "
              + Wording.share(story.totals().each(s -> share(s, NationalBlocks.ROSE)).mean())
              + " rose.");
    }
    String cities = cities(story.totals());
    if (!cities.isEmpty()) {
      sentences.add(cities);
    }
    String group = worst(story.totals());
    if (!group.isEmpty()) {
      sentences.add(group);
    }
    Estimate more =
        story
            .totals()
            .each(s ->
                days(s, Group.ALL, NationalBlocks.BY_CHANGE)
                    - days(s, Group.ALL, NationalBlocks.SPARED_BY_CHANGE));
    sentences.add(
        "That the change shuts out more than it spares: " + story.holds(more, part -> part > 0));
    told.add(
        story.finding(
            "change", "Shut out by the change", number, sentences, alone, spared, noHarm, fell));
  }

  private static Measure days(SystemStory story, String id, String title, int whom) {
    return story
        .measure(id, title, "share")
        .from(Mechanism.BANDS, Mechanism.CONSEQUENCES)
        .ratio(
            "days " + title,
            s -> days(s, Group.ALL, whom),
            "days of people under the national score",
            s -> days(s, Group.ALL, NationalBlocks.LAID));
  }

  /// Where most and fewest are shut out by the change alone.
  private static String cities(Totals totals) {
    int cities = totals.scenario().cities().size();
    int most = -1;
    int fewest = -1;
    double[] share = new double[cities];
    for (int city = 0; city < cities; city++) {
      share[city] = totals.only(city).each(NationalScoreFinding::rate).mean();
      if (Double.isNaN(share[city])) {
        continue;
      }
      most = most < 0 || share[city] > share[most] ? city : most;
      fewest = fewest < 0 || share[city] < share[fewest] ? city : fewest;
    }
    if (most == fewest) {
      return "";
    }
    return "By city it was most in "
        + totals.scenario().cities().get(most).name()
        + " ("
        + Wording.share(share[most])
        + ") and least in "
        + totals.scenario().cities().get(fewest).name()
        + " ("
        + Wording.share(share[fewest])
        + ").";
  }

  private static double rate(SocietyTotals society) {
    return Totals.quotient(
        days(society, Group.ALL, NationalBlocks.BY_CHANGE),
        days(society, Group.ALL, NationalBlocks.LAID));
  }

  /// The group that the change alone shuts out most.
  private static String worst(Totals totals) {
    Group worst = null;
    double most = 0;
    for (Group group : Group.values()) {
      double alone = 0;
      double laid = 0;
      for (SocietyTotals society : totals.scheme()) {
        alone += days(society, group, NationalBlocks.BY_CHANGE);
        laid += days(society, group, NationalBlocks.LAID);
      }
      if (laid >= LEAST_DAYS && alone / laid > most) {
        worst = group;
        most = alone / laid;
      }
    }
    if (worst == null || worst == Group.ALL) {
      return "";
    }
    return "By group it was most among people of the group \""
        + worst.label()
        + "\" ("
        + Wording.share(most)
        + ").";
  }

  private static void shadow(SystemStory story, NationalScoreSetting setting, List<Finding> told) {
    Measure different =
        story
            .measure("different", "put into different bands by two vendors", "share")
            .from(Mechanism.SYSTEM)
            .ratio(
                "people put into different bands, once for each pair and assessment",
                s -> VendorPairs.count(s, NationalBlocks.DIFFERENT),
                "people judged by two vendors, once for each pair and assessment",
                s -> VendorPairs.count(s, NationalBlocks.ASSESSED));
    Measure bottom =
        story
            .measure(
                "bottom-of-one", "at the bottom under one of two vendors and not both", "share")
            .from(Mechanism.SYSTEM)
            .ratio(
                "people at the bottom under one of two vendors alone",
                VendorPairs::oneOnly,
                "people at the bottom under either of two vendors",
                s -> VendorPairs.oneOnly(s) + VendorPairs.count(s, NationalBlocks.BOTH));
    if (!different.value().exists() || !bottom.value().exists()) {
      return;
    }
    String number = Wording.share(different.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Two vendors put "
            + number
            + " of the same people into different bands ("
            + Wording.spread(different.value(), Wording.outOf(different.value().mean()))
            + "), on average over pairs of "
            + setting.vendors().size()
            + " vendors and over assessments.");
    sentences.add(
        "Of those whom either of two puts at the bottom, "
            + Wording.share(bottom.value().mean())
            + " are not there under the other ("
            + Wording.spread(bottom.value(), Wording.outOf(bottom.value().mean()))
            + ").");
    String ranks = VendorPairs.ranks(story.totals(), setting);
    if (!ranks.isEmpty()) {
      sentences.add(ranks);
    }
    List<String> errors = new ArrayList<>();
    for (int vendor = 0; vendor < setting.vendors().size(); vendor++) {
      Estimate wrong = VendorCriterion.NO_HARM_BOTTOM.each(story.totals(), setting, vendor);
      if (wrong.exists()) {
        errors.add(setting.vendors().get(vendor).id() + " " + Wording.share(wrong.mean()));
      }
    }
    sentences.add(
        "Of people who had done no harm at all, there were put at the bottom: by "
            + String.join(", by ", errors)
            + ".");
    sentences.add(
        "That two vendors agree on fewer than half of those at the bottom: "
            + story.holds(bottom.value(), part -> part > 0.5));
    told.add(
        story.finding(
            "shadow", "The same people, other bands", number, sentences, different, bottom));
  }

  private static void criteria(
      SystemStory story, NationalScoreSetting setting, List<Finding> told) {
    if (setting.vendors().size() < 2) {
      return;
    }
    Measure named =
        story
            .measure("named", "vendors that one criterion or another would have chosen", "vendors")
            .over(
                "criteria of choice", s -> VendorCriterion.values().length, s -> named(s, setting));
    if (!named.value().exists() || named.value().mean() == 0) {
      return;
    }
    String number = Wording.mean(named.value());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "By "
            + VendorCriterion.values().length
            + " criteria of choice "
            + number
            + " of "
            + setting.vendors().size()
            + " vendors would have been chosen ("
            + Wording.spread(named.value())
            + ").");
    for (VendorCriterion criterion : VendorCriterion.values()) {
      sentences.add(
          "By "
              + criterion.title()
              + ": "
              + criterion.names(story.totals(), setting)
              + " ("
              + values(criterion, story.totals(), setting)
              + ").");
    }
    NationalScoreSetting.@Nullable Change change = setting.change();
    sentences.add(
        change == null
            ? "The scenario makes none of them the national score."
            : "The scenario names "
                + change.vendor()
                + "; nothing in the run chose it, and the criteria are not weighed against each"
                + " other.");
    told.add(
        story.finding(
            "criteria", "What each criterion would have chosen", number, sentences, named));
  }

  private static String values(
      VendorCriterion criterion, Totals totals, NationalScoreSetting setting) {
    List<String> values = new ArrayList<>();
    for (int vendor = 0; vendor < setting.vendors().size(); vendor++) {
      Estimate value = criterion.each(totals, setting, vendor);
      String said =
          !value.exists()
              ? "none"
              : criterion.share() ? Wording.share(value.mean()) : Wording.mean(value);
      values.add(setting.vendors().get(vendor).id() + " " + said);
    }
    return String.join(", ", values);
  }

  /// How many different vendors the criteria name.
  private static double named(SocietyTotals society, NationalScoreSetting setting) {
    Set<Integer> named = new HashSet<>();
    for (VendorCriterion criterion : VendorCriterion.values()) {
      int vendor = criterion.names(society, setting);
      if (vendor >= 0) {
        named.add(vendor);
      }
    }
    return named.size();
  }

  private static double days(SocietyTotals society, Group group, int whom) {
    return society.sum(NationalBlocks::of, (b, v) -> v[b.days.at(group.ordinal(), whom)]);
  }

  private static double moves(SocietyTotals society, int move) {
    return society.sum(NationalBlocks::of, (b, v) -> v[b.moves.at(0, move)]);
  }

  private static double moved(SocietyTotals society) {
    return moves(society, NationalBlocks.FELL)
        + moves(society, NationalBlocks.ROSE)
        + moves(society, NationalBlocks.STAYED);
  }

  private static double share(SocietyTotals society, int move) {
    return Totals.quotient(moves(society, move), moved(society));
  }
}
