package org.glasshouse.scenario.resolve;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.format.Format;
import org.glasshouse.scenario.format.Validator;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.ChannelSet;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Place;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.scoring.TightScheme;
import org.glasshouse.scenario.systems.BrittleSetting;
import org.glasshouse.scenario.systems.JointConsequences;
import org.glasshouse.scenario.systems.ScenarioSystems;
import org.glasshouse.scenario.yaml.Node;
import org.jspecify.annotations.Nullable;

/// Resolves a `scenario/1` file with all that it refers to.
public final class ScenarioLoader {
  private final FileStore files;
  private final Issues issues;
  private final SettingList settings;
  private final IdentityHashMap<Node, Place> places = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Scheme> schemes = new IdentityHashMap<>();

  /// @param files where files are found
  /// @param settings values of the command line
  /// @param issues receives what is wrong
  public ScenarioLoader(FileStore files, List<Setting> settings, Issues issues) {
    this.files = files;
    this.issues = issues;
    this.settings = new SettingList(settings, issues);
  }

  /// The scenario, or null if its files are too wrong to say more. If there are errors, the
  /// scenario is of no use.
  public @Nullable Scenario load(Document scenario) {
    Document document = settings.intoScenario(scenario);
    Validator.check(document.root(), Format.SCENARIO, issues);
    Section file =
        Section.file(
            new Numbers(document.name(), issues), document.root(), Format.SCENARIO.shape());
    Document peopleFile = refer(file, "people", document, Format.PEOPLE);
    Document channelsFile = refer(file, "channels", document, Format.CHANNELS);
    peopleFile = peopleFile == null ? null : settings.into("people", peopleFile);
    channelsFile = channelsFile == null ? null : settings.into("channels", channelsFile);
    PeopleModel people = null;
    if (peopleFile != null) {
      Validator.check(peopleFile.root(), Format.PEOPLE, issues);
      people = PeopleResolver.resolve(peopleFile.root(), peopleFile.name(), issues);
    }
    ChannelSet channels = null;
    if (channelsFile != null) {
      Validator.check(channelsFile.root(), Format.CHANNELS, issues);
      channels = ChannelsResolver.resolve(channelsFile.root(), channelsFile.name(), people, issues);
    }
    LocalDate start = file.day("start");
    World world = new World(people, channels == null ? null : seen(channels), start);
    List<Scenario.City> cities = cities(file, document, world);
    ScenarioSystems systems = SystemsResolver.resolve(file, people, channels, issues);
    settings.report();
    if (people == null || channels == null || start == null) {
      return null;
    }
    List<Scenario.City> joined =
        JointConsequences.join(tightened(file, cities, systems), systems, people.services());
    Set<Scheme> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Scenario.City city : joined) {
      int consequences = city.scheme().consequences().size();
      if (consequences > JointConsequences.MOST && counted.add(city.scheme())) {
        issues.add(
            Issue.error(
                IssueCode.TOO_MANY,
                file.valueMark("systems"),
                consequences + " consequences in the city '" + city.id() + "', with its agencies'",
                "at most " + JointConsequences.MOST));
      }
    }
    return scenario(file, start, people, channels, joined, systems);
  }

  private @Nullable Document refer(Section section, String key, Document from, Format format) {
    Node.Scalar word = section.scalar(key);
    return word == null ? null : files.reference(word, from, format);
  }

  /// The record kinds that some channel yields.
  private static Set<String> seen(ChannelSet channels) {
    Set<String> seen = new LinkedHashSet<>();
    for (Channel channel : channels.channels()) {
      for (Channel.Sight sight : channel.sees()) {
        seen.add(sight.act());
      }
    }
    return seen;
  }

  private List<Scenario.City> cities(Section file, Document document, World world) {
    Map<String, Document> placeFiles = new LinkedHashMap<>();
    Map<String, Document> schemeFiles = new LinkedHashMap<>();
    for (Section city : file.sections("cities")) {
      Document place = refer(city, "place", document, Format.PLACE);
      Document scheme = refer(city, "scheme", document, Format.SCHEME);
      if (place != null) {
        placeFiles.put(city.id(), settings.intoCity(city.id(), "place", place));
      }
      if (scheme != null) {
        schemeFiles.put(city.id(), settings.intoCity(city.id(), "scheme", scheme));
      }
    }
    CitySections sections = new CitySections(file, issues);
    sections.check();
    List<Scenario.City> cities = new ArrayList<>();
    for (Section city : file.sections("cities")) {
      Document placeFile = placeFiles.get(city.id());
      Document schemeFile = schemeFiles.get(city.id());
      if (placeFile != null && schemeFile != null) {
        Place place = places.computeIfAbsent(placeFile.root(), _ -> place(placeFile));
        Scheme scheme = schemes.computeIfAbsent(schemeFile.root(), _ -> scheme(schemeFile, world));
        cities.addAll(sections.cities(city, place, scheme));
      }
    }
    return List.copyOf(cities);
  }

  /// A scheme made tighter, so that cities that are alike in this share it.
  private record Tight(Scheme scheme, double penalties, double denials) {}

  /// The same cities, each with its scheme as tight as the scenario says.
  private List<Scenario.City> tightened(
      Section file, List<Scenario.City> cities, ScenarioSystems systems) {
    List<Scenario.City> tightened = new ArrayList<>();
    Map<Tight, Scheme> done = new HashMap<>();
    Scenario.City first = null;
    for (Scenario.City city : cities) {
      BrittleSetting setting = systems.of(BrittleSetting.class, city.id());
      if (setting == null) {
        tightened.add(city);
        continue;
      }
      first = first == null ? city : first;
      boolean alike = city.people() == first.people() && city.place().equals(first.place());
      if (setting.samePeople() && !alike && !issues.anyError()) {
        issues.add(
            Issue.error(
                IssueCode.SAME_PEOPLE,
                file.section("systems").section("brittle").valueMark("same_people"),
                "the same people in " + first.id() + " and " + city.id(),
                "cities of one place and size"));
      }
      double penalties = BrittleSetting.level(setting.penalties(), city.id());
      double denials = BrittleSetting.level(setting.denials(), city.id());
      tightened.add(
          city.withScheme(
              done.computeIfAbsent(
                  new Tight(city.scheme(), penalties, denials),
                  _ -> TightScheme.of(city.scheme(), penalties, denials))));
    }
    return List.copyOf(tightened);
  }

  private Place place(Document file) {
    Validator.check(file.root(), Format.PLACE, issues);
    return PlaceResolver.resolve(file.root(), file.name(), issues);
  }

  private Scheme scheme(Document file, World world) {
    Validator.check(file.root(), Format.SCHEME, issues);
    return SchemeResolver.resolve(file.root(), file.name(), world, issues);
  }

  private Scenario scenario(
      Section file,
      LocalDate start,
      PeopleModel people,
      ChannelSet channels,
      List<Scenario.City> cities,
      ScenarioSystems systems) {
    int days = file.integer("days", 1);
    int burnIn = file.integer("burn_in_days", 0);
    boolean legible = !issues.anyError();
    if (legible && burnIn >= days) {
      issues.add(longBurnIn(file, days, burnIn));
    }
    List<Path> inputs = files.inputs();
    return new Scenario(
        file.text("id"),
        file.text("title"),
        file.text("about"),
        file.choice("telling", Scenario.Telling.class),
        start,
        days,
        file.integer("window_days", 7),
        burnIn,
        file.integer("replicates", 1),
        file.whole("seed", 1),
        file.flag("baseline", true),
        file.flag("wrong_records", true),
        follow(file, cities, legible),
        file.integer("lives", 3),
        people,
        channels,
        cities,
        systems,
        FileHead.notModelled(file),
        inputs);
  }

  /// A burn-in that leaves nothing of the run: the fault of whoever made the run shorter, if that
  /// was done on the command line.
  private static Issue longBurnIn(Section file, int days, int burnIn) {
    Mark shorter = file.valueMark("days");
    boolean option = shorter.line() == 0;
    return Issue.error(
        IssueCode.BURN_IN,
        option ? shorter : file.valueMark("burn_in_days"),
        "a burn-in of " + burnIn + " days in a run of " + days,
        "fewer days than the run has",
        option && days > 1 ? shorter.file() + " --set burn_in_days=" + days / 4 : null);
  }

  private List<Scenario.CitizenId> follow(
      Section file, List<Scenario.City> cities, boolean legible) {
    List<Scenario.CitizenId> follow = new ArrayList<>();
    for (Node.Scalar word : file.words("follow")) {
      Scenario.CitizenId citizen = Scenario.CitizenId.parse(word.text());
      if (citizen == null) {
        continue;
      }
      boolean exists =
          citizen.city() < cities.size()
              && citizen.slot() < 1024
              && citizen.neighbourhood() < cities.get(citizen.city()).people();
      if (legible && !exists) {
        issues.add(
            Issue.error(
                IssueCode.FOLLOW,
                word.mark(),
                "the citizen " + word.text(),
                "a city from 0 to " + (cities.size() - 1) + " and a slot from 0 to 1023"));
      }
      follow.add(citizen);
    }
    return List.copyOf(follow);
  }
}
