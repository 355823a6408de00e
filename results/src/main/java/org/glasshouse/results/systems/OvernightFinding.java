package org.glasshouse.results.systems;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glasshouse.engine.overnight.OvernightBlocks;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.Event;
import org.glasshouse.scenario.systems.OvernightSetting;

/// What a change of rules did to people who were scored already: how many fell though their points
/// stayed, and how long they were shut out for nothing else.
public final class OvernightFinding implements SystemFinding {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /// Changes that are told one by one.
  private static final int MOST = 4;

  private static final int FELL = 0;
  private static final int ROSE = 1;
  private static final int HARMLESS = 0;

  @Override
  public String system() {
    return "overnight";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    List<Finding> told = new ArrayList<>();
    fell(story, told);
    shutOut(story, told);
    return List.copyOf(told);
  }

  private static void fell(SystemStory story, List<Finding> told) {
    Measure fell =
        story
            .measure("fell", "put into a lower band by the edges alone", "share")
            .from(Mechanism.BANDS, Mechanism.RULES)
            .ratio(
                "put into a lower band", s -> crossed(s, FELL), "scored", OvernightFinding::scored);
    Measure harmless =
        story
            .measure("fell-harmless", "no harm done so far, of those who fell", "share")
            .from(Mechanism.BANDS, Mechanism.CONDUCT)
            .ratio(
                "put into a lower band without having done harm",
                s -> s.sum(OvernightBlocks::of, (b, v) -> v[b.crossed.at(FELL, HARMLESS)]),
                "put into a lower band",
                s -> crossed(s, FELL));
    Measure rose =
        story
            .measure("rose", "put into a higher band by the edges alone", "share")
            .from(Mechanism.BANDS, Mechanism.RULES)
            .ratio(
                "put into a higher band",
                s -> crossed(s, ROSE),
                "scored",
                OvernightFinding::scored);
    if (!fell.value().exists() || fell.value().mean() + rose.value().mean() == 0) {
      return;
    }
    List<String> sentences = new ArrayList<>();
    boolean down = fell.value().mean() > 0;
    Measure first = down ? fell : rose;
    String number = Wording.share(first.value().mean());
    sentences.add(
        "Of all who are scored, "
            + number
            + " woke up in a "
            + (down ? "lower" : "higher")
            + " band because its edges had been moved ("
            + Wording.spread(first.value(), Wording.outOf(first.value().mean()))
            + "); their points were what they had been.");
    sentences.add(changes(story.totals().scenario()));
    if (harmless.value().exists()) {
      sentences.add(
          "Of those who fell, "
              + Wording.share(harmless.value().mean())
              + " had done no harm so far ("
              + Wording.spread(harmless.value(), Wording.outOf(harmless.value().mean()))
              + ").");
    }
    if (down && rose.value().mean() > 0) {
      sentences.add("When edges went down again, " + Wording.share(rose.value().mean()) + " rose.");
    }
    told.add(
        story.finding("fell", "Rules changed overnight", number, sentences, first, harmless, rose));
  }

  private static void shutOut(SystemStory story, List<Finding> told) {
    Measure days =
        story
            .measure("days", "days shut out only because the edges were moved", "for 1,000 scored")
            .per(1000)
            .from(Mechanism.BANDS, Mechanism.RULES, Mechanism.CONSEQUENCES)
            .ratio(
                "days shut out only because the edges were moved",
                OvernightFinding::days,
                "scored",
                OvernightFinding::scored);
    Measure among =
        story
            .measure("days-among", "of all days shut out, only by the moved edges", "share")
            .from(Mechanism.BANDS, Mechanism.RULES, Mechanism.CONSEQUENCES)
            .ratio(
                "days shut out only because the edges were moved",
                OvernightFinding::days,
                "days shut out of something",
                s -> s.sum((l, v) -> OvernightBlocks.of(l) == null ? 0 : l.shutOutDays.sum(v)));
    Measure harmless =
        story
            .measure("days-harmless", "of these, of people who had done no harm so far", "share")
            .from(Mechanism.CONDUCT, Mechanism.BANDS)
            .ratio(
                "days of people who had done no harm",
                s -> s.sum(OvernightBlocks::of, (b, v) -> v[b.days.at(HARMLESS)]),
                "days shut out only because the edges were moved",
                OvernightFinding::days);
    if (!days.value().exists() || days.value().mean() == 0) {
      return;
    }
    String number = Wording.mean(days.value());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "The moved edges alone made "
            + number
            + " days of being shut out of something for each thousand who are scored ("
            + Wording.spread(days.value())
            + "): "
            + Wording.share(among.value().mean())
            + " of all days shut out.");
    if (story.totals().each(s -> crossed(s, FELL) + crossed(s, ROSE)).mean() == 0) {
      sentences.add(changes(story.totals().scenario()));
    }
    sentences.add(
        "By the edges of the scheme's own file the same points would have shut out nobody on those"
            + " days.");
    if (harmless.value().exists()) {
      sentences.add(
          Wording.share(harmless.value().mean())
              + " of them fell on people who had done no harm so far ("
              + Wording.spread(harmless.value(), Wording.outOf(harmless.value().mean()))
              + ").");
      sentences.add(
          "That a change of rules alone shuts out people who did no harm: "
              + story.holds(harmless.value(), share -> share > 0));
    }
    told.add(
        story.finding(
            "shut-out", "Shut out by the change alone", number, sentences, days, among, harmless));
  }

  /// What was changed, when and how it was told.
  private static String changes(Scenario scenario) {
    OvernightSetting setting = scenario.systems().of(OvernightSetting.class);
    List<String> parts = new ArrayList<>();
    if (setting == null) {
      return "";
    }
    for (Event<OvernightSetting.What> event : setting.events()) {
      LocalDate day = scenario.start().plusDays(event.atDay());
      LocalDate end = day.plusDays(event.days());
      String what =
          switch (event.what()) {
            case EDGES_RISE -> "rose";
            case EDGES_FALL -> "fell";
          };
      boolean ends = event.atDay() + event.days() < scenario.days();
      if (event.dose().value() > 0) {
        parts.add(
            "on "
                + DAY.format(day)
                + " all edges between bands "
                + what
                + " by "
                + Wording.number(event.dose().value())
                + " points"
                + (ends ? ", until " + DAY.format(end) : ""));
      }
    }
    int more = parts.size() - MOST;
    String told = String.join("; ", parts.subList(0, Math.min(MOST, parts.size())));
    double notice = setting.noticeDays().value();
    return Character.toUpperCase(told.charAt(0))
        + told.substring(1)
        + (more > 0 ? "; and " + more + " more" : "")
        + (notice > 0
            ? ", announced " + Wording.number(notice) + " days before, "
            : ", without notice, ")
        + switch (setting.reach()) {
          case EVERYBODY -> "for everybody and for what had been done before.";
          case NEW_RECORDS -> "for whoever got a new record afterwards.";
        };
  }

  private static double scored(SocietyTotals society) {
    return society.sum((l, v) -> OvernightBlocks.of(l) == null ? 0 : v[l.population.at(2)]);
  }

  private static double crossed(SocietyTotals society, int direction) {
    return society.sum(
        OvernightBlocks::of,
        (b, v) -> v[b.crossed.at(direction, 0)] + v[b.crossed.at(direction, 1)]);
  }

  private static double days(SocietyTotals society) {
    return society.sum(OvernightBlocks::of, (b, v) -> b.days.sum(v));
  }
}
