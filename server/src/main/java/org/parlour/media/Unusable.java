package org.parlour.media;

import java.util.Locale;

/// What was sent cannot be used. Nothing of it is kept.
public final class Unusable extends Exception {

  private final Why why;

  /// Why it cannot be used, each with what to do instead. The pages have a sentence of their own
  /// for each.
  public enum Why {
    NOT_A_PICTURE("This is no picture that Parlour knows. Choose a JPEG or PNG picture."),
    HEIC(
        "This picture is in the form HEIC. Take it again with the camera button here, or choose"
            + " \"Most compatible\" in the camera's settings."),
    AVIF("This picture is in the form AVIF. Save it as a JPEG picture, and choose that."),
    WEBP("This picture is in the form WebP. Save it as a JPEG picture, and choose that."),
    PICTURE_CUT_OFF("The picture breaks off before its end. Choose it again."),
    PICTURE_DAMAGED("The picture is damaged. Take it again, or choose another."),
    TOO_MANY_PIXELS(
        "The picture is too large: a side may have 12,000 pixels, and all of it 64 million."),
    NOT_A_VOICE("This is no sound that Parlour knows. Record it with the button here."),
    VOICE_CUT_OFF("The sound breaks off before its end. Send it again."),
    VOICE_DAMAGED("The sound is damaged. Record it again."),
    VOICE_TOO_LONG("This is longer than 3 minutes. Say it in two parts."),
    NOTHING_TO_HEAR("There is no sound in it. Record it again.");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    /// One sentence or two: what is wrong, and what to do.
    public String sentence() {
      return sentence;
    }

    /// As pages hear it: `too-many-pixels`.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Unusable(Why why) {
    super(why.sentence(), null, false, false);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
