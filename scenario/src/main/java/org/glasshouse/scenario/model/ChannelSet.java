package org.glasshouse.scenario.model;

import java.util.List;

/// The channels of a society (`channels/1`), at most 31.
///
/// @param id file id
/// @param title in plain words
/// @param channels in file order
/// @param sources citations by key
/// @param notModelled what is left out and why
public record ChannelSet(
    String id,
    String title,
    List<Channel> channels,
    List<Citation> sources,
    List<String> notModelled) {}
