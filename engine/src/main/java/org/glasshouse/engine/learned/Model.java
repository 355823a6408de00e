package org.glasshouse.engine.learned;

import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;

/// A model that somebody else than a city's own learned score fits and applies: its features, what
/// it was fitted to, and weights that nobody sees.
public final class Model {

  /// One logit of risk.
  public static final int LOGIT = Weights.LOGIT;

  /// Cells of a feature: nothing recorded, 1, 2, 3 and more. Two bits each.
  public static final int CELLS = LearnedTable.CELLS;

  /// Most features, so that their cells fit into an integer.
  public static final int MOST = 16;

  private static final int MOST_LISTED = 6;

  private final Features features;
  private final Training training;
  private final TrainingSample sample;
  private Weights weights;
  private boolean fitted;

  /// Risk of everybody with the same cells, by cells; empty where there are too many features.
  private final int[] risks;

  /// A model that nothing was fitted to yet: everybody is alike.
  ///
  /// @param names of the features, at most [#MOST]
  /// @param balance see [Training]
  /// @param smoothing see [Training]
  public Model(List<String> names, int balance, int smoothing) {
    if (names.size() > MOST) {
      throw new IllegalArgumentException(names.size() + " features, at most " + MOST);
    }
    int[] cells = new int[names.size()];
    Arrays.fill(cells, CELLS);
    this.features = new Features(names, cells);
    this.training = new Training(balance, smoothing);
    this.sample = new TrainingSample(features);
    this.weights = new Weights(features);
    this.risks = new int[names.size() > MOST_LISTED ? 0 : 1 << 2 * names.size()];
  }

  /// Number of sums that people are counted into.
  ///
  /// @param features number of features
  public static int sums(int features) {
    return Label.values().length * (1 + CELLS * features);
  }

  /// Counts a person into sums.
  ///
  /// @param from first of the model's sums
  /// @param bad whether the label holds
  /// @param cells cell of each feature, two bits each
  public void count(long[] sums, int from, boolean bad, int cells) {
    TrainingSample.count(features, sums, from, bad ? Label.SANCTIONED : Label.SPARED, cells);
  }

  /// Adds people from sums to what it is fitted to.
  ///
  /// @param from first of the model's sums
  public void add(long[] sums, int from) {
    sample.add(sums, from);
  }

  /// Fits the weights to all people added so far.
  public void fit() {
    weights = training.fit(sample);
    list();
    fitted = sample.people(Label.SANCTIONED) > 0 && sample.people(Label.SPARED) > 0;
  }

  /// Whether it was fitted to people of both labels, so that it tells anybody apart.
  public boolean fitted() {
    return fitted;
  }

  /// Risk of somebody, in logits of [#LOGIT].
  ///
  /// @param cells cell of each feature, two bits each
  public int risk(int cells) {
    return risks.length == 0 ? sum(cells) : risks[cells];
  }

  private void list() {
    for (int cells = 0; cells < risks.length; cells++) {
      risks[cells] = sum(cells);
    }
  }

  private int sum(int cells) {
    int risk = weights.intercept();
    for (int f = 0; f < features.count(); f++) {
      risk += weights.weight(f, cells >>> 2 * f & 3);
    }
    return risk;
  }

  /// Writes all of it.
  public void write(StateWriter out) {
    out.putInt(fitted ? 1 : 0);
    weights.write(out);
    sample.write(out);
  }

  /// Replaces all of it by what was written.
  public void read(StateReader in) {
    fitted = in.getInt() == 1;
    weights = new Weights(features);
    weights.read(in);
    list();
    sample.read(in);
  }
}
