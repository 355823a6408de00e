package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.profiling.ProfilingBlocks;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;

/// What singling out a group did: days shut out of its members, of those who resemble it and of
/// others; that their conduct is the same; records for the same conduct; wrong records; attention.
public final class ProfilingFinding implements SystemFinding {

  @Override
  public String system() {
    return "profiling";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    List<Finding> told = new ArrayList<>();
    shutOut(story, told);
    conduct(story, told);
    wrong(story, told);
    return List.copyOf(told);
  }

  private static void shutOut(SystemStory story, List<Finding> told) {
    Measure group = shut(story, "group", ProfilingBlocks.MEMBERS, "of the group, taken for it");
    Measure alike = shut(story, "look-alikes", ProfilingBlocks.LOOKALIKES, "who resemble it");
    Measure hidden =
        shut(
            story,
            "not-taken",
            ProfilingBlocks.MEMBERS_NOT_TAKEN,
            "of the group, not taken for it");
    Measure others = shut(story, "others", ProfilingBlocks.OTHERS, "of neither sort");
    if (!group.value().exists() || !others.value().exists() || !alike.value().exists()) {
      return;
    }
    String number = Wording.mean(group.value());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Adults of the singled-out group who are taken for it were shut out on "
            + number
            + " days a year each ("
            + Wording.spread(group.value())
            + "), those of everybody else who merely resemble it on "
            + Wording.mean(alike.value())
            + " ("
            + Wording.spread(alike.value())
            + "), all others on "
            + Wording.mean(others.value())
            + " ("
            + Wording.spread(others.value())
            + ").");
    if (hidden.value().exists()) {
      sentences.add(
          "Members of the group whom nobody takes for it: "
              + Wording.mean(hidden.value())
              + " days. What lies between them and all others is not due to the mark.");
    }
    sentences.add(
        "That those who resemble the group are shut out more than all others: "
            + more(alike.value(), others.value()));
    told.add(
        story.finding(
            "shut-out", "Singled out by a mark", number, sentences, group, alike, hidden, others));
  }

  private static void conduct(SystemStory story, List<Finding> told) {
    Measure ours = harms(story, "harms-taken", true, "of those taken for the group");
    Measure theirs = harms(story, "harms-others", false, "of everybody else");
    Measure seen = seen(story, "recorded-taken", true, "of those taken for the group");
    Measure less = seen(story, "recorded-others", false, "of everybody else");
    Measure attention =
        story
            .measure("attention", "times as many acts seen, on the last day", "times")
            .ratio(
                "attention in thousandths, over cities",
                s -> s.sum(ProfilingBlocks::of, (b, v) -> v[b.attention().at(0)]),
                "1000 for each city",
                s -> s.sum((l, v) -> ProfilingBlocks.of(l) == null ? 0 : 1000));
    if (!seen.value().exists() || !less.value().exists() || less.value().mean() == 0) {
      return;
    }
    String number = Wording.share(seen.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of the harmful acts of those taken for the group "
            + number
            + " were recorded ("
            + Wording.spread(seen.value(), Wording.outOf(seen.value().mean()))
            + "), of those of everybody else "
            + Wording.share(less.value().mean())
            + " ("
            + Wording.spread(less.value(), Wording.outOf(less.value().mean()))
            + "): it holds in "
            + count(seen.value(), less.value())
            + ".");
    sentences.add(
        "They do "
            + Wording.mean(ours.value())
            + " harmful acts a year each ("
            + Wording.spread(ours.value())
            + "), everybody else "
            + Wording.mean(theirs.value())
            + " ("
            + Wording.spread(theirs.value())
            + "). A people file cannot make a group do more harm; what differs comes from fear of being"
            + " caught and from who they are otherwise.");
    if (attention.value().exists()) {
      sentences.add(
          "On the last day the channels that look more closely see "
              + Wording.mean(attention.value())
              + " times as many of their acts as of others' ("
              + Wording.spread(attention.value())
              + "); where attention follows records, it follows those that it makes itself.");
    }
    told.add(
        story.finding(
            "conduct",
            "The same conduct, more records",
            number,
            sentences,
            seen,
            less,
            ours,
            theirs,
            attention));
  }

  private static void wrong(SystemStory story, List<Finding> told) {
    Measure taken = wrongly(story, "wrong-taken", true, "of those taken for the group");
    Measure others = wrongly(story, "wrong-others", false, "of everybody else");
    if (!taken.value().exists() || !others.value().exists()) {
      return;
    }
    String number = Wording.mean(taken.value());
    told.add(
        story.finding(
            "wrong",
            "Entries without an act",
            number,
            List.of(
                "About 100 adults taken for the group "
                    + number
                    + " wrong records were made a year ("
                    + Wording.spread(taken.value())
                    + "), about 100 others "
                    + Wording.mean(others.value())
                    + " ("
                    + Wording.spread(others.value())
                    + "); they are more in "
                    + count(taken.value(), others.value())
                    + "."),
            taken,
            others));
  }

  private static String more(Estimate first, Estimate second) {
    return "it holds in " + count(first, second) + ".";
  }

  /// In how many replicates the first is higher.
  private static String count(Estimate first, Estimate second) {
    int higher = 0;
    int of = first.values().size();
    for (int r = 0; r < of; r++) {
      higher += first.values().get(r) > second.values().get(r) ? 1 : 0;
    }
    return higher + " of " + of + (of == 1 ? " replicate" : " replicates");
  }

  private static Measure shut(SystemStory story, String id, int sort, String whose) {
    return story
        .measure(id, "days shut out a year of adults " + whose, "day")
        .from(Mechanism.BANDS, Mechanism.RULES)
        .ratio(
            "days shut out of adults " + whose,
            s -> lives(s, sort, ProfilingBlocks.SHUT_OUT_DAYS),
            "adult-years",
            s -> lives(s, sort, ProfilingBlocks.DAYS) / 365);
  }

  private static Measure harms(SystemStory story, String id, boolean taken, String whose) {
    return story
        .measure(id, "harmful acts a year " + whose, "act")
        .from(Mechanism.CONDUCT)
        .ratio(
            "harmful acts " + whose,
            s -> both(s, taken, ProfilingBlocks.HARMS),
            "adult-years",
            s -> both(s, taken, ProfilingBlocks.DAYS) / 365);
  }

  private static Measure seen(SystemStory story, String id, boolean taken, String whose) {
    return story
        .measure(id, "harmful acts recorded " + whose, "share")
        .from(Mechanism.DETECTION, Mechanism.EXPOSURE)
        .ratio(
            "right records of harmful acts " + whose,
            s -> both(s, taken, ProfilingBlocks.HARM_RECORDS),
            "harmful acts " + whose,
            s -> both(s, taken, ProfilingBlocks.HARMS));
  }

  private static Measure wrongly(SystemStory story, String id, boolean taken, String whose) {
    return story
        .measure(id, "wrong records a year " + whose, "for 100 adults")
        .per(100)
        .from(Mechanism.ERRORS)
        .ratio(
            "wrong records " + whose,
            s -> both(s, taken, ProfilingBlocks.WRONG),
            "adult-years",
            s -> both(s, taken, ProfilingBlocks.DAYS) / 365);
  }

  /// Of those taken for the group, rightly or not, or of everybody else.
  private static double both(SocietyTotals society, boolean taken, int what) {
    return taken
        ? lives(society, ProfilingBlocks.MEMBERS, what)
            + lives(society, ProfilingBlocks.LOOKALIKES, what)
        : lives(society, ProfilingBlocks.MEMBERS_NOT_TAKEN, what)
            + lives(society, ProfilingBlocks.OTHERS, what);
  }

  private static double lives(SocietyTotals society, int sort, int what) {
    return society.sum(ProfilingBlocks::of, (b, v) -> v[b.lives().at(sort, what)]);
  }
}
