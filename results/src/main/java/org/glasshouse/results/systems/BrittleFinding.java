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
    int sooner = 0;
    int later = 0;
    int compared = 0;
    for (Tightness tightness : Tightness.values()) {
      List<Level> levels = ends.levels(tightness);
      if (levels.size() < 2) {
        continue;
      }
      List<String> each = new ArrayList<>();
      for (End end : End.values()) {
        Estimate days = ends.later(levels, end);
        int direction = Brittleness.direction(days);
        compared++;
        sooner += direction < 0 ? 1 : 0;
        later += direction > 0 ? 1 : 0;
        measures.add(measure(story, tightness, levels, end));
        each.add(end.title() + ", " + difference(days, direction));
      }
      sentences.add(
          capital(tightness.title())
              + ", from "
              + level(levels.getFirst())
              + " to "
              + level(levels.getLast())
              + " "
              + tightness.unit()
              + ": "
              + String.join("; ", each)
              + ".");
    }
    if (compared == 0) {
      return;
    }
    String number = sooner + " of " + compared;
    sentences.addFirst(
        "In "
            + number
            + " comparisons the tighter control came sooner to an end than the looser one, in "
            + later
            + " later, and in "
            + (compared - sooner - later)
            + " no direction is shown in "
            + story.totals().replicates()
            + " replicates: three senses of tight and four ends, the tightest city against the loosest,"
            + " with the same people, luck and shocks.");
    sentences.add(
        "An end that never came counts with all "
            + String.format(Locale.ROOT, "%,d", story.totals().scheme().getFirst().countedDays())
            + " counted days. A score that lasts is not a better one: it goes on shutting people out.");
    told.add(
        story.finding(
            "tighter",
            "The tighter, the more brittle?",
            number,
            sentences,
            measures.toArray(Measure[]::new)));
  }

  private static Measure measure(
      SystemStory story, Tightness tightness, List<Level> levels, End end) {
    int burnIn = story.totals().scenario().burnInDays();
    int loose = levels.getFirst().city();
    int tight = levels.getLast().city();
    return story
        .measure(
            "later." + id(tightness.name()) + "." + id(end.name()),
            "days by which an end came later in the tightest city than in the loosest: "
                + end.title()
                + ", by "
                + tightness.title(),
            "day")
        .total(
            "days",
            s ->
                Brittleness.until(s, tight, end, burnIn)
                    - Brittleness.until(s, loose, end, burnIn));
  }

  private static String level(Level level) {
    return java.math.BigDecimal.valueOf(level.level()).stripTrailingZeros().toPlainString();
  }

  private static String id(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String difference(Estimate days, int direction) {
    if (days.low() == 0 && days.high() == 0) {
      return "as soon in every replicate";
    }
    Estimate.Interval interval = days.mean95();
    String number = Wording.whole(Math.abs(days.mean())) + " days";
    String ends =
        interval == null
            ? "one replicate, no interval"
            : interval.kind()
                + " "
                + Wording.whole(interval.low())
                + " to "
                + Wording.whole(interval.high());
    return number
        + (days.mean() < 0 ? " sooner" : " later")
        + (direction == 0 ? ", no direction shown" : "")
        + " ("
        + ends
        + ")";
  }

  private static void ends(SystemStory story, Brittleness ends, List<Finding> told) {
    int kinds = 0;
    List<String> each = new ArrayList<>();
    List<Measure> measures = new ArrayList<>();
    for (End end : End.values()) {
      Share came = ends.came(end);
      measures.add(
          story
              .measure("came." + id(end.name()), end.title(), "share")
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

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String cases(Brittleness ends) {
    return ends.cities() == 1 ? "replicates" : "cities and replicates";
  }

  private static String came(Brittleness ends, End end, Share came) {
    Estimate days = ends.days(end);
    StringBuilder text = new StringBuilder();
    String title = end.title();
    text.append(capital(title))
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
      String id = id(end.name());
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
      Estimate more = story.totals().each(s -> rate(s, end, 1) - rate(s, end, 0));
      sentences.add("That it was more after than before: " + story.holds(more, d -> d > 0));
      Measure hurt =
          story
              .measure(
                  "hurt." + id, "hurt by officers in the days after: " + end.title(), "citizen")
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
              "lives." + id,
              "Around the end: " + end.title(),
              number,
              sentences,
              after,
              before,
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
