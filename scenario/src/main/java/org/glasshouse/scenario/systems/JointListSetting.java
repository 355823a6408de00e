package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.FACTOR;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.choice;
import static org.glasshouse.scenario.format.Shapes.choices;
import static org.glasshouse.scenario.format.Shapes.days;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.format.Shapes;
import org.glasshouse.scenario.model.Quantity;

/// One list that many agencies honour, each by a copy of its own: it takes over who entered and
/// takes out who left with a lag, misses some, takes others for somebody else, and carries out its
/// own sanction on as many as it cares to.
///
/// What a scheme's lists and bands lead to, in a service for which there is an agency, follows from
/// the copies of such agencies alone.
///
/// @param honours what of a scheme is honoured
/// @param lag by what all lags are multiplied; zero is copies that agree with the list
/// @param error by what all errors are multiplied; zero is no error
/// @param beyond by what the appetite of agencies is multiplied where the scheme itself takes or
///   gives nothing of the kind
/// @param namesakes share of those listed who have a namesake for whom they can be taken
/// @param correctDays mean days from objecting at one agency until it has put its copy right
/// @param checkDays mean days until an agency finds by itself that its copy is wrong
/// @param agencies the agencies
public record JointListSetting(
    Set<Source> honours,
    Quantity lag,
    Quantity error,
    Quantity beyond,
    Quantity namesakes,
    Quantity correctDays,
    Quantity checkDays,
    List<Agency> agencies)
    implements SystemSetting {

  /// Agencies that there can be.
  public static final int MOST = 60;

  /// What of a scheme agencies honour.
  public enum Source {
    /// Its lists: those that are a disadvantage by denials, others by grants.
    LISTS,
    /// Its lowest band, by denials.
    LOWEST_BAND,
    /// Its highest band, by grants.
    HIGHEST_BAND
  }

  /// What an agency does to those on its copy.
  public enum Sanction {
    DENIES,
    GRANTS
  }

  /// One agency.
  ///
  /// @param id such as `railway`
  /// @param service what it denies or grants, by the service's id
  /// @param effect which of the two
  /// @param inDays mean days until it has taken over an entry
  /// @param outDays mean days until it has taken out who left
  /// @param missed share of entries that never reach its copy
  /// @param wrong share of entries of people with a namesake that put the namesake on its copy too
  /// @param lost share of those who left whom it does not take out when told
  /// @param appetite share of those on its copy on whom it acts
  public record Agency(
      String id,
      String service,
      Sanction effect,
      Quantity inDays,
      Quantity outDays,
      Quantity missed,
      Quantity wrong,
      Quantity lost,
      Quantity appetite) {}

  static final SystemFormat FORMAT =
      new SystemFormat(
          "joint-list",
          "one list honoured by many agencies, each with a copy of its own",
          List.of(
              must("honours", choices(Source.values()), "what of a scheme is honoured"),
              may("lag", FACTOR, 1, "by what all lags are multiplied"),
              may("error", FACTOR, 1, "by what all errors are multiplied"),
              may("beyond", FACTOR, 1, "by what the appetite is where the scheme says nothing"),
              may("namesakes", SHARE, 0, "listed people who can be taken for a namesake"),
              may("correct_days", days(0, 3650), 60, "mean days from objecting to a right copy"),
              may("check_days", days(1, 36_500), 730, "mean days until a wrong copy is found"),
              must(
                  "agencies",
                  Shapes.table(
                      "agency",
                      MOST,
                      Shape.Fields.sourced(
                          "an agency",
                          must("service", new Shape.Name("a service"), "what it denies or grants"),
                          may("effect", choice(Sanction.values()), "denies, if missing"),
                          may("in_days", days(0, 3650), 0, "mean days to take over an entry"),
                          may("out_days", days(0, 3650), 0, "mean days to take out who left"),
                          may("missed", CHANCE, 0, "entries that never reach its copy"),
                          may("wrong", CHANCE, 0, "entries that put a namesake there too"),
                          may("lost", CHANCE, 0, "people who left and are not taken out"),
                          may("appetite", SHARE, 1, "share of its copy on whom it acts"))),
                  "the agencies")),
          JointListSetting::read,
          "agencies");

  private static JointListSetting read(SystemSection file) {
    List<Agency> agencies = new ArrayList<>();
    for (SystemSection agency : file.sections("agencies")) {
      List<String> service = agency.services("service");
      agencies.add(
          new Agency(
              agency.plain().id(),
              service.isEmpty() ? "" : service.getFirst(),
              agency.choice("effect", Sanction.class, Sanction.DENIES),
              agency.quantity("in_days"),
              agency.quantity("out_days"),
              agency.quantity("missed"),
              agency.quantity("wrong"),
              agency.quantity("lost"),
              agency.quantity("appetite")));
    }
    return new JointListSetting(
        file.choices("honours", Source.class),
        file.quantity("lag"),
        file.quantity("error"),
        file.quantity("beyond"),
        file.quantity("namesakes"),
        file.quantity("correct_days"),
        file.quantity("check_days"),
        List.copyOf(agencies));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
