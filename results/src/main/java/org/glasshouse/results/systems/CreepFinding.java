package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.creep.CreepBlocks;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;

/// What later uses of sensors did: whom those shut out that nobody was told of, how many of them
/// could have known, what was recorded, and whether those who know fall silent.
public final class CreepFinding implements SystemFinding {

  @Override
  public String system() {
    return "creep";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    List<Finding> told = new ArrayList<>();
    shutOut(story, told);
    recorded(story, told);
    silence(story, told);
    return List.copyOf(told);
  }

  private static void shutOut(SystemStory story, List<Finding> told) {
    Measure ever =
        story
            .measure(
                "shut-out",
                "adults who were shut out only because of a use that nobody was told of",
                "share")
            .from(Mechanism.RULES, Mechanism.BANDS)
            .ratio(
                "adults shut out only because of such a use",
                s -> people(s, CreepBlocks.EVER),
                "adults",
                CreepFinding::adults);
    Measure knew =
        story
            .measure("knew", "of them, who knew of such a use before it recorded them", "share")
            .ratio(
                "who knew",
                s -> people(s, CreepBlocks.EVER_KNEW),
                "adults shut out only because of such a use",
                s -> people(s, CreepBlocks.EVER));
    Measure harmless =
        story
            .measure("harmless", "of them, who had done nothing harmful by then", "share")
            .ratio(
                "who had done nothing harmful",
                s -> people(s, CreepBlocks.EVER_HARMLESS),
                "adults shut out only because of such a use",
                s -> people(s, CreepBlocks.EVER));
    Measure days =
        story
            .measure("days", "days shut out for each of them", "day")
            .ratio(
                "days shut out only because of such a use",
                s -> s.sum(CreepBlocks::of, (b, v) -> b.days().sum(v)),
                "adults shut out only because of such a use",
                s -> people(s, CreepBlocks.EVER));
    if (!ever.value().exists()) {
      return;
    }
    String number = Wording.share(ever.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        number
            + " of the adults were at some time shut out of something only because a sensor was used for"
            + " what nobody had been told of ("
            + Wording.spread(ever.value(), Wording.outOf(ever.value().mean()))
            + "): without the points of those records they would have been free.");
    if (days.value().exists()) {
      sentences.add(
          "For each of them it lasted "
              + Wording.mean(days.value())
              + " days so far ("
              + Wording.spread(days.value())
              + ").");
      sentences.add(
          Wording.share(knew.value().mean())
              + " of them could have known: they had heard of such a use before it first recorded them ("
              + Wording.spread(knew.value(), Wording.outOf(knew.value().mean()))
              + "). "
              + Wording.share(harmless.value().mean())
              + " had done nothing harmful when it began.");
    }
    sentences.add(
        "That somebody is shut out by a use that nobody was told of: "
            + story.holds(ever.value(), share -> share > 0));
    told.add(
        story.finding(
            "shut-out",
            "A use that nobody was told of",
            number,
            sentences,
            ever,
            days,
            knew,
            harmless));
  }

  private static void recorded(SystemStory story, List<Finding> told) {
    Measure recorded =
        story
            .measure("recorded", "adults recorded by a use that nobody was told of", "share")
            .from(Mechanism.DETECTION)
            .ratio(
                "adults recorded by such a use",
                s -> people(s, CreepBlocks.RECORDED),
                "adults",
                CreepFinding::adults);
    Measure know =
        story
            .measure("know", "of them, who know of such a use on the last day", "share")
            .from(Mechanism.AWARENESS)
            .ratio(
                "who know of such a use",
                s -> people(s, CreepBlocks.RECORDED_KNOW),
                "adults recorded by such a use",
                s -> people(s, CreepBlocks.RECORDED));
    Measure stored =
        story
            .measure("stored", "records of acts from before the use began", "share")
            .ratio(
                "records of acts from before",
                s -> records(s, CreepBlocks.STORED),
                "records of uses that came later",
                CreepFinding::records);
    Measure wrong =
        story
            .measure("wrong", "records about somebody who did not do it", "share")
            .from(Mechanism.ERRORS)
            .ratio(
                "records about somebody else",
                s -> records(s, CreepBlocks.WRONG),
                "records of uses that came later",
                CreepFinding::records);
    if (!recorded.value().exists() || !stored.value().exists()) {
      return;
    }
    String number = Wording.share(recorded.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        number
            + " of the adults had been recorded by the last day by a use that nobody was told of ("
            + Wording.spread(recorded.value(), Wording.outOf(recorded.value().mean()))
            + "); "
            + Wording.share(know.value().mean())
            + " of them know that there is such a use.");
    sentences.add(
        "Of the records of all uses that came later, told or not, "
            + Wording.share(stored.value().mean())
            + " were of acts from before the use began, out of the sensors' own stores ("
            + Wording.spread(stored.value(), Wording.outOf(stored.value().mean()))
            + "), and "
            + Wording.share(wrong.value().mean())
            + " were about somebody who had not done it.");
    told.add(
        story.finding(
            "recorded", "Seen all along", number, sentences, recorded, know, stored, wrong));
  }

  private static void silence(SystemStory story, List<Finding> told) {
    Measure know = speech(story, "speech-of-those-who-know", 1, "those who know");
    Measure others = speech(story, "speech-of-others", 0, "those who do not know");
    if (!know.value().exists() || !others.value().exists() || others.value().mean() == 0) {
      return;
    }
    List<Double> with = know.value().values();
    List<Double> without = others.value().values();
    int less = 0;
    for (int r = 0; r < with.size(); r++) {
      less += with.get(r) < without.get(r) ? 1 : 0;
    }
    String number = Wording.mean(know.value());
    told.add(
        story.finding(
            "silence",
            "Those who know",
            number,
            List.of(
                "Adults who know of a use that nobody was told of said "
                    + number
                    + " critical or other public words a year each ("
                    + Wording.spread(know.value())
                    + "), adults who do not know "
                    + Wording.mean(others.value())
                    + " ("
                    + Wording.spread(others.value())
                    + "); they say less in "
                    + less
                    + " of "
                    + with.size()
                    + (with.size() == 1 ? " replicate." : " replicates."),
                "Only words that some channel might see are drawn and counted. Part of the difference"
                    + " may be who they are: a letter reaches those who did what is recorded."),
            know,
            others));
  }

  private static Measure speech(SystemStory story, String id, int who, String title) {
    return story
        .measure(id, "words of " + title, "a year each")
        .from(Mechanism.CHILLING, Mechanism.AWARENESS)
        .ratio(
            "words of " + title,
            s -> s.sum(CreepBlocks::of, (b, v) -> v[b.speech().at(who, CreepBlocks.ACTS)]),
            "adult-years",
            s -> s.sum(CreepBlocks::of, (b, v) -> v[b.speech().at(who, CreepBlocks.DAYS)]) / 365.0);
  }

  private static double people(SocietyTotals society, int who) {
    return society.sum(CreepBlocks::of, (b, v) -> v[b.people().at(who)]);
  }

  private static double records(SocietyTotals society, int what) {
    return society.sum(CreepBlocks::of, (b, v) -> b.records().sumAt(what, v));
  }

  private static double records(SocietyTotals society) {
    return society.sum(CreepBlocks::of, (b, v) -> b.records().sum(v));
  }

  private static double adults(SocietyTotals society) {
    return society.sum((l, v) -> CreepBlocks.of(l) == null ? 0 : v[l.population.at(1)]);
  }
}
