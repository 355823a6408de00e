package org.glasshouse.engine.systems;

import org.glasshouse.engine.alert.AlertMaker;
import org.glasshouse.engine.assembly.AssemblyMaker;
import org.glasshouse.engine.audit.AuditMaker;
import org.glasshouse.engine.breach.BreachMaker;
import org.glasshouse.engine.brittle.BrittleMaker;
import org.glasshouse.engine.censor.CensorMaker;
import org.glasshouse.engine.concert.ConcertMaker;
import org.glasshouse.engine.creep.CreepMaker;
import org.glasshouse.engine.decree.DecreeMaker;
import org.glasshouse.engine.denunciation.DenunciationMaker;
import org.glasshouse.engine.enrol.EnrolMaker;
import org.glasshouse.engine.factors.FactorsMaker;
import org.glasshouse.engine.files.FilesMaker;
import org.glasshouse.engine.fines.FinesMaker;
import org.glasshouse.engine.force.ForceMaker;
import org.glasshouse.engine.jointlist.JointListMaker;
import org.glasshouse.engine.learned.LearnedMaker;
import org.glasshouse.engine.livemap.LiveMapMaker;
import org.glasshouse.engine.market.MarketMaker;
import org.glasshouse.engine.national.NationalMaker;
import org.glasshouse.engine.nodata.NoDataMaker;
import org.glasshouse.engine.opinion.OpinionMaker;
import org.glasshouse.engine.overnight.OvernightMaker;
import org.glasshouse.engine.parallel.ParallelMaker;
import org.glasshouse.engine.pilots.PilotsMaker;
import org.glasshouse.engine.profiling.ProfilingMaker;
import org.glasshouse.engine.ratings.RatingMaker;
import org.glasshouse.engine.road.RoadMaker;
import org.glasshouse.engine.sabotage.SabotageMaker;
import org.glasshouse.engine.slump.SlumpMaker;
import org.glasshouse.engine.watch.WatchMaker;
import org.glasshouse.engine.world.KindTable;

/// Every system of the engine: this list and nothing else. Its order is that of their blocks and of
/// their steps between windows; the number of a system is its place in the list.
// Makers hold nothing.
@SuppressWarnings("ImmutableEnumChecker")
public enum SystemId {
  SABOTAGE("sabotage", new SabotageMaker()),
  PEER_RATINGS("peer-ratings", new RatingMaker()),
  OVERNIGHT("overnight", new OvernightMaker()),
  HIGHWAY("highway", new RoadMaker()),
  CREDIT_MARKET("credit-market", new MarketMaker()),
  OPINION("opinion", new OpinionMaker()),
  ENROL("enrol", new EnrolMaker()),
  SLUMP("slump", new SlumpMaker()),
  LIVE_MAP("live-map", new LiveMapMaker()),
  LEARNED("learned", new LearnedMaker()),
  CONCERT("concert", new ConcertMaker()),
  BREACH("breach", new BreachMaker()),
  JOINT_LIST("joint-list", new JointListMaker()),
  CREEP("creep", new CreepMaker()),
  NO_DATA("no-data", new NoDataMaker()),
  DENUNCIATION("denunciation", new DenunciationMaker()),
  FORCE("force", new ForceMaker()),
  CENSORSHIP("censorship", new CensorMaker()),
  PROFILING("profiling", new ProfilingMaker()),
  SPEECH_FINES("speech-fines", new FinesMaker()),
  DECREE("decree", new DecreeMaker()),
  ASSEMBLY("assembly", new AssemblyMaker()),
  ALERT("alert", new AlertMaker()),
  FACTORS("factors", new FactorsMaker()),
  AUDIT("audit", new AuditMaker()),
  WATCH("watch", new WatchMaker()),
  PARALLEL_ECONOMY("parallel-economy", new ParallelMaker()),
  NATIONAL_SCORE("national-score", new NationalMaker()),
  BRITTLE("brittle", new BrittleMaker()),
  FILES("files", new FilesMaker()),
  PILOTS("pilots", new PilotsMaker()),
  ;

  private final String id;
  private final SystemMaker<?> maker;
  private final long key;

  SystemId(String id, SystemMaker<?> maker) {
    this.id = id;
    this.maker = maker;
    this.key = KindTable.keyOf(id);
  }

  /// Key under `systems:` in a scenario.
  public String id() {
    return id;
  }

  /// What compiles it.
  public SystemMaker<?> maker() {
    return maker;
  }

  /// Hash of the id, for digests; it does not depend on the place in the list.
  public long key() {
    return key;
  }
}
