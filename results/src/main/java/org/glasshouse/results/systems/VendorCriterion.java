package org.glasshouse.results.systems;

import java.util.List;
import org.glasshouse.engine.national.NationalBlocks;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.systems.NationalScoreSetting;
import org.jspecify.annotations.Nullable;

/// By what a vendor could be chosen. Each is told by itself; they are not weighed against each
/// other, and nothing is chosen by them.
public enum VendorCriterion {
  /// How often what a vendor said is what its own label says a period later.
  OWN_LABEL("most agreement with its own label", true),
  /// Of those who never did harm, who is put at the bottom.
  NO_HARM_BOTTOM("fewest people who never did harm at the bottom", false),
  /// How often it puts people where the present scores put them.
  PRESENT("most agreement with the present scores", true),
  /// Records that it needs, for a resident and year.
  RECORDS("fewest records needed, for a resident and year", false),
  /// Of all people, who is put at the bottom.
  BOTTOM("most people at the bottom", true),
  /// How much more of those who never did harm are at the bottom in the group hit hardest.
  WORST_GROUP("smallest share of the group hit hardest, against everybody's", false);

  private static final int YEAR = 365;

  /// People of a group below whom it is not compared.
  private static final int LEAST = 100;

  private final String title;
  private final boolean most;

  VendorCriterion(String title, boolean most) {
    this.title = title;
    this.most = most;
  }

  /// In plain words.
  public String title() {
    return title;
  }

  /// Whether the value is a share.
  public boolean share() {
    return switch (this) {
      case OWN_LABEL, NO_HARM_BOTTOM, PRESENT, BOTTOM -> true;
      case RECORDS, WORST_GROUP -> false;
    };
  }

  /// The value of a vendor in a society; not a number where it judged nobody.
  public double of(SocietyTotals society, NationalScoreSetting setting, int vendor) {
    return switch (this) {
      case OWN_LABEL -> {
        double right =
            label(society, vendor, NationalBlocks.FOUND)
                + label(society, vendor, NationalBlocks.SPARED);
        double wrong =
            label(society, vendor, NationalBlocks.MISSED)
                + label(society, vendor, NationalBlocks.FALSE_ALARM);
        yield Totals.quotient(right, right + wrong);
      }
      case NO_HARM_BOTTOM ->
          Totals.quotient(
              people(society, vendor, NationalBlocks.BOTTOM_NO_HARM),
              people(society, vendor, NationalBlocks.NO_HARM));
      case PRESENT ->
          Totals.quotient(
              people(society, vendor, NationalBlocks.AS_PRESENT),
              people(society, vendor, NationalBlocks.ASSESSED));
      case RECORDS -> records(society, setting, vendor);
      case BOTTOM ->
          Totals.quotient(
              people(society, vendor, NationalBlocks.BOTTOM),
              people(society, vendor, NationalBlocks.ASSESSED));
      case WORST_GROUP -> {
        Group worst = worst(society, vendor);
        yield worst == null
            ? Double.NaN
            : Totals.quotient(rate(society, vendor, worst), rate(society, vendor, Group.ALL));
      }
    };
  }

  /// The values of a vendor, by replicate.
  public Estimate each(Totals totals, NationalScoreSetting setting, int vendor) {
    return totals.each(society -> of(society, setting, vendor));
  }

  /// The vendor that the criterion names in a society; −1 if none judged anybody, or if two are
  /// alike.
  public int names(SocietyTotals society, NationalScoreSetting setting) {
    int named = -1;
    double value = Double.NaN;
    for (int vendor = 0; vendor < setting.vendors().size(); vendor++) {
      double here = of(society, setting, vendor);
      if (Double.isNaN(here)) {
        continue;
      }
      if (here == value) {
        named = -1;
      } else if (Double.isNaN(value) || (most ? here > value : here < value)) {
        named = vendor;
        value = here;
      }
    }
    return named;
  }

  /// What the criterion names, over replicates, in words: `vendor-a in 3 of 4`.
  public String names(Totals totals, NationalScoreSetting setting) {
    List<NationalScoreSetting.Vendor> vendors = setting.vendors();
    int[] times = new int[vendors.size()];
    int none = 0;
    for (SocietyTotals society : totals.scheme()) {
      int named = names(society, setting);
      if (named < 0) {
        none++;
      } else {
        times[named]++;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int vendor = 0; vendor < times.length; vendor++) {
      if (times[vendor] > 0) {
        text.append(text.isEmpty() ? "" : ", ").append(vendors.get(vendor).id());
        if (times[vendor] < totals.replicates()) {
          text.append(" in ").append(times[vendor]).append(" of ").append(totals.replicates());
        }
      }
    }
    if (none > 0) {
      text.append(text.isEmpty() ? "none" : ", none in " + none);
    }
    return text.toString();
  }

  private static double people(SocietyTotals society, int vendor, int what) {
    return society.sum(NationalBlocks::of, (b, v) -> v[b.vendors.at(vendor, what)]);
  }

  private static double label(SocietyTotals society, int vendor, int what) {
    return society.sum(NationalBlocks::of, (b, v) -> v[b.labels.at(vendor, what)]);
  }

  private static double records(SocietyTotals society, NationalScoreSetting setting, int vendor) {
    List<String> files = setting.files().stream().map(NationalScoreSetting.File::id).toList();
    double records = 0;
    for (String id : setting.vendors().get(vendor).files()) {
      int file = files.indexOf(id);
      records += society.sum(NationalBlocks::of, (b, v) -> v[b.records.at(file)]);
    }
    double residents =
        society.sum((l, v) -> NationalBlocks.of(l) == null ? 0 : v[l.population.at(0)]);
    return Totals.quotient(records * YEAR, residents * society.countedDays());
  }

  /// The group whose harmless people are put at the bottom most often, of groups that are large
  /// enough; null if nobody is put there.
  static @Nullable Group worst(SocietyTotals society, int vendor) {
    Group worst = null;
    double most = 0;
    for (Group group : Group.values()) {
      double rate = rate(society, vendor, group);
      if (group(society, vendor, group, NationalBlocks.NO_HARM) >= LEAST && rate > most) {
        worst = group;
        most = rate;
      }
    }
    return worst;
  }

  private static double rate(SocietyTotals society, int vendor, Group group) {
    return Totals.quotient(
        group(society, vendor, group, NationalBlocks.GROUP_BOTTOM_NO_HARM),
        group(society, vendor, group, NationalBlocks.NO_HARM));
  }

  private static double group(SocietyTotals society, int vendor, Group group, int what) {
    return society.sum(NationalBlocks::of, (b, v) -> v[b.groups.at(vendor, group.ordinal(), what)]);
  }
}
