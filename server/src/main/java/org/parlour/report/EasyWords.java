package org.parlour.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How easy words are to read, as far as counting tells.
public final class EasyWords {

  /// A sentence with more is hard to keep in mind. Field guide 4.4.
  public static final int WORDS_MAX = 15;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  private EasyWords() {}

  static List<String> sentences(String text) {
    var breaks = BreakIterator.getSentenceInstance(Locale.UK);
    breaks.setText(text);
    var sentences = new ArrayList<String>();
    int begin = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      sentences.add(text.substring(begin, end).strip());
      begin = end;
    }
    return sentences.stream().filter(sentence -> count(sentence) > 0).toList();
  }

  /// How many words a sentence has.
  public static int count(String sentence) {
    return (int) WORD.matcher(sentence).results().count();
  }

  /// The school grade of English text: 0.39 words a sentence + 11.8 syllables a word - 15.59
  /// (Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas", Naval Air
  /// Station Memphis, 1975). It means something for a page, not for a label. Syllables are counted
  /// by groups of vowels, a silent e at the end left out.
  public static double grade(String text) {
    var sentences = sentences(text);
    var words =
        WORD.matcher(text).results().map(word -> word.group().toLowerCase(Locale.UK)).toList();
    if (words.isEmpty()) {
      return 0;
    }
    double syllables = words.stream().mapToInt(EasyWords::syllables).sum();
    return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
  }

  static int syllables(String word) {
    var spoken =
        word.endsWith("e") && word.length() > 2 && !word.endsWith("le")
            ? word.substring(0, word.length() - 1)
            : word;
    return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
  }
}
