package org.glasshouse.engine.society;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.acts.ActPass;
import org.glasshouse.engine.acts.DebtPass;
import org.glasshouse.engine.adaptation.AdaptPass;
import org.glasshouse.engine.alert.AlertPass;
import org.glasshouse.engine.assembly.AssemblyOrdersPass;
import org.glasshouse.engine.assembly.AssemblyPass;
import org.glasshouse.engine.audit.AuditPass;
import org.glasshouse.engine.breach.BreachPass;
import org.glasshouse.engine.censor.CensorPass;
import org.glasshouse.engine.concert.ConcertPass;
import org.glasshouse.engine.consequences.ApplyPass;
import org.glasshouse.engine.creep.CreepNewsPass;
import org.glasshouse.engine.creep.CreepPass;
import org.glasshouse.engine.decree.DecreePass;
import org.glasshouse.engine.denunciation.DenunciationPass;
import org.glasshouse.engine.enrol.EnrolPass;
import org.glasshouse.engine.factors.FactorsPass;
import org.glasshouse.engine.factors.FactorsReachPass;
import org.glasshouse.engine.fines.FinesPass;
import org.glasshouse.engine.force.ForcePass;
import org.glasshouse.engine.jointlist.JointListPass;
import org.glasshouse.engine.learned.LearnedPass;
import org.glasshouse.engine.lists.ListPass;
import org.glasshouse.engine.livemap.LiveMapPass;
import org.glasshouse.engine.lives.LivePass;
import org.glasshouse.engine.market.MarketPass;
import org.glasshouse.engine.measures.ContextPass;
import org.glasshouse.engine.measures.EndPass;
import org.glasshouse.engine.measures.StockPass;
import org.glasshouse.engine.news.NewsPass;
import org.glasshouse.engine.news.TellPass;
import org.glasshouse.engine.nodata.NoDataPass;
import org.glasshouse.engine.opinion.OpinionPass;
import org.glasshouse.engine.overnight.OvernightPass;
import org.glasshouse.engine.parallel.ParallelPass;
import org.glasshouse.engine.profiling.ProfilingCountPass;
import org.glasshouse.engine.profiling.ProfilingPass;
import org.glasshouse.engine.ratings.RatingPass;
import org.glasshouse.engine.redress.RedressPass;
import org.glasshouse.engine.road.RoadPass;
import org.glasshouse.engine.sabotage.SabotagePass;
import org.glasshouse.engine.scoring.BandPass;
import org.glasshouse.engine.scoring.IntakePass;
import org.glasshouse.engine.scoring.ScorePass;
import org.glasshouse.engine.scoring.ShareBandPass;
import org.glasshouse.engine.sensing.SensePass;
import org.glasshouse.engine.sensing.SightPass;
import org.glasshouse.engine.slump.SlumpPass;
import org.glasshouse.engine.slump.SlumpSightPass;
import org.glasshouse.engine.watch.WatchPass;

/// The order of a window: this list and nothing else.
public final class Passes {

  private Passes() {}

  /// The passes, in order.
  public static List<Pass> inOrder() {
    List<Pass> passes = new ArrayList<>();
    passes.add(new NewsPass());
    passes.add(new EnrolPass());
    passes.add(new ShareBandPass());
    passes.add(new SightPass());
    passes.add(new SabotagePass());
    passes.add(new SlumpSightPass());
    passes.add(new ActPass());
    passes.add(new DebtPass());
    passes.add(new ConcertPass());
    passes.add(new AssemblyPass());
    passes.add(new SensePass());
    passes.add(new LiveMapPass());
    passes.add(new ProfilingPass());
    passes.add(new CreepPass());
    passes.add(new ParallelPass());
    passes.add(new DenunciationPass());
    passes.add(new CensorPass());
    passes.add(new BreachPass());
    passes.add(new AssemblyOrdersPass());
    passes.add(new AlertPass());
    passes.add(new WatchPass());
    passes.add(new RoadPass());
    passes.add(new IntakePass());
    passes.add(new ScorePass());
    passes.add(new LearnedPass());
    passes.add(new FinesPass());
    passes.add(new DecreePass());
    passes.add(new FactorsPass());
    passes.add(new RedressPass());
    passes.add(new RatingPass());
    passes.add(new MarketPass());
    passes.add(new NoDataPass());
    passes.add(new BandPass());
    passes.add(new ListPass());
    passes.add(new JointListPass());
    passes.add(new ApplyPass());
    passes.add(new OvernightPass());
    passes.add(new CreepNewsPass());
    passes.add(new ProfilingCountPass());
    passes.add(new FactorsReachPass());
    passes.add(new AuditPass());
    passes.add(new LivePass());
    passes.add(new SlumpPass());
    passes.add(new ForcePass());
    passes.add(new AdaptPass());
    passes.add(new OpinionPass());
    passes.add(new TellPass());
    passes.add(new StockPass());
    passes.add(new ContextPass());
    passes.add(new EndPass());
    return List.copyOf(passes);
  }
}
