package org.parlour.kernel;

/// What somebody asks for, as it came through the door. Its kind is its record's name in kebab
/// case.
///
/// Who asks and when are not part of it: they come as [Asking], from the session and the clock.
public interface Command {

  /// A command that needs a badge: a say, an idea, a mark. A host who wants one makes a badge like
  /// everybody else.
  interface Say extends Command {}

  /// A say that people keep when the station or the whole gathering has closed: whether what was
  /// made of their words is right.
  interface SayAlways extends Say {}

  /// A command only a host may give. What it does is written to the log that everybody can read, so
  /// each of its events is a [PowerUsed].
  interface HostPower extends Command {}
}
