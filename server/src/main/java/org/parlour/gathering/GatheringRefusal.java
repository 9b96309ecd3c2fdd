package org.parlour.gathering;

import org.parlour.kernel.Refusal;

/// Why the gathering did not do what was asked. Their keys begin with `room.`, which is the word
/// people read.
public sealed interface GatheringRefusal extends Refusal {

  /// A say needs a badge; a host who wants one makes a badge like everybody else.
  record BadgeNeeded() implements GatheringRefusal {}

  record HostsOnly() implements GatheringRefusal {}

  /// The gathering is over. What was given can still be taken back.
  record Closed() implements GatheringRefusal {}

  /// Only whoever made it may do this.
  record NotYours() implements GatheringRefusal {}

  record NotThere() implements GatheringRefusal {}

  /// The host has not opened this station yet, or has closed it. What somebody wrote meanwhile can
  /// still be given to the host: the same command once more, with `late`.
  record StationNotOpen(Opening opening) implements GatheringRefusal {}

  /// The station has no such setting, or it has another shape.
  record SettingNotRight(String setting) implements GatheringRefusal {}

  /// That is not the secret it was given with.
  record SecretWrong() implements GatheringRefusal {}

  /// "Nobody can ever know it was me" can be chosen only when giving.
  record OnlyWhenGiving() implements GatheringRefusal {}

  /// It shows something that its maker keeps to this room, and that cannot be cut out.
  record ShowsWhatStays() implements GatheringRefusal {}

  /// It was typed in from paper: only whoever wrote it can let more people see it, with a tick on a
  /// new card.
  record OnlyItsWriter() implements GatheringRefusal {}

  /// The picture or voice it names is not here: it was never sent, or so long ago that it was swept
  /// away, or it is part of something else. Sent again, it can be given.
  record NotArrived() implements GatheringRefusal {}

  /// Somebody holds the second key: a host asks them first, and waits for their yes.
  record SecondKeyNeeded() implements GatheringRefusal {}

  /// Whoever has the hosts' key cannot hold the other one.
  record OneKeyEach() implements GatheringRefusal {}

  /// Only whoever holds the second key says yes or no.
  record NotTheHolder() implements GatheringRefusal {}

  /// Nobody holds the second key, so there is nobody to ask.
  record NobodyHoldsIt() implements GatheringRefusal {}

  /// A host has asked, and waits for an answer.
  record AskedAlready() implements GatheringRefusal {}

  /// A badge holds up to so many stickers, a gathering up to so many badges.
  record Full(int max) implements GatheringRefusal {}
}
