package org.parlour.mail;

/// Hands letters over to whoever carries them.
public interface Sender {

  /// Hands one over.
  ///
  /// @throws NotSent if it was not taken
  void send(Letter letter) throws NotSent;
}
