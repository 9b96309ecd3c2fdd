package org.parlour.checkin;

import org.parlour.kernel.Refusal;

/// Why a check-in did not do what was asked.
public sealed interface CheckInRefusal extends Refusal {

  /// The host has ended the choosing; the picture is made.
  record AlreadyLooking() implements CheckInRefusal {}

  /// This station does not ask that.
  record NotAskedHere() implements CheckInRefusal {}
}
