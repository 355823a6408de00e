package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.format.Shape;

/// Every system that a scenario can switch on: this list and nothing else.
public final class KnownSystems {

  private KnownSystems() {}

  /// All of them, in the order in which the engine runs them between windows.
  public static List<SystemFormat> all() {
    List<SystemFormat> all = new ArrayList<>();
    all.add(SabotageSetting.FORMAT);
    all.add(PeerRatingsSetting.FORMAT);
    all.add(OvernightSetting.FORMAT);
    all.add(HighwaySetting.FORMAT);
    all.add(CreditMarketSetting.FORMAT);
    all.add(OpinionSetting.FORMAT);
    all.add(EnrolSetting.FORMAT);
    all.add(SlumpSetting.FORMAT);
    all.add(LiveMapSetting.FORMAT);
    all.add(LearnedSetting.FORMAT);
    all.add(ConcertSetting.FORMAT);
    all.add(BreachSetting.FORMAT);
    all.add(JointListSetting.FORMAT);
    all.add(CreepSetting.FORMAT);
    all.add(NoDataSetting.FORMAT);
    all.add(DenunciationSetting.FORMAT);
    all.add(ForceSetting.FORMAT);
    all.add(CensorshipSetting.FORMAT);
    all.add(ProfilingSetting.FORMAT);
    all.add(SpeechFinesSetting.FORMAT);
    all.add(DecreeSetting.FORMAT);
    all.add(AssemblySetting.FORMAT);
    all.add(AlertSetting.FORMAT);
    all.add(FactorsSetting.FORMAT);
    all.add(AuditSetting.FORMAT);
    all.add(WatchSetting.FORMAT);
    all.add(ParallelEconomySetting.FORMAT);
    all.add(NationalScoreSetting.FORMAT);
    all.add(BrittleSetting.FORMAT);
    all.add(FilesSetting.FORMAT);
    all.add(PilotsSetting.FORMAT);
    return List.copyOf(all);
  }

  /// Key of a system on which what it does hangs most, as [SystemFormat#hangsOn].
  public static String hangsOn(String id) {
    for (SystemFormat format : all()) {
      if (format.id().equals(id)) {
        return format.hangsOn();
      }
    }
    return "";
  }

  /// Shape of `systems:`.
  public static Shape.Fields shape() {
    List<Shape.Key> keys = new ArrayList<>();
    for (SystemFormat format : all()) {
      keys.add(may(format.id(), format.shape(), format.about()));
    }
    return Shape.Fields.plain("the systems of a scenario", keys.toArray(new Shape.Key[0]));
  }
}
