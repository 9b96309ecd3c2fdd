package org.parlour.kernel;

import java.security.SecureRandom;
import java.util.Base64;

/// Makes secrets that nobody can guess, and the codes that may be typed.
public final class Secrets {

  /// The 28 letters that cannot be mistaken for each other and spell no words.
  public static final String CODE_LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";

  /// How long a typed code is. With 5 guesses a second and 200 gatherings open for four hours, one
  /// of them is found with a chance of 0.1 %.
  public static final int CODE_LENGTH = 7;

  private static final int KEY_BYTES = 32;
  private static final int TICKET_BYTES = 16;

  private final SecureRandom luck;

  public Secrets(SecureRandom luck) {
    this.luck = luck;
  }

  /// 256 bits, as 43 letters that a cookie and a link may hold.
  public String key() {
    return random(KEY_BYTES);
  }

  /// 128 bits, as 22 letters: what the QR code carries.
  public String ticket() {
    return random(TICKET_BYTES);
  }

  public String code() {
    var code = new StringBuilder(CODE_LENGTH);
    for (int n = 0; n < CODE_LENGTH; n++) {
      code.append(CODE_LETTERS.charAt(below(CODE_LETTERS.length())));
    }
    return code.toString();
  }

  /// A number from 0 to one below `end`, each as likely as the others.
  public int below(int end) {
    return luck.nextInt(end);
  }

  private String random(int bytes) {
    var random = new byte[bytes];
    luck.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
