package org.glasshouse.engine.bureaus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;

/// Patrols that follow past records feed on themselves; patrols that do not stay even.
class PatrolsTest {

  private static final int PEOPLE = 20_000;

  @Test
  void sharesMoveAQuarterOfTheWayToPastRecords() {
    CityWorld city = city(load(0.8));
    Bulletin bulletin = city.firstBulletin();
    CityTally tally = city.newTally();
    tally.recordsHere[0][3] = 50;
    tally.recordsHere[0][7] = 50;
    PatrolBureau.decide(city, tally, bulletin);
    // Half of 20 even shares, 10,000 thousandths: 0.8 × 10,000 + 0.2 × 1,000, a quarter of the way.
    assertThat(bulletin.patrol[0][3]).isEqualTo((3 * 1000 + 8200) / 4);
    assertThat(bulletin.patrol[0][7]).isEqualTo(bulletin.patrol[0][3]);
    assertThat(bulletin.patrol[0][0]).isEqualTo((3 * 1000 + 200) / 4);
  }

  @Test
  void sharesStayEvenIfPatrolsDoNotFollowRecords() {
    CityWorld city = city(load(0));
    Bulletin bulletin = city.firstBulletin();
    CityTally tally = city.newTally();
    tally.recordsHere[0][3] = 50;
    PatrolBureau.decide(city, tally, bulletin);
    for (int share : bulletin.patrol[0]) {
      assertThat(share).isEqualTo(1000);
    }
  }

  /// All neighbourhoods behave alike. Without feedback their records differ as Poisson counts do
  /// (an index of dispersion of 1, by 20 neighbourhoods known to ±1.3); with it, chance is
  /// amplified.
  @Test
  void feedbackMakesAlikeNeighbourhoodsDiffer() {
    assertThat(dispersion(load(0))).isBetween(0.2, 2.4);
    assertThat(dispersion(load(0.95))).isGreaterThan(10);
  }

  private static double dispersion(Scenario scenario) {
    Observed observed = Observed.everybody(scenario, Arm.SCHEME);
    double[] counts = new double[PEOPLE / 1000];
    double all = 0;
    List<LedgerEntry.RecordMade> made = observed.entries(LedgerEntry.RecordMade.class);
    for (LedgerEntry.RecordMade record : made) {
      if (record.channel() == 0) {
        counts[record.citizen().neighbourhood()]++;
        all++;
      }
    }
    double mean = all / counts.length;
    double squares = 0;
    for (double count : counts) {
      squares += (count - mean) * (count - mean);
    }
    return squares / (counts.length - 1) / mean;
  }

  private static Scenario load(double follows) {
    return Town.load(
        "town.yaml",
        "cities.town.people=" + PEOPLE,
        "people.acts.often.rate=0",
        "people.acts.sometimes.rate=0",
        "people.acts.kindness.rate=0",
        "people.acts.speech.rate=0",
        "channels.wardens.follows_records=" + follows);
  }

  private static CityWorld city(Scenario scenario) {
    Plan.Machine machine = new Plan.Machine(1, 16_384, false);
    return new CityWorld(new World(new Plan(scenario, Arm.SCHEME, 0, List.of(), machine)), 0);
  }
}
