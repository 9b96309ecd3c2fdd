package org.parlour.files;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/// How the pages say numbers. A page for people has sentences, not shares in per cent: "7 of 9 who
/// saw it", and a word for about how many that is.
final class Words {

  /// Of fewer people than this no share is said, not even in words: only the count.
  static final int SHARE_PEOPLE_MIN = 5;

  private Words() {}

  /// A whole number with its thousands apart: 12,500.
  static String count(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /// An amount with at most two places, none of them a nought at the end.
  static String amount(double number) {
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.UK))
        .format(number);
  }

  static String people(long count) {
    return of(count, "person", "people");
  }

  static String of(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /// About how many of those who saw something, as the start of a sentence.
  static String share(int some, int all) {
    double share = all == 0 ? 0 : (double) some / all;
    if (some == all) {
      return "All";
    }
    if (share >= 0.85) {
      return "Nearly all";
    }
    if (share > 0.55) {
      return "Most";
    }
    if (share >= 0.45) {
      return "About half";
    }
    if (share >= 0.2) {
      return "Some";
    }
    return some == 0 ? "None" : "Few";
  }

  /// "a", "a and b", "a, b and c".
  static String list(List<String> things) {
    if (things.size() < 2) {
      return String.join("", things);
    }
    return String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.getLast();
  }
}
