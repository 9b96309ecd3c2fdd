package org.parlour.mail;

/// One letter, ready to be sent. It has nobody's words in it.
///
/// @param id the same for the same letter however often it is sent, so that a second copy is known
/// @param stopAt where one press stops all letters to this address (RFC 8058)
public record Letter(String id, String to, String subject, String text, String stopAt) {

  /// Never the address: this might end up in logs.
  @Override
  public String toString() {
    return "Letter[" + id + "]";
  }
}
