package org.parlour.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parlour.board.GroupId;
import org.parlour.gathering.Doorstep;
import org.parlour.kernel.StationId;
import org.parlour.kernel.Words;

/// What stands on the wire even when it is nothing, because "nothing" is what the page must hear;
/// and what is left out because it nearly always is.
final class WireForms {

  private WireForms() {}

  interface EndsAlways {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Nullable Instant endsAt();
  }

  interface NameAlways {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Nullable Words name();
  }

  /// Whether it is open, its state says already.
  interface RoomForm extends LampAlways {
    @JsonIgnoreProperties("open")
    Doorstep gathering();
  }

  interface LampAlways {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Nullable StationId lampOn();
  }

  interface PlacedForm {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Nullable GroupId group();
  }

  interface GroupForm extends NameAlways {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Nullable Integer dots();
  }

  /// Most cards are not held, not reworded and not from the hosts: a board of 5,000 need not say
  /// so.
  interface CardForm extends PlacedForm {
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean fromHosts();

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean held();

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean reworded();
  }
}
