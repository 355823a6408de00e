package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;

/// Sections about systems: this list and nothing else. Each is shown where its system is on.
final class SystemSections {

  private SystemSections() {}

  /// All of them, in the order of the page.
  static List<Section> all() {
    List<Section> all = new ArrayList<>();
    all.add(new SabotageSection());
    all.add(new RatingsSection());
    all.add(new OvernightSection());
    all.add(new HighwaySection());
    all.add(new FaultSection());
    all.add(new CreditMarketSection());
    all.add(new OpinionSection());
    all.add(new EnrolSection());
    all.add(new SlumpSection());
    all.add(new LiveMapSection());
    all.add(new BreachSection());
    all.add(new CreepSection());
    all.add(new NoDataSection());
    all.add(new ProfilingSection());
    all.add(new AssemblySection());
    all.add(new AlertSection());
    all.add(new WatchSection());
    all.add(new LearnedSection());
    all.add(new PilotsSection());
    all.add(new JointListSection());
    all.add(new ParallelSection());
    all.add(new DenunciationSection());
    all.add(new ForceSection());
    all.add(new CensorshipSection());
    all.add(new SpeechFinesSection());
    all.add(new DecreeSection());
    all.add(new AuditSection());
    all.add(new FactorsSection());
    all.add(new NationalScoreSection());
    all.add(new BrittleSection());
    all.add(new FilesSection());
    return List.copyOf(all);
  }
}
