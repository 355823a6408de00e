package org.glasshouse.engine.national;

import java.util.List;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.learned.Model;
import org.glasshouse.engine.society.NationBulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What the vendors' and the national bureau tell all districts.
public final class NationalBulletin implements BulletinPart {

  /// Model of each vendor.
  final Model[] models;

  /// Cut of each vendor.
  final Cut[] cuts;

  /// Rank of each place by risk, by vendor.
  final int[][] ranks;

  /// Rank of each place by local score, by city.
  final int[][] localRanks;

  /// Share that the vendor whose algorithm is the national score puts at the bottom, in 2^-32.
  long bottom;

  /// Cut of the national score.
  final Cut national = new Cut();

  NationalBulletin(List<Vendor> vendors, int cities) {
    models = new Model[vendors.size()];
    cuts = new Cut[vendors.size()];
    ranks = new int[vendors.size()][];
    for (int v = 0; v < models.length; v++) {
      models[v] = vendors.get(v).model();
      cuts[v] = new Cut();
      ranks[v] = Ranks.even();
    }
    localRanks = new int[cities][];
    for (int city = 0; city < cities; city++) {
      localRanks[city] = Ranks.even();
    }
  }

  static @Nullable NationalBulletin of(NationBulletin nation) {
    return (NationalBulletin) nation.part(SystemId.NATIONAL_SCORE);
  }

  @Override
  public void write(StateWriter out) {
    for (int v = 0; v < models.length; v++) {
      models[v].write(out);
      cuts[v].write(out);
      out.putInts(ranks[v], ranks[v].length);
    }
    for (int[] city : localRanks) {
      out.putInts(city, city.length);
    }
    out.putLong(bottom);
    national.write(out);
  }

  @Override
  public void read(StateReader in) {
    for (int v = 0; v < models.length; v++) {
      models[v].read(in);
      cuts[v].read(in);
      in.getInts(ranks[v], ranks[v].length);
    }
    for (int[] city : localRanks) {
      in.getInts(city, city.length);
    }
    bottom = in.getLong();
    national.read(in);
  }
}
