package org.glasshouse.scenario.model;

/// Something that people use and that a score can deny, grant or price.
///
/// @param id such as `air-travel`
/// @param title in plain words
/// @param context the field of life it belongs to
/// @param essential whether going without it is a matter of subsistence (health, housing,
///   schooling, pay)
/// @param occasions mean uses of a citizen in a year
/// @param dispersion gamma shape k of the uses between citizens
/// @param incomeElasticity elasticity of the uses to income
/// @param who who uses it at all
/// @param livelihood change of yearly means for each year of being denied it, as a share (zero or
///   negative)
public record Service(
    String id,
    String title,
    Context context,
    boolean essential,
    Quantity occasions,
    Quantity dispersion,
    Quantity incomeElasticity,
    ActKind.Eligibility who,
    Quantity livelihood) {}
