package org.glasshouse.engine.twins;

import java.util.List;
import java.util.function.ObjIntConsumer;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.replay.LeftOut;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// Whom something is changed about, before the first day, or what of theirs never comes in. They
/// are synthetic, and nothing is placed on them: an attribute or a trait gets another of its
/// values, a record is taken away.
///
/// @param who citizens, each once
/// @param flip what is changed about each of them
/// @param records about them that never come in; each takes one away and none is added
public record Flips(List<CitizenId> who, Flip flip, List<RecordMade> records) {

  /// Nobody is changed.
  public static final Flips NOBODY = new Flips(List.of(), Flip.NOTHING);

  public Flips {
    who = List.copyOf(who);
    records = List.copyOf(records);
  }

  /// With all records.
  public Flips(List<CitizenId> who, Flip flip) {
    this(who, flip, List.of());
  }

  /// One citizen as they are, without some of their records.
  public static Flips without(CitizenId who, List<RecordMade> records) {
    return new Flips(List.of(who), Flip.NOTHING, records);
  }

  /// The same change of one of them alone.
  public Flips alone(CitizenId one) {
    return new Flips(List.of(one), flip, records);
  }

  /// Whether nothing is changed about anybody.
  public boolean nothing() {
    return records.isEmpty() && (who.isEmpty() || flip.attribute() == null);
  }

  /// What the life of somebody in a district is to be without.
  ///
  /// @param city index of the district's city
  public LeftOut leftOut(int city, District district) {
    if (records.isEmpty()) {
      return LeftOut.NOTHING;
    }
    int citizen = place(who.getFirst(), city, district);
    return citizen < 0 ? LeftOut.NOTHING : new LeftOut(citizen, records, List.of());
  }

  /// Changes traits of those who live in a district, whose people have just been drawn: before it
  /// is worked out who does what how often.
  ///
  /// @param city index of the city
  public void applyTraits(int city, District district) {
    each(city, district, flip::applyTrait);
  }

  /// Changes attributes of those who live in a district, after that.
  ///
  /// @param city index of the city
  public void apply(int city, District district) {
    each(city, district, flip::apply);
  }

  private void each(int city, District district, ObjIntConsumer<District> change) {
    for (CitizenId id : who) {
      int citizen = place(id, city, district);
      if (citizen >= 0) {
        change.accept(district, citizen);
      }
    }
  }

  /// Where a citizen stands in a district, or -1 if not in it.
  ///
  /// @param city index of the district's city
  public static int place(CitizenId id, int city, District district) {
    int n = id.neighbourhood() - district.firstNeighbourhood;
    return id.city() == city && n >= 0 && n < district.neighbourhoods
        ? district.start[n] + id.slot()
        : -1;
  }
}
