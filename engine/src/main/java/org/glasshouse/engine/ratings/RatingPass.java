package org.glasshouse.engine.ratings;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.NormalScores;

/// Ratings by peers, in a district. For every scored adult the encounters of the window are drawn,
/// and in each both sides think something of each other:
///
/// 1. the other is a neighbour, or somebody elsewhere in the city whose band stands on the board;
///    some turn away from a person of another band;
/// 2. what one thinks is the other's conduct, the luck of the encounter, liking for one's own band
///    and prejudice against lower bands and the other group;
/// 3. what one gives is that, raised to what is usual where the fear of the answer is strong enough
///    ([Encounter]); fear grows with how often low ratings are answered in this city;
/// 4. the other answers a rating below the usual with one star, by chance; otherwise they give what
///    they give, and the stars of the citizen move.
///
/// Both sides of an encounter are worked out for the one whose encounter it is, and only that one's
/// stars move; the other has encounters of their own. So nothing depends on the order of citizens.
///
/// Of someone far away only the band is known; conduct and group are drawn as they are distributed.
///
/// Writes: its own columns, `raw`, `wrong`, `beyondNarrow`. Being rated well or badly is inside the
/// wide purpose and outside the narrow one.
public final class RatingPass implements Pass {

  private static final int LEVEL = 0x3f;
  private static final int ONE_STAR = 1;
  private static final int DISPLEASED = 2;
  private static final int CONTENT = 4;
  private static final int BAND = 0x0f;
  private static final int GROUP_B = 0x10;
  private static final int ON_BOARD = 0x40;
  private static final int FULL = 255;
  private static final int THOUSAND = 1000;

  /// Citizens whose draws are made together.
  private static final int TOGETHER = 64;

  @Override
  public String name() {
    return "ratings";
  }

  @Override
  public void run(District district, Window window) {
    RatingTable table = RatingTable.of(window.city);
    RatingColumns own = RatingColumns.of(district);
    RatingNews news = RatingNews.of(window.bulletin);
    RatingBlocks blocks = RatingBlocks.of(window.city.layout);
    if (table == null || own == null || news == null || blocks == null) {
      return;
    }
    Meeting meeting = new Meeting(district, window, table, own, news);
    for (int n = 0; n < district.neighbourhoods; n++) {
      meeting.come(n);
      for (int from = district.start[n]; from < district.start[n + 1]; from += TOGETHER) {
        meeting.live(n, from, Math.min(from + TOGETHER, district.start[n + 1]));
      }
    }
    meeting.report(blocks.given());
    RatingMeasures.count(district, window, table, own, blocks);
  }

  /// The encounters of one district and window.
  private static final class Meeting {
    private final District district;
    private final Window window;
    private final RatingTable table;
    private final RatingColumns own;
    private final Philox.Block first = new Philox.Block();
    private final Philox.Block second = new Philox.Block();
    private final int[] who = new int[TOGETHER];
    private final long[] keys = new long[TOGETHER];
    private final int[] counts = new int[TOGETHER];

    // Encounters in the window by level of sociability: whole ones, and the chance of one more.
    private final int[] whole = new int[NormalScores.LEVELS];
    private final long[] more = new long[NormalScores.LEVELS];
    private final long seed;
    private final int usual;
    private final int answered;

    private long given;
    private long stars;
    private long said;
    private long thoughts;
    private long displeased;
    private long displeasedContent;
    private long low;
    private long revenge;
    private long lowered;
    private long raised;
    private long far;
    private long scored;
    private long conducts;
    private long conductsSquared;
    private long fairPoints;
    private long products;

    // The neighbourhood at hand: its first citizen, its size, and by place in it what an encounter
    // is worth to others, how much of that is effort, what one fears, and what is seen: the band,
    // the group, whether scored.
    private int start;
    private int size;
    private final int[] worth;
    private final int[] striven;
    private final int[] dread;
    private final byte[] seen;

    /// Fear of those who do not strive, by level of dissent.
    private final int[] calm = new int[NormalScores.LEVELS];

    // The other side of the encounter at hand.
    private int partner;
    private int band;
    private boolean groupB;

    Meeting(
        District district, Window window, RatingTable table, RatingColumns own, RatingNews news) {
      this.district = district;
      this.window = window;
      this.table = table;
      this.own = own;
      this.seed = window.city.world.seed;
      this.usual = Encounter.inoffensive(news.usual, table.tolerance);
      this.answered = news.answered;
      int most = 0;
      for (int n = 0; n < district.neighbourhoods; n++) {
        most = Math.max(most, district.start[n + 1] - district.start[n]);
      }
      worth = new int[most];
      striven = new int[most];
      dread = new int[most];
      seen = new byte[most];
      for (int level = 0; level < calm.length; level++) {
        double encounters = table.daily[level] * window.days;
        whole[level] = (int) encounters;
        more[level] = Chance.bound(encounters - whole[level]);
        calm[level] = fear(level, 0);
      }
    }

    /// What others see and what one fears, of everybody in a neighbourhood: none of it changes
    /// while they meet.
    void come(int n) {
      start = district.start[n];
      size = district.start[n + 1] - start;
      for (int i = 0; i < size; i++) {
        int citizen = start + i;
        int striving = district.striving[citizen] & FULL;
        striven[i] = table.effort * striving / FULL;
        worth[i] = table.conduct(district, citizen) + striven[i];
        dread[i] = fear(district.traits[RatingTable.DEFIANT][citizen], striving);
        int group = Attributes.has(district.attributes[citizen], Attributes.GROUP_B) ? GROUP_B : 0;
        int scored = (district.flags[citizen] & Flags.SCORED) != 0 ? ON_BOARD : 0;
        seen[i] = (byte) (district.band[citizen] | group | scored);
      }
    }

    /// What the scored citizens of a part of a neighbourhood live through.
    ///
    /// @param to after the last one; at most [#TOGETHER] from the first
    void live(int n, int from, int to) {
      PhiloxBatch draws = window.scratch.ties;
      int people = 0;
      draws.clear();
      for (int citizen = from; citizen < to; citizen++) {
        if ((district.flags[citizen] & Flags.SCORED) != 0) {
          long key = district.key(citizen, n);
          who[people] = citizen;
          keys[people++] = key;
        }
      }
      draws.addEach(Stream.ENCOUNTERS.id(), keys, 0, people, window.index, 0);
      draws.draw(seed);
      for (int person = 0; person < people; person++) {
        int level = district.traits[RatingTable.SOCIABLE][who[person]];
        counts[person] = whole[level] + (Chance.hit(draws.w0(person), more[level]) ? 1 : 0);
      }
      draws.clear();
      for (int person = 0; person < people; person++) {
        if (counts[person] > 0) {
          draws.addRun(Stream.ENCOUNTER.id(), keys[person], window.index, 0, 2 * counts[person]);
        }
      }
      draws.draw(seed);
      int block = 0;
      for (int person = 0; person < people; person++) {
        int citizen = who[person];
        int before = own.stars[citizen];
        int beforeFair = own.fair[citizen];
        for (int e = 0; e < counts[person]; e++) {
          draws.copy(block++, first);
          draws.copy(block++, second);
          if (meets(citizen - start)) {
            rate(citizen - start);
          }
        }
        if (own.stars[citizen] != before || own.fair[citizen] != beforeFair) {
          settle(citizen, before, beforeFair);
        }
        long conduct = (long) worth[citizen - start] - striven[citizen - start];
        long points = table.tenths(own.fair[citizen]);
        conducts += conduct;
        conductsSquared += conduct * conduct;
        fairPoints += points;
        products += conduct * points;
      }
      scored += people;
    }

    /// Finds the other side: one of two whom the draws propose, or nobody.
    ///
    /// @param self place in the neighbourhood
    private boolean meets(int self) {
      boolean away = Chance.hit(first.w2, table.farShare);
      int met = away ? far(first.w0) : near(self, first.w0);
      boolean turns =
          met < 0
              || bandOf(away, met) != (seen[self] & BAND) && Chance.hit(first.w3, table.turnsAway);
      if (turns) {
        int other = away ? far(first.w1) : near(self, first.w1);
        met = other >= 0 ? other : met;
      }
      if (met < 0) {
        return false;
      }
      partner = away ? -1 : met;
      band = bandOf(away, met);
      far += away ? 1 : 0;
      return true;
    }

    private int bandOf(boolean away, int met) {
      return away ? met : seen[met] & BAND;
    }

    private int near(int self, int word) {
      int met = Philox.below(word, size);
      return met != self && (seen[met] & ON_BOARD) != 0 ? met : -1;
    }

    private int far(int word) {
      int at = window.board[Philox.below(word, window.city.residents())];
      return (at & ON_BOARD) == 0 ? -1 : at & BAND;
    }

    private void rate(int self) {
      int theirWorth;
      int theirFear;
      int theirPatience;
      if (partner >= 0) {
        groupB = (seen[partner] & GROUP_B) != 0;
        theirWorth = worth[partner];
        theirFear = dread[partner];
        theirPatience = district.traits[RatingTable.PATIENT][start + partner];
      } else {
        groupB = Chance.hit(second.w3, table.groupB);
        int drawn = second.w1;
        theirPatience = drawn & LEVEL;
        theirWorth =
            table.conductMean
                + table.conductPart[theirPatience]
                + table.conductPart[drawn >>> 6 & LEVEL]
                + table.conductPart[drawn >>> 12 & LEVEL];
        theirFear = calm[drawn >>> 18 & LEVEL];
      }
      int myBand = seen[self] & BAND;
      int liking = band == myBand ? table.liking : 0;
      int between = groupB == ((seen[self] & GROUP_B) != 0) ? 0 : table.prejudiceGroup;
      int down = table.prejudiceBand * Math.max(0, band - myBand);
      int up = table.prejudiceBand * Math.max(0, myBand - band);
      // What the citizen thinks of the other, and gives.
      int myThought = theirWorth + table.noise[second.w0 >>> 26 & LEVEL] + liking - between - up;
      boolean revenged = false;
      if (Encounter.given(myThought, usual, dread[self]) < usual) {
        low++;
        revenged = Chance.hit(second.w2, table.answers[theirPatience]);
        revenge += revenged ? 1 : 0;
      }
      // What the other thinks of the citizen, and gives.
      int fairThought = worth[self] + table.noise[second.w0 >>> 20 & LEVEL] + liking;
      int thought = fairThought - between - down;
      int theirs = Encounter.given(thought, usual, theirFear);
      int unprejudiced =
          thought == fairThought ? theirs : Encounter.given(fairThought, usual, theirFear);
      count(thought, theirs, theirs < unprejudiced);
      boolean fairly = !window.city.world.scenario.wrongRecords();
      int rating = fairly ? unprejudiced : revenged ? ONE_STAR : theirs;
      stars += rating;
      int citizen = start + self;
      own.stars[citizen] = (short) table.after(own.stars[citizen], rating, band);
      own.fair[citizen] = (short) table.after(own.fair[citizen], unprejudiced, band);
    }

    private void count(int thought, int gave, boolean prejudiced) {
      given++;
      said += gave;
      thoughts += Math.clamp(thought, THOUSAND, 5 * THOUSAND);
      lowered += prejudiced ? 1 : 0;
      int honest = Encounter.honest(thought);
      raised += gave > honest ? 1 : 0;
      if (honest <= DISPLEASED) {
        displeased++;
        displeasedContent += gave >= CONTENT ? 1 : 0;
      }
    }

    private int fear(int dissent, int stake) {
      int base = table.fear[dissent] * answered / THOUSAND;
      return base + (int) ((long) base * table.stakes * stake / (FULL * THOUSAND));
    }

    /// Moves the score by what the stars have moved.
    private void settle(int citizen, int before, int beforeFair) {
      int now = own.stars[citizen];
      int nowFair = own.fair[citizen];
      int after = table.tenths(now);
      int first = table.tenths(before);
      int tenths = after - first;
      int fair = table.units(table.tenths(nowFair)) - table.units(table.tenths(beforeFair));
      int wrong = table.units(after) - table.units(first) - fair;
      if (tenths != 0 || fair != 0 || wrong != 0) {
        district.raw[citizen] += tenths;
        district.wrong[citizen] += (short) wrong;
        district.beyondNarrow[citizen] += (short) fair;
        district.move(citizen);
      }
      if (tenths != 0) {
        Block moments = window.city.layout.scoreMoments;
        window.tally.count(moments.at(3));
        window.tally.add(moments.at(4), tenths);
        if (window.ledger.follows(citizen)) {
          window.ledger.add(
              new LedgerEntry.Rated(
                  window.ledger.id(citizen),
                  window.lastDay,
                  tenths,
                  Bands.score(window.city, district.raw[citizen])));
        }
      }
    }

    void report(Block block) {
      long[] report = window.tally.sums(SystemId.PEER_RATINGS);
      report[RatingBureau.GIVEN] += given;
      report[RatingBureau.SAID] += said;
      report[RatingBureau.LOW] += low;
      report[RatingBureau.ANSWERED] += revenge;
      report[RatingBureau.PEOPLE] += scored;
      report[RatingBureau.CONDUCT] += conducts;
      report[RatingBureau.CONDUCT_SQUARED] += conductsSquared;
      report[RatingBureau.POINTS] += fairPoints;
      report[RatingBureau.PRODUCT] += products;
      window.tally.add(block.at(0), given);
      window.tally.add(block.at(1), stars);
      window.tally.add(block.at(2), thoughts);
      window.tally.add(block.at(3), displeased);
      window.tally.add(block.at(4), displeasedContent);
      window.tally.add(block.at(5), raised);
      window.tally.add(block.at(6), low);
      window.tally.add(block.at(7), revenge);
      window.tally.add(block.at(8), lowered);
      window.tally.add(block.at(9), far);
    }
  }
}
