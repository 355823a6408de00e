package org.glasshouse.results;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.ActKind.Nature;
import org.glasshouse.scenario.model.Behaviour;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.ChannelSet;
import org.glasshouse.scenario.model.Context;
import org.glasshouse.scenario.model.DebtModel;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Place;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Scheme.Severity;
import org.glasshouse.scenario.model.Service;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.ScenarioSystems;
import org.glasshouse.scenario.systems.SystemSetting;

/// A small scenario made by hand, in memory: two cities, four kinds of acts, one channel, three
/// bands, one list.
public final class TestWorld {

  /// Kinds of acts, in order.
  public static final int THEFT = 0;

  public static final int LITTER = 1;
  public static final int VOLUNTEER = 2;
  public static final int PETITION = 3;

  private TestWorld() {}

  /// The setting of a made-up system.
  public record Made(int rate) implements SystemSetting {
    @Override
    public boolean underLaw() {
      return true;
    }
  }

  /// A number with a source.
  public static Quantity sourced(double value) {
    return new Quantity(value, new Provenance.Source("S/1"), "people/test.yaml#sourced." + value);
  }

  /// A number that is assumed.
  public static Quantity assumed(String path, double value, double low, double high) {
    return new Quantity(value, new Provenance.Assumed("made up for a test", low, high), path);
  }

  /// The scenario: 70 days from 2027-01-01 in windows of 7 days, 14 of them burn-in.
  public static Scenario scenario(int replicates, boolean baseline, List<Path> inputs) {
    return new Scenario(
        "test",
        "A test",
        "Two cities.",
        Scenario.Telling.INVENTED,
        LocalDate.of(2027, 1, 1),
        70,
        7,
        14,
        replicates,
        42,
        baseline,
        true,
        List.of(new Scenario.CitizenId(0, 0, 5)),
        2,
        people(),
        channels(),
        List.of(city("harbour", 2000), city("hill", 1000)),
        ScenarioSystems.NONE,
        List.of(),
        inputs);
  }

  /// A scenario with systems.
  public static Scenario with(Scenario s, ChosenSystem... systems) {
    return new Scenario(
        s.id(),
        s.title(),
        s.about(),
        s.telling(),
        s.start(),
        s.days(),
        s.windowDays(),
        s.burnInDays(),
        s.replicates(),
        s.seed(),
        s.baseline(),
        s.wrongRecords(),
        s.follow(),
        s.lives(),
        s.people(),
        s.channels(),
        s.cities(),
        new ScenarioSystems(List.of(systems), List.of()),
        s.notModelled(),
        s.inputs());
  }

  private static Scenario.City city(String id, long people) {
    return new Scenario.City(id, id, people, place(), scheme());
  }

  private static ActKind act(String id, Nature nature) {
    boolean harmful = nature == Nature.HARMFUL;
    return new ActKind(
        id,
        id,
        ActKind.Domain.ORDER,
        nature,
        harmful,
        ActKind.Eligibility.ADULT,
        assumed("people/test.yaml#acts." + id + ".rate", 2, 1, 4),
        sourced(0.5),
        sourced(1),
        Map.of(),
        List.of(),
        List.of(),
        sourced(0),
        harmful ? assumed("people/test.yaml#acts." + id + ".deterrable", 0.3, 0, 0.9) : sourced(0),
        sourced(0));
  }

  private static PeopleModel people() {
    return new PeopleModel(
        "test",
        "people",
        List.of(
            act("theft", Nature.HARMFUL),
            act("litter", Nature.PETTY),
            act("volunteer", Nature.LAWFUL),
            act("petition", Nature.PROTECTED)),
        debt(),
        List.of(),
        List.of(
            service("rail", Context.TRANSPORT, false), service("school", Context.EDUCATION, true)),
        behaviour(),
        List.of(),
        List.of());
  }

  private static Service service(String id, Context context, boolean essential) {
    return new Service(
        id,
        id,
        context,
        essential,
        sourced(4),
        sourced(1),
        sourced(0),
        ActKind.Eligibility.ADULT,
        sourced(0));
  }

  private static DebtModel debt() {
    Quantity q = sourced(0.1);
    return new DebtModel(q, q, q, q, q, q, q, q, q, q, q, q, q);
  }

  private static Behaviour behaviour() {
    Quantity q = sourced(0.1);
    return new Behaviour(
        q,
        q,
        q,
        q,
        q,
        assumed("people/test.yaml#behaviour.deterrence", 1, 0.5, 1.5),
        assumed("people/test.yaml#behaviour.chilling", 1, 0, 2),
        q,
        q,
        q,
        q,
        q,
        q,
        q,
        false);
  }

  private static ChannelSet channels() {
    Channel cameras =
        new Channel(
            "cameras",
            "cameras",
            Context.PUBLIC_SPACE,
            "police",
            true,
            org.glasshouse.scenario.model.Exposure.Place.STREET,
            List.of(new Channel.Sight("theft", sourced(0.2))),
            sourced(0),
            sourced(1),
            sourced(0),
            List.of(),
            new Channel.Errors.PatrolErrors(
                assumed("channels/test.yaml#cameras.wrong_person", 0.05, 0.01, 0.2)));
    return new ChannelSet("test", "channels", List.of(cameras), List.of(), List.of());
  }

  private static Place place() {
    Quantity q = sourced(0.5);
    return new Place(
        "test-place",
        "place",
        true,
        sourced(3000),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        q,
        q,
        q,
        q,
        q,
        List.of(),
        q,
        q,
        q,
        q,
        q,
        q,
        q,
        q,
        q,
        Map.of(),
        List.of());
  }

  private static Scheme.Rule rule(String id, Severity gravity, double points, String list) {
    return new Scheme.Rule(
        id,
        id,
        new Scheme.Trigger.OnRecord(Set.of("theft")),
        null,
        new Scheme.Points.Fixed(sourced(points)),
        null,
        null,
        List.of(),
        List.of(),
        365,
        null,
        List.of(),
        null,
        list.isEmpty() ? null : list,
        gravity,
        new Provenance.Source("S/1"),
        "because",
        "schemes/test.yaml#rules." + id);
  }

  private static Scheme scheme() {
    Provenance source = new Provenance.Source("S/1");
    return new Scheme(
        "test-scheme",
        "scheme",
        Scheme.Kind.FICTIONAL,
        new Scheme.Purpose("order", source, List.of()),
        new Scheme.Enrolment.Compulsory(),
        new Scheme.Score(sourced(500), sourced(0), sourced(800)),
        List.of(),
        List.of(),
        List.of(
            rule("minor-loss", Severity.MINOR, -5, ""),
            rule("severe-loss", Severity.SEVERE, -50, ""),
            rule("gain", Severity.MINOR, 10, ""),
            rule("listing", Severity.MODERATE, -1, "defaulters")),
        List.of(band("D", 0, 399), band("C", 400, 599), band("A", 600, 800)),
        Scheme.Calendar.AT_ONCE,
        List.of(
            new Scheme.ListRule(
                "defaulters",
                "defaulters",
                true,
                true,
                null,
                Scheme.Calendar.AT_ONCE,
                sourced(1),
                sourced(365),
                null,
                sourced(0),
                sourced(0),
                null,
                sourced(0),
                Set.of(),
                source)),
        List.of(
            consequence("no-rail", Scheme.Effect.DENIES, "rail", Severity.SEVERE, "D", ""),
            consequence("no-school", Scheme.Effect.DENIES, "school", Severity.SEVERE, "", "list"),
            consequence("discount", Scheme.Effect.GRANTS, "rail", Severity.MINOR, "A", "")),
        redress(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Scheme.Band band(String id, double from, double to) {
    return new Scheme.Band(
        id,
        "band " + id,
        new Scheme.Cut.ByScore(sourced(from), sourced(to)),
        new Provenance.Source("S/1"));
  }

  private static Scheme.Consequence consequence(
      String id, Scheme.Effect effect, String service, Severity severity, String band, String on) {
    return new Scheme.Consequence(
        id,
        id,
        effect,
        service,
        band.isEmpty() ? Set.of() : Set.of(band),
        on.isEmpty() ? Set.of() : Set.of("defaulters"),
        severity,
        Set.of(),
        sourced(0),
        new Provenance.Source("S/1"));
  }

  private static Scheme.Redress redress() {
    Quantity q = sourced(0.5);
    return new Scheme.Redress(true, q, q, q, q, q, q, q, q, q, null, false, false, q, q, null, q);
  }

  /// Input files on disk, in the layout of a project.
  public static List<Path> inputs(Path folder) throws java.io.IOException {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("scenarios/test.yaml", "packs/people/test.yaml")) {
      Path file = folder.resolve(name);
      java.nio.file.Files.createDirectories(file.getParent());
      files.add(java.nio.file.Files.writeString(file, "id: " + name + "\n"));
    }
    return files;
  }
}
