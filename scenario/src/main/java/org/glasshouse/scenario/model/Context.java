package org.glasshouse.scenario.model;

/// The setting that data comes from, or that a consequence falls in. The share of consequences that
/// fall in another setting than their data is what Article 5(1)(c)(i) of Regulation (EU) 2024/1689
/// asks.
public enum Context {
  TRAFFIC,
  TRANSPORT,
  FINANCE,
  COURTS,
  WORK,
  EDUCATION,
  HEALTH,
  HOUSING,
  FAMILY,
  CIVIC,
  SPEECH,
  COMMERCE,
  ONLINE,
  PUBLIC_SPACE,
  STANDING
}
