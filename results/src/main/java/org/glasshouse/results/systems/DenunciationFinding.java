package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.denunciation.DenunciationBlocks;
import org.glasshouse.engine.denunciation.Fate;
import org.glasshouse.engine.denunciation.Motive;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;

/// Denunciation in sentences: whom it wronged, and what it did to trust. What was told that was
/// true stands only beside it.
public final class DenunciationFinding implements SystemFinding {

  private static final int WRONGED = DenunciationBlocks.WRONGED;
  private static final int OTHERS = DenunciationBlocks.OTHERS;

  @Override
  public String system() {
    return "denunciation";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    List<Finding> told = new ArrayList<>();
    wronged(story, told);
    trust(story, told);
    return List.copyOf(told);
  }

  private static void wronged(SystemStory story, List<Finding> told) {
    Measure lies =
        story
            .measure("false", "denunciations in the file that are false", "share")
            .ratio(
                "false ones",
                Denunciations::falseEntered,
                "denunciations entered",
                Denunciations::entered);
    if (!lies.value().exists()) {
      return;
    }
    Measure people =
        story
            .measure("wronged", "people about whom something false was entered", "citizen")
            .total("people", s -> Denunciations.people(s, WRONGED, DenunciationBlocks.ADULTS));
    Measure harmless =
        story
            .measure("wronged.no-harm", "of them, did no harm", "citizen")
            .total("people", s -> Denunciations.people(s, WRONGED, DenunciationBlocks.NO_HARM));
    Measure shut = shutOut(story, "wronged", WRONGED);
    Measure others = shutOut(story, "others", OTHERS);
    String number = Wording.share(lies.value().mean());
    List<String> said = new ArrayList<>();
    said.add(
        "Of the denunciations that came into the file, "
            + number
            + " were false ("
            + Wording.spread(lies.value(), Wording.outOf(lies.value().mean()))
            + "): they named "
            + Wording.whole(people.value().mean())
            + " people for something that they had not done, "
            + Wording.whole(harmless.value().mean())
            + " of whom had done no harm at all.");
    if (shut.value().exists() && others.value().exists()) {
      Estimate more = story.totals().each(s -> shutOut(s, WRONGED) - shutOut(s, OTHERS));
      said.add(
          "Of those who had done no harm and were wrongly named, "
              + Wording.share(shut.value().mean())
              + " were shut out of something on the last day; of others who had done none, "
              + Wording.share(others.value().mean())
              + ". That those named are shut out more: "
              + story.holds(more, m -> m > 0)
              + " Those of the lowest band are also named more, so not all of it comes of the names.");
    }
    said.add("False ones were told " + motives(story) + ".");
    Measure unread =
        story
            .measure("unread", "denunciations that the desk could not check", "share")
            .ratio("entered or left unread", s -> unread(s), "denunciations", s -> all(s));
    Measure slipped =
        story
            .measure("false.unread", "false ones in the file that nobody had checked", "share")
            .ratio(
                "false ones entered unread",
                s -> Denunciations.fate(s, Fate.ENTERED_UNREAD, DenunciationBlocks.FALSE),
                "false ones in the file",
                Denunciations::falseEntered);
    said.add(
        "The desk could not check "
            + parts(unread)
            + " of what came in; "
            + parts(slipped)
            + " of the false ones in the file were entered unread.");
    told.add(
        story.finding(
            "false",
            "Sold out",
            number,
            said,
            lies,
            people,
            harmless,
            shut,
            others,
            unread,
            slipped));
  }

  /// `31 of 100 for pay, 30 of 100 out of spite`, the most frequent first.
  private static String motives(SystemStory story) {
    List<Motive> motives = new ArrayList<>(List.of(Motive.values()));
    double[] shares = new double[motives.size()];
    for (Motive motive : motives) {
      shares[motive.ordinal()] =
          story
              .totals()
              .each(s ->
                  Denunciations.entered(s, motive, DenunciationBlocks.FALSE)
                      / Denunciations.falseEntered(s))
              .mean();
    }
    motives.removeIf(m -> !(shares[m.ordinal()] > 0));
    motives.sort((a, b) -> Double.compare(shares[b.ordinal()], shares[a.ordinal()]));
    List<String> words = new ArrayList<>();
    for (Motive motive : motives) {
      words.add(motive.label() + " (" + Wording.part(shares[motive.ordinal()]) + " of 100)");
    }
    return String.join(", ", words);
  }

  private static void trust(SystemStory story, List<Finding> told) {
    Measure lost =
        story
            .measure("trust-lost", "trust between neighbours lost", "share")
            .ratio(
                "trust lost",
                s -> trusting(s, DenunciationBlocks.ADULTS) - trusting(s, DenunciationBlocks.TRUST),
                "adults",
                s -> trusting(s, DenunciationBlocks.ADULTS));
    Measure denounced = trustLost(story, "denounced", DenunciationBlocks.BETRAYED);
    Measure others = trustLost(story, "others", OTHERS);
    Measure help = undone(story, "help", "help left undone for lack of trust", 0);
    Measure speech = undone(story, "speech", "speech left unsaid for lack of trust", 1);
    if (!lost.value().exists() || lost.value().mean() == 0) {
      return;
    }
    String number = Wording.share(lost.value().mean());
    List<String> said = new ArrayList<>();
    said.add(
        "By the last day "
            + number
            + " of the trust between neighbours was gone ("
            + Wording.spread(lost.value(), Wording.outOf(lost.value().mean()))
            + "): "
            + parts(denounced)
            + " of that of those who had learned that they were denounced, and "
            + parts(others)
            + " of everybody else's, who had only heard of it.");
    Estimate undone = help.value();
    if (undone.exists()) {
      said.add(
          "For lack of it "
              + Wording.share(undone.mean())
              + " of the help that people would have given was not given ("
              + Wording.spread(undone, Wording.outOf(undone.mean()))
              + "), and "
              + parts(speech)
              + " of what they would have said in public was not said, on top of what fear of the"
              + " record leaves unsaid. That help is left undone: "
              + story.holds(undone, u -> u > 0));
    }
    said.add(
        "How much trust one denunciation takes, and what it does to help, is assumed; only that it"
            + " takes some is known.");
    told.add(story.finding("trust", "Trust", number, said, lost, denounced, others, help, speech));
  }

  private static Measure shutOut(SystemStory story, String id, int who) {
    return story
        .measure("shut-out." + id, "did no harm and shut out on the last day: " + id, "share")
        .ratio(
            "shut out",
            s -> Denunciations.people(s, who, DenunciationBlocks.SHUT_OUT_NO_HARM),
            "did no harm",
            s -> Denunciations.people(s, who, DenunciationBlocks.NO_HARM));
  }

  private static double shutOut(SocietyTotals society, int who) {
    return Denunciations.people(society, who, DenunciationBlocks.SHUT_OUT_NO_HARM)
        / Denunciations.people(society, who, DenunciationBlocks.NO_HARM);
  }

  private static Measure trustLost(SystemStory story, String id, int who) {
    return story
        .measure("trust-lost." + id, "trust lost: " + id, "share")
        .ratio(
            "trust lost",
            s ->
                Denunciations.trust(s, who, DenunciationBlocks.ADULTS)
                    - Denunciations.trust(s, who, DenunciationBlocks.TRUST),
            "adults",
            s -> Denunciations.trust(s, who, DenunciationBlocks.ADULTS));
  }

  private static Measure undone(SystemStory story, String id, String title, int act) {
    return story
        .measure("undone." + id, title, "share")
        .ratio(
            "left undone for lack of trust",
            s -> Denunciations.acts(s, act, DenunciationBlocks.UNDONE),
            "done, or left undone for lack of trust",
            s ->
                Denunciations.acts(s, act, DenunciationBlocks.UNDONE)
                    + Denunciations.acts(s, act, DenunciationBlocks.DONE));
  }

  private static double trusting(SocietyTotals society, int amount) {
    return Denunciations.trust(society, DenunciationBlocks.BETRAYED, amount)
        + Denunciations.trust(society, OTHERS, amount);
  }

  private static double unread(SocietyTotals society) {
    return Denunciations.fate(society, Fate.ENTERED_UNREAD, -1)
        + Denunciations.fate(society, Fate.SHELVED, -1);
  }

  private static double all(SocietyTotals society) {
    double sum = 0;
    for (Fate fate : Fate.values()) {
      sum += Denunciations.fate(society, fate, -1);
    }
    return sum;
  }

  private static String parts(Measure share) {
    return share.value().exists() ? Wording.share(share.value().mean()) : "none";
  }
}
