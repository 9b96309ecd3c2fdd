package org.parlour.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parlour.kernel.Arrangement;
import org.parlour.kernel.Arrangement.Also;
import org.parlour.kernel.Arrangement.Laid;
import org.parlour.kernel.Kinds;
import org.parlour.kernel.PowerUsed.Sentence;
import org.parlour.questions.Form.Question;
import org.parlour.questions.QuestionsView.Counts;

/// The form as it lies on the table: its questions in their order, with what five people or more
/// make of each, and the reasons and new words beneath it.
final class QuestionsArranged {

  private QuestionsArranged() {}

  static Arrangement of(Form form) {
    return Arrangement.list(form.questions().stream().map(QuestionsArranged::laid).toList());
  }

  private static Laid laid(Question question) {
    var counts = Counts.of(question);
    var beneath = new ArrayList<Laid>();
    question.reasons.keySet().forEach(reason -> beneath.add(new Laid(reason)));
    for (var wording : question.wordings.keySet()) {
      var stands =
          counts.supports().stream()
              .filter(support -> support.wording().equals(wording))
              .flatMap(support -> supported(support).stream())
              .toList();
      beneath.add(new Laid(wording, List.of(), stands, List.of()));
    }
    return new Laid(question.id, also(question), stands(counts), beneath);
  }

  private static List<Also> also(Question question) {
    return question.whyAsked == null
        ? List.of()
        : List.of(new Also("minutes.says.why-asked", question.whyAsked));
  }

  private static List<Sentence> stands(Counts counts) {
    var stands = new ArrayList<Sentence>();
    if (counts.people() != null) {
      stands.add(new Sentence("minutes.says.people-marked", Map.of("n", counts.people())));
    }
    for (var marked : counts.marks()) {
      stands.add(
          new Sentence(
              "minutes.says.marked." + Kinds.of(marked.mark()), Map.of("n", marked.people())));
    }
    return stands;
  }

  private static List<Sentence> supported(QuestionsView.Supported support) {
    var stands = new ArrayList<Sentence>();
    if (support.people() != null) {
      stands.add(new Sentence("minutes.says.supported", Map.of("n", support.people())));
    }
    if (support.agreed()) {
      stands.add(new Sentence("minutes.says.agreed", Map.of()));
    }
    return stands;
  }
}
