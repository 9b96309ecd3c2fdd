package org.parlour.hosts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.parlour.kernel.HostId;
import org.parlour.kernel.Register;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Secrets;

/// How a host comes in. Until there are accounts, a house has one host: whoever can read its
/// console.
public final class Hosts {

  /// How long a link may be used, once.
  public static final Duration LINK_LASTS = Duration.ofMinutes(15);

  /// How long a host stays signed in.
  public static final Duration SESSION_LASTS = Duration.ofHours(12);

  /// The one host of this house.
  public static final HostId OF_THIS_HOUSE = new HostId(new UUID(0, 1));

  private final Register register;
  private final Secrets secrets;
  private final InstantSource clock;
  private final String houseKey;

  public Hosts(Register register, Secrets secrets, InstantSource clock) {
    this.register = register;
    this.secrets = secrets;
    this.clock = clock;
    this.houseKey = secrets.key();
  }

  /// A session for the commands on this very machine. It is never stored, and ends with the
  /// process.
  public String houseKey() {
    return houseKey;
  }

  /// Makes the code of a fresh one-time link.
  public String newLink() {
    var code = secrets.key();
    register.addHostLink(SecretHash.of(code), clock.instant().plus(LINK_LASTS));
    return code;
  }

  /// Opens a session with a link's code and uses the link up.
  ///
  /// @return the session's key for the cookie; empty if the code is not good, or not any more
  public Optional<String> signIn(String code) {
    var now = clock.instant();
    if (!register.useHostLink(SecretHash.of(code), now)) {
      return Optional.empty();
    }
    var key = secrets.key();
    register.addHostSession(SecretHash.of(key), OF_THIS_HOUSE, now.plus(SESSION_LASTS));
    return Optional.of(key);
  }

  public Optional<HostId> bySession(String key) {
    if (SecretHash.of(key).equals(SecretHash.of(houseKey))) {
      return Optional.of(OF_THIS_HOUSE);
    }
    return register.hostBySession(SecretHash.of(key), clock.instant());
  }

  public void signOut(String key) {
    register.endHostSession(SecretHash.of(key));
  }
}
