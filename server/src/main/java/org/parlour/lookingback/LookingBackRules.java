package org.parlour.lookingback;

import static org.parlour.kernel.Decision.accept;
import static org.parlour.kernel.Decision.nothingNew;
import static org.parlour.kernel.Decision.refuse;

import org.parlour.kernel.Asking;
import org.parlour.kernel.Decision;
import org.parlour.kernel.Surroundings;
import org.parlour.lookingback.LookingBackCommand.LookBack;
import org.parlour.lookingback.LookingBackCommand.RewordReflection;
import org.parlour.lookingback.LookingBackEvent.LookedBack;
import org.parlour.lookingback.LookingBackEvent.ReflectionReworded;
import org.parlour.lookingback.LookingBackRefusal.EnoughSaid;
import org.parlour.lookingback.LookingBackRefusal.NotYourReflection;
import org.parlour.lookingback.LookingBackRefusal.OnlyHostsSaySo;
import org.parlour.lookingback.LookingBackRefusal.ReflectionNotThere;
import org.parlour.lookingback.LookingBackRefusal.ReflectionTurnedOver;

/// The rules where people look back. To say that a host says it is all that a host may do here and
/// others may not, and is checked each time the words are chosen.
final class LookingBackRules {

  static final int REFLECTIONS_MAX = 2_000;

  private LookingBackRules() {}

  static Decision<LookingBackEvent> decide(
      Reflections said, LookingBackCommand command, Asking asking, Surroundings gathering) {
    return switch (command) {
      case LookBack look -> lookBack(said, look, asking);
      case RewordReflection reword -> reword(said, reword, asking, gathering);
    };
  }

  private static Decision<LookingBackEvent> lookBack(
      Reflections said, LookBack look, Asking asking) {
    if (said.of(look.contribution()) != null) {
      return nothingNew(); // Phones repeat themselves.
    }
    if (look.asHost() && !asking.host()) {
      return refuse(new OnlyHostsSaySo());
    }
    if (said.all().size() >= REFLECTIONS_MAX) {
      return refuse(new EnoughSaid(REFLECTIONS_MAX));
    }
    var provenance = asking.gives(look.permission(), look.secretHash());
    return accept(new LookedBack(look.contribution(), provenance, look.words(), look.asHost()));
  }

  private static Decision<LookingBackEvent> reword(
      Reflections said, RewordReflection reword, Asking asking, Surroundings gathering) {
    var known = said.of(reword.reflection());
    if (known == null) {
      return refuse(new ReflectionNotThere());
    }
    if (!asking.by().equals(known.author())) {
      return refuse(new NotYourReflection());
    }
    if (reword.words().equals(known.words()) && reword.asHost() == known.asHost()) {
      return nothingNew();
    }
    if (gathering.hidden(known.id()) != null) {
      return refuse(new ReflectionTurnedOver());
    }
    return reword.asHost() && !asking.host()
        ? refuse(new OnlyHostsSaySo())
        : accept(new ReflectionReworded(known.id(), reword.words(), reword.asHost()));
  }
}
