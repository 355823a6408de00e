package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.nodata.NoDataBlocks;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;

/// What it did that missing signs count: who is shut out with nothing on file that would do it, and
/// who they are.
public final class NoDataFinding implements SystemFinding {

  private static final int ALL = 0;
  private static final int MISSING = 1;
  private static final int SHUT_OUT = 2;

  @Override
  public String system() {
    return "no-data";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    List<Finding> told = new ArrayList<>();
    shutOut(story, told);
    whom(story, told);
    return List.copyOf(told);
  }

  private static void shutOut(SystemStory story, List<Finding> told) {
    Measure ever =
        story
            .measure(
                "shut-out", "adults who were shut out only because signs were missing", "share")
            .from(Mechanism.BANDS)
            .ratio(
                "adults shut out only because signs were missing",
                s -> people(s, NoDataBlocks.EVER),
                "adults scored",
                s -> group(s, NoDataBlocks.EVERYBODY, ALL));
    Measure hit =
        story
            .measure("hit", "adults who lose points for a missing sign on the last day", "share")
            .ratio(
                "adults who lose points",
                s -> people(s, NoDataBlocks.MISSING),
                "adults scored",
                s -> group(s, NoDataBlocks.EVERYBODY, ALL));
    Measure harmless =
        story
            .measure("harmless", "of days shut out so, those of people who did no harm", "share")
            .from(Mechanism.CONDUCT)
            .ratio(
                "days of people who had done nothing harmful",
                s -> days(s, 1),
                "days shut out only because signs were missing",
                s -> days(s, 0));
    Measure days =
        story
            .measure("days", "days shut out for each of them", "day")
            .ratio(
                "days shut out only because signs were missing",
                s -> days(s, 0),
                "adults shut out only because signs were missing",
                s -> people(s, NoDataBlocks.EVER));
    if (!ever.value().exists() || !hit.value().exists()) {
      return;
    }
    String number = Wording.share(ever.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        number
            + " of the adults scored were at some time shut out of something only because nothing was"
            + " known of them ("
            + Wording.spread(ever.value(), Wording.outOf(ever.value().mean()))
            + "): for months no position of a phone, no readable picture of a face or no record at"
            + " all.");
    if (days.value().exists()) {
      sentences.add(
          "For each of them it lasted "
              + Wording.mean(days.value())
              + " days so far ("
              + Wording.spread(days.value())
              + "); "
              + Wording.share(harmless.value().mean())
              + " of those days were of people who had done nothing harmful at all.");
    }
    sentences.add(
        "On the last day "
            + Wording.share(hit.value().mean())
            + " of the adults lose points for a missing sign ("
            + Wording.spread(hit.value(), Wording.outOf(hit.value().mean()))
            + "). No record says so, no letter comes, and there is nothing to object to.");
    told.add(
        story.finding("shut-out", "Nothing on file", number, sentences, ever, days, harmless, hit));
  }

  private static void whom(SystemStory story, List<Finding> told) {
    Measure others = hit(story, "others", NoDataBlocks.NONE_OF_THESE, "of none of these groups");
    Measure phone = hit(story, "no-phone", NoDataBlocks.NO_PHONE, "without a phone");
    Measure old = hit(story, "old", NoDataBlocks.OLD, "of 60 or over");
    Measure country = hit(story, "country", NoDataBlocks.COUNTRY, "in the country");
    Measure poor = hit(story, "poor", NoDataBlocks.POOR, "of the lowest fifth of income");
    Measure covered = hit(story, "covered", NoDataBlocks.COVERED, "with a covered face");
    Measure shut =
        story
            .measure(
                "shut-out-60", "days shut out so: adults of 60 or over on the last day", "share")
            .ratio(
                "adults of 60 or over shut out only because signs are missing",
                s -> group(s, NoDataBlocks.OLD, SHUT_OUT),
                "adults shut out only because signs are missing",
                s -> group(s, NoDataBlocks.EVERYBODY, SHUT_OUT));
    if (!others.value().exists() || !old.value().exists()) {
      return;
    }
    String number = Wording.share(others.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of adults in town under 60 with a phone, a bare face and no low income "
            + number
            + " lose points for a missing sign ("
            + Wording.spread(others.value(), Wording.outOf(others.value().mean()))
            + "); of those of 60 or over "
            + Wording.share(old.value().mean())
            + ", in the country "
            + said(country)
            + ", of the lowest fifth of income "
            + said(poor)
            + ", without a phone "
            + said(phone)
            + ", with a covered face "
            + said(covered)
            + ".");
    List<Double> oldOnes = old.value().values();
    List<Double> rest = others.value().values();
    int more = 0;
    for (int r = 0; r < oldOnes.size(); r++) {
      more += oldOnes.get(r) > rest.get(r) ? 1 : 0;
    }
    if (shut.value().exists()) {
      sentences.add(
          "Of those whom it shuts out on the last day, "
              + Wording.share(shut.value().mean())
              + " are 60 or over.");
    }
    sentences.add(
        "That it hits the old more than others: it holds in "
            + more
            + " of "
            + oldOnes.size()
            + (oldOnes.size() == 1 ? " replicate." : " replicates."));
    told.add(
        story.finding(
            "whom",
            "Whom silence hits",
            number,
            sentences,
            others,
            old,
            country,
            poor,
            phone,
            covered,
            shut));
  }

  private static String said(Measure measure) {
    return measure.value().exists() ? Wording.share(measure.value().mean()) : "nobody";
  }

  private static Measure hit(SystemStory story, String id, int group, String whose) {
    return story
        .measure(id, "adults " + whose + " who lose points for a missing sign", "share")
        .from(Mechanism.POPULATION, Mechanism.EXPOSURE)
        .ratio(
            "who lose points",
            s -> group(s, group, MISSING),
            "adults " + whose,
            s -> group(s, group, ALL));
  }

  private static double people(SocietyTotals society, int what) {
    return society.sum(NoDataBlocks::of, (b, v) -> v[b.people().at(NoDataBlocks.ANY, what)]);
  }

  private static double group(SocietyTotals society, int group, int what) {
    return society.sum(NoDataBlocks::of, (b, v) -> v[b.groups().at(group, what)]);
  }

  private static double days(SocietyTotals society, int who) {
    return society.sum(NoDataBlocks::of, (b, v) -> v[b.days().at(who)]);
  }
}
