package org.parlour.matters;

import java.util.List;
import java.util.Map;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Arrangement.Laid;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.matters.Jar.Option;

/// What was put forward, in the order of the jar, and what each takes of what is shared out. What
/// was chosen is said of it by how it stands.
final class MattersArranged {

  private MattersArranged() {}

  static Arrangement of(Jar jar) {
    return Arrangement.list(jar.options().stream().map(option -> laid(jar, option)).toList());
  }

  private static Laid laid(Jar jar, Option option) {
    var takes =
        new Sentence("minutes.says.takes." + Kinds.of(jar.shares()), Map.of("n", option.cost));
    var stands = option.cost == 0 ? List.<Sentence>of() : List.of(takes);
    return new Laid(option.id, List.of(), Arrangement.stands(option.fromHosts, stands), List.of());
  }
}
