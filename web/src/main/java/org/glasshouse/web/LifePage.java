package org.glasshouse.web;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.glasshouse.engine.population.Person;
import org.glasshouse.engine.population.Residents;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.Report;
import org.glasshouse.report.RunView;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.page.Page;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.folder.RunFolder.FollowedLife;
import org.glasshouse.results.replay.Replayed;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// One life of a run: of those that it followed, or anybody's, lived again when it is asked for.
final class LifePage {
  /// An odd number near the golden part of 2^63: steps of it reach everybody, far apart.
  private static final long STEP = 0x4F1BBCDCBFA53E0BL;

  private final RunShelf runs;

  /// A life that is lived again takes every core for a while.
  private final Semaphore again = new Semaphore(1);

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

  /// The page.
  ///
  /// @param citizen as `city:neighbourhood:slot`
  /// @param lot the drawing by which they were found; -1 for none
  String html(String id, String citizen, long lot) {
    CitizenId who = CitizenId.parse(citizen);
    if (who == null) {
      throw new Refusal(
          404, "That is no citizen; expected city:neighbourhood:slot, such as 0:0:5.");
    }
    try (RunFolder opened = RunFolder.open(runs.folder(id))) {
      if (!Residents.hold(opened.scenario(), who)) {
        throw new Refusal(404, "There is no citizen " + who + " in this run.");
      }
      FollowedLife life = life(opened, who);
      String rule = lot < 0 ? life.rule() : "by lot, drawing " + (lot + 1) + " among everybody";
      RunView view = Report.view(opened);
      return Shell.whole(
          "Citizen " + who,
          "",
          out -> out.leaf("script", "src", "/assets/report.js", "defer", "defer"),
          out -> {
            Page.patterns(out);
            out.open("main", "id", "main", "class", "plain-page one-life");
            write(out, id, opened, lot);
            Person person = opened.inhabitants().person(who);
            Page.life(out, view, new RunView.Life(rule, who, life.entries(), person));
            out.close("main");
          });
    }
  }

  private FollowedLife life(RunFolder opened, CitizenId who) {
    FollowedLife followed = opened.followed(who);
    if (followed != null) {
      return followed;
    }
    again.acquireUninterruptibly();
    try {
      int threads = Runtime.getRuntime().availableProcessors();
      return new Replayed(opened, who, Arm.SCHEME, threads).life();
    } finally {
      again.release();
    }
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
