package org.glasshouse.scenario.resolve;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.scenario.format.Format;
import org.glasshouse.scenario.format.Numerals;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Behaviour;
import org.glasshouse.scenario.model.Context;
import org.glasshouse.scenario.model.DebtModel;
import org.glasshouse.scenario.model.Exposure;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Service;
import org.glasshouse.scenario.model.Trait;
import org.glasshouse.scenario.yaml.Node;

/// Resolves a `people/1` file.
public final class PeopleResolver {
  private final Issues issues;

  private PeopleResolver(Issues issues) {
    this.issues = issues;
  }

  /// The people model of a checked file.
  ///
  /// @param root root of the file
  /// @param path name of the file in the paths of quantities
  /// @param issues receives what is wrong
  public static PeopleModel resolve(Node root, String path, Issues issues) {
    Section file = Section.file(new Numbers(path, issues), root, Format.PEOPLE.shape());
    return new PeopleResolver(issues).people(file);
  }

  private PeopleModel people(Section file) {
    List<ActKind> acts = new ArrayList<>();
    for (Section act : file.sections("acts")) {
      acts.add(act(act));
    }
    List<Service> services = new ArrayList<>();
    for (Section service : file.sections("services")) {
      services.add(service(service));
    }
    return new PeopleModel(
        file.text("id"),
        file.text("title"),
        List.copyOf(acts),
        debt(file.section("debt")),
        exposures(file),
        List.copyOf(services),
        behaviour(file.section("behaviour")),
        FileHead.sources(file),
        FileHead.notModelled(file));
  }

  private ActKind act(Section act) {
    for (DebtModel.Stage stage : DebtModel.Stage.values()) {
      if (stage.id().equals(act.id())) {
        issues.add(
            Issue.error(
                IssueCode.DUPLICATE_ID,
                act.mark(),
                "the act kind '" + act.id() + "'",
                "another id, since debts have a stage of that id"));
      }
    }
    ActKind.Nature nature = act.choice("nature", ActKind.Nature.class);
    boolean illegal = act.flag("illegal", false);
    if (nature == ActKind.Nature.PROTECTED && illegal) {
      issues.add(
          Issue.error(
              IssueCode.PROTECTED_ILLEGAL,
              act.valueMark("illegal"),
              "'illegal: true' with 'nature: protected'",
              "a protected act to be legal"));
    }
    Map<Trait, Quantity> loadings = new EnumMap<>(Trait.class);
    for (Section.Named loading : act.named("loadings")) {
      Trait trait = Section.constant(Trait.class, loading.id());
      if (trait != null) {
        loadings.put(trait, loading.quantity());
      }
    }
    List<ActKind.ActField> fields = new ArrayList<>();
    for (Section field : act.sections("fields")) {
      fields.add(
          new ActKind.ActField(
              field.id(),
              field.text("unit"),
              field.quantity("median"),
              field.quantity("spread"),
              field.integer("max", 0)));
    }
    return new ActKind(
        act.id(),
        act.text("title"),
        act.choice("domain", ActKind.Domain.class),
        nature,
        illegal,
        act.choice("who", ActKind.Eligibility.class),
        act.quantity("rate"),
        act.quantity("dispersion"),
        act.quantity("boost"),
        loadings,
        season(act),
        List.copyOf(fields),
        act.quantity("fine"),
        act.quantity("deterrable"),
        act.quantity("chillable"));
  }

  private List<Quantity> season(Section act) {
    if (!act.has("season")) {
      List<Quantity> flat = new ArrayList<>();
      for (int month = 0; month < 12; month++) {
        flat.add(act.neutral(1, "season[" + month + "]"));
      }
      return List.copyOf(flat);
    }
    List<Quantity> season = act.quantities("season");
    double sum = 0;
    for (Quantity month : season) {
      sum += month.value();
    }
    if (Math.abs(sum - 12) > 0.012) {
      issues.add(
          Issue.error(
              IssueCode.SEASON,
              act.valueMark("season"),
              "multipliers with the mean " + Numerals.plain(Math.rint(sum / 12 * 1e6) / 1e6),
              "the mean 1"));
    }
    return season;
  }

  private static DebtModel debt(Section debt) {
    return new DebtModel(
        debt.quantity("onset"),
        debt.quantity("dispersion"),
        debt.quantity("resources_loading"),
        debt.quantity("wilful_share"),
        debt.quantity("pay_hazard"),
        debt.quantity("cannot_pay_hazard"),
        debt.quantity("sued_after_days"),
        debt.quantity("sued_share"),
        debt.quantity("judgment_days"),
        debt.quantity("enforcement_days"),
        debt.quantity("amount_median"),
        debt.quantity("amount_spread"),
        debt.quantity("recession"));
  }

  private List<Exposure> exposures(Section file) {
    List<Exposure> exposures = new ArrayList<>();
    Set<Exposure.Place> there = new HashSet<>();
    for (Section section : file.sections("exposures")) {
      Exposure.Place place = Section.constant(Exposure.Place.class, section.id());
      if (place == null) {
        continue;
      }
      there.add(place);
      Map<Exposure.Attribute, Quantity> multipliers = new EnumMap<>(Exposure.Attribute.class);
      for (Section.Named named : section.named("multipliers")) {
        Exposure.Attribute attribute = Section.constant(Exposure.Attribute.class, named.id());
        if (attribute != null) {
          multipliers.put(attribute, named.quantity());
        }
      }
      exposures.add(
          new Exposure(place, section.quantity("base"), section.quantity("spread"), multipliers));
    }
    for (Exposure.Place place : Exposure.Place.values()) {
      if (!there.contains(place) && file.has("exposures")) {
        String word = Words.of(place);
        issues.add(
            Issue.error(
                IssueCode.EXPOSURE_MISSING,
                file.keyMark("exposures"),
                "no exposure '" + word + "'",
                "one for each kind of place"));
      }
    }
    return List.copyOf(exposures);
  }

  private static Service service(Section service) {
    return new Service(
        service.id(),
        service.text("title"),
        service.choice("context", Context.class),
        service.flag("essential", false),
        service.quantity("occasions"),
        service.quantity("dispersion"),
        service.quantity("income_elasticity"),
        service.choice("who", ActKind.Eligibility.class, ActKind.Eligibility.ANYONE),
        service.quantity("livelihood"));
  }

  private static Behaviour behaviour(Section behaviour) {
    return new Behaviour(
        behaviour.quantity("aware_at_start"),
        behaviour.quantity("aware_on_notice"),
        behaviour.quantity("aware_by_tie"),
        behaviour.quantity("learning"),
        behaviour.quantity("law_certainty"),
        behaviour.quantity("deterrence"),
        behaviour.quantity("chilling"),
        behaviour.quantity("vagueness"),
        behaviour.quantity("hostility"),
        behaviour.quantity("silence_feedback"),
        behaviour.quantity("striving"),
        behaviour.quantity("striving_reach"),
        behaviour.quantity("gaming_share"),
        behaviour.quantity("gaming_hours"),
        behaviour.flag("far_ties", false));
  }
}
