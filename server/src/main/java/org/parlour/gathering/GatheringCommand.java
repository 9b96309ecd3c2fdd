package org.parlour.gathering;

import org.jspecify.annotations.Nullable;
import org.parlour.kernel.Command;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.HideReason;
import org.parlour.kernel.Permission;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.StationId;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationSettings;
import org.parlour.kernel.Words;

/// What may be asked of the gathering itself, for every kind of contribution.
public sealed interface GatheringCommand extends Command {

  /// Its author, or whoever holds its secret, wants it gone everywhere.
  ///
  /// @param secret for nameless things: what their hash was made from
  record TakeBack(ContributionId contribution, @Nullable String secret)
      implements GatheringCommand {}

  record ChangePermission(ContributionId contribution, Permission permission)
      implements GatheringCommand, Say {}

  record Hide(ContributionId contribution, HideReason reason)
      implements GatheringCommand, HostPower {}

  record ShowAgain(ContributionId contribution) implements GatheringCommand, HostPower {}

  /// Puts another station into the room. It opens later, so that the host can look at it first.
  record PlaceStation(
      StationId placed,
      StationKind stationKind,
      Words name,
      Words question,
      Words help,
      @Nullable StationSettings settings)
      implements GatheringCommand, HostPower {}

  record OpenStation(StationId of) implements GatheringCommand, HostPower {}

  record ShutStation(StationId of) implements GatheringCommand, HostPower {}

  /// Changes the order in which stations are listed.
  ///
  /// @param after the one it comes after; null to come first
  record MoveStation(StationId of, @Nullable StationId after)
      implements GatheringCommand, HostPower {}

  /// The lamp says where we are.
  ///
  /// @param to null to put it out
  record MoveLamp(@Nullable StationId to) implements GatheringCommand, HostPower {}

  /// Phones down for a while: people turn to somebody and talk. Nobody is stopped from going on.
  ///
  /// @param question what to talk about; null for the usual one, which each page says in its own
  ///   language
  record PutPhonesDown(@Nullable Words question) implements GatheringCommand, HostPower {}

  record TakePhonesUp() implements GatheringCommand, HostPower {}

  /// Lets everybody who knows the code read what we heard and what became of it: as much of it as
  /// its makers let anyone see. It is always current; publishing again gives it another number.
  record PublishReport() implements GatheringCommand, HostPower {}

  record TakeReportDown() implements GatheringCommand, HostPower {}

  /// About hearing what became of one's words, also when the gathering is long over.
  sealed interface PostCommand extends GatheringCommand {}

  /// Makes the address of a web feed, or another one in its place.
  ///
  /// @param ticket the hash of what stands in the address; the house never sees that
  record MakeFeed(SecretHash ticket) implements PostCommand, Say {}

  record StopFeed() implements PostCommand, Say {}

  /// Lets people leave an e-mail address to hear what became of their words.
  record OfferMail() implements PostCommand, HostPower {}

  /// The same no more: every address that was left is gone.
  record OfferMailNoMore() implements PostCommand, HostPower {}

  /// Somebody wants no more letters: their address is gone.
  record StopMail() implements PostCommand, Say {}

  /// About the second key to everybody's words: one key is the hosts', the other is held by whoever
  /// people trust with it.
  sealed interface KeyCommand extends GatheringCommand {}

  /// Somebody can hold the second key.
  ///
  /// @param named whether the name on their badge may stand beside the offer
  record OfferSecondKey(OfferId offer, boolean named) implements KeyCommand, Say {}

  record StandBack() implements KeyCommand, Say {}

  record TrustWithKey(OfferId offer) implements KeyCommand, Say {}

  record TrustNoMore(OfferId offer) implements KeyCommand, Say {}

  /// A host asks whoever holds the second key for everybody's words.
  record AskForWords(AskId ask, Words reason) implements KeyCommand, HostPower {}

  /// Whoever holds the second key says yes or no.
  record AnswerAsk(AskId ask, boolean yes) implements KeyCommand, Say {}
}
