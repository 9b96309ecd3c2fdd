package org.parlour.checkin;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parlour.checkin.CheckIn.OwnWords;
import org.parlour.checkin.CheckInExport.ExportedWords;
import org.parlour.checkin.CheckInView.Part;
import org.parlour.checkin.CheckInView.PictureView;
import org.parlour.checkin.CheckInView.WordsView;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Arrangement.How;
import org.parlour.kernel.Arrangement.Laid;
import org.parlour.kernel.BadgeName;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.kernel.Surroundings;

/// Turns a check-in into what people may see of it: the page, and what may leave the room.
final class CheckInProjection {

  private CheckInProjection() {}

  static CheckInView view(CheckIn checkIn, Surroundings gathering) {
    return new CheckInView(
        checkIn.when(),
        checkIn.asksForWords(),
        checkIn.isOpen(),
        checkIn.answered(),
        pictures(checkIn),
        checkIn.words().stream().map(said -> words(said, gathering)).toList());
  }

  /// What everybody sees of what was chosen, and people's words in the order of their ids, which
  /// says nothing.
  static Arrangement arranged(CheckIn checkIn) {
    var chosen =
        pictures(checkIn).stream()
            .flatMap(picture -> picture.parts().stream())
            .map(part ->
                new Sentence(
                    "minutes.says.chose." + Kinds.of(part.choice()), Map.of("n", part.people())))
            .toList();
    var words = checkIn.words().stream().map(said -> new Laid(said.id())).toList();
    return new Arrangement(chosen, List.of(new Arrangement.Part(How.LIST, null, List.of(), words)));
  }

  static List<PictureView> pictures(CheckIn checkIn) {
    return checkIn.when().asks().stream()
        .filter(ask -> !checkIn.picture(ask).isEmpty())
        .map(ask -> picture(ask, checkIn.picture(ask)))
        .toList();
  }

  private static PictureView picture(Ask ask, List<Choice> chosen) {
    return new PictureView(
        ask,
        ask.choices().stream()
            .map(choice -> new Part(choice, Collections.frequency(chosen, choice)))
            .filter(part -> part.people() > 0)
            .toList());
  }

  static WordsView words(OwnWords said, Surroundings gathering) {
    var hidden = gathering.hidden(said.id());
    boolean shown = hidden == null;
    return new WordsView(
        said.id(),
        shown ? said.text() : null,
        shown ? nameToShow(said, gathering) : null,
        said.fromHosts(),
        hidden);
  }

  private static @Nullable BadgeName nameToShow(OwnWords said, Surroundings gathering) {
    return said.broughtBy() != null ? said.broughtBy() : gathering.nameToShow(said.id());
  }

  static CheckInExport export(CheckIn checkIn, Surroundings gathering) {
    return new CheckInExport(
        checkIn.when(),
        checkIn.asksForWords(),
        checkIn.isOpen(),
        pictures(checkIn),
        checkIn.words().stream()
            .filter(said -> gathering.mayLeave(said.id()))
            .map(said -> exported(said, gathering))
            .toList());
  }

  private static ExportedWords exported(OwnWords said, Surroundings gathering) {
    return new ExportedWords(
        said.id(),
        said.text(),
        gathering.permissionElsewhere(said.id()),
        nameToShow(said, gathering),
        said.fromHosts());
  }
}
