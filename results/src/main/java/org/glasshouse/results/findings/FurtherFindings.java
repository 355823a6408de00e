package org.glasshouse.results.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glasshouse.results.assumptions.Assumptions;
import org.glasshouse.results.measures.Contexts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Groups;
import org.glasshouse.results.measures.LockOut;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.measures.Mistakes;
import org.jspecify.annotations.Nullable;

/// Findings after the three headlines: lock-out, mistakes, groups, chilling, settings, gaming. A
/// finding whose number does not exist in this run is left out.
final class FurtherFindings {

  private final Measures measures;
  private final Assumptions assumptions;

  FurtherFindings(Measures measures, Assumptions assumptions) {
    this.measures = measures;
    this.assumptions = assumptions;
  }

  List<Finding> all() {
    List<Finding> all = new ArrayList<>();
    lockOut(all);
    mistakes(all);
    groups(all);
    chilling(all);
    contexts(all);
    gaming(all);
    return List.copyOf(all);
  }

  private void add(
      List<Finding> all,
      String id,
      String title,
      String number,
      List<String> sentences,
      Finding.@Nullable Dots dots,
      Measure... said) {
    all.add(
        new Finding(
            id,
            title,
            number,
            List.copyOf(sentences),
            dots,
            List.of(said),
            assumptions.under(said[0].mechanisms()),
            Cautions.sentence(assumptions, said[0].mechanisms())));
  }

  private void lockOut(List<Finding> all) {
    LockOut l = measures.lockOut();
    Estimate ever = l.ever().value();
    if (!ever.exists()) {
      return;
    }
    int of = Wording.outOf(ever.mean());
    String number = Wording.share(ever.mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        number
            + " adults were shut out of something at some time ("
            + Wording.spread(ever, of)
            + "), and "
            + Wording.share(l.atEnd().value().mean())
            + " on the last day.");
    if (l.medianSpell().value().exists()) {
      sentences.add(
          "Half of all spells lasted more than "
              + Wording.mean(l.medianSpell().value())
              + " days, counting those that still go on.");
    } else if (ever.mean() > 0) {
      sentences.add("Fewer than half of all spells had ended by the last day.");
    }
    if (l.essential().value().mean() > 0) {
      sentences.add(
          Wording.share(l.essential().value().mean())
              + " were shut out of an essential service (health, housing, schooling, pay).");
    }
    if (l.children().value().mean() > 0) {
      sentences.add(
          "Consequences of another of the household reached "
              + Wording.whole(l.children().value().mean())
              + " minors"
              + (l.children().value().values().size() > 1 ? ", as a mean over replicates." : "."));
    }
    add(
        all,
        "lock-out",
        "Shut out",
        number,
        sentences,
        Wording.dots(ever.mean(), "adults"),
        l.ever(),
        l.atEnd(),
        l.medianSpell(),
        l.essential(),
        l.children());
  }

  private void mistakes(List<Finding> all) {
    Mistakes m = measures.mistakes();
    Estimate narrow = m.falseDiscoveryNarrow().value();
    if (!narrow.exists()) {
      return;
    }
    String number = Wording.share(narrow.mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of the days that people were shut out on their own account, "
            + number
            + " rested on a wrong record or went beyond the scheme's purpose in its narrow reading"
            + " ("
            + Wording.spread(narrow, Wording.outOf(narrow.mean()))
            + "); in the wide reading "
            + Wording.share(m.falseDiscoveryWide().value().mean())
            + ".");
    if (m.neverCorrected().value().exists()) {
      sentences.add(
          "Of the wrong records that came into force, "
              + Wording.share(m.neverCorrected().value().mean())
              + " were neither corrected nor repaired.");
    }
    if (m.upheldIfWrong().value().exists()) {
      sentences.add(
          "Decided objections against wrong records were won in "
              + Wording.share(m.upheldIfWrong().value().mean())
              + " cases.");
    }
    add(
        all,
        "mistakes",
        "Mistakes",
        number,
        sentences,
        Wording.dots(narrow.mean(), "days shut out"),
        m.falseDiscoveryNarrow(),
        m.falseDiscoveryWide(),
        m.neverCorrected(),
        m.upheldIfWrong());
  }

  private void groups(List<Finding> all) {
    Groups.Comparison shutOut = measures.groups().comparisons().getFirst();
    Groups.GroupRate worst = shutOut.highest();
    if (worst == null || !worst.rest().exists() || worst.rate().mean() == 0) {
      return;
    }
    int of = Wording.outOf(worst.rate().mean());
    String number = Wording.number(of * worst.rate().mean()) + " of " + Wording.number(of);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of all groups compared, \""
            + worst.group().label()
            + "\" was shut out most: "
            + number
            + " ("
            + Wording.spread(worst.rate(), of)
            + "), against "
            + Wording.number(of * worst.rest().mean())
            + " among the others"
            + (worst.ratio().exists() ? ", " + Wording.mean(worst.ratio()) + " times as often" : "")
            + ".");
    add(all, "groups", "Groups", number, sentences, null, measures.lockOut().ever());
  }

  private void chilling(List<Finding> all) {
    Estimate undone = measures.chilling().protectedActs().value();
    if (!undone.exists()) {
      return;
    }
    String number = Wording.share(undone.mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of protected acts such as speech, assembly and petition, "
            + number
            + " were left undone for fear of being recorded ("
            + Wording.spread(undone, Wording.outOf(undone.mean()))
            + ").");
    measures.chilling().kinds().stream()
        .filter(kind -> kind.undone().value().exists() && kind.undone().value().mean() > 0)
        .max(Comparator.comparingDouble(kind -> kind.undone().value().mean()))
        .ifPresent(kind ->
            sentences.add(
                "Most of all \""
                    + kind.title()
                    + "\": "
                    + Wording.share(kind.undone().value().mean())
                    + "."));
    add(
        all,
        "chilling",
        "Left undone",
        number,
        sentences,
        Wording.dots(undone.mean(), "protected acts"),
        measures.chilling().protectedActs(),
        measures.chilling().lawfulActs());
  }

  private void contexts(List<Finding> all) {
    Contexts c = measures.contexts();
    Estimate cross = c.crossShare().value();
    if (!cross.exists()) {
      return;
    }
    String number = Wording.share(cross.mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of the days that somebody was denied a service, "
            + number
            + " fell in another setting than the data came from ("
            + Wording.spread(cross, Wording.outOf(cross.mean()))
            + "); "
            + Wording.mean(c.crossDays().value())
            + " person-days in all.");
    Estimate severe = c.proportion().minorSevere().value();
    if (severe.exists() && severe.mean() > 0) {
      sentences.add(
          "Severe treatment for minor conduct took "
              + Wording.mean(severe)
              + " person-days, consequence by consequence, apportioned by points lost and list"
              + " entries.");
    }
    sentences.add(
        "This is evidence for what Article 5(1)(c) of Regulation (EU) 2024/1689 asks, and no"
            + " verdict.");
    add(
        all,
        "contexts",
        "Other settings",
        number,
        sentences,
        Wording.dots(cross.mean(), "days denied"),
        c.crossShare(),
        c.crossDays(),
        c.proportion().minorSevere());
  }

  private void gaming(List<Finding> all) {
    Estimate faked = measures.gaming().faked().value();
    if (!faked.exists() || faked.mean() == 0) {
      return;
    }
    String number = Wording.share(faked.mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of declared good acts that were accepted, "
            + number
            + " were bought or faked ("
            + Wording.spread(faked, Wording.outOf(faked.mean()))
            + ").");
    Estimate undeserved = measures.grants().undeserved().value();
    if (undeserved.exists() && undeserved.mean() > 0) {
      sentences.add(
          Wording.share(undeserved.mean())
              + " of those who had a grant had one only by wrong or bought records.");
    }
    add(
        all,
        "gaming",
        "Bought and faked",
        number,
        sentences,
        Wording.dots(faked.mean(), "accepted declarations"),
        measures.gaming().faked(),
        measures.grants().undeserved());
  }
}
