package org.glasshouse.engine.world;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Service;

/// The consequences of a scheme as bit masks: bit `i` is consequence `i`.
public final class ConsequenceTable {

  public final int count;

  /// Consequences of each band.
  public final int[] ofBand;

  /// Consequences of each list.
  public final int[] ofList;

  /// Those that deny a service.
  public final int denies;

  /// Those that grant something.
  public final int grants;

  /// Those that deny an essential service.
  public final int essential;

  /// Those that reach the whole household.
  public final int household;

  /// Those that reach the children of the household.
  public final int children;

  /// Lists, as bits, all of whose consequences reach the whole household.
  public final int listsHousehold;

  /// Lists, as bits, all of whose consequences reach the children of the household.
  public final int listsChildren;

  /// Those with a shortest duration.
  public final int held;

  /// Shortest duration of each, in days.
  public final int[] minDays;

  /// Service of each, by its index in the people file.
  public final int[] service;

  /// Setting of each, by the ordinal of `Context`.
  public final int[] context;

  ConsequenceTable(Scheme scheme, List<Service> services) {
    List<Scheme.Consequence> all = scheme.consequences();
    this.count = all.size();
    this.ofBand = new int[scheme.bands().size()];
    this.ofList = new int[scheme.lists().size()];
    this.minDays = new int[count];
    this.service = new int[count];
    this.context = new int[count];
    List<String> serviceIds = new ArrayList<>();
    for (Service each : services) {
      serviceIds.add(each.id());
    }
    int deny = 0;
    int grant = 0;
    int need = 0;
    int home = 0;
    int young = 0;
    int hold = 0;
    for (int i = 0; i < count; i++) {
      Scheme.Consequence consequence = all.get(i);
      int bit = 1 << i;
      for (int b = 0; b < ofBand.length; b++) {
        if (consequence.bands().contains(scheme.bands().get(b).id())) {
          ofBand[b] |= bit;
        }
      }
      for (int l = 0; l < ofList.length; l++) {
        if (consequence.lists().contains(scheme.lists().get(l).id())) {
          ofList[l] |= bit;
        }
      }
      service[i] = serviceIds.indexOf(consequence.service());
      context[i] = services.get(service[i]).context().ordinal();
      minDays[i] = (int) StrictMath.round(consequence.minDays().value());
      hold |= minDays[i] > 0 ? bit : 0;
      switch (consequence.effect()) {
        case DENIES -> {
          deny |= bit;
          need |= services.get(service[i]).essential() ? bit : 0;
        }
        case GRANTS, PRICES -> grant |= bit;
      }
      home |= consequence.reach().contains(Scheme.Reach.HOUSEHOLD) ? bit : 0;
      young |= consequence.reach().contains(Scheme.Reach.CHILDREN) ? bit : 0;
    }
    this.denies = deny;
    this.grants = grant;
    this.essential = need;
    this.household = home;
    this.children = young;
    this.held = hold;
    int listHome = 0;
    int listYoung = 0;
    for (int l = 0; l < ofList.length; l++) {
      listHome |= scheme.lists().get(l).spreads().contains(Scheme.Reach.HOUSEHOLD) ? 1 << l : 0;
      listYoung |= scheme.lists().get(l).spreads().contains(Scheme.Reach.CHILDREN) ? 1 << l : 0;
    }
    this.listsHousehold = listHome;
    this.listsChildren = listYoung;
  }

  /// Number of different services denied by a mask.
  public int servicesDenied(int mask) {
    int services = 0;
    for (int rest = mask & denies; rest != 0; rest &= rest - 1) {
      services |= 1 << service[Integer.numberOfTrailingZeros(rest)];
    }
    return Integer.bitCount(services);
  }

  /// Consequences of a band and of lists together.
  ///
  /// @param band index of the band, or −1 for nobody's
  /// @param lists bit mask of lists
  public int of(int band, int lists) {
    int mask = band < 0 ? 0 : ofBand[band];
    for (int l = 0; lists != 0; l++, lists >>>= 1) {
      if ((lists & 1) != 0) {
        mask |= ofList[l];
      }
    }
    return mask;
  }
}
