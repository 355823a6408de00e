package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.concert.ConcertBlocks;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.systems.ConcertSetting;

/// What was done in concert, and by whom. What came of it is told by the systems that read it.
public final class ConcertFinding implements SystemFinding {

  @Override
  public String system() {
    return "concert";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    Measure acts =
        story
            .measure("acts", "concerted acts done", "act")
            .total(
                "concerted acts",
                s -> acts(s, ConcertBlocks.SHUT_OUT) + acts(s, ConcertBlocks.OTHERS));
    Measure others =
        story
            .measure("others", "concerted acts done by people who were not shut out", "share")
            .ratio(
                "concerted acts of people who were not shut out",
                s -> acts(s, ConcertBlocks.OTHERS),
                "concerted acts",
                s -> acts(s, ConcertBlocks.SHUT_OUT) + acts(s, ConcertBlocks.OTHERS));
    ConcertSetting setting = story.totals().scenario().systems().of(ConcertSetting.class);
    if (setting == null || !others.value().exists()) {
      return List.of();
    }
    String act = "";
    for (ActKind kind : story.totals().scenario().people().acts()) {
      if (kind.id().equals(setting.act())) {
        act = kind.title();
      }
    }
    String number = Wording.whole(acts.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "People who had agreed on it did the same thing "
            + number
            + " times ("
            + Wording.wholeSpread(acts.value())
            + "): “"
            + act
            + "”, which harms nobody and breaks no law.");
    sentences.add(
        "Those who were shut out began; "
            + Wording.share(others.value().mean())
            + " of it was done by people who were not.");
    return List.of(story.finding("acts", "The same harmless act", number, sentences, acts, others));
  }

  private static double acts(SocietyTotals society, int who) {
    return society.sum(ConcertBlocks::of, (b, v) -> v[b.acts.at(who)]);
  }
}
