package org.glasshouse.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.ActKind.Domain;
import org.glasshouse.scenario.model.ActKind.Eligibility;
import org.glasshouse.scenario.model.ActKind.Nature;
import org.glasshouse.scenario.model.Behaviour;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.ChannelSet;
import org.glasshouse.scenario.model.Citation;
import org.glasshouse.scenario.model.Context;
import org.glasshouse.scenario.model.DebtModel;
import org.glasshouse.scenario.model.Exposure;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Place;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Scheme.Severity;
import org.glasshouse.scenario.model.Service;
import org.glasshouse.scenario.systems.ScenarioSystems;

/// A small resolved scenario, built by hand, that uses every part that the report tells.
final class SmallScenario {
  private static final Provenance MADE_UP = new Provenance.Assumed("made up for a test", 0, 2);

  private SmallScenario() {}

  static Scenario titled(String title) {
    return new Scenario(
        "small",
        title,
        "One score out of 800 for everybody in an invented harbour city, fed by cameras, phones and"
            + " records, with privileges at the top and lock-out at the bottom.",
        Scenario.Telling.AS_THE_PRESS_TOLD_IT,
        LocalDate.of(2027, 1, 1),
        1096,
        7,
        182,
        4,
        20270101L,
        true,
        true,
        List.of(),
        3,
        people(),
        channels(),
        List.of(new Scenario.City("harbour", "Harbour City", 100_000, place(), scheme())),
        ScenarioSystems.NONE,
        List.of("Schools and what they teach about the score.", "Anything between cities."),
        List.of(Path.of("scenarios/small.yaml")));
  }

  private static Quantity q(double value) {
    return new Quantity(value, MADE_UP, "small.yaml#value");
  }

  private static List<Quantity> qs(double... values) {
    List<Quantity> list = new ArrayList<>();
    for (double value : values) {
      list.add(q(value));
    }
    return list;
  }

  private static ActKind act(String id, String title, Domain domain, Nature nature, String field) {
    List<ActKind.ActField> fields =
        field.isEmpty() ? List.of() : List.of(new ActKind.ActField(field, field, q(2), q(0.5), 40));
    return new ActKind(
        id,
        title,
        domain,
        nature,
        nature == Nature.HARMFUL,
        Eligibility.ADULT,
        q(1),
        q(1),
        q(1),
        Map.of(),
        qs(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
        fields,
        q(0),
        q(0.1),
        q(0.1));
  }

  private static PeopleModel people() {
    List<ActKind> acts =
        List.of(
            act("drunk_driving", "driving drunk", Domain.TRAFFIC, Nature.HARMFUL, ""),
            act("brawl", "brawling", Domain.ORDER, Nature.HARMFUL, ""),
            act("fraud", "cheating a customer", Domain.COMMERCE, Nature.HARMFUL, ""),
            act("jaywalking", "crossing on red", Domain.TRAFFIC, Nature.PETTY, ""),
            act("litter", "dropping litter", Domain.ORDER, Nature.PETTY, ""),
            act("volunteering", "volunteering", Domain.CIVIC, Nature.LAWFUL, "hours"),
            act("gaming_at_night", "playing games at night", Domain.ONLINE, Nature.LAWFUL, "hours"),
            act("petition", "signing a petition", Domain.CIVIC, Nature.PROTECTED, ""),
            act("critical_post", "posting criticism", Domain.SPEECH, Nature.PROTECTED, ""),
            act("assembly", "going to an assembly", Domain.ASSOCIATION, Nature.PROTECTED, ""));
    DebtModel debt =
        new DebtModel(
            q(0.1), q(1), q(-0.5), q(0.3), q(0.1), q(0.02), q(120), q(0.3), q(60), q(30), q(20),
            q(1), q(1));
    List<Service> services = new ArrayList<>();
    services.add(service("air-travel", "air travel", Context.TRANSPORT, false));
    services.add(service("high-speed-rail", "high-speed rail", Context.TRANSPORT, false));
    services.add(service("loan", "bank loans", Context.FINANCE, false));
    services.add(service("state-job", "government jobs", Context.WORK, false));
    services.add(service("school", "school places", Context.EDUCATION, true));
    services.add(service("hotel", "hotels", Context.COMMERCE, false));
    Behaviour behaviour =
        new Behaviour(
            q(0.11), q(0.9), q(0.1), q(0.2), q(0.05), q(1), q(1), q(0.5), q(0.3), q(0.1), q(0.5),
            q(30), q(0.1), q(4), true);
    return new PeopleModel(
        "small-people",
        "Small people",
        acts,
        debt,
        List.of(new Exposure(Exposure.Place.STREET, q(1), q(0.4), Map.of())),
        services,
        behaviour,
        List.of(
            new Citation(
                "rates",
                "Rates of a made-up year",
                "Nobody",
                "https://example.org/rates",
                "invented")),
        List.of("Crime that nobody ever learns of."));
  }

  private static Service service(String id, String title, Context context, boolean essential) {
    return new Service(
        id, title, context, essential, q(2), q(1), q(0.5), Eligibility.ADULT, q(-0.05));
  }

  private static ChannelSet channels() {
    Channel.Errors face =
        new Channel.Errors.FaceErrors(q(0.2), q(1e-7), q(0.9), q(1), q(2), q(0.5));
    Channel.Errors link =
        new Channel.Errors.LinkageErrors(q(0.02), q(0.003), q(0.01), q(0.02), q(0.001));
    Channel.Errors informer = new Channel.Errors.InformerErrors(q(0.1), q(0.02), q(2));
    Channel.Errors declared = new Channel.Errors.DeclarationErrors(q(0.4), q(0.05), q(0.6));
    return new ChannelSet(
        "small-channels",
        "Small channels",
        List.of(
            channel("street-cameras", "street cameras", Context.PUBLIC_SPACE, face, "jaywalking"),
            channel("court-records", "court records", Context.COURTS, link, "judgment_unmet"),
            channel("informers", "grid workers", Context.STANDING, informer, "brawl"),
            channel("declarations", "own declarations", Context.CIVIC, declared, "volunteering")),
        List.of(),
        List.of());
  }

  private static Channel channel(
      String id, String title, Context context, Channel.Errors errors, String act) {
    return new Channel(
        id,
        title,
        context,
        "city",
        true,
        Exposure.Place.STREET,
        List.of(new Channel.Sight(act, q(0.3))),
        q(3),
        q(0.5),
        q(0.5),
        List.of(),
        errors);
  }

  private static Place place() {
    return new Place(
        "small-place",
        "Tables of an invented harbour city",
        true,
        q(100_000),
        List.of(
            new Place.AgeBand(0, 17, q(9000), q(9500)),
            new Place.AgeBand(18, 99, q(41_000), q(40_500))),
        qs(0.2, 0.3, 0.3, 0.2),
        qs(0.2, 0.3, 0.3, 0.2),
        qs(1, 1),
        qs(10, 20, 30, 45, 90),
        q(0.8),
        q(0.2),
        q(0.7),
        q(0.2),
        q(0.08),
        qs(0.6, 0.95),
        q(0.4),
        q(0.3),
        q(0.4),
        q(0.25),
        q(0.1),
        q(0.12),
        q(0.7),
        q(100),
        q(0.3),
        Map.of(),
        List.of());
  }

  private static Scheme.Band band(String id, String title, double from, double to) {
    return new Scheme.Band(id, title, new Scheme.Cut.ByScore(q(from), q(to)), MADE_UP);
  }

  private static Scheme.Rule rule(
      String id, String title, String kind, double points, Severity gravity, String explain) {
    return new Scheme.Rule(
        id,
        title,
        new Scheme.Trigger.OnRecord(Set.of(kind)),
        null,
        new Scheme.Points.Fixed(q(points)),
        null,
        null,
        List.of(),
        List.of(),
        365,
        q(730),
        List.of(),
        null,
        kind.equals("judgment_unmet") ? "defaulters" : null,
        gravity,
        new Provenance.Source("rates/" + id),
        explain,
        "small.yaml#rules." + id);
  }

  private static Scheme.Consequence consequence(
      String id,
      String title,
      Scheme.Effect effect,
      String service,
      Set<String> bands,
      Severity severity) {
    return new Scheme.Consequence(
        id,
        title,
        effect,
        service,
        bands,
        effect == Scheme.Effect.DENIES ? Set.of("defaulters") : Set.of(),
        severity,
        Set.of(),
        q(0),
        MADE_UP);
  }

  private static Scheme scheme() {
    return new Scheme(
        "small-scheme",
        "A score out of 800",
        Scheme.Kind.PRESS,
        new Scheme.Purpose(
            "to allow the trustworthy to go everywhere",
            MADE_UP,
            List.of(
                new Scheme.Reading(
                    "narrow",
                    "Those who will not pay what a court ordered.",
                    Set.of("judgment_unmet"),
                    true),
                new Scheme.Reading(
                    "wide",
                    "Whoever breaks the law.",
                    Set.of("judgment_unmet", "brawl", "fraud"),
                    false))),
        new Scheme.Enrolment.Compulsory(),
        new Scheme.Score(q(600), q(0), q(800)),
        List.of(),
        List.of(),
        List.of(
            rule(
                "drunk",
                "driving drunk",
                "drunk_driving",
                -50,
                Severity.SEVERE,
                "You drove drunk."),
            rule(
                "red-light",
                "crossing on red",
                "jaywalking",
                -5,
                Severity.MINOR,
                "A camera saw you cross on red."),
            rule(
                "unpaid",
                "a judgment not met",
                "judgment_unmet",
                -100,
                Severity.MODERATE,
                "You had not met a judgment for {record.days_late} days."),
            rule(
                "games",
                "games at night",
                "gaming_at_night",
                -2,
                Severity.MINOR,
                "You played for {record.hours} hours at night."),
            rule(
                "helping",
                "volunteering",
                "volunteering",
                5,
                Severity.MINOR,
                "You helped for {record.hours} hours.")),
        List.of(
            band("D", "locked out", 0, 399),
            band("C", "warned", 400, 549),
            band("B", "ordinary", 550, 649),
            band("A", "honoured", 650, 724),
            band("AA", "model", 725, 800)),
        Scheme.Calendar.MONTHLY,
        List.of(
            new Scheme.ListRule(
                "defaulters",
                "defaulters",
                true,
                true,
                null,
                Scheme.Calendar.MONTHLY,
                q(1),
                q(730),
                null,
                q(365),
                q(1095),
                null,
                q(3),
                Set.of(),
                MADE_UP)),
        List.of(
            consequence(
                "no-air",
                "no air travel",
                Scheme.Effect.DENIES,
                "air-travel",
                Set.of("D"),
                Severity.SEVERE),
            consequence(
                "no-rail",
                "no high-speed rail",
                Scheme.Effect.DENIES,
                "high-speed-rail",
                Set.of("D"),
                Severity.SEVERE),
            consequence(
                "no-loan",
                "no bank loan",
                Scheme.Effect.DENIES,
                "loan",
                Set.of("D", "C"),
                Severity.MODERATE),
            consequence(
                "no-state-job",
                "no government job",
                Scheme.Effect.DENIES,
                "state-job",
                Set.of("D", "C"),
                Severity.SEVERE),
            consequence(
                "vip-hotel",
                "VIP treatment in hotels",
                Scheme.Effect.GRANTS,
                "hotel",
                Set.of("AA"),
                Severity.MINOR),
            consequence(
                "cheap-loan",
                "cheap loans",
                Scheme.Effect.PRICES,
                "loan",
                Set.of("A", "AA"),
                Severity.MINOR)),
        new Scheme.Redress(
            true, q(30), q(0.1), q(0.02), q(1.3), q(0.5), q(14), q(0.6), q(0.1), q(0.3), q(60),
            false, false, q(7), q(0.1), q(180), q(0.05)),
        List.of(),
        List.of(
            new Scheme.Interpretation(
                "expiry",
                "art. 9",
                "points cease to count after two years",
                List.of("points never cease to count"))),
        List.of("Honours for whole families."),
        List.of());
  }
}
