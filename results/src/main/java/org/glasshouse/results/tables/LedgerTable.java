package org.glasshouse.results.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ActDone;
import org.glasshouse.engine.ledger.LedgerEntry.Altered;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.BandChanged;
import org.glasshouse.engine.ledger.LedgerEntry.Charged;
import org.glasshouse.engine.ledger.LedgerEntry.ConsequenceChanged;
import org.glasshouse.engine.ledger.LedgerEntry.DebtMoved;
import org.glasshouse.engine.ledger.LedgerEntry.Decided;
import org.glasshouse.engine.ledger.LedgerEntry.Fined;
import org.glasshouse.engine.ledger.LedgerEntry.ListChanged;
import org.glasshouse.engine.ledger.LedgerEntry.Missing;
import org.glasshouse.engine.ledger.LedgerEntry.Noticed;
import org.glasshouse.engine.ledger.LedgerEntry.Objected;
import org.glasshouse.engine.ledger.LedgerEntry.Rated;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.ledger.LedgerEntry.RecordWithdrawn;
import org.glasshouse.engine.ledger.LedgerEntry.Rescored;
import org.glasshouse.engine.ledger.LedgerEntry.Traded;
import org.glasshouse.engine.ledger.LedgerEntry.Visited;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// The ledgers of followed citizens as one table: a row an entry, names instead of indices, so that
/// it reads without the scenario; and back again.
public final class LedgerTable {

  /// Marks the id of a list where that of a rule is usual.
  private static final String LIST = "list:";

  /// Columns of the table.
  public static final TableSpec SPEC =
      new TableSpec(
          "ledger",
          "lives of followed citizens under the scheme, first replicate; a row is an entry",
          List.of(
              text("citizen", "who, as city:neighbourhood:slot; nobody who exists"),
              whole("seq", "number of the entry in this life", ""),
              whole("day", "day from the scenario's start", "day"),
              text("layer", "truth, record or decision"),
              text("entry", "what sort of entry"),
              text("subject", "kind, rule, band, list or consequence that it is about"),
              text(
                  "other",
                  "channel, exception, band before, or points (0.1) of a new scoring for acts"
                      + " outside the purpose"),
              text("cause", "cause of the record behind it"),
              text("basis", "what a consequence rests on, measured against truth"),
              new Column(
                  "flag",
                  Column.Type.BOOLEAN,
                  "act: deterrable; debt: could pay; list and consequence: on; decision: upheld;"
                      + " fine: right; alteration: rolled back",
                  ""),
              whole("act_day", "day that a record names", "day"),
              whole("amount", "first particular of an act or record; 0.1 point of an award", ""),
              whole("score_after", "score after an award", "0.1 point"),
              text("why", "reason, in a word")));

  private final Scenario scenario;
  private final List<String> kinds;
  private final List<String> channels;

  /// @param scenario whose files the indices of entries point into
  public LedgerTable(Scenario scenario) {
    this.scenario = scenario;
    this.kinds = CityLayout.recordKinds(scenario.people());
    this.channels = scenario.channels().channels().stream().map(Channel::id).toList();
  }

  private static Column text(String name, String description) {
    return new Column(name, Column.Type.VARCHAR, description, "");
  }

  private static Column whole(String name, String description, String unit) {
    return new Column(name, Column.Type.INTEGER, description, unit);
  }

  /// Writes entries; those of a citizen keep their order.
  public void write(List<LedgerEntry> entries, TableWriter writer) {
    Map<CitizenId, Integer> counts = new HashMap<>();
    for (LedgerEntry entry : entries) {
      int seq = counts.merge(entry.citizen(), 1, Integer::sum) - 1;
      Line line = line(entry);
      writer
          .add(entry.citizen().toString())
          .add(seq)
          .add(entry.day())
          .add(entry.layer().name().toLowerCase(java.util.Locale.ROOT))
          .add(line.entry)
          .add(line.subject)
          .add(line.other)
          .add(line.cause == null ? null : line.cause.id())
          .add(line.basis == null ? null : line.basis.id());
      add(writer, line.flag);
      add(writer, line.actDay);
      add(writer, line.amount);
      add(writer, line.scoreAfter);
      writer.add(line.why);
    }
  }

  private static void add(TableWriter writer, @Nullable Boolean value) {
    if (value == null) {
      writer.addMissing();
    } else {
      writer.add(value.booleanValue());
    }
  }

  private static void add(TableWriter writer, @Nullable Integer value) {
    if (value == null) {
      writer.addMissing();
    } else {
      writer.add(value.longValue());
    }
  }

  /// The cells that differ between sorts of entry.
  private static final class Line {
    private final String entry;
    private final String subject;
    private @Nullable String other;
    private @Nullable Cause cause;
    private @Nullable Basis basis;
    private @Nullable Boolean flag;
    private @Nullable Integer actDay;
    private @Nullable Integer amount;
    private @Nullable Integer scoreAfter;
    private @Nullable String why;

    private Line(String entry, String subject) {
      this.entry = entry;
      this.subject = subject;
    }
  }

  private Line line(LedgerEntry entry) {
    Scheme scheme = scenario.cities().get(entry.citizen().city()).scheme();
    return switch (entry) {
      case ActDone e -> {
        Line line = new Line("act", kinds.get(e.kind()));
        line.amount = e.amount();
        line.flag = e.deterrable();
        yield line;
      }
      case DebtMoved e -> {
        Line line = new Line("debt", kinds.get(e.kind()));
        line.flag = e.couldPay();
        yield line;
      }
      case RecordMade e -> {
        Line line = new Line("record", kinds.get(e.kind()));
        line.other = channels.get(e.channel());
        line.cause = e.cause();
        line.actDay = e.actDay();
        line.amount = e.amount();
        yield line;
      }
      case RecordWithdrawn e -> {
        Line line = new Line("withdrawn", kinds.get(e.kind()));
        line.cause = e.cause();
        line.why = e.why();
        yield line;
      }
      case Awarded e -> {
        Scheme.Rule rule = scheme.rules().get(e.rule());
        Line line = new Line("award", rule.id());
        line.other = e.exception() < 0 ? null : rule.exceptions().get(e.exception()).id();
        line.cause = e.cause();
        line.amount = e.tenths();
        line.scoreAfter = e.scoreAfter();
        line.why = e.why();
        yield line;
      }
      case Rescored e -> {
        Line line = new Line("rescored", e.why());
        line.other = String.valueOf(e.beyond());
        line.amount = e.tenths();
        line.scoreAfter = e.scoreAfter();
        yield line;
      }
      case Altered e -> {
        Line line = new Line("altered", "score");
        line.amount = e.tenths();
        line.scoreAfter = e.scoreAfter();
        line.flag = e.back();
        yield line;
      }
      case Missing e -> {
        Line line = new Line("missing", "signs");
        line.other = String.valueOf(e.signs());
        line.amount = e.tenths();
        line.scoreAfter = e.scoreAfter();
        yield line;
      }
      case Charged e -> {
        Line line = new Line("charged", "score");
        line.amount = e.tenths();
        line.scoreAfter = e.scoreAfter();
        line.why = e.why();
        yield line;
      }
      case BandChanged e -> {
        Line line = new Line("band", scheme.bands().get(e.to()).id());
        line.other = e.from() < 0 ? null : scheme.bands().get(e.from()).id();
        line.why = e.why();
        yield line;
      }
      case ListChanged e -> {
        Line line = new Line("list", scheme.lists().get(e.list()).id());
        line.flag = e.on();
        line.why = e.why();
        yield line;
      }
      case ConsequenceChanged e -> {
        Line line = new Line("consequence", scheme.consequences().get(e.consequence()).id());
        line.flag = e.on();
        line.basis = e.basis();
        yield line;
      }
      case Noticed e -> new Line("notice", matter(scheme, e.rule()));
      case Objected e -> new Line("objection", matter(scheme, e.rule()));
      case Decided e -> {
        Line line = new Line("decision", matter(scheme, e.rule()));
        line.flag = e.upheld();
        line.why = e.why();
        yield line;
      }
      case Rated e -> {
        Line line = new Line("rating", "peers");
        line.amount = e.tenths();
        line.scoreAfter = e.scoreAfter();
        yield line;
      }
      case Traded e -> {
        Line line = new Line("trade", e.price() == 0 ? "lapse" : "market");
        line.amount = e.tenths();
        line.scoreAfter = e.scoreAfter();
        line.why = Integer.toString(e.price());
        yield line;
      }
      case Fined e -> {
        Line line = new Line("fine", kinds.get(e.kind()));
        line.flag = e.right();
        yield line;
      }
      case Visited e -> {
        Line line = new Line("force", "officers");
        line.amount = e.detainedDays();
        line.flag = e.hurt();
        line.why = e.why();
        yield line;
      }
    };
  }

  /// Reads entries back, in the order of the rows.
  public List<LedgerEntry> read(Rows rows) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      entries.add(entry(rows, row));
    }
    return List.copyOf(entries);
  }

  private LedgerEntry entry(Rows rows, int row) {
    CitizenId who = citizen(rows.text(row, "citizen"));
    Scheme scheme = scenario.cities().get(who.city()).scheme();
    int day = (int) rows.whole(row, "day");
    String subject = rows.text(row, "subject");
    String other = rows.text(row, "other");
    String why = rows.text(row, "why");
    boolean flag = rows.text(row, "flag").equals("true");
    String entry = rows.text(row, "entry");
    return switch (entry) {
      case "act" ->
          new ActDone(who, day, kinds.indexOf(subject), (int) rows.whole(row, "amount"), flag);
      case "debt" -> new DebtMoved(who, day, kinds.indexOf(subject), flag);
      case "record" ->
          new RecordMade(
              who,
              day,
              (int) rows.whole(row, "act_day"),
              kinds.indexOf(subject),
              channels.indexOf(other),
              cause(rows, row),
              (int) rows.whole(row, "amount"));
      case "withdrawn" ->
          new RecordWithdrawn(who, day, kinds.indexOf(subject), cause(rows, row), why);
      case "award" -> {
        int rule = index(scheme.rules().stream().map(Scheme.Rule::id).toList(), subject);
        yield new Awarded(
            who,
            day,
            rule,
            scheme.rules().get(rule).exceptions().stream()
                .map(Scheme.RuleException::id)
                .toList()
                .indexOf(other),
            (int) rows.whole(row, "amount"),
            (int) rows.whole(row, "score_after"),
            cause(rows, row),
            why);
      }
      case "rescored" ->
          new Rescored(
              who,
              day,
              (int) rows.whole(row, "amount"),
              Integer.parseInt(other),
              (int) rows.whole(row, "score_after"),
              subject);
      case "altered" ->
          new Altered(
              who,
              day,
              (int) rows.whole(row, "amount"),
              (int) rows.whole(row, "score_after"),
              flag);
      case "missing" ->
          new Missing(
              who,
              day,
              Integer.parseInt(other),
              (int) rows.whole(row, "amount"),
              (int) rows.whole(row, "score_after"));
      case "charged" ->
          new Charged(
              who, day, (int) rows.whole(row, "amount"), (int) rows.whole(row, "score_after"), why);
      case "band" -> {
        List<String> bands = scheme.bands().stream().map(Scheme.Band::id).toList();
        yield new BandChanged(who, day, bands.indexOf(other), index(bands, subject), why);
      }
      case "list" ->
          new ListChanged(
              who,
              day,
              index(scheme.lists().stream().map(Scheme.ListRule::id).toList(), subject),
              flag,
              why);
      case "consequence" ->
          new ConsequenceChanged(
              who,
              day,
              index(scheme.consequences().stream().map(Scheme.Consequence::id).toList(), subject),
              flag,
              basis(rows, row));
      case "notice" -> new Noticed(who, day, matter(scheme, subject));
      case "objection" -> new Objected(who, day, matter(scheme, subject));
      case "decision" -> new Decided(who, day, matter(scheme, subject), flag, why);
      case "rating" ->
          new Rated(
              who, day, (int) rows.whole(row, "amount"), (int) rows.whole(row, "score_after"));
      case "trade" ->
          new Traded(
              who,
              day,
              (int) rows.whole(row, "amount"),
              Integer.parseInt(why),
              (int) rows.whole(row, "score_after"));
      case "fine" -> new Fined(who, day, kinds.indexOf(subject), flag);
      case "force" -> new Visited(who, day, (int) rows.whole(row, "amount"), flag, why);
      default -> throw new IllegalArgumentException("no sort of entry: " + entry);
    };
  }

  /// Reads `city:neighbourhood:slot`.
  public static CitizenId citizen(String text) {
    CitizenId citizen = CitizenId.parse(text);
    if (citizen == null) {
      throw new IllegalArgumentException(text + " is no city:neighbourhood:slot");
    }
    return citizen;
  }

  /// Id of the rule at issue, or of the list whose own condition it is.
  private static String matter(Scheme scheme, int rule) {
    return rule >= 0
        ? scheme.rules().get(rule).id()
        : LIST + scheme.lists().get(LedgerEntry.listOfMatter(rule)).id();
  }

  private static int matter(Scheme scheme, String id) {
    return id.startsWith(LIST)
        ? LedgerEntry.matterOfList(
            index(
                scheme.lists().stream().map(Scheme.ListRule::id).toList(),
                id.substring(LIST.length())))
        : rule(scheme, id);
  }

  private static int rule(Scheme scheme, String id) {
    return index(scheme.rules().stream().map(Scheme.Rule::id).toList(), id);
  }

  private static int index(List<String> ids, String id) {
    int index = ids.indexOf(id);
    if (index < 0) {
      throw new IllegalArgumentException(id + " is not among " + ids);
    }
    return index;
  }

  private static Cause cause(Rows rows, int row) {
    String id = rows.text(row, "cause");
    for (Cause cause : Cause.values()) {
      if (cause.id().equals(id)) {
        return cause;
      }
    }
    throw new IllegalArgumentException("no cause: " + id);
  }

  private static Basis basis(Rows rows, int row) {
    String id = rows.text(row, "basis");
    for (Basis basis : Basis.values()) {
      if (basis.id().equals(id)) {
        return basis;
      }
    }
    throw new IllegalArgumentException("no basis: " + id);
  }
}
