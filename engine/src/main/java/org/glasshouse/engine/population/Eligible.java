package org.glasshouse.engine.population;

import org.glasshouse.scenario.model.ActKind;

/// Who can do an act, decided by flags alone: all flags of a mask must be set.
public final class Eligible {

  private Eligible() {}

  /// Flags of [Attributes] that a citizen must have. Hot loops fetch the mask once and compare
  /// themselves.
  public static int mask(ActKind.Eligibility who) {
    return switch (who) {
      case ANYONE -> 0;
      case ADULT -> Attributes.ADULT;
      case DRIVER -> Attributes.DRIVER;
      case RIDER -> Attributes.RIDER;
      case BORROWER -> Attributes.BORROWER;
      case EMPLOYED -> Attributes.EMPLOYED;
      case NET_USER -> Attributes.NET_USER;
      case HOUSEHOLDER -> Attributes.HOUSEHOLDER;
      case PARTY_MEMBER -> Attributes.PARTY;
      // One keeper to a household, or a dog would count as often as the household has members.
      case DOG_KEEPER -> Attributes.DOG | Attributes.HOUSEHOLDER;
      case SMOKER -> Attributes.SMOKER;
      case CANDIDATE -> Attributes.CANDIDATE;
    };
  }

  /// Whether a citizen can do an act.
  public static boolean eligible(int attributes, ActKind.Eligibility who) {
    return meets(attributes, mask(who));
  }

  /// Whether a citizen has all flags of a mask.
  public static boolean meets(int attributes, int mask) {
    return (attributes & mask) == mask;
  }
}
