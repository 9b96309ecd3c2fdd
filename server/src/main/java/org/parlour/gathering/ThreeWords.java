package org.parlour.gathering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.parlour.kernel.GatheringId;
import org.parlour.kernel.SecretHash;
import org.parlour.kernel.Secrets;

/// The three words that bring a badge back on another phone: 33 bits, drawn from 2,048 words that
/// can be said, heard and written down. Wrong guesses are counted per gathering as well as per
/// address.
public final class ThreeWords {

  private static final int COUNT = 3;
  private static final List<String> LIST = read();

  private ThreeWords() {}

  public static List<String> draw(Secrets secrets) {
    return IntStream.range(0, COUNT).mapToObj(_ -> LIST.get(secrets.below(LIST.size()))).toList();
  }

  /// The hash under which a gathering knows them. Capitals and spaces around a word do not matter.
  public static SecretHash hash(GatheringId gathering, List<String> words) {
    var plain = words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).toList();
    return SecretHash.of(gathering + " " + String.join(" ", plain));
  }

  private static List<String> read() {
    try (var file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ThreeWords.class.getResourceAsStream("/three-words.txt")),
                StandardCharsets.UTF_8))) {
      return file.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
