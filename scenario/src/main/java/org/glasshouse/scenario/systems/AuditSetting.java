package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.choice;
import static org.glasshouse.scenario.format.Shapes.choices;
import static org.glasshouse.scenario.format.Shapes.count;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.number;
import static org.glasshouse.scenario.format.Shapes.whole;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.model.Quantity;
import org.jspecify.annotations.Nullable;

/// An audit that nobody ordered: outsiders ask some of the scored in which band they are, find out
/// who is over-represented in the highest one, and publish it. The authority answers.
///
/// @param atDay day, counted from the start of the run, on which people are asked
/// @param sample people asked
/// @param response share of those asked who answer
/// @param responseShutOut the same of those who are shut out of something, relative to others
/// @param misreport share of answers that name a band next to the true one
/// @param looksAt by what the auditors compare people
/// @param deviations standard errors by which a group must stand out, in the logarithm of its
///   relative share, to be called over-represented
/// @param answers what authorities do when a group is called over-represented; in each city the
///   first one that names it, or names none, holds
/// @param penalty points taken from each who answered the auditors, where they are punished
/// @param chill how far the climate of opinion turns hostile when they are, 0 to 1
/// @param chillDays days after which half of that is gone
public record AuditSetting(
    int atDay,
    Quantity sample,
    Quantity response,
    Quantity responseShutOut,
    Quantity misreport,
    Set<By> looksAt,
    Quantity deviations,
    List<Reply> answers,
    Quantity penalty,
    Quantity chill,
    Quantity chillDays)
    implements SystemSetting {

  /// By what people are compared.
  public enum By {
    /// The abstract groups A and B.
    GROUP,
    /// Whether they are registered where they live.
    RESIDENCE,
    /// Fifths of income.
    MEANS,
    /// Work for the state, elsewhere, or none.
    WORK,
    /// Town or country.
    HOME,
    /// Education.
    EDUCATION,
    /// Age.
    AGE,
    /// Sex.
    SEX
  }

  /// What the authority does about it.
  public enum Answer {
    /// It denies the finding and takes points from those who answered the auditors.
    DENY,
    /// It no longer tells anybody their band, nor why they lost points.
    HIDE,
    /// It hands out the places at the top by the shares of the groups.
    QUOTA,
    /// It halves the factor that favours the group most, of the three that rest on no conduct.
    REWEIGHT,
    /// It drops that factor.
    DROP
  }

  /// An authority's answer.
  ///
  /// @param id such as `then`
  /// @param what what it does
  /// @param cities ids of the cities; empty for all in which the system works
  /// @param strength how far it goes, 0 not at all to 1 the whole way
  /// @param lagDays days from the asking to the answer
  public record Reply(
      String id, Answer what, List<String> cities, Quantity strength, Quantity lagDays) {}

  /// The answer in a city, or null if nothing is done there.
  public @Nullable Reply in(String city) {
    for (Reply reply : answers) {
      if (reply.cities().isEmpty() || reply.cities().contains(city)) {
        return reply;
      }
    }
    return null;
  }

  static final SystemFormat FORMAT =
      new SystemFormat(
          "audit",
          "an audit from outside of who is at the top, and what the authority does about it",
          List.of(
              must("at_day", whole(0, 36_524, "days"), "day on which people are asked"),
              must("sample", count(0, 1_000_000, "people"), "people asked"),
              must("response", SHARE, "of those asked, who answer"),
              may(
                  "response_shut_out",
                  SHARE,
                  1,
                  "the same of those shut out of something, relative to others"),
              may("misreport", SHARE, 0, "of answers, that name a band next to the true one"),
              may(
                  "looks_at",
                  choices(By.values()),
                  "by what people are compared; group, residence, means, work and home if missing"),
              may(
                  "deviations",
                  number(0, 10, "standard errors"),
                  3,
                  "by which a group must stand out"),
              may(
                  "answers",
                  new Shape.Table(
                      new Shape.Keys.Ids(false),
                      Shape.Fields.sourced(
                          "an answer",
                          must("what", choice(Answer.values()), "what the authority does"),
                          may("cities", names("a city", 1, 4096), "where; everywhere if missing"),
                          may("strength", SHARE, 1, "how far it goes"),
                          may("lag_days", days(0, 3650), 28, "days from the asking to it")),
                      0,
                      100,
                      "answer",
                      true),
                  "what authorities do when a group stands out; nothing if missing"),
              may(
                  "penalty",
                  number(0, 10_000, "points"),
                  0,
                  "taken from each who answered, where they are punished"),
              may("chill", SHARE, 0, "how far punishing turns the climate of opinion hostile"),
              may("chill_days", days(1, 3650), 90, "days after which half of that is gone")),
          AuditSetting::read);

  private static AuditSetting read(SystemSection file) {
    return new AuditSetting(
        file.day("at_day"),
        file.quantity("sample"),
        file.quantity("response"),
        file.quantity("response_shut_out"),
        file.quantity("misreport"),
        file.has("looks_at")
            ? file.choices("looks_at", By.class)
            : EnumSet.of(By.GROUP, By.RESIDENCE, By.MEANS, By.WORK, By.HOME),
        file.quantity("deviations"),
        replies(file),
        file.quantity("penalty"),
        file.quantity("chill"),
        file.quantity("chill_days"));
  }

  private static List<Reply> replies(SystemSection file) {
    List<Reply> replies = new ArrayList<>();
    for (SystemSection reply : file.sections("answers")) {
      replies.add(
          new Reply(
              reply.plain().id(),
              reply.choice("what", Answer.class, Answer.DENY),
              reply.cities("cities"),
              reply.quantity("strength"),
              reply.quantity("lag_days")));
    }
    return List.copyOf(replies);
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
