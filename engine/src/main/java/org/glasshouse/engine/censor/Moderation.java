package org.glasshouse.engine.censor;

import java.util.Arrays;
import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.fines.FinesPart;
import org.glasshouse.engine.sensing.Naming;
import org.glasshouse.engine.sensing.RecordDesk;
import org.glasshouse.engine.sensing.SensePass;
import org.glasshouse.engine.sensing.UnseenActs;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;

/// What becomes of the posts of a district in a window, neighbourhood by neighbourhood: the machine
/// marks some, users flag some of those who live around them, moderators read what they can of
/// both, what is removed is told to the state. What a channel recorded by itself is not marked
/// again.
final class Moderation {

  private static final int BY_MACHINE = 1;
  private static final int BY_USERS = 2;

  private final CensorTable table;
  private final CensorPart part;
  private final District district;
  private final Window window;
  private final long seed;
  private final long unread;
  private final long appetite;

  /// Weight of an ordinary post for those who flag, beside one that is forbidden.
  private final double weight;

  private int[] posts = new int[256];
  private double[] weights = new double[256];
  private byte[] marks = new byte[256];
  private int[] flags = new int[16];
  private int postCount;
  private int flagCount;
  private double allWeights;

  /// Neighbourhoods whose flags of those who earn back a fine have fallen.
  private int helped;

  Moderation(
      CensorTable table, CensorPart part, CensorBulletin office, District district, Window window) {
    this.table = table;
    this.part = part;
    this.district = district;
    this.window = window;
    seed = window.city.world.seed;
    unread = Chance.bound(office.unread);
    appetite = Chance.bound(table.appetite(office.pressure));
    weight = table.falseFlags * (1 + table.zeal * window.bulletin.hostility / 1000);
  }

  void run() {
    ActBuffer acts = window.scratch.acts;
    UnseenActs unseen = new UnseenActs(window);
    int n = 0;
    for (int act = 0; act < acts.size(); act++) {
      int kind = acts.kind(act);
      if (table.nature[kind] < 0 && kind != table.flags || acts.visibility(act) >= table.watched) {
        continue;
      }
      int citizen = acts.citizen(act);
      if (citizen < district.start[n] || citizen >= district.start[n + 1]) {
        neighbourhood(n);
        n = district.neighbourhoodOf(citizen);
      }
      if (kind == table.flags) {
        flag(act);
      } else {
        post(act, kind, citizen, unseen.seen(act));
      }
    }
    neighbourhood(n);
  }

  private void flag(int act) {
    if (flagCount == flags.length) {
      flags = Arrays.copyOf(flags, 2 * flagCount);
    }
    flags[flagCount++] = act;
  }

  private void post(int act, int kind, int citizen, boolean recorded) {
    count(kind, CensorBlocks.POSTED);
    if (recorded) {
      return;
    }
    if (postCount == posts.length) {
      posts = Arrays.copyOf(posts, 2 * postCount);
      weights = Arrays.copyOf(weights, posts.length);
      marks = Arrays.copyOf(marks, posts.length);
    }
    boolean forbidden = table.forbidden[kind];
    int word = Philox.word(seed, Stream.CENSOR_POST.id(), window.scratch.acts.key(act), 0, 0);
    boolean marked = Chance.hit(word, forbidden ? table.hit : table.falseAlarm);
    posts[postCount] = act;
    marks[postCount] = marked ? (byte) BY_MACHINE : 0;
    double flagged = forbidden ? 1 : weight;
    if (Naming.lowest(district, window, citizen)) {
      flagged *= table.prejudice;
    }
    weights[postCount++] = flagged;
    allWeights += flagged;
    if (marked) {
      count(kind, CensorBlocks.MACHINE);
    }
  }

  /// Deals with the posts and flags of a neighbourhood that have been gathered, and forgets them.
  private void neighbourhood(int n) {
    ActBuffer acts = window.scratch.acts;
    if (allWeights > 0) {
      for (int i = 0; i < flagCount; i++) {
        long key = acts.key(flags[i]);
        mark(flagged(Philox.word(seed, Stream.CENSOR_FLAG.id(), key, 0, 0)));
      }
      help(n);
    }
    for (int post = 0; post < postCount; post++) {
      if (marks[post] != 0) {
        moderate(n, posts[post], marks[post]);
      }
    }
    postCount = 0;
    flagCount = 0;
    allWeights = 0;
  }

  /// Lets the flags fall that were made while earning back a fine, once a window.
  private void help(int n) {
    FinesPart fines = FinesPart.of(district);
    if (fines == null || n < helped) {
      return;
    }
    helped = n + 1;
    long key = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
    for (int i = 0; i < fines.flags(n); i++) {
      mark(flagged(Philox.word(seed, Stream.FINES_FLAG.id(), key, window.index, i)));
    }
  }

  private void mark(int post) {
    if ((marks[post] & BY_USERS) == 0) {
      marks[post] |= BY_USERS;
      count(window.scratch.acts.kind(posts[post]), CensorBlocks.FLAGGED);
    }
  }

  /// Place of the post that a flag falls on.
  private int flagged(int word) {
    double at = Chance.unit(word) * allWeights;
    int last = 0;
    for (int post = 0; post < postCount; post++) {
      if (weights[post] > 0) {
        last = post;
        at -= weights[post];
        if (at < 0) {
          return post;
        }
      }
    }
    return last;
  }

  private void moderate(int n, int act, int mark) {
    ActBuffer acts = window.scratch.acts;
    Philox.Block block = window.scratch.block;
    int kind = acts.kind(act);
    long[] sums = window.tally.sums(SystemId.CENSORSHIP);
    sums[CensorTable.MARKED]++;
    block.fill(seed, Stream.CENSOR_POST.id(), acts.key(act), 0, 1);
    boolean blind = Chance.hit(block.w0, unread);
    boolean removed;
    if (blind) {
      count(kind, CensorBlocks.UNREAD);
      removed = Chance.hit(block.w1, table.unreadRemoved);
    } else {
      removed = Chance.hit(block.w1, table.forbidden[kind] ? table.removes : appetite);
    }
    if (!removed) {
      return;
    }
    count(kind, CensorBlocks.REMOVED);
    if (blind) {
      count(kind, CensorBlocks.REMOVED_UNREAD);
    }
    sums[CensorTable.REMOVED]++;
    sums[CensorTable.SILENCED] += table.speech[kind] ? 1 : 0;
    ChannelTable platform = table.platform;
    if (platform != null && Chance.hit(block.w2, table.passedOn)) {
      pass(platform, n, act, mark, block.w3);
    }
  }

  /// The firm tells the state of a removed post, by the account through which it was posted.
  private void pass(ChannelTable platform, int n, int act, int mark, int word) {
    ActBuffer acts = window.scratch.acts;
    int kind = acts.kind(act);
    int author = acts.citizen(act);
    boolean forbidden = table.forbidden[kind];
    int as = forbidden ? kind : table.takenFor;
    if (as < 0) {
      return;
    }
    int whom = author;
    Cause cause = forbidden ? Cause.GENUINE : Cause.FALSE_ALARM;
    if (!forbidden && mark == BY_USERS) {
      cause = Cause.FABRICATED;
    }
    if (Chance.hit(word, table.shared)) {
      int other = SensePass.another(district, author, word * 0x9E3779B1);
      if (other >= 0) {
        whom = other;
        cause = Cause.WRONG_PERSON;
      }
    }
    boolean right = cause == Cause.GENUINE;
    int flags = RecordDesk.flags(window.city, as, false);
    RecordDesk.enter(
        district, window, n, whom, as, platform, cause, flags, acts.day(act), table.delayDays, 0);
    if (right && window.city.inside(as, false, true)) {
      district.addInside(whom, -window.city.insideLoss[as]);
    }
    part.remember(whom, right);
    int place = whom == author ? CensorBlocks.AUTHOR : CensorBlocks.HOUSEMATE;
    window.tally.count(table.blocks.records().at(table.nature[kind], place));
  }

  private void count(int kind, int what) {
    window.tally.count(table.blocks.posts().at(table.nature[kind], what));
  }
}
