package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;

/// Fines for speech in sentences: who owes for how long, who can pay, what is not written
/// meanwhile.
public final class SpeechFinesFinding implements SystemFinding {

  @Override
  public String system() {
    return "speech-fines";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    SpeechFinesMeasures fines = SpeechFinesMeasures.of(story.totals());
    Estimate poor = fines.poor().value();
    Estimate rich = fines.rich().value();
    if (!poor.exists() || !rich.exists()) {
      return List.of();
    }
    String number = Wording.mean(poor);
    List<String> said = new ArrayList<>();
    said.add(
        "Somebody of the lowest fifth of income who is fined for a post owes credits for "
            + number
            + " days ("
            + Wording.spread(poor)
            + "), somebody of the highest fifth for "
            + Wording.mean(rich)
            + " ("
            + Wording.spread(rich)
            + ").");
    said.add(
        "The first gave "
            + share(fines.poorMoney())
            + " of their credits back as money, the last "
            + share(fines.richMoney())
            + "; whoever cannot praises, moderates what others post, or waits: "
            + share(fines.lapsed())
            + " of all credits lapsed.");
    said.add(
        share(fines.wrong())
            + " cases began with a wrong record."
            + (fines.shut().value().exists()
                ? " On "
                    + share(fines.shut())
                    + " days on which credits are owed, whoever owes them is shut out of something."
                : ""));
    if (fines.barred().value().exists() && fines.barred().value().mean() > 0) {
      said.add(
          "While barred, people left "
              + Wording.mean(fines.barred().value())
              + " posts of criticism or the like unwritten for each case.");
    }
    Estimate loop = fines.loop().value();
    if (loop.exists()
        && loop.mean() > 0
        && story.totals().scenario().systems().isOn("censorship")) {
      said.add(
          Wording.share(loop.mean())
              + " flags on what others post come from those who earn credits back by moderating; some"
              + " of them begin new cases.");
    }
    said.add(
        "That the poor owe longer than the rich: "
            + story.holds(fines.longer().value(), times -> times > 1));
    return List.of(
        story.finding(
            "owing",
            "Who earns it back",
            number,
            said,
            fines.poor(),
            fines.rich(),
            fines.longer(),
            fines.poorMoney(),
            fines.richMoney(),
            fines.lapsed(),
            fines.wrong(),
            fines.shut(),
            fines.barred(),
            fines.loop()));
  }

  private static String share(Measure measure) {
    return measure.value().exists() ? Wording.share(measure.value().mean()) : "none";
  }
}
