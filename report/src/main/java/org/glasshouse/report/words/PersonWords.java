package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.population.Person;

/// Who a synthetic person is, in words.
public final class PersonWords {
  private static final String[] FIFTHS = {
    "the poorest fifth",
    "the second poorest fifth",
    "the middle fifth",
    "the second richest fifth",
    "the richest fifth"
  };
  private static final String[] SCHOOLING = {
    "primary school at most", "lower secondary school", "upper secondary school", "a degree"
  };

  private PersonWords() {}

  /// Age, work, household and means at the start: two sentences.
  public static String say(Person person) {
    int who = person.attributes();
    List<String> parts = new ArrayList<>();
    parts.add(sort(who) + " of " + Attributes.age(who));
    parts.add(Attributes.urban(who) ? "living in town" : "living in the country");
    if (Attributes.migrant(who)) {
      parts.add("registered elsewhere");
    }
    if (Attributes.adult(who)) {
      parts.add("with " + SCHOOLING[Attributes.education(who)] + " and " + work(who));
    }
    if (Attributes.has(who, Attributes.PARTY)) {
      parts.add("a member of the ruling organisation");
    }
    return "At the start "
        + String.join(", ", parts)
        + ". "
        + household(person)
        + "; its income a head is in "
        + FIFTHS[Math.min(Attributes.income(who), FIFTHS.length - 1)]
        + " of the city.";
  }

  private static String sort(int who) {
    boolean female = Attributes.female(who);
    return Attributes.adult(who) ? (female ? "a woman" : "a man") : female ? "a girl" : "a boy";
  }

  private static String work(int who) {
    return switch (Attributes.work(who)) {
      case Attributes.WORK_PRIVATE -> "a job outside the public sector";
      case Attributes.WORK_STUDENT -> "in further education";
      case Attributes.WORK_PUBLIC -> "a job in the public sector";
      default -> "no job";
    };
  }

  private static String household(Person person) {
    int all = person.adults() + person.children();
    if (all == 1) {
      return "The household is this one person";
    }
    return "The household has "
        + Amounts.counted(person.adults(), "adult", "adults")
        + (person.children() == 0
            ? ""
            : " and " + Amounts.counted(person.children(), "child", "children"));
  }
}
