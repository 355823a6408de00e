package org.glasshouse.engine.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.tally.Group;
import org.junit.jupiter.api.Test;

class GroupsOfTest {

  @Test
  void groupsOfAFamilyDivideTheAdults() {
    Map<String, Long> families = new LinkedHashMap<>();
    for (Group group : Group.values()) {
      if (!group.family().contains(" and ")) {
        families.merge(group.family(), 1L << group.ordinal(), (a, b) -> a | b);
      }
    }
    assertThat(families).hasSize(9);
    for (int i = 0; i < 2000; i++) {
      int attributes = adult((int) Keys.mix(i));
      long mask = GroupsOf.mask(attributes);
      for (Map.Entry<String, Long> family : families.entrySet()) {
        assertThat(Long.bitCount(mask & family.getValue())).as(family.getKey()).isEqualTo(1);
      }
    }
  }

  @Test
  void intersectionsHoldWhenBothDo() {
    int attributes = adult(0) & ~Attributes.URBAN | Attributes.GROUP_B | Attributes.MIGRANT;
    attributes = attributes & ~Attributes.AGE_MASK | 71;
    attributes &= ~(7 << Attributes.INCOME_SHIFT);
    long mask = GroupsOf.mask(attributes);
    assertThat(has(mask, Group.GROUP_B_LOW_INCOME)).isTrue();
    assertThat(has(mask, Group.GROUP_B_MIGRANT)).isTrue();
    assertThat(has(mask, Group.RURAL_60)).isTrue();
    assertThat(has(GroupsOf.mask(attributes & ~Attributes.GROUP_B), Group.GROUP_B_MIGRANT))
        .isFalse();
    assertThat(has(GroupsOf.mask(attributes | Attributes.URBAN), Group.RURAL_60)).isFalse();
  }

  @Test
  void edgesOfAge() {
    assertThat(has(GroupsOf.mask(aged(34)), Group.AGE_18_34)).isTrue();
    assertThat(has(GroupsOf.mask(aged(35)), Group.AGE_35_59)).isTrue();
    assertThat(has(GroupsOf.mask(aged(59)), Group.AGE_35_59)).isTrue();
    assertThat(has(GroupsOf.mask(aged(60)), Group.AGE_60)).isTrue();
  }

  @Test
  void minorsAreInNoGroupOfAgeEducationOrWork() {
    long mask = GroupsOf.mask(9 | Attributes.FEMALE | Attributes.WORK_STUDENT << 15);
    for (Group group : Group.values()) {
      boolean adultsOnly =
          group.family().equals("age")
              || group.family().equals("education")
              || group.family().equals("work");
      assertThat(adultsOnly && has(mask, group)).as(group.label()).isFalse();
    }
    assertThat(has(mask, Group.ALL)).isTrue();
    assertThat(has(mask, Group.FEMALE)).isTrue();
  }

  private static boolean has(long mask, Group group) {
    return (mask & 1L << group.ordinal()) != 0;
  }

  private static int aged(int age) {
    return Attributes.ADULT | age;
  }

  private static int adult(int random) {
    int age = 18 + Math.floorMod(random >>> 3, 80);
    int income = Math.floorMod(random >>> 9, 5);
    int cleared = random & ~(Attributes.AGE_MASK | 7 << Attributes.INCOME_SHIFT);
    return cleared | age | income << Attributes.INCOME_SHIFT | Attributes.ADULT;
  }
}
