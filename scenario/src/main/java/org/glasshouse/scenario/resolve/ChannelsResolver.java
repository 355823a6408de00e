package org.glasshouse.scenario.resolve;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.format.Format;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.Channel.Errors;
import org.glasshouse.scenario.model.ChannelSet;
import org.glasshouse.scenario.model.Context;
import org.glasshouse.scenario.model.Exposure;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.scoring.RecordKinds;
import org.glasshouse.scenario.yaml.Node;
import org.jspecify.annotations.Nullable;

/// Resolves a `channels/1` file.
public final class ChannelsResolver {
  private final Issues issues;
  private final @Nullable RecordKinds kinds;

  private ChannelsResolver(@Nullable PeopleModel people, Issues issues) {
    this.issues = issues;
    this.kinds = people == null ? null : RecordKinds.of(people);
  }

  /// The channels of a checked file.
  ///
  /// @param root root of the file
  /// @param path name of the file in the paths of quantities
  /// @param people whose acts the channels see, or null if not known
  /// @param issues receives what is wrong
  public static ChannelSet resolve(
      Node root, String path, @Nullable PeopleModel people, Issues issues) {
    Section file = Section.file(new Numbers(path, issues), root, Format.CHANNELS.shape());
    return new ChannelsResolver(people, issues).channels(file);
  }

  private ChannelSet channels(Section file) {
    List<Channel> channels = new ArrayList<>();
    for (Section channel : file.sections("channels")) {
      channels.add(channel(channel));
    }
    return new ChannelSet(
        file.text("id"),
        file.text("title"),
        List.copyOf(channels),
        FileHead.sources(file),
        FileHead.notModelled(file));
  }

  private Channel channel(Section channel) {
    List<Channel.Sight> sees = new ArrayList<>();
    for (Section.Named sight : channel.named("sees")) {
      if (kinds != null && kinds.index(sight.id()) < 0) {
        issues.add(
            Issue.error(
                IssueCode.UNKNOWN_ACT,
                sight.mark(),
                "the act kind '" + sight.id() + "'",
                "an act kind of the people file, or a stage of debt",
                Guess.nearest(sight.id(), kinds.ids())));
      }
      sees.add(new Channel.Sight(sight.id(), sight.quantity()));
    }
    List<Channel.Purpose> purposes = new ArrayList<>();
    for (Section purpose : channel.rows("purposes")) {
      purposes.add(
          new Channel.Purpose(
              purpose.text("text"), purpose.integer("from_day", 0), purpose.flag("told", false)));
    }
    return new Channel(
        channel.id(),
        channel.text("title"),
        channel.choice("context", Context.class),
        channel.text("holder"),
        channel.flag("ordinary", false),
        channel.choice("exposure", Exposure.Place.class),
        List.copyOf(sees),
        channel.quantity("delay_days"),
        channel.quantity("notice_share"),
        channel.quantity("follows_records"),
        List.copyOf(purposes),
        errors(channel.section("errors")));
  }

  private static Errors errors(Section errors) {
    return switch (errors.text("kind")) {
      case "face" ->
          new Errors.FaceErrors(
              errors.quantity("miss"),
              errors.quantity("false_match"),
              errors.quantity("gallery_share_population"),
              errors.quantity("confusability"),
              errors.quantity("group_b_ratio"),
              errors.quantity("review"));
      case "speed" ->
          new Errors.SpeedErrors(
              errors.quantity("unusable"),
              errors.quantity("other_driver"),
              errors.quantity("wrong_particulars"),
              errors.quantity("device_spread"),
              errors.quantity("fault_rate"),
              errors.quantity("fault_days"),
              errors.quantity("fault_records"));
      case "section" ->
          new Errors.SectionErrors(
              errors.quantity("unusable"),
              errors.quantity("misread"),
              errors.quantity("again"),
              errors.quantity("other_driver"),
              errors.quantity("length"),
              errors.quantity("limit"),
              errors.quantity("over"),
              errors.quantity("usual"),
              errors.quantity("spread"),
              errors.quantity("passages"),
              errors.quantity("clock_error"),
              errors.quantity("fault_rate"),
              errors.quantity("fault_days"));
      case "plate" ->
          new Errors.PlateErrors(
              errors.quantity("unusable"), errors.quantity("misread"), errors.quantity("cloned"));
      case "linkage" ->
          new Errors.LinkageErrors(
              errors.quantity("missed_link"),
              errors.quantity("wrong_link"),
              errors.quantity("duplicate"),
              errors.quantity("stale"),
              errors.quantity("false_entry"));
      case "informer" ->
          new Errors.InformerErrors(
              errors.quantity("mistaken"),
              errors.quantity("malicious"),
              errors.quantity("prejudice"));
      case "declaration" ->
          new Errors.DeclarationErrors(
              errors.quantity("undeclared"),
              errors.quantity("rejected"),
              errors.quantity("fake_accepted"));
      case "platform" ->
          new Errors.PlatformErrors(
              errors.quantity("shared_account"),
              errors.quantity("false_alarm"),
              errors.quantity("miss"));
      case "gait" -> new Errors.GaitErrors(errors.quantity("miss"), errors.quantity("swap"));
      case "location" ->
          new Errors.LocationErrors(
              errors.quantity("miss"),
              errors.quantity("gps"),
              errors.quantity("wifi"),
              errors.quantity("gps_error"),
              errors.quantity("wifi_error"),
              errors.quantity("cell_error"),
              errors.quantity("used_up_to"),
              errors.quantity("crowding"),
              errors.quantity("left_home"),
              errors.quantity("shared"));
      case "patrol" -> new Errors.PatrolErrors(errors.quantity("wrong_person"));
      // A wrong kind was reported by the check of shapes; the file is not used.
      default -> new Errors.PatrolErrors(errors.neutral(0, "wrong_person"));
    };
  }
}
