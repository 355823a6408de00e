package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.opinion.OpinionBlocks.Answer;
import org.glasshouse.engine.opinion.OpinionBlocks.Who;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// What people think of the scheme: what hearing both sides does, what each city's telling did to
/// approval and to speech, and what being shut out does.
public final class OpinionFinding implements SystemFinding {

  // One study: students who approved of one score for everybody, before and after pros and cons.
  private static final double BEFORE = 0.53;
  private static final double AFTER = 0.29;
  private static final double NEAR_START = 0.03;
  private static final double TOLERANCE = 0.1;
  private static final int THOUSAND = 1000;

  @Override
  public String system() {
    return "opinion";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    Opinions opinions = new Opinions(story.totals());
    List<Finding> told = new ArrayList<>();
    if (story.totals().each(s -> first(s, Answer.ASKED)).mean() == 0) {
      return told;
    }
    told.add(sitting(story));
    told.add(cities(story, opinions));
    Finding lives = lives(story);
    if (lives != null) {
      told.add(lives);
    }
    return List.copyOf(told);
  }

  private static Finding sitting(SystemStory story) {
    Measure before =
        story
            .measure("first", "adults who approve, at the first survey", "share")
            .ratio("approve", s -> first(s, Answer.APPROVE), "adults", s -> first(s, Answer.ASKED));
    Measure after =
        story
            .measure(
                "after-both",
                "adults who would approve if told all pros and cons, at the first survey",
                "share")
            .ratio(
                "would approve",
                s -> first(s, Answer.AFTER_BOTH),
                "adults",
                s -> first(s, Answer.ASKED));
    String number = Wording.share(after.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Told all pros and all cons in one sitting, "
            + number
            + " adults would approve of the scheme ("
            + Wording.spread(after.value(), Wording.outOf(after.value().mean()))
            + "); before it "
            + Wording.share(before.value().mean())
            + " do ("
            + Wording.spread(before.value(), Wording.outOf(before.value().mean()))
            + ").");
    sentences.add(
        "An argument weighs the same on both sides; what speaks for the scheme most people have heard"
            + " already, what speaks against it they have not.");
    Estimate fall =
        story.totals().each(s -> first(s, Answer.APPROVE) - first(s, Answer.AFTER_BOTH));
    sentences.add("That approval falls: " + story.holds(fall, difference -> difference > 0));
    if (Math.abs(before.value().mean() - BEFORE) <= NEAR_START) {
      boolean met = Math.abs(after.value().mean() - AFTER) <= TOLERANCE;
      sentences.add(
          "In one study of students in China it fell from 53 to 29 of 100. The fall is predicted and not"
              + " fitted; the weight of arguments is set by another figure of that study, of students"
              + " in Germany, of whom at most 19 of 100 approved. "
              + (met ? "Met" : "Missed")
              + " within 10 of 100.");
    }
    return story.finding(
        "both-sides", "Told the pros and the cons", number, sentences, after, before);
  }

  private static Finding cities(SystemStory story, Opinions opinions) {
    Scenario scenario = story.totals().scenario();
    List<Measure> measures = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    String number = "";
    for (int city = 0; city < scenario.cities().size(); city++) {
      int at = city;
      String name = scenario.cities().get(city).name();
      Measure last =
          story
              .measure(
                  "approve." + scenario.cities().get(city).id(),
                  "adults of " + name + " who approve, last day",
                  "share")
              .ratio(
                  "approve",
                  s -> opinions.last(s, at, Who.ALL, Answer.APPROVE),
                  "adults",
                  s -> opinions.last(s, at, Who.ALL, Answer.ASKED));
      Measure silent =
          story
              .measure(
                  "silent." + scenario.cities().get(city).id(),
                  "protected lawful acts left undone in " + name,
                  "of 1,000")
              .per(THOUSAND)
              .ratio(
                  "left undone",
                  s -> opinions.undone(s, at),
                  "left undone or done",
                  s -> opinions.undone(s, at) + opinions.done(s, at));
      if (!last.value().exists()) {
        continue;
      }
      String share = Wording.share(last.value().mean());
      number = number.isEmpty() ? share : number;
      sentences.add(
          "In "
              + name
              + ", "
              + opinions.told(at)
              + ", "
              + share
              + " adults approve on the last day ("
              + Wording.spread(last.value(), Wording.outOf(last.value().mean()))
              + ") and "
              + Wording.share(story.totals().each(s -> opinions.awareShare(s, at)).mean())
              + " know that they are scored; "
              + (silent.value().exists() ? Wording.mean(silent.value()) : "none")
              + " of 1,000 protected lawful acts were left undone for fear of being recorded.");
      measures.add(last);
      measures.add(silent);
    }
    Estimate more = story.totals().each(s -> opinions.undone(s, true) - opinions.undone(s, false));
    if (more.exists()) {
      sentences.add(
          "That people leave more unsaid where anything is told than where nothing is: "
              + story.holds(more, difference -> difference > 0));
    }
    return story.finding(
        "cities", "What each city was told", number, sentences, measures.toArray(new Measure[0]));
  }

  private static @Nullable Finding lives(SystemStory story) {
    Measure shut =
        story
            .measure("shut-out", "approval of those who know and are shut out, last day", "share")
            .ratio(
                "approve",
                s -> last(s, Who.SHUT_OUT, Answer.APPROVE),
                "adults who know that they are scored and are shut out",
                s -> last(s, Who.SHUT_OUT, Answer.ASKED));
    Measure aware =
        story
            .measure("aware", "approval of those who know that they are scored, last day", "share")
            .ratio(
                "approve",
                s -> last(s, Who.AWARE, Answer.APPROVE),
                "adults who know that they are scored",
                s -> last(s, Who.AWARE, Answer.ASKED));
    Measure say =
        story
            .measure("say", "adults who say that they approve and do not, last day", "share")
            .ratio(
                "say so and do not",
                s -> last(s, Who.ALL, Answer.SAY) - last(s, Who.ALL, Answer.APPROVE),
                "adults",
                s -> last(s, Who.ALL, Answer.ASKED));
    if (!shut.value().exists() || !aware.value().exists()) {
      return null;
    }
    String number = Wording.share(shut.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of those who know that they are scored and are shut out of something, "
            + number
            + " approve on the last day ("
            + Wording.spread(shut.value(), Wording.outOf(shut.value().mean()))
            + "), of all who know that they are scored "
            + Wording.share(aware.value().mean())
            + ".");
    Estimate gap = story.totals().each(s -> approving(s, Who.AWARE) - approving(s, Who.SHUT_OUT));
    sentences.add(
        "That being shut out costs approval: " + story.holds(gap, difference -> difference > 0));
    sentences.add(
        "Asked openly, "
            + Wording.share(say.value().mean())
            + " adults more say that they approve than do: fear answers for them. A survey sees the sum.");
    return story.finding("lives", "Who lives under it", number, sentences, shut, aware, say);
  }

  private static double approving(SocietyTotals society, Who who) {
    return Totals.quotient(last(society, who, Answer.APPROVE), last(society, who, Answer.ASKED));
  }

  private static double first(SocietyTotals society, Answer answer) {
    return Opinions.first(society, answer);
  }

  private static double last(SocietyTotals society, Who who, Answer answer) {
    return Opinions.last(society, who, answer);
  }
}
