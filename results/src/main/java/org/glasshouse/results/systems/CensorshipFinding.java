package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.censor.CensorBlocks;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;

/// Censorship in sentences: what was removed, who has a record for it, what is no longer said.
public final class CensorshipFinding implements SystemFinding {

  @Override
  public String system() {
    return "censorship";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    CensorshipMeasures all = CensorshipMeasures.of(story.totals());
    List<Finding> told = new ArrayList<>();
    removed(told, all, story);
    recorded(told, all, story);
    silent(told, all, story);
    return List.copyOf(told);
  }

  private static void removed(List<Finding> told, CensorshipMeasures all, SystemStory story) {
    Estimate lawful = all.lawful().value();
    if (!lawful.exists()) {
      return;
    }
    String number = Wording.share(lawful.mean());
    List<String> said = new ArrayList<>();
    said.add(
        "Of the posts that were removed, "
            + number
            + " broke no law ("
            + Wording.spread(lawful, Wording.outOf(lawful.mean()))
            + "); "
            + share(all.ordinary())
            + " were ordinary posts of no interest to anybody, the others criticism of the"
            + " authorities.");
    if (all.precision().value().exists()) {
      said.add(
          "Forbidden posts are "
              + share(all.base())
              + " of all posts, so that of what the machine marked only "
              + share(all.precision())
              + " were forbidden, though it marks few of the others.");
    }
    if (all.flaggedRight().value().exists()) {
      said.add("Of what other users flagged, " + share(all.flaggedRight()) + " were.");
    }
    said.add(
        share(all.unread())
            + " of the removed posts were removed without being read; of ordinary posts that were"
            + " read, moderators removed "
            + share(all.appetite())
            + " on the last day.");
    told.add(
        story.finding(
            "removed",
            "Posts removed",
            number,
            said,
            all.lawful(),
            all.ordinary(),
            all.base(),
            all.precision(),
            all.flaggedRight(),
            all.unread(),
            all.appetite()));
  }

  private static void recorded(List<Finding> told, CensorshipMeasures all, SystemStory story) {
    Estimate wrong = all.wrongPeople().value();
    if (!all.wrongRecords().value().exists() || !wrong.exists()) {
      return;
    }
    String number = Wording.share(wrong.mean());
    List<String> said = new ArrayList<>();
    said.add(
        number
            + " adults have a record for a forbidden post that they never wrote ("
            + Wording.spread(wrong, Wording.outOf(wrong.mean()))
            + "): an ordinary post was taken for one, or another of the household had the account.");
    said.add(
        "That is "
            + share(all.wrongRecords())
            + " of the records for posts; "
            + share(all.rightPeople())
            + " adults have nothing but forbidden posts of their own on record.");
    Estimate shut = all.wrongShut().value();
    Estimate other = all.otherShut().value();
    if (shut.exists() && other.exists()) {
      said.add(
          "Those with a wrong record were shut out of something on "
              + share(all.wrongShut())
              + " days, those with forbidden posts alone on "
              + share(all.rightShut())
              + ", adults with no record for posts on "
              + share(all.otherShut())
              + ". Some of the first have forbidden posts on record as well.");
      Estimate more =
          story
              .measure("wrong-more", "days shut out, wrongly recorded less unrecorded", "share")
              .over(
                  "adults",
                  s -> 1,
                  s -> shutShare(s, CensorBlocks.WRONGLY) - shutShare(s, CensorBlocks.NOTHING))
              .value();
      said.add(
          "That people are shut out more often with a wrong record for a post than with none: "
              + story.holds(more, v -> v > 0));
    }
    told.add(
        story.finding(
            "recorded",
            "On record for a post",
            number,
            said,
            all.wrongPeople(),
            all.wrongRecords(),
            all.rightPeople(),
            all.wrongShut(),
            all.rightShut(),
            all.otherShut()));
  }

  private static double shutShare(SocietyTotals society, int who) {
    return Totals.quotient(
        (double) society.sum(CensorBlocks::in, (b, v) -> v[b.days().at(who, 1)]),
        (double) society.sum(CensorBlocks::in, (b, v) -> v[b.days().at(who, 0)]));
  }

  private static void silent(List<Finding> told, CensorshipMeasures all, SystemStory story) {
    Estimate silent = all.silent().value();
    if (!silent.exists()) {
      return;
    }
    String number = Wording.share(silent.mean());
    List<String> said = new ArrayList<>();
    said.add(
        "Of the protected posts that people wrote or left unwritten for fear of being recorded, "
            + number
            + " are read by nobody ("
            + Wording.spread(silent, Wording.outOf(silent.mean()))
            + "): "
            + share(all.unwritten())
            + " were left unwritten, the others removed.");
    said.add(
        "Under ordinary law alone all of them are written and stay. What is missing makes the climate"
            + " of opinion more hostile to those who still write, and those who flag less"
            + " particular.");
    told.add(
        story.finding("silent", "What nobody reads", number, said, all.silent(), all.unwritten()));
  }

  private static String share(Measure measure) {
    return measure.value().exists() ? Wording.share(measure.value().mean()) : "none";
  }
}
