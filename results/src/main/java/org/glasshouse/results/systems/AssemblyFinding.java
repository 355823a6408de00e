package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;

/// A crowd that hides, in sentences: who was recorded without having been there and what became of
/// them, how far the cameras went blind, and who stayed away.
public final class AssemblyFinding implements SystemFinding {

  @Override
  public String system() {
    return "assembly";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    AssemblyMeasures seen = AssemblyMeasures.of(story.totals());
    List<Finding> told = new ArrayList<>();
    passersBy(told, seen, story);
    crowd(told, seen, story);
    silence(told, seen, story);
    return List.copyOf(told);
  }

  private static void passersBy(List<Finding> told, AssemblyMeasures seen, SystemStory story) {
    Estimate orders = seen.orders().value();
    if (orders.mean() == 0) {
      if (seen.went().value().mean() > 0) {
        String none = "no";
        told.add(
            story.finding(
                "passers-by",
                "No wide orders",
                none,
                List.of(
                    "The authority ordered "
                        + none
                        + " records on passers-by: it never took itself for blind.",
                    "People gathered, "
                        + Wording.whole(seen.went().value().mean())
                        + " times somebody went, and cameras named "
                        + Wording.share(seen.named().value().mean())
                        + " of them."),
                seen.orders(),
                seen.went(),
                seen.named()));
      }
      return;
    }
    Estimate wrong = seen.wrongShare().value();
    if (!wrong.exists()) {
      return;
    }
    String number = Wording.share(wrong.mean());
    List<String> said = new ArrayList<>();
    said.add(
        "Of the records that the wide orders led to, "
            + number
            + " fell on somebody who had not gone to the assembly and only lived or worked near it ("
            + Wording.spread(wrong, Wording.outOf(wrong.mean()))
            + "): "
            + Wording.whole(seen.wrong().value().mean())
            + " records ("
            + Wording.wholeSpread(seen.wrong().value())
            + "), in "
            + Wording.mean(orders)
            + " weeks of orders.");
    Estimate shut = seen.shutPassersBy().value();
    Estimate others = seen.shutOthers().value();
    Estimate more = seen.shutMore().value();
    if (shut.exists() && others.exists() && more.exists()) {
      said.add(
          "Since then they were shut out of something on "
              + Wording.share(shut.mean())
              + " of their days ("
              + Wording.spread(shut, Wording.outOf(shut.mean()))
              + "), adults who neither went nor were recorded on "
              + Wording.share(others.mean())
              + "; those who went, on "
              + share(seen.shutParticipants())
              + ".");
      said.add("That having been near shuts people out: " + story.holds(more, value -> value > 0));
    }
    if (seen.checked().value().mean() > 0) {
      said.add(
          "At cordons "
              + Wording.whole(seen.checked().value().mean())
              + " checks took "
              + Wording.whole(seen.hours().value().mean())
              + " hours; "
              + Wording.mean(seen.hurt().value())
              + " people were hurt, "
              + Wording.mean(seen.hurtAbsent().value())
              + " of whom had not gone.");
    }
    told.add(
        story.finding(
            "passers-by",
            "Recorded for having been near",
            number,
            said,
            seen.wrongShare(),
            seen.wrong(),
            seen.shutPassersBy(),
            seen.shutOthers(),
            seen.shutMore(),
            seen.shutParticipants(),
            seen.checked(),
            seen.hours(),
            seen.hurt(),
            seen.hurtAbsent()));
  }

  private static void crowd(List<Finding> told, AssemblyMeasures seen, SystemStory story) {
    Estimate covered = seen.covered().value();
    Estimate named = seen.named().value();
    if (!covered.exists() || !named.exists()) {
      return;
    }
    String number = Wording.share(covered.mean());
    List<String> said = new ArrayList<>();
    said.add(
        "Of those who went, "
            + number
            + " covered up ("
            + Wording.spread(covered, Wording.outOf(covered.mean()))
            + "), and cameras named "
            + Wording.share(named.mean())
            + " of the crowd ("
            + Wording.spread(named, Wording.outOf(named.mean()))
            + ").");
    said.add(
        "Cameras and other channels took "
            + Wording.mean(seen.mistaken().value())
            + " others for somebody who had taken part, here or at other times ("
            + Wording.spread(seen.mistaken().value())
            + "), besides the "
            + Wording.whole(seen.wrong().value().mean())
            + " wrong records of the wide orders.");
    told.add(
        story.finding(
            "crowd",
            "A crowd that hides",
            number,
            said,
            seen.covered(),
            seen.named(),
            seen.mistaken()));
  }

  private static void silence(List<Finding> told, AssemblyMeasures seen, SystemStory story) {
    Estimate stayed = seen.stayed().value();
    if (!stayed.exists()) {
      return;
    }
    String number = Wording.share(stayed.mean());
    List<String> said = new ArrayList<>();
    said.add(
        "Of those who would have gone if nobody feared to, "
            + number
            + " stayed away ("
            + Wording.spread(stayed, Wording.outOf(stayed.mean()))
            + ").");
    Estimate law = seen.went().baseline();
    Estimate fewer = seen.went().difference();
    if (law != null && fewer != null && law.exists() && fewer.exists()) {
      said.add(
          "People went "
              + Wording.whole(seen.went().value().mean())
              + " times, and "
              + Wording.whole(law.mean())
              + " times under ordinary law alone.");
      said.add("That fewer go under the scheme: " + story.holds(fewer, value -> value < 0));
    }
    Estimate aware = seen.awarePassersBy().value();
    if (aware.exists() && seen.silentPassersBy().value().exists()) {
      said.add(
          "Of those recorded without having gone, "
              + Wording.share(aware.mean())
              + " knew of being scored, on an average day since, and of all other adults "
              + share(seen.awareOthers())
              + "; fear would keep "
              + share(seen.silentPassersBy())
              + " of the first from a next assembly, and "
              + share(seen.silentOthers())
              + " of the second.");
    }
    told.add(
        story.finding(
            "silence",
            "Who stayed away",
            number,
            said,
            seen.stayed(),
            seen.went(),
            seen.awarePassersBy(),
            seen.awareOthers(),
            seen.silentPassersBy(),
            seen.silentOthers()));
  }

  private static String share(Measure measure) {
    return measure.value().exists() ? Wording.share(measure.value().mean()) : "none";
  }
}
