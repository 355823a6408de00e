package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;

/// Whoever tells what a system did: this list and nothing else.
public final class SystemFindings {

  private SystemFindings() {}

  /// All of them, in the order in which findings are told.
  public static List<SystemFinding> all() {
    List<SystemFinding> all = new ArrayList<>();
    all.add(new SabotageFinding());
    all.add(new RatingFinding());
    all.add(new OvernightFinding());
    all.add(new HighwayFinding());
    all.add(new CreditMarketFinding());
    all.add(new OpinionFinding());
    all.add(new EnrolFinding());
    all.add(new SlumpFinding());
    all.add(new LiveMapFinding());
    all.add(new BreachFinding());
    all.add(new CreepFinding());
    all.add(new NoDataFinding());
    all.add(new ProfilingFinding());
    all.add(new AssemblyFinding());
    all.add(new AlertFinding());
    all.add(new WatchFinding());
    all.add(new LearnedFinding());
    all.add(new ConcertFinding());
    all.add(new PilotsFinding());
    all.add(new JointListFinding());
    all.add(new ParallelFinding());
    all.add(new DenunciationFinding());
    all.add(new ForceFinding());
    all.add(new CensorshipFinding());
    all.add(new SpeechFinesFinding());
    all.add(new DecreeFinding());
    all.add(new AuditFinding());
    all.add(new FactorsFinding());
    all.add(new NationalScoreFinding());
    all.add(new BrittleFinding());
    all.add(new FilesFinding());
    return List.copyOf(all);
  }
}
