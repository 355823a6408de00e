package org.glasshouse.engine.district;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.acts.ActivityLists;
import org.glasshouse.engine.consequences.HoldRow;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.scoring.RuleUses;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// A batch of whole neighbourhoods of one city: the machine's unit of everything, and no unit of
/// the model. Citizens are numbered through the district; `start[n]` is the first of neighbourhood
/// `n`.
///
/// Each column names the pass that writes it.
public final class District {

  /// Tenths in a unit of [#inside].
  public static final int INSIDE_TENTHS = 40;

  /// Fields of [#objections]; see `redress.ObjectionRow`.
  public static final int OBJECTION_WIDTH = 11;

  /// Fields of [#listed]; see `lists.ListedRow`.
  public static final int LISTED_WIDTH = 8;

  /// Fields of [#debts]: citizen, first day, stage and whether the citizen could pay, amount.
  public static final int DEBT_WIDTH = 4;

  /// Fields of [#overrides]: citizen, band, last day, flags and cause as in `RecordRow.what`.
  public static final int OVERRIDE_WIDTH = 4;

  /// Fields of [#bases]; see `consequences.BasisRow`.
  public static final int BASIS_WIDTH = 6;

  /// Rows of [#groupSums].
  public static final int RECORDS = 0;

  /// See [#RECORDS].
  public static final int WRONG_RECORDS = 1;

  /// See [#RECORDS].
  public static final int BEYOND_DAYS = 2;

  // What the district is. The city is the one whose people and luck it has; see `CityWorld.draws`.
  public final int city;
  public int firstNeighbourhood;
  public final int neighbourhoods;
  public final int citizens;
  public int[] start;

  /// Tenths in a unit of the sums in force that tell what a score rests on.
  public final int sumUnit;

  // Truth: people (fixed), Act (harms, inside), Live (means).
  public final int[] attributes;
  public final byte[][] traits;
  public final int[] exposureLevels;
  public final byte[] harms;

  /// What acts inside the narrow purpose that no record tells of would have cost at the least, in
  /// units of [#INSIDE_TENTHS]; halved at the turn of a year, as points expire.
  public final byte[] inside;

  public final short[] means;

  // How people feel: Adapt.
  public final byte[] certainty;
  public final byte[] striving;

  // Record and decision: Score (raw, wrong, beyond), Band, List, Apply, Redress.
  public final int[] raw;

  /// Points in force of wrong records, of right ones outside the narrow purpose, and of right ones
  /// outside the wide one, in units of [#sumUnit] tenths; only `Points` reads and writes them.
  public final short[] wrong;

  public final short[] beyondNarrow;
  public final short[] beyondWide;
  public final byte[] band;
  public final byte[] firstBand;

  /// Whose sums have changed since bands were last worked out: a bit for each citizen, 64 to a
  /// long. It spares work and changes nothing.
  public final long[] moved;

  /// Bands that would be without some records, as of the moment when `band` was worked out; packed
  /// by `Bands`. Whoever writes `band` writes this too.
  public final short[] bandWithout;

  public final byte[] onLists;
  public final int[] inForce;
  public final short[] lastLoss;
  public final short[] shutSince;
  public final byte[][] counts;

  // Flags: any pass sets the bits that its documentation names.
  public final byte[] flags;
  public final short[] history;
  public final short[] shutDays;
  public final short[] wrongDays;

  // Sparse state.
  public final PointEntries entries;
  public final PointEntries countEntries;
  public final RuleUses ruleUses;
  public final IntRows pending;
  public final IntRows debts;
  public final IntRows listed;
  public final IntRows objections;
  public final IntRows overrides;

  /// Consequences held for a shortest duration, as in `HoldRow`. A row stays as long as the
  /// consequence does. Rows ascend by citizen.
  public final IntRows holds;

  /// On what the consequences in force rest, for citizens of whom any rests on something else than
  /// right records inside the narrow purpose: written by Apply when they are decided, read by it a
  /// window later.
  public final SharedRows bases;

  /// Who is how active: fixed from the founding on.
  public ActivityLists activity;

  /// Parts of the systems, by number; empty where no system is on.
  public @Nullable DistrictPart[] parts = {};

  /// What each channel sees in each neighbourhood, in thousandths of what it would see; empty where
  /// nothing can dim it. `SightPass` sets it to 1000 at the start of a window, and passes before
  /// Act lower it; it says nothing once the window has ended.
  public int[][] sight = {};

  // By neighbourhood.
  public final int[][] faultUntil;

  /// Sums by group: records, wrong ones, and days of adults under a denial that lies beyond both
  /// readings of the purpose. Intake and Apply.
  public final long[][] groupSums;

  /// Room for a district whose sums are in tenths.
  ///
  /// @param city index of the city
  /// @param firstNeighbourhood index of the first neighbourhood in the city
  /// @param start first citizen of each neighbourhood, and the number of citizens at the end
  /// @param entryWindows longest life of points, in windows
  /// @param countWindows longest window of a count, in windows
  /// @param countsOn number of counts of the scheme
  /// @param channels number of channels
  /// @param groups number of groups
  public District(
      int city,
      int firstNeighbourhood,
      int[] start,
      int entryWindows,
      int countWindows,
      int countsOn,
      int channels,
      int groups) {
    this(
        city, firstNeighbourhood, start, entryWindows, countWindows, countsOn, channels, groups, 1);
  }

  /// Room for a district.
  ///
  /// @param sumUnit tenths in a unit of the sums that tell what a score rests on; other parameters
  ///   as above
  public District(
      int city,
      int firstNeighbourhood,
      int[] start,
      int entryWindows,
      int countWindows,
      int countsOn,
      int channels,
      int groups,
      int sumUnit) {
    this.sumUnit = sumUnit;
    this.city = city;
    this.firstNeighbourhood = firstNeighbourhood;
    this.neighbourhoods = start.length - 1;
    this.citizens = start[start.length - 1];
    this.start = start;
    attributes = new int[citizens];
    traits = new byte[5][citizens];
    exposureLevels = new int[citizens];
    harms = new byte[citizens];
    inside = new byte[citizens];
    means = new short[citizens];
    certainty = new byte[citizens];
    striving = new byte[citizens];
    raw = new int[citizens];
    wrong = new short[citizens];
    beyondNarrow = new short[citizens];
    beyondWide = new short[citizens];
    band = new byte[citizens];
    moved = new long[(citizens + 63) / 64];
    java.util.Arrays.fill(moved, -1L);
    firstBand = new byte[citizens];
    bandWithout = new short[citizens];
    onLists = new byte[citizens];
    inForce = new int[citizens];
    lastLoss = new short[citizens];
    shutSince = new short[citizens];
    counts = new byte[countsOn][citizens];
    flags = new byte[citizens];
    history = new short[citizens];
    shutDays = new short[citizens];
    wrongDays = new short[citizens];
    entries = new PointEntries(entryWindows);
    countEntries = new PointEntries(countWindows);
    ruleUses = new RuleUses();
    pending = new IntRows(4);
    debts = new IntRows(DEBT_WIDTH);
    listed = new IntRows(LISTED_WIDTH);
    objections = new IntRows(OBJECTION_WIDTH);
    overrides = new IntRows(OVERRIDE_WIDTH);
    holds = new IntRows(HoldRow.WIDTH);
    bases = new SharedRows(BASIS_WIDTH, citizens);
    activity = new ActivityLists(0);
    faultUntil = new int[channels][neighbourhoods];
    groupSums = new long[BEYOND_DAYS + 1][groups];
    java.util.Arrays.fill(shutSince, (short) -1);
    java.util.Arrays.fill(lastLoss, (short) -1);
  }

  /// Becomes a district of other neighbourhoods of its city that hold as many people. What it holds
  /// of the last ones counts no more.
  ///
  /// @param first index of the first neighbourhood in the city
  /// @param starts first citizen of each neighbourhood, and the number of citizens at the end
  public void settle(int first, int[] starts) {
    assert starts.length == neighbourhoods + 1 && starts[neighbourhoods] == citizens;
    firstNeighbourhood = first;
    start = starts;
  }

  /// A system's part, or null if it is off or keeps nothing here.
  public @Nullable DistrictPart part(SystemId id) {
    return parts.length == 0 ? null : parts[id.ordinal()];
  }

  /// Neighbourhood, in the district, that a citizen lives in.
  public int neighbourhoodOf(int citizen) {
    int low = 0;
    int high = neighbourhoods - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (start[middle] <= citizen) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// Slot of a citizen in a neighbourhood.
  public int slot(int citizen, int neighbourhood) {
    return citizen - start[neighbourhood];
  }

  /// Key of a citizen's draws.
  ///
  /// @param neighbourhood index in the district
  public long key(int citizen, int neighbourhood) {
    return Keys.citizen(city, firstNeighbourhood + neighbourhood, slot(citizen, neighbourhood), 0);
  }

  /// Keys of the draws of some citizens of a neighbourhood.
  ///
  /// @param who the citizens
  /// @param count how many they are
  /// @param neighbourhood index in the district
  /// @param keys gets their keys, in their order
  public void keys(int[] who, int count, int neighbourhood, long[] keys) {
    int first = start[neighbourhood];
    Keys.citizens(city, firstNeighbourhood + neighbourhood, first, who, count, keys);
  }

  /// Key of a citizen's draws, where the neighbourhood is not at hand.
  public long key(int citizen) {
    return key(citizen, neighbourhoodOf(citizen));
  }

  /// First member of a citizen's household. Members stand side by side, the householder first.
  public int householdStart(int citizen) {
    int first = citizen;
    while (first > 0 && !Attributes.householder(attributes[first])) {
      first--;
    }
    return first;
  }

  /// Member after the last of a citizen's household.
  public int householdEnd(int citizen) {
    int end = citizen + 1;
    while (end < citizens && !Attributes.householder(attributes[end])) {
      end++;
    }
    return end;
  }

  /// Adds what an unrecorded act inside the narrow purpose would have cost, or takes it away again
  /// when the act is recorded.
  ///
  /// @param units in [#INSIDE_TENTHS]
  public void addInside(int citizen, int units) {
    inside[citizen] = (byte) Math.clamp((inside[citizen] & 255) + units, 0, 255);
  }

  /// Notes that a citizen's sums have changed.
  public void move(int citizen) {
    moved[citizen >>> 6] |= 1L << citizen;
  }

  /// Which of 64 citizens have sums that have changed, and forgets it.
  ///
  /// @param group number of the group: citizens 64 × group and following
  public long takeMoved(int group) {
    long bits = moved[group];
    moved[group] = 0;
    return bits;
  }

  /// Whether a citizen has a bit of [Flags].
  public boolean has(int citizen, int flag) {
    return (flags[citizen] & flag) != 0;
  }

  /// Sets a bit of [Flags].
  public void set(int citizen, int flag) {
    flags[citizen] |= (byte) flag;
  }

  /// Sets bits of [History].
  public void remember(int citizen, int bits) {
    history[citizen] |= (short) bits;
  }

  /// The sparse tables, in the order of their numbers in [StateDigest]; `bases` follows them.
  List<IntRows> tables() {
    return List.of(pending, debts, listed, objections, overrides, holds);
  }

  /// Bytes of the columns.
  public long columnBytes() {
    return DistrictColumns.bytes(this);
  }

  /// Bytes of the sparse tables, by table.
  public Map<String, Long> fileBytes() {
    Map<String, Long> bytes = new LinkedHashMap<>();
    bytes.put("uses of rules", ruleUses.bytes());
    bytes.put("records on their way", pending.bytes());
    bytes.put("debts", debts.bytes());
    bytes.put("lists", listed.bytes());
    bytes.put("objections", objections.bytes());
    bytes.put("overrides and holds", overrides.bytes() + holds.bytes());
    bytes.put("bases of consequences", bases.bytes());
    return bytes;
  }
}
