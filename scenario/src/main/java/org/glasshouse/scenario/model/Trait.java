package org.glasshouse.scenario.model;

/// A latent trait, standard normal over the adult population.
public enum Trait {
  CONSCIENTIOUSNESS,
  PROSOCIALITY,
  DISSENT,
  SOCIABILITY,
  RESOURCES
}
