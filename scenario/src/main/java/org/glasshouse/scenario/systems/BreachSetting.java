package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.model.Quantity;

/// Somebody breaks into the store of scores, from outside or inside; it is found late, and rolled
/// back as far as it can be.
///
/// @param events what happens, when, for how long, and to what share of people: files leaked,
///   scores altered by a worm in all, scores altered by insiders a month of 30 days, capacity of
///   reviews lost to ransom
/// @param foundDays mean days until it is found while few are altered
/// @param noticed share of scored people altered at which it is found at once
/// @param spread growth of the share of neighbourhoods that a worm has reached, a day
/// @param points points of an alteration, in the middle of half as many to half as many again
/// @param raised share of alterations that raise a score
/// @param restoreDays mean days from the finding to the roll-back of an alteration
/// @param restored share of alterations that can be told from true entries and are rolled back
/// @param misuse false records made in the name of a victim of a leak, a year
/// @param misuseRecord what they say
/// @param misuseChannel whose they are
public record BreachSetting(
    List<Event<Attack>> events,
    Quantity foundDays,
    Quantity noticed,
    Quantity spread,
    Quantity points,
    Quantity raised,
    Quantity restoreDays,
    Quantity restored,
    Quantity misuse,
    String misuseRecord,
    String misuseChannel)
    implements SystemSetting {

  /// What can happen.
  public enum Attack {
    /// Files get out, and others act in the names of those whom they are about.
    LEAK,
    /// A program goes from store to store and alters scores.
    WORM,
    /// The office is locked out of its own files.
    RANSOM,
    /// Officials alter scores for favours and grudges.
    INSIDER
  }

  static final SystemFormat FORMAT =
      new SystemFormat(
          "breach",
          "leaks, worms, ransom and insiders; found late and rolled back as far as possible",
          List.of(
              Events.key(Attack.values(), SHARE),
              must("found_days", days(0, 3650), "mean days until it is found while it is small"),
              may("noticed", SHARE, 1, "share of people altered at which it is found at once"),
              may("spread", number(0, 10, "a day"), 0, "growth of a worm"),
              must("points", number(0, 1000, "points"), "points of an alteration"),
              may("raised", SHARE, 0, "share of alterations that raise a score"),
              must("restore_days", days(0, 3650), "mean days from the finding to the roll-back"),
              must("restored", SHARE, "share of alterations that can be rolled back"),
              may(
                  "misuse",
                  number(0, 100, "a year"),
                  0,
                  "false records in the name of a victim of a leak"),
              must("misuse_record", new Shape.Name("an act or a stage of a debt"), "what they say"),
              must("misuse_channel", new Shape.Name("a channel"), "whose records they are")),
          BreachSetting::read,
          "found_days");

  private static BreachSetting read(SystemSection file) {
    List<String> record = file.records("misuse_record");
    List<String> channel = file.channels("misuse_channel");
    return new BreachSetting(
        file.events(Attack.class),
        file.quantity("found_days"),
        file.quantity("noticed"),
        file.quantity("spread"),
        file.quantity("points"),
        file.quantity("raised"),
        file.quantity("restore_days"),
        file.quantity("restored"),
        file.quantity("misuse"),
        record.isEmpty() ? "" : record.getFirst(),
        channel.isEmpty() ? "" : channel.getFirst());
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
