package org.parlour.mail;

/// A letter that was not taken. It says why in our words: a server's own sentence may repeat an
/// address.
public final class NotSent extends Exception {

  private static final long serialVersionUID = 1;

  private final Why why;

  /// What went wrong.
  public enum Why {
    /// There is no such address: nobody writes there again.
    NO_SUCH_ADDRESS,
    /// This one letter cannot be taken now.
    NOT_NOW,
    /// The server cannot be reached.
    UNREACHABLE,
    /// There is no safe line to it.
    NOT_SAFE,
    /// It does not take our name and password.
    NAME_REFUSED,
    /// It takes letters from us no more, or not at all.
    REFUSED;

    boolean isTheServers() {
      return this != NO_SUCH_ADDRESS && this != NOT_NOW;
    }
  }

  public NotSent(Why why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
