package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glasshouse.engine.brittle.BrittleBlocks;
import org.glasshouse.engine.brittle.End;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.systems.Brittleness.Level;
import org.glasshouse.results.systems.Brittleness.Mover;
import org.glasshouse.results.systems.Brittleness.Share;
import org.glasshouse.results.systems.Brittleness.Tightness;
import org.glasshouse.scenario.systems.BrittleSetting;

/// Whether a score came to one of its ends, when, after what, and who was shut out around it; and,
/// where cities differ in how tight it is, whether the tighter one ends sooner.
public final class BrittleFinding implements SystemFinding {

  @Override
  public String system() {
    return "brittle";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    BrittleSetting setting = story.totals().scenario().systems().of(BrittleSetting.class);
    if (setting == null || story.totals().replicates() == 0) {
      return List.of();
    }
    Brittleness ends = new Brittleness(story.totals(), setting);
    List<Finding> told = new ArrayList<>();
    if (setting.tight()) {
      tighter(story, ends, told);
    }
    ends(story, ends, told);
    lives(story, ends, told);
    return List.copyOf(told);
  }

  private static void tighter(SystemStory story, Brittleness ends, List<Finding> told) {
    List<String> sentences = new ArrayList<>();
    List<Measure> measures = new ArrayList<>();
    String number = "";
    int sooner = 0;
    int definitions = 0;
    for (Tightness tightness : Tightness.values()) {
      List<Level> levels = ends.levels(tightness);
      if (levels.size() < 2) {
        continue;
      }
      definitions++;
      Estimate longer = ends.longer(levels);
      measures.add(measure(story, tightness, levels));
      sooner += clear(longer) && longer.mean() < 0 ? 1 : 0;
      number = number.isEmpty() ? days(longer) : number;
      sentences.add(curve(story, ends, tightness, levels, longer, definitions == 1));
    }
    if (definitions == 0) {
      return;
    }
    sentences.add(
        "So the tighter control ends sooner, as far as "
            + story.totals().replicates()
            + " replicates tell, in "
            + sooner
            + " of "
            + definitions
            + (definitions == 1 ? " sense" : " senses")
            + " of the word. A score that lasts is not a better one: it is told below who was shut out"
            + " meanwhile.");
    told.add(
        story.finding(
            "tighter",
            "The tighter, the more brittle?",
            number,
            sentences,
            measures.toArray(Measure[]::new)));
  }

  private static Measure measure(SystemStory story, Tightness tightness, List<Level> levels) {
    int burnIn = story.totals().scenario().burnInDays();
    int loose = levels.getFirst().city();
    int tight = levels.getLast().city();
    return story
        .measure(
            "longer." + tightness.name().toLowerCase(Locale.ROOT),
            "days that the score lasted longer in the tightest city than in the loosest, by "
                + tightness.title(),
            "day")
        .total(
            "days",
            s -> Brittleness.lasted(s, tight, burnIn) - Brittleness.lasted(s, loose, burnIn));
  }

  /// Whether all replicates that differ point one way.
  private static boolean clear(Estimate longer) {
    return longer.exists() && longer.mean() != 0 && (longer.low() >= 0 || longer.high() <= 0);
  }

  private static String days(Estimate longer) {
    return longer.low() == 0 && longer.high() == 0
        ? "as long"
        : Wording.whole(Math.abs(longer.mean())) + " days";
  }

  private static String curve(
      SystemStory story,
      Brittleness ends,
      Tightness tightness,
      List<Level> levels,
      Estimate longer,
      boolean first) {
    Level loose = levels.getFirst();
    Level tight = levels.getLast();
    String between =
        (first ? "Measured by " : "By ")
            + tightness.title()
            + ", from "
            + Wording.number(loose.level())
            + " to "
            + Wording.number(tight.level())
            + " "
            + tightness.unit()
            + ", the score lasted ";
    if (longer.low() == 0 && longer.high() == 0) {
      return between + days(longer) + " in the tightest city as in the loosest, so no direction is shown.";
    }
    between +=
        days(longer)
            + (longer.mean() < 0 ? " less" : " longer")
            + " until its first end in the tightest city than in the loosest ("
            + Wording.wholeSpread(longer)
            + "); ";
    long less = longer.values().stream().filter(d -> d < 0).count();
    long more = longer.values().stream().filter(d -> d > 0).count();
    String verdict =
        "it was less in "
            + less
            + " of "
            + longer.replicates()
            + " replicates and longer in "
            + more
            + (clear(longer) ? "" : ", so no direction is shown");
    StringBuilder each = new StringBuilder();
    for (Level level : levels) {
      each.append(each.isEmpty() ? ", level by level " : ", ")
          .append(Wording.whole(ends.lasted(level.city()).mean()));
    }
    int counted = story.totals().scheme().getFirst().countedDays();
    return between
        + verdict
        + each
        + " of "
        + String.format(Locale.ROOT, "%,d", counted)
        + " counted days.";
  }

  private static void ends(SystemStory story, Brittleness ends, List<Finding> told) {
    int kinds = 0;
    List<String> each = new ArrayList<>();
    List<Measure> measures = new ArrayList<>();
    for (End end : End.values()) {
      Share came = ends.came(end);
      measures.add(
          story
              .measure(
                  "came." + end.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  end.title(),
                  "share")
              .ratio(
                  "cities in which it came",
                  s -> {
                    int in = 0;
                    for (int city = 0; city < s.cities().size(); city++) {
                      in += Brittleness.day(s, city, end) > 0 ? 1 : 0;
                    }
                    return in;
                  },
                  "cities",
                  s -> ends.cities()));
      if (came.in() > 0) {
        kinds++;
        each.add(came(ends, end, came));
      }
    }
    String number = kinds + " of 4";
    List<String> sentences = new ArrayList<>();
    if (kinds == 0) {
      sentences.add(
          "Of the ends that a score can come to, "
              + number
              + " came, in any replicate: it was not suspended for money, no flash crash, no queue that"
              + " cannot clear, no loss of meaning.");
    } else {
      sentences.add("Of the ends that a score can come to, " + number + " came at least once.");
    }
    sentences.addAll(each);
    for (End end : End.values()) {
      if (ends.came(end).in() == 0 && kinds > 0) {
        sentences.add(
            "It never came to this that "
                + ends.definition(end)
                + " ("
                + end.title()
                + "), over "
                + ends.came(end).of()
                + " "
                + cases(ends)
                + ".");
      }
    }
    sentences.add(
        "Ends are looked for in counted days and while the score is in force; what they are is a"
            + " choice of words.");
    told.add(
        story.finding(
            "ends", "How the score ended", number, sentences, measures.toArray(Measure[]::new)));
  }

  private static String cases(Brittleness ends) {
    return ends.cities() == 1 ? "replicates" : "cities and replicates";
  }

  private static String came(Brittleness ends, End end, Share came) {
    Estimate days = ends.days(end);
    StringBuilder text = new StringBuilder();
    String title = end.title();
    text.append(title.substring(0, 1).toUpperCase(Locale.ROOT))
        .append(title.substring(1))
        .append(": ")
        .append(ends.definition(end))
        .append(". It came in ")
        .append(came.in())
        .append(" of ")
        .append(came.of())
        .append(" ")
        .append(cases(ends))
        .append(", on day ")
        .append(Wording.whole(days.mean()));
    if (days.low() < days.high()) {
      text.append(" on average (")
          .append(Wording.whole(days.low()))
          .append(" to ")
          .append(Wording.whole(days.high()))
          .append(")");
    }
    text.append(".");
    List<Mover> movers = ends.movers(end);
    if (!movers.isEmpty()) {
      text.append(" What had left its usual course most in the eight weeks before: ");
      for (int i = 0; i < movers.size(); i++) {
        Mover mover = movers.get(i);
        text.append(i == 0 ? "" : "; ")
            .append(mover.sign().title())
            .append(" (from ")
            .append(Wording.number(mover.before()))
            .append(" to ")
            .append(Wording.number(mover.at()))
            .append(" ")
            .append(mover.sign().unit())
            .append(", in ")
            .append(mover.times())
            .append(" of ")
            .append(came.in())
            .append(")");
      }
      text.append(".");
    }
    return text.toString();
  }

  private static void lives(SystemStory story, Brittleness ends, List<Finding> told) {
    for (End end : End.values()) {
      if (ends.came(end).in() == 0) {
        continue;
      }
      String id = end.name().toLowerCase(Locale.ROOT).replace('_', '-');
      Measure before = shutOut(story, id, end, 0);
      Measure after = shutOut(story, id, end, 1);
      if (!before.value().exists() || !after.value().exists()) {
        continue;
      }
      BrittleSetting setting = story.totals().scenario().systems().of(BrittleSetting.class);
      int days = setting == null ? 0 : setting.aroundDays();
      String number = people(after);
      List<String> sentences = new ArrayList<>();
      sentences.add(
          "In the "
              + days
              + " days after it ended so ("
              + end.title()
              + "), "
              + number
              + " people were shut out of something on a day ("
              + Wording.spread(after.value(), 1000)
              + "), against "
              + people(before)
              + " in the days before.");
      Estimate more =
          story.totals().each(s -> rate(s, end, 1) - rate(s, end, 0));
      sentences.add("That it was more after than before: " + story.holds(more, d -> d > 0));
      Measure hurt =
          story
              .measure("hurt." + id, "hurt by officers in the days after: " + end.title(), "citizen")
              .total("hurt", s -> Brittleness.lives(s, end, 1, BrittleBlocks.HURT));
      if (hurt.value().mean() > 0) {
        double none =
            story
                .totals()
                .each(s -> Brittleness.lives(s, end, 1, BrittleBlocks.HURT_NO_HARM))
                .mean();
        sentences.add(
            "Officers who came instead hurt "
                + Wording.whole(hurt.value().mean())
                + " people in these days over all cities ("
                + Wording.wholeSpread(hurt.value())
                + "), of whom "
                + Wording.whole(none)
                + " had done no harm.");
      }
      told.add(
          story.finding(
              "lives." + id, "Around the end: " + end.title(), number, sentences, after, before,
              hurt));
    }
  }

  private static Measure shutOut(SystemStory story, String id, End end, int after) {
    String when = after == 0 ? "before" : "after";
    return story
        .measure(
            "shut-out." + id + "." + when,
            "shut out of something in the days " + when + ": " + end.title(),
            "share")
        .ratio(
            "citizen-days shut out",
            s -> Brittleness.lives(s, end, after, BrittleBlocks.SHUT_OUT),
            "citizen-days",
            s -> Brittleness.lives(s, end, after, BrittleBlocks.DAYS));
  }

  private static double rate(
      org.glasshouse.results.measures.SocietyTotals society, End end, int after) {
    return Brittleness.lives(society, end, after, BrittleBlocks.SHUT_OUT)
        / Brittleness.lives(society, end, after, BrittleBlocks.DAYS);
  }

  private static String people(Measure share) {
    return Wording.parts(share.value().mean(), 1000) + " of 1,000";
  }
}
