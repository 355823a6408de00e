package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.force.ForceBlocks;
import org.glasshouse.engine.force.Order;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;

/// Force in sentences: how many people were hurt, how many of them had done no harm, and what it
/// cost those whom officers met.
public final class ForceFinding implements SystemFinding {

  @Override
  public String system() {
    return "force";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    Measure met = times(story, "met", "met by officers", ForceBlocks.MET);
    if (!met.value().exists() || met.value().mean() == 0) {
      return List.of();
    }
    List<Finding> told = new ArrayList<>();
    hurt(story, told, met);
    cost(story, told);
    return List.copyOf(told);
  }

  private static void hurt(SystemStory story, List<Finding> told, Measure met) {
    Measure hurt = times(story, "hurt", "hurt", ForceBlocks.HURT);
    Measure innocent = harmless(story, "hurt", "hurt, had done no harm", ForceBlocks.HURT);
    Measure harmless = harmless(story, "met", "met, had done no harm", ForceBlocks.MET);
    Measure detained = times(story, "detained", "detained", ForceBlocks.DETAINED);
    Measure innocentDetained =
        harmless(story, "detained", "detained, had done no harm", ForceBlocks.DETAINED);
    Measure ever =
        story
            .measure("ever", "adults whom officers ever met", "share")
            .ratio(
                "ever met",
                s -> Forces.people(s, ForceBlocks.EVER),
                "adults",
                s -> Forces.people(s, ForceBlocks.ADULTS));
    String number = Wording.whole(hurt.value().mean());
    List<String> said = new ArrayList<>();
    said.add(
        "Officers hurt somebody "
            + number
            + " times ("
            + Wording.wholeSpread(hurt.value())
            + "), "
            + Wording.whole(innocent.value().mean())
            + " times somebody who had done no harm at all; they detained somebody "
            + Wording.whole(detained.value().mean())
            + " times, "
            + Wording.whole(innocentDetained.value().mean())
            + " times somebody who had done none.");
    Estimate wrong = story.totals().each(s -> Forces.on(s, ForceBlocks.WRONG_RECORD, 0));
    Estimate door = story.totals().each(s -> Forces.on(s, ForceBlocks.WRONG_DOOR, 0));
    said.add(
        "They met somebody "
            + Wording.whole(met.value().mean())
            + " times, "
            + Wording.whole(harmless.value().mean())
            + " times somebody who had done no harm: "
            + Wording.whole(wrong.mean())
            + " times because of a wrong record, and "
            + Wording.whole(door.mean())
            + " times at a wrong door or beside a crowd. Orders came by "
            + words(story)
            + ".");
    said.add(
        Wording.share(ever.value().mean())
            + " of all adults were met at least once. That anybody who had done no harm was hurt: "
            + story.holds(innocent.value(), i -> i > 0)
            + " Under ordinary law alone there are no such visits.");
    told.add(
        story.finding(
            "hurt",
            "People hurt",
            number,
            said,
            hurt,
            innocent,
            met,
            harmless,
            detained,
            innocentDetained,
            ever));
  }

  private static String words(SystemStory story) {
    List<String> words = new ArrayList<>();
    for (Order order : Order.values()) {
      double times = story.totals().each(s -> Forces.by(s, order, ForceBlocks.MET)).mean();
      words.add(order.label() + " (" + Wording.whole(times) + ")");
    }
    return String.join(", ", words);
  }

  private static void cost(SystemStory story, List<Finding> told) {
    Measure days =
        story
            .measure("days", "days detained", "day")
            .total("days", s -> Forces.lost(s, ForceBlocks.DAYS));
    Measure jobs =
        story
            .measure("jobs", "people who lost their work by being detained", "citizen")
            .total("people", s -> Forces.lost(s, ForceBlocks.JOBS));
    Measure means =
        story
            .measure("means", "means lost for each time detained", "of median yearly means")
            .ratio(
                "means lost",
                s ->
                    (Forces.lost(s, ForceBlocks.PAY)
                            + Forces.lost(s, ForceBlocks.JOB_MEANS)
                            + Forces.lost(s, ForceBlocks.HURT_MEANS))
                        / 1000,
                "times detained",
                s -> Forces.all(s, ForceBlocks.DETAINED));
    if (!means.value().exists() || days.value().mean() == 0) {
      return;
    }
    String number = Wording.whole(days.value().mean());
    List<String> said = new ArrayList<>();
    said.add(
        "People were detained for "
            + number
            + " days in all ("
            + Wording.wholeSpread(days.value())
            + "), and "
            + Wording.whole(jobs.value().mean())
            + " lost their work by it.");
    said.add(
        "With pay, work and health it took "
            + Wording.share(means.value().mean())
            + " of a median year's means for each time that somebody was detained ("
            + Wording.spread(means.value(), Wording.outOf(means.value().mean()))
            + ").");
    told.add(story.finding("cost", "What it cost them", number, said, days, jobs, means));
  }

  private static Measure times(SystemStory story, String id, String title, int what) {
    return story.measure(id, title, "time").total("times", s -> Forces.all(s, what));
  }

  private static Measure harmless(SystemStory story, String id, String title, int what) {
    return story
        .measure(id + ".no-harm", title, "time")
        .total("times", s -> Forces.harmless(s, what));
  }
}
