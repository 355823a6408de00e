package org.glasshouse.engine.society;

import java.util.List;
import org.glasshouse.engine.acts.ActPass;
import org.glasshouse.engine.acts.DebtPass;
import org.glasshouse.engine.adaptation.AdaptPass;
import org.glasshouse.engine.consequences.ApplyPass;
import org.glasshouse.engine.lists.ListPass;
import org.glasshouse.engine.lives.LivePass;
import org.glasshouse.engine.measures.ContextPass;
import org.glasshouse.engine.measures.EndPass;
import org.glasshouse.engine.measures.StockPass;
import org.glasshouse.engine.news.NewsPass;
import org.glasshouse.engine.news.TellPass;
import org.glasshouse.engine.redress.RedressPass;
import org.glasshouse.engine.scoring.BandPass;
import org.glasshouse.engine.scoring.IntakePass;
import org.glasshouse.engine.scoring.ScorePass;
import org.glasshouse.engine.scoring.ShareBandPass;
import org.glasshouse.engine.sensing.SensePass;

/// The order of a window: this list and nothing else.
public final class Passes {

  private Passes() {}

  /// The passes, in order.
  public static List<Pass> inOrder() {
    return List.of(
        new NewsPass(),
        new ShareBandPass(),
        new ActPass(),
        new DebtPass(),
        new SensePass(),
        new IntakePass(),
        new ScorePass(),
        new RedressPass(),
        new BandPass(),
        new ListPass(),
        new ApplyPass(),
        new LivePass(),
        new AdaptPass(),
        new TellPass(),
        new StockPass(),
        new ContextPass(),
        new EndPass());
  }
}
