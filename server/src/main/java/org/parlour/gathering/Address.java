package org.parlour.gathering;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parlour.gathering.Became.Piece;
import org.parlour.kernel.BadgeId;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Words;

/// One e-mail address that somebody left, and what was written there. Folded in one thread.
final class Address {

  /// How long a first letter can be answered.
  static final Duration CONFIRM_WITHIN = Duration.ofDays(7);

  /// A letter a day is news; two are a nuisance.
  static final Duration BETWEEN_LETTERS = Duration.ofDays(1);

  final ContributionId id;
  final BadgeId badge;
  final Words email;
  final Words ticket;
  final Instant leftAt;
  private final Set<Piece> told = new HashSet<>();
  private List<Piece> letter = List.of();
  private @Nullable Instant toldAt;
  private boolean confirmed;
  private boolean waits = true;

  Address(ContributionId id, BadgeId badge, Words email, Words ticket, Instant leftAt) {
    this.id = id;
    this.badge = badge;
    this.email = email;
    this.ticket = ticket;
    this.leftAt = leftAt;
  }

  boolean isConfirmed() {
    return confirmed;
  }

  void confirm() {
    confirmed = true;
    waits = false;
  }

  void tell(List<Piece> news, Instant at) {
    told.addAll(news);
    letter = List.copyOf(news);
    toldAt = at;
    waits = true;
  }

  void sent() {
    waits = false;
  }

  /// Whether a letter is not with the mail server yet.
  boolean waits() {
    return waits;
  }

  Instant waitsSince() {
    return toldAt == null ? leftAt : toldAt;
  }

  /// What the last letter tells.
  List<Piece> letter() {
    return letter;
  }

  boolean hasTicket(String given) {
    return !ticket.takenBack() && SecretHash.of(given).equals(SecretHash.of(ticket.text()));
  }

  boolean isExpired(Instant now) {
    return !confirmed && !now.isBefore(leftAt.plus(CONFIRM_WITHIN));
  }

  /// When it may be written to next.
  Instant nextLetter() {
    return toldAt == null ? leftAt : toldAt.plus(BETWEEN_LETTERS);
  }

  /// What began after the address was left and was told in no letter yet.
  List<Piece> newIn(List<Became> became) {
    return became.stream()
        .filter(one -> one.since().isAfter(leftAt))
        .map(Became::piece)
        .filter(piece -> !told.contains(piece))
        .toList();
  }
}
