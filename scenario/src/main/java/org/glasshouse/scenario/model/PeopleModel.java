package org.glasshouse.scenario.model;

import java.util.List;

/// What people do and how they respond, wherever they live (`people/1`).
///
/// @param id file id
/// @param title in plain words
/// @param acts at most 64 kinds
/// @param debt the bill and debt state machine, whose stages are record kinds of their own
/// @param exposures one for each kind of place
/// @param services at most 30
/// @param behaviour responses to being scored
/// @param sources citations by key
/// @param notModelled what is left out and why
public record PeopleModel(
    String id,
    String title,
    List<ActKind> acts,
    DebtModel debt,
    List<Exposure> exposures,
    List<Service> services,
    Behaviour behaviour,
    List<Citation> sources,
    List<String> notModelled) {}
