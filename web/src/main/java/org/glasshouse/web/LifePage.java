package org.glasshouse.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.glasshouse.engine.population.Residents;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.life.Subject;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.page.Page;
import org.glasshouse.report.words.CauseDaysWords;
import org.glasshouse.report.words.PreventionWords;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.folder.RunFolder.FollowedLife;
import org.glasshouse.results.replay.CauseDays;
import org.glasshouse.results.replay.Door;
import org.glasshouse.results.replay.Prevention;
import org.glasshouse.results.replay.Relife;
import org.glasshouse.results.replay.Replayed;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;

/// One life of a run: of those that it followed, or anybody's, lived again when it is asked for.
final class LifePage {
  /// An odd number near the golden part of 2^63: steps of it reach everybody, far apart.
  private static final long STEP = 0x4F1BBCDCBFA53E0BL;

  private final RunShelf runs;

  /// A life that is lived again takes every core for a while.
  private final Semaphore again = new Semaphore(1);

  private final Semaphore searching = new Semaphore(1);

  LifePage(RunShelf runs) {
    this.runs = runs;
  }

  /// The address of somebody, found by a rule that says nothing about them: the lot.
  ///
  /// @param lot which drawing, from 0
  String drawn(String id, long lot) {
    Manifest.ScenarioRun scenario = runs.run(id).manifest().scenario();
    long place = Long.remainderUnsigned((lot + 1) * STEP, scenario.people());
    List<Long> people = scenario.cities().stream().map(Manifest.CityRun::people).toList();
    return address(id, Residents.numbered(people, place).toString()) + "?lot=" + lot;
  }

  private static String address(String id, String citizen) {
    return "/runs/" + id + "/lives/" + citizen;
  }

  /// How a life is looked at; all of it stands in the address.
  ///
  /// @param lot the drawing by which they were found; -1 for none
  /// @param depth 1 to 3, as in `./glasshouse why --depth`
  /// @param law whether the same life under ordinary law alone stands beside it
  record Look(long lot, int depth, boolean law) {

    private String address(String id, String citizen, int otherDepth, boolean withLaw) {
      StringBuilder address = new StringBuilder(LifePage.address(id, citizen));
      String before = "?";
      if (lot >= 0) {
        address.append(before).append("lot=").append(lot);
        before = "&";
      }
      if (otherDepth > 1) {
        address.append(before).append("depth=").append(otherDepth);
        before = "&";
      }
      return withLaw
          ? address.append(before).append("beside=law-only").toString()
          : address.toString();
    }
  }

  /// The page.
  ///
  /// @param citizen as `city:neighbourhood:slot`
  String html(String id, String citizen, Look look) {
    try (RunFolder opened = RunFolder.open(runs.folder(id))) {
      CitizenId who = somebody(opened, citizen);
      Subject life = life(opened, who, look);
      Subject law = look.law() ? again(opened, who, Arm.LAW_ONLY, 1).subject() : null;
      return Shell.whole(
          "Citizen " + who,
          "life.js",
          out -> {
            out.leaf("link", "rel", "stylesheet", "href", "/assets/life.css");
            out.leaf("script", "src", "/assets/report.js", "defer", "defer");
          },
          out -> {
            Page.patterns(out);
            out.open(
                "main",
                "id",
                "main",
                "class",
                "plain-page one-life" + (law == null ? "" : " wide-page"));
            write(out, id, opened, look.lot());
            ways(out, id, who.toString(), look);
            out.open("div", "class", law == null ? "" : "beside");
            Page.life(out, opened.stretches(), life, look.depth());
            if (law != null) {
              Page.life(out, opened.stretches(), law, 1);
            }
            out.close("div");
            prevention(out, id, who);
            out.close("main");
          });
    }
  }

  private static CitizenId somebody(RunFolder opened, String citizen) {
    CitizenId who = CitizenId.parse(citizen);
    if (who == null) {
      throw new Refusal(
          404, "That is no citizen; expected city:neighbourhood:slot, such as 0:0:5.");
    }
    if (!Residents.hold(opened.scenario(), who)) {
      throw new Refusal(404, "There is no citizen " + who + " in this run.");
    }
    return who;
  }

  private Subject life(RunFolder opened, CitizenId who, Look look) {
    String rule = look.lot() < 0 ? "" : "by lot, drawing " + (look.lot() + 1) + " among everybody";
    FollowedLife followed = opened.followed(who);
    if (followed != null && look.depth() == 1) {
      return new Subject(
          who,
          rule.isEmpty() ? followed.rule() : rule,
          Arm.SCHEME,
          followed.entries(),
          opened.inhabitants().person(who),
          List.of(),
          null);
    }
    Subject again = again(opened, who, Arm.SCHEME, look.depth()).subject();
    String why = rule.isEmpty() && followed != null ? followed.rule() : rule;
    return why.isEmpty()
        ? again
        : new Subject(
            who, why, again.arm(), again.entries(), again.person(), again.evaluations(), null);
  }

  /// A life that was lived again.
  ///
  /// @param relife the same, to be lived again without something; null if the run wrote nothing
  ///   down for that
  private record Lived(Subject subject, @Nullable Relife relife) {}

  private Lived again(RunFolder opened, CitizenId who, Arm arm, int depth) {
    again.acquireUninterruptibly();
    try {
      int threads = Runtime.getRuntime().availableProcessors();
      Replayed replayed = new Replayed(opened, who, arm, threads);
      FollowedLife life = replayed.life();
      return new Lived(
          new Subject(
              who,
              life.rule(),
              arm,
              life.entries(),
              replayed.person(),
              depth > 1 ? replayed.evaluations() : List.of(),
              null),
          replayed.again(life));
    } finally {
      again.release();
    }
  }

  /// What would have prevented the longest time that somebody was shut out, found by living the
  /// life again without this and that, as `./glasshouse why` tells it.
  Map<String, Object> prevention(String id, String citizen) {
    if (!searching.tryAcquire()) {
      throw new Refusal(429, "Another life is being searched. Ask again when that is done.");
    }
    try (RunFolder opened = RunFolder.open(runs.folder(id))) {
      CitizenId who = somebody(opened, citizen);
      Lived lived = again(opened, who, Arm.SCHEME, 1);
      Relife relife = lived.relife();
      Door door =
          relife == null ? null : Prevention.longest(relife.doors(lived.subject().entries()), -1);
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("citizen", who.toString());
      if (door == null || relife == null) {
        map.put("door", "Nothing was denied to them, so there is nothing to prevent.");
        map.put("said", List.of());
        map.put("days", List.of());
        return map;
      }
      PreventionWords words = new PreventionWords(opened.stretches(), relife);
      map.put("door", words.door(door));
      map.put("said", words.say(Prevention.of(relife, door)));
      map.put("days", CauseDaysWords.say(CauseDays.of(relife)));
      return map;
    } finally {
      searching.release();
    }
  }

  private static void ways(Markup out, String id, String who, Look look) {
    out.open("nav", "aria-label", "how it is told").open("ul", "class", "ways-of-telling");
    String[] words = {
      "as told to anybody", "entry for entry, with the rules", "with every condition, node by node"
    };
    for (int depth = 1; depth <= words.length; depth++) {
      out.open("li");
      out.element(
          "a",
          "Depth " + depth,
          "href",
          look.address(id, who, depth, look.law()),
          "aria-current",
          depth == look.depth() ? "true" : "");
      out.text(": " + words[depth - 1]).close("li");
    }
    out.open("li");
    out.element(
        "a",
        look.law()
            ? "The life under the scheme alone"
            : "Beside it: the same life under ordinary law alone",
        "href",
        look.address(id, who, look.depth(), !look.law()));
    out.close("li").close("ul").close("nav");
  }

  private static void prevention(Markup out, String id, CitizenId who) {
    out.open("section", "id", "prevention", "aria-labelledby", "prevention-title");
    out.element("h2", "What would have prevented it?", "id", "prevention-title");
    out.element(
        "p",
        "The life is lived again without this record and without that rule, until the longest time of"
            + " being shut out is gone. That takes seconds.",
        "class",
        "soft");
    out.open("p")
        .element(
            "button",
            "Find out",
            "type",
            "button",
            "id",
            "find",
            "data-run",
            id,
            "data-citizen",
            who.toString());
    out.close("p").element("p", "", "id", "told", "class", "told", "role", "status");
    out.open("div", "id", "found").close("div");
    out.open("noscript").open("p").text("Without scripts, in a terminal: ");
    out.element("code", "./glasshouse why runs/" + id + " " + who).close("p").close("noscript");
    out.close("section");
  }

  private static void write(Markup out, String id, RunFolder opened, long lot) {
    out.element("h1", "One life");
    out.open("p", "class", "lead").text("Somebody who does not exist, in the run ");
    out.element("a", opened.manifest().scenario().title(), "href", "/runs/" + id);
    out.text(", under the scheme. What happened, what was recorded, what was decided.").close("p");
    out.open("nav", "aria-label", "other lives").open("ul", "class", "others");
    List<Manifest.Life> followed = opened.manifest().lives();
    out.open("li");
    out.element("a", "Another one, by lot", "href", "/runs/" + id + "/lives?lot=" + (lot + 1));
    out.close("li");
    for (Manifest.Life each : followed) {
      out.open("li").element("a", each.citizen(), "href", address(id, each.citizen()));
      out.text(": " + each.rule()).close("li");
    }
    out.close("ul").close("nav");
  }
}
