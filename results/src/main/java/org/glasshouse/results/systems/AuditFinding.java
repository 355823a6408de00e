package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.audit.AuditBlocks;
import org.glasshouse.engine.factors.Factor;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.AuditSetting;
import org.glasshouse.scenario.systems.FactorsSetting;

/// Who is over-represented at the top, how sure an audit of it is, and whom the authority's answer
/// moved.
public final class AuditFinding implements SystemFinding {

  private static final int NO_HARM = 0;
  private static final int HARM = 1;

  @Override
  public String system() {
    return "audit";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    List<Finding> told = new ArrayList<>();
    Audits audits = new Audits(story.totals());
    List<Group> groups = audits.byRatio();
    if (!groups.isEmpty()) {
      top(story, audits, groups, told);
      answers(story, groups.getFirst(), told);
    }
    return List.copyOf(told);
  }

  private static void top(
      SystemStory story, Audits audits, List<Group> groups, List<Finding> told) {
    Group over = groups.getFirst();
    Group under = groups.getLast();
    Measure share =
        story
            .measure("top", over.label() + ": in the highest band", "share")
            .from(Mechanism.SYSTEM, Mechanism.RULES, Mechanism.EXPOSURE)
            .ratio(
                "in the highest band on the day of the audit",
                s -> Audits.count(s, over, AuditBlocks.TOP, false),
                "scored",
                s -> Audits.count(s, over, AuditBlocks.SCORED, false));
    Measure least =
        story
            .measure("bottom-of-top", under.label() + ": in the highest band", "share")
            .from(Mechanism.SYSTEM, Mechanism.RULES, Mechanism.EXPOSURE)
            .ratio(
                "in the highest band on the day of the audit",
                s -> Audits.count(s, under, AuditBlocks.TOP, false),
                "scored",
                s -> Audits.count(s, under, AuditBlocks.SCORED, false));
    Estimate ratio = audits.ratio(over, false);
    String number = Wording.share(share.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "When the auditors came, "
            + number
            + " people of the group “"
            + over.label()
            + "” stood in the highest band ("
            + Wording.spread(share.value(), Wording.outOf(share.value().mean()))
            + "), "
            + Wording.mean(ratio)
            + " times as many as of all others; of “"
            + under.label()
            + "” it was "
            + Wording.share(least.value().mean())
            + ".");
    sentences.add(heard(story, audits, over));
    sentences.add(
        "Of “"
            + over.label()
            + "”, "
            + Wording.share(audits.shut(over, false).mean())
            + " were shut out of something, of “"
            + under.label()
            + "” "
            + Wording.share(audits.shut(under, false).mean())
            + ".");
    if (story.totals().scenario().systems().of(FactorsSetting.class) != null) {
      sentences.add(why(audits, over));
    }
    sentences.add(
        "No number of the files gives or takes points for belonging to a group: what tells groups"
            + " apart is means, what is on file, who lives beside whom, and who is watched.");
    studied(audits, sentences);
    Estimate abstractRatio = audits.ratio(Group.GROUP_B, false);
    if (abstractRatio.exists()) {
      sentences.add(
          "The abstract group B, which differs from group A by chances of education alone, stood at "
              + Wording.mean(abstractRatio)
              + " times the share of group A ("
              + Wording.spread(abstractRatio)
              + ").");
    }
    told.add(
        story.finding("top", "Who turned out to be at the top", number, sentences, share, least));
  }

  /// Where groups stand here, beside the one city that was studied.
  private static void studied(Audits audits, List<String> sentences) {
    Estimate rural = audits.ratio(Group.RURAL, false);
    Estimate state = audits.ratio(Group.PUBLIC_SECTOR, false);
    Estimate elsewhere = audits.ratio(Group.OTHER_WORK, false);
    if (!rural.exists() || !state.exists() || !elsewhere.exists()) {
      return;
    }
    sentences.add(
        "In the one city that was studied, rules gave rural people more penalties and fewer chances"
            + " of reward, and those who work for the state the opposite. Here rural people stood at"
            + " the top "
            + Wording.mean(rural)
            + " times as often as all others ("
            + Wording.spread(rural)
            + "), those who work for the state "
            + Wording.mean(state)
            + " times ("
            + Wording.spread(state)
            + "), and those who work elsewhere "
            + Wording.mean(elsewhere)
            + " times"
            + (rural.mean() > 1
                ? ". For rural people that is the other way round: in this model they are watched"
                    + " less, have no less than people in town, and the same rules hold for both, so"
                    + " it says nothing of how they fare where rules differ."
                : ".")
            + (state.mean() < elsewhere.mean()
                ? " State workers stand lower than others who work; they are watched more, as in that city."
                : ""));
  }

  private static String heard(SystemStory story, Audits audits, Group over) {
    Estimate heard = audits.heard(over);
    double[] interval = audits.interval(over);
    long named = audits.named(over);
    long held = audits.held();
    AuditSetting setting = story.totals().scenario().systems().of(AuditSetting.class);
    String sample = setting == null ? "some" : Wording.whole(setting.sample().value()) + " people";
    return "An audit asked "
        + sample
        + " in a city; those who answered put it at "
        + Wording.mean(heard)
        + " times, and one audit's own 95 % interval ran from "
        + Wording.number(interval[0])
        + " to "
        + Wording.number(interval[1])
        + ": "
        + named
        + " of "
        + held
        + (held == 1 ? " audit" : " audits")
        + " named that group.";
  }

  /// What the group has more of, factor by factor.
  private static String why(Audits audits, Group over) {
    List<String> parts = new ArrayList<>();
    for (Factor factor : Factor.values()) {
      Estimate gap = audits.gap(over, factor.ordinal());
      if (gap.exists()) {
        parts.add(Wording.mean(gap) + " from " + factor.label());
      }
    }
    return "Its members had, in points more than all others: "
        + String.join(", ", parts.subList(0, parts.size() - 1))
        + " and "
        + parts.getLast()
        + ".";
  }

  private static void answers(SystemStory story, Group over, List<Finding> told) {
    Scenario scenario = story.totals().scenario();
    List<String> sentences = new ArrayList<>();
    Measure moved =
        story
            .measure("left-top", "put out of the highest band by the answer alone", "citizens")
            .from(Mechanism.SYSTEM, Mechanism.BANDS)
            .total("put out of the highest band by the answer alone", s -> moved(s, 0));
    Measure lowest =
        story
            .measure("reached-bottom", "put into the lowest band by the answer alone", "citizens")
            .from(Mechanism.SYSTEM, Mechanism.BANDS)
            .total("put into the lowest band by the answer alone", s -> moved(s, 3));
    double answered =
        story.totals().each(s -> s.sum(AuditBlocks::of, (b, v) -> v[b.course.at(2)])).mean();
    if (answered == 0) {
      return;
    }
    String number = Wording.whole(moved.value().mean());
    sentences.add(
        "The answers put "
            + number
            + " people out of the highest band and "
            + Wording.whole(lowest.value().mean())
            + " into the lowest, of "
            + Wording.whole(story.totals().each(s -> Audits.count(s, Group.ALL, 0, true)).mean())
            + " who are scored.");
    for (int city = 0; city < scenario.cities().size(); city++) {
      AuditSetting setting =
          scenario.systems().of(AuditSetting.class, scenario.cities().get(city).id());
      if (setting != null) {
        String name = scenario.cities().get(city).name().replace(" (invented)", "");
        sentences.add(answer(story.totals().only(city), name, setting, over));
      }
    }
    told.add(
        story.finding("answers", "What the authority did then", number, sentences, moved, lowest));
  }

  private static String answer(Totals here, String name, AuditSetting setting, Group over) {
    Audits audits = new Audits(here);
    AuditSetting.Reply reply = setting.in(here.scenario().cities().getFirst().id());
    String then =
        "; on the last day that group stood at the top "
            + Wording.mean(audits.ratio(over, true))
            + " times as often as others, against "
            + Wording.mean(audits.ratio(over, false))
            + " on the day of the audit.";
    if (reply == null || reply.strength().value() == 0) {
      return "In " + name + " the authority did nothing" + then;
    }
    return "In "
        + name
        + " it "
        + switch (reply.what()) {
          case DENY -> denied(here, setting) + then;
          case HIDE -> hidden(here) + then;
          case QUOTA ->
              "handed out the places at the top by the shares of the groups, anew each month: "
                  + moves(here, false)
                  + then;
          case REWEIGHT -> "halved the factor that favoured it most: " + moves(here, true) + then;
          case DROP -> "dropped the factor that favoured it most: " + moves(here, true) + then;
        };
  }

  private static String denied(Totals here, AuditSetting setting) {
    Estimate only = here.each(s -> days(s, 2) / days(s, 0));
    Estimate shut = here.each(s -> days(s, 1) / days(s, 0));
    Estimate all =
        here.each(s ->
            Audits.count(s, Group.ALL, AuditBlocks.SHUT, false)
                / Audits.count(s, Group.ALL, AuditBlocks.SCORED, false));
    return "denied it and took "
        + Wording.number(setting.penalty().value())
        + " points from everybody who had answered: "
        + Wording.whole(here.each(s -> moved(s, 3)).mean())
        + " of them fell into the lowest band, "
        + Wording.whole(here.each(s -> moved(s, 3, NO_HARM)).mean())
        + " of whom had done no harm; of their days since, "
        + Wording.share(shut.mean())
        + " were days shut out of something ("
        + Wording.spread(shut, Wording.outOf(shut.mean()))
        + "), "
        + Wording.share(only.mean())
        + " for nothing but their answer; when they were asked, "
        + Wording.share(all.mean())
        + " of everybody in the city were shut out";
  }

  private static String hidden(Totals here) {
    Estimate untold = here.each(s -> untold(s, 0) + untold(s, 1));
    Estimate wrong = here.each(s -> untold(s, 1) / (untold(s, 0) + untold(s, 1)));
    return "stopped telling anybody a band or a reason: of "
        + Wording.whole(untold.mean())
        + " losses nobody was told, "
        + Wording.share(wrong.mean())
        + " of them rested on a wrong record, and none of them could be objected to";
  }

  private static String moves(Totals here, boolean bottom) {
    String top =
        Wording.whole(here.each(s -> moved(s, 0)).mean())
            + " people fell from the highest band, "
            + Wording.whole(here.each(s -> moved(s, 0, NO_HARM)).mean())
            + " of them without having done harm, and "
            + Wording.whole(here.each(s -> moved(s, 1)).mean())
            + " rose to it";
    return !bottom
        ? top
        : top
            + "; "
            + Wording.whole(here.each(s -> moved(s, 2)).mean())
            + " left the lowest band, where something is denied, and "
            + Wording.whole(here.each(s -> moved(s, 3)).mean())
            + " fell into it";
  }

  private static double moved(SocietyTotals society, int move) {
    return moved(society, move, NO_HARM) + moved(society, move, HARM);
  }

  private static double moved(SocietyTotals society, int move, int conduct) {
    return society.sum(AuditBlocks::of, (b, v) -> v[b.moved.at(move, conduct)]);
  }

  private static double days(SocietyTotals society, int which) {
    return society.sum(AuditBlocks::of, (b, v) -> v[b.days.at(which)]);
  }

  private static double untold(SocietyTotals society, int truth) {
    return society.sum(AuditBlocks::of, (b, v) -> v[b.untold.at(truth)]);
  }
}
