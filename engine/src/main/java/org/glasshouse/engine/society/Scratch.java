package org.glasshouse.engine.society;

import java.util.Arrays;
import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.acts.Candidates;
import org.glasshouse.engine.adaptation.Feelings;
import org.glasshouse.engine.consequences.BasisCounts;
import org.glasshouse.engine.consequences.HoldRow;
import org.glasshouse.engine.consequences.MaskCounts;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.Sharing;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.jointlist.JointListPart;
import org.glasshouse.engine.measures.GroupCounts;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.redress.Notices;
import org.glasshouse.engine.scoring.EntryStage;
import org.glasshouse.engine.scoring.RecordCounts;
import org.glasshouse.engine.scoring.RuleCounts;
import org.glasshouse.engine.sensing.Records;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.scoring.CompiledScheme;
import org.glasshouse.scenario.scoring.RuleUse;

/// Room that one thread reuses from district to district. Nothing in it outlives a district's
/// window.
public final class Scratch {

  /// Words of a draw.
  public final Philox.Block block = new Philox.Block();

  /// A second block, for draws inside draws.
  public final Philox.Block inner = new Philox.Block();

  /// Candidates of one neighbourhood.
  public final Candidates candidates = new Candidates();

  /// Draws about the acts that channels saw.
  public final PhiloxBatch sensed = new PhiloxBatch();

  /// Draws about the citizens of one neighbourhood.
  public final PhiloxBatch ties = new PhiloxBatch();

  /// Acts that channels saw: number of the act, and place of the channel in the list of those that
  /// see its kind.
  public int[] seenActs = new int[1024];

  /// See [#seenActs].
  public int[] seenPlaces = new int[1024];

  /// Acts of one kind that each channel saw, by place of the channel in the list of those that see
  /// the kind.
  public final int[] seenBy = new int[32];

  /// Rates of candidates whose marks leave it open whether they are acts.
  public double[] rates = new double[256];

  /// What people feel in the window at hand.
  public final Feelings feelings = new Feelings();

  /// Certainty after a window, by what happened and certainty before it.
  public final byte[] certainties = new byte[3 << 8];

  /// Period of each rule, in days.
  public final int[] periods;

  /// Acts of the window, neighbourhood by neighbourhood.
  public final ActBuffer acts = new ActBuffer();

  /// Records that are entered in this window, as they come.
  public final Records records = new Records();

  /// The same records in their one order.
  public final Records ordered = new Records();

  /// Points awarded in the window, on their way into the district.
  public final EntryStage awards = new EntryStage();

  /// Counted records of the window, on their way into the district.
  public final EntryStage counted = new EntryStage();

  /// Losses of which citizens may be told.
  public final Notices notices = new Notices();

  /// Uses of rules that do the same every time.
  public final RuleCounts uses;

  /// Numbers of records by kind, channel and cause.
  public final RecordCounts counts;

  /// Numbers of records by group.
  public final GroupCounts groups = new GroupCounts();

  /// Numbers of wrong records by group.
  public final GroupCounts wrongGroups = new GroupCounts();

  /// This thread's own copy of the compiled rules.
  public final CompiledScheme rules;

  /// Bucket of the points that expire in the window at hand.
  public int bucket;

  /// Score before the record at hand, in whole points.
  public long pointsBefore;

  /// Use of the rule at hand.
  public final RuleUse use = new RuleUse();

  /// Consequences in force before household reach, of one neighbourhood.
  public final int[] own = new int[1024];

  /// What reaches citizens of one neighbourhood through their households, and what of it rests on a
  /// right record of another.
  public final int[] reached = new int[1024];

  /// See [#reached].
  public final int[] reachedRightly = new int[1024];

  /// Citizens or slots picked out of one neighbourhood.
  public final int[] picked = new int[1024];

  /// Values that go with [#picked].
  public final int[] pickedWith = new int[1024];

  /// Keys of citizens of one neighbourhood.
  public final long[] keys = new long[1024];

  /// Marks by slot; all false between uses.
  public final boolean[] marked = new boolean[1024];

  /// Lists by citizen of the district, packed by `Lists.planes`.
  public int[] planes = new int[0];

  /// Whether [#planes] can hold anything but zeros.
  public boolean planed;

  /// Citizens by consequences served in the window.
  public final BasisCounts served = new BasisCounts();

  /// Citizens by consequences served in it and decided at its end alike, all as intended.
  public final MaskCounts steady = new MaskCounts();

  /// Citizens by consequences decided at its end.
  public final BasisCounts decided = new BasisCounts();

  /// Rows of agencies' copies as they will be.
  public final IntRows copies = new IntRows(JointListPart.WIDTH);

  /// Consequences by slot that agencies' copies lead to; zeros while no agency keeps any.
  public final int[] copied = new int[1024];

  /// Holds of a district as they will be.
  public final IntRows holds = new IntRows(HoldRow.WIDTH);

  /// Bases of a district as they will be.
  public final IntRows bases = new IntRows(District.BASIS_WIDTH);

  /// Room to find out which of them say the same.
  public final Sharing sharing = new Sharing();

  /// Columns of conditions.
  public final long[][] columns = new long[32][1024];

  /// Values of conditions.
  public final long[] values = new long[1024];

  /// Errors of conditions.
  public final boolean[] errors = new boolean[1024];

  /// Room for a city's rules.
  public Scratch(CityWorld city) {
    this.rules = city.compiled.copy();
    this.periods = new int[rules.rules().size()];
    this.uses = new RuleCounts(rules.rules().size());
    this.counts = new RecordCounts(city.world.recordKinds, city.world.channels.length);
  }

  /// The first city under the scheme of a city: a thread has one room for all cities under a
  /// scheme, since it works on one district at a time. Alike is what is one object; to compare rule
  /// by rule would take longer than it spares.
  @SuppressWarnings("ReferenceEquality")
  static int first(Scenario scenario, int city) {
    int first = 0;
    while (scenario.cities().get(first).scheme() != scenario.cities().get(city).scheme()) {
      first++;
    }
    return first;
  }

  /// Makes room for acts that channels may have seen.
  ///
  /// @param room how many in all
  public void roomToSee(int room) {
    if (room > seenActs.length) {
      int size = Math.max(room, seenActs.length + (seenActs.length >> 2));
      seenActs = Arrays.copyOf(seenActs, size);
      seenPlaces = Arrays.copyOf(seenPlaces, size);
    }
  }

  /// Picks out the citizens of a neighbourhood who have all of some flags: they stand in [#picked]
  /// then, and the keys of their draws in [#keys].
  ///
  /// @param n the neighbourhood, in the district
  /// @param flags of [Attributes], such as `ADULT`
  /// @return how many they are
  public int pick(District district, int n, int flags) {
    int people =
        Attributes.pick(
            district.attributes, flags, district.start[n], district.start[n + 1], picked);
    district.keys(picked, people, n, keys);
    return people;
  }

  /// Makes room for rates.
  ///
  /// @param room how many
  public double[] roomForRates(int room) {
    if (room > rates.length) {
      rates = new double[Math.max(room, 2 * rates.length)];
    }
    return rates;
  }

  /// Bytes held.
  public long bytes() {
    return acts.bytes()
        + records.bytes()
        + ordered.bytes()
        + awards.bytes()
        + counted.bytes()
        + notices.bytes()
        + 33L * 1024 * 8
        + copies.bytes()
        + candidates.bytes()
        + sensed.bytes()
        + 8L * seenActs.length
        + 4L * planes.length;
  }
}
