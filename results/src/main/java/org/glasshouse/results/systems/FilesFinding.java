package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.glasshouse.engine.files.FilesBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;

/// What joining old files did to those whose entries were somebody else's, out of date or double:
/// who was shut out by nothing else, who is hit by their name, and how long it goes on counting.
public final class FilesFinding implements SystemFinding {

  private static final int NO_HARM = 0;

  @Override
  public String system() {
    return "files";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    List<Finding> told = new ArrayList<>();
    shutOut(story, told);
    names(story, told);
    still(story, told);
    return List.copyOf(told);
  }

  private static void shutOut(SystemStory story, List<Finding> told) {
    Measure shut = shutOut(story, "shut-out", "wrong old entries", FilesBlocks.WRONG);
    Measure others = shutOut(story, "others", "somebody else's old entries", FilesBlocks.OTHERS);
    Measure stale = shutOut(story, "stale", "old entries out of date or double", FilesBlocks.STALE);
    Measure harmless =
        story
            .measure(
                "days-harmless", "of these days, of people who had done no harm so far", "share")
            .from(Mechanism.SYSTEM, Mechanism.CONDUCT)
            .ratio(
                "days of people who had done no harm",
                s -> s.sum(FilesBlocks::of, (b, v) -> v[b.days.at(FilesBlocks.WRONG, NO_HARM)]),
                "days shut out only by wrong old entries",
                FilesFinding::days);
    Measure among =
        story
            .measure("days-among", "of all days shut out, only by wrong old entries", "share")
            .from(Mechanism.SYSTEM, Mechanism.BANDS, Mechanism.CONSEQUENCES)
            .ratio(
                "days shut out only by wrong old entries",
                FilesFinding::days,
                "days shut out of something",
                s -> s.sum((l, v) -> FilesBlocks.of(l) == null ? 0 : l.shutOutDays.sum(v)));
    if (!shut.value().exists()) {
      return;
    }
    double mean = shut.value().mean();
    String number = people(mean);
    List<String> sentences = new ArrayList<>();
    if (mean == 0) {
      sentences.add(
          "Of all who are scored, nobody was shut out only because an old entry was somebody else's,"
              + " out of date or entered twice.");
    } else {
      sentences.add(
          "Of all who are scored, "
              + number
              + " were shut out of something only because an old entry was somebody else's, out of"
              + " date or entered twice ("
              + Wording.spread(shut.value(), Wording.outOf(mean))
              + "), "
              + Wording.whole(
                  story
                      .totals()
                      .each(s -> reached(s, FilesBlocks.SHUT_OUT, FilesBlocks.WRONG))
                      .mean())
              + " people on average; without these entries nothing would have been denied to them.");
      sentences.add(
          "By somebody else's entries alone it was "
              + people(others.value().mean())
              + ", by their own that no longer held or stood twice "
              + people(stale.value().mean())
              + ".");
    }
    sentences.add(entries(story));
    if (harmless.value().exists()) {
      sentences.add(
          "These are "
              + Wording.share(among.value().mean())
              + " of all days shut out; "
              + Wording.share(harmless.value().mean())
              + " of them fell on people who had done no harm in the run so far ("
              + Wording.spread(harmless.value(), Wording.outOf(harmless.value().mean()))
              + ").");
      sentences.add(
          "That somebody is shut out by nothing but another's entries: "
              + story.holds(others.value(), share -> share > 0));
    }
    told.add(
        story.finding(
            "shut-out",
            "Shut out by a wrong old file",
            number,
            sentences,
            shut,
            others,
            stale,
            among,
            harmless));
  }

  private static String people(double share) {
    return share == 0 ? "nobody" : Wording.share(share);
  }

  private static Measure shutOut(SystemStory story, String id, String what, int sort) {
    return story
        .measure(id, "shut out only by " + what, "share")
        .from(Mechanism.SYSTEM, Mechanism.RULES, Mechanism.BANDS, Mechanism.CONSEQUENCES)
        .ratio(
            "shut out only by " + what,
            s -> reached(s, FilesBlocks.SHUT_OUT, sort),
            "scored on the day of the joining",
            FilesFinding::scored);
  }

  /// What became of all entries.
  private static String entries(SystemStory story) {
    double right = fate(story, FilesBlocks.JOINED);
    double missed = fate(story, FilesBlocks.MISSED);
    double namesake = fate(story, FilesBlocks.NAMESAKE);
    double stale = fate(story, FilesBlocks.OUT_OF_DATE);
    return "On average "
        + Wording.whole(right + missed + namesake + stale)
        + " entries were joined: "
        + Wording.whole(namesake)
        + " went to a namesake, "
        + Wording.whole(stale)
        + " no longer held, "
        + Wording.whole(missed)
        + " were missed, and "
        + Wording.whole(fate(story, FilesBlocks.TWICE))
        + " came twice.";
  }

  private static void names(SystemStory story, List<Finding> told) {
    List<String> classes = classes(story);
    List<Measure> measures = new ArrayList<>();
    int worst = -1;
    for (int c = 0; c < classes.size(); c++) {
      int at = c;
      Measure carry =
          story
              .measure(
                  "carry-" + classes.get(c).replace(' ', '-'),
                  "carried points of somebody else's, name " + classes.get(c),
                  "share")
              .from(Mechanism.SYSTEM, Mechanism.RULES)
              .ratio(
                  "carried points of somebody else's entry",
                  s -> carried(s, at),
                  "scored with such a name",
                  s -> s.sum(FilesBlocks::of, (b, v) -> v[b.scored.at(at)]));
      measures.add(carry);
      if (carry.value().exists()
          && (worst < 0 || carry.value().mean() > measures.get(worst).value().mean())) {
        worst = c;
      }
    }
    if (worst < 0 || measures.get(worst).value().mean() == 0) {
      return;
    }
    Measure most = measures.get(worst);
    String number = Wording.share(most.value().mean());
    List<String> rest = new ArrayList<>();
    for (int c = 0; c < classes.size(); c++) {
      if (c != worst && measures.get(c).value().exists()) {
        double mean = measures.get(c).value().mean();
        rest.add(called(classes.get(c)) + " " + people(mean));
      }
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of those with "
            + called(classes.get(worst))
            + ", "
            + number
            + " carried points for what somebody of the same name had done ("
            + Wording.spread(most.value(), Wording.outOf(most.value().mean()))
            + ").");
    if (!rest.isEmpty()) {
      sentences.add("Of those with " + String.join(", with ", rest) + ".");
    }
    sentences.add(
        "Names have nothing to do with conduct here; what differs is only how many others an entry"
            + " without a number fits.");
    measures.remove(worst);
    measures.addFirst(most);
    told.add(
        story.finding(
            "names", "Taken for a namesake", number, sentences, measures.toArray(new Measure[0])));
  }

  private static String called(String names) {
    return names.equals("own name") ? "a name of their own" : "a name that is " + names;
  }

  private static void still(SystemStory story, List<Finding> told) {
    Measure all = still(story, "still", "wrong old entries", FilesBlocks.WRONG);
    Measure secret =
        still(
            story, "still-secret", "somebody else's entries in a secret file", FilesBlocks.SECRET);
    if (!all.value().exists()) {
      return;
    }
    String number = Wording.share(all.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of those who ever carried points of a wrong old entry, "
            + number
            + " still did on the last day ("
            + Wording.spread(all.value(), Wording.outOf(all.value().mean()))
            + ").");
    if (secret.value().exists()) {
      sentences.add(
          "Where the entry was somebody else's and came from a file of which nobody is told, so that"
              + " nobody could object, it was "
              + Wording.share(secret.value().mean())
              + ", among "
              + Wording.whole(
                  story
                      .totals()
                      .each(s -> reached(s, FilesBlocks.CARRY, FilesBlocks.SECRET))
                      .mean())
              + " people on average ("
              + Wording.spread(secret.value(), Wording.outOf(secret.value().mean()))
              + ").");
    }
    sentences.add(
        "Points also go because they lapse, with the rule and not with the mistake; how long they"
            + " last counts from the day of the joining and not from the deed.");
    told.add(
        story.finding(
            "still",
            "Wrong entries that go on counting",
            number,
            sentences,
            secret.value().exists() ? new Measure[] {all, secret} : new Measure[] {all}));
  }

  private static Measure still(SystemStory story, String id, String what, int sort) {
    return story
        .measure(id, "still carry points of " + what + " on the last day", "share")
        .from(Mechanism.SYSTEM, Mechanism.RULES, Mechanism.REDRESS)
        .ratio(
            "carry points of " + what + " on the last day",
            s -> s.sum(FilesBlocks::of, (b, v) -> v[b.now.at(FilesBlocks.CARRY, sort)]),
            "ever carried points of " + what,
            s -> reached(s, FilesBlocks.CARRY, sort));
  }

  private static List<String> classes(SystemStory story) {
    return story.totals().arm(Arm.SCHEME).getFirst().layouts().stream()
        .map(FilesBlocks::of)
        .filter(Objects::nonNull)
        .findFirst()
        .map(b -> b.scored.dimensions().getFirst().labels())
        .orElse(List.of());
  }

  private static double carried(SocietyTotals society, int names) {
    return society.sum(
        FilesBlocks::of, (b, v) -> v[b.people.at(FilesBlocks.CARRY, FilesBlocks.OTHERS, names)]);
  }

  private static double reached(SocietyTotals society, int how, int sort) {
    return society.sum(
        FilesBlocks::of,
        (b, v) -> {
          long sum = 0;
          for (int c = 0; c < b.scored.size(); c++) {
            sum += v[b.people.at(how, sort, c)];
          }
          return sum;
        });
  }

  private static double scored(SocietyTotals society) {
    return society.sum(FilesBlocks::of, (b, v) -> b.scored.sum(v));
  }

  private static double days(SocietyTotals society) {
    return society.sum(
        FilesBlocks::of,
        (b, v) -> v[b.days.at(FilesBlocks.WRONG, 0)] + v[b.days.at(FilesBlocks.WRONG, 1)]);
  }

  private static double fate(SystemStory story, int fate) {
    return story
        .totals()
        .each(s ->
            s.sum(
                FilesBlocks::of,
                (b, v) -> {
                  long sum = 0;
                  for (int f = 0; f < b.joined.dimensions().getFirst().size(); f++) {
                    sum += v[b.joined.at(f, fate)];
                  }
                  return sum;
                }))
        .mean();
  }
}
