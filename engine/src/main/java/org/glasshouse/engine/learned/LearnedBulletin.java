package org.glasshouse.engine.learned;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What the bureau that trains the score tells the districts, and what it keeps for itself.
public final class LearnedBulletin implements BulletinPart {

  private final Features features;

  /// Whether a period ended with the last window, so that everybody is scored anew in this one.
  boolean turned;

  /// Weights by which people are scored.
  Weights now;

  /// Weights by which they were scored before.
  Weights before;

  /// What the weights are fitted to.
  final TrainingSample sample;

  /// Most that a feature can move anybody by, in tenths of points.
  final long[] reach;

  /// First day of the first crash, counted from 1; 0 if there was none yet.
  int firstCrash;

  LearnedBulletin(Features features) {
    this.features = features;
    this.now = new Weights(features);
    this.before = now;
    this.sample = new TrainingSample(features);
    this.reach = new long[features.count()];
  }

  static @Nullable LearnedBulletin of(Bulletin bulletin) {
    return (LearnedBulletin) bulletin.part(SystemId.LEARNED);
  }

  /// Works out the closed form for each feature: the furthest of its cells that anybody spared was
  /// in.
  void bounded(Training training, double tenthsALogit) {
    for (int f = 0; f < features.count(); f++) {
      double most = 0;
      for (int cell = 1; cell < features.cells(f); cell++) {
        if (sample.cell(Label.SPARED, f, cell) > 0) {
          most = Math.max(most, training.markBound(sample, f, cell));
        }
      }
      reach[f] = StrictMath.round(most * tenthsALogit);
    }
  }

  @Override
  public void write(StateWriter out) {
    out.putInt(turned ? 1 : 0);
    out.putInt(firstCrash);
    now.write(out);
    before.write(out);
    sample.write(out);
    out.putLongs(reach, reach.length);
  }

  @Override
  public void read(StateReader in) {
    turned = in.getInt() == 1;
    firstCrash = in.getInt();
    now = new Weights(features);
    now.read(in);
    before = new Weights(features);
    before.read(in);
    sample.read(in);
    in.getLongs(reach, reach.length);
  }
}
