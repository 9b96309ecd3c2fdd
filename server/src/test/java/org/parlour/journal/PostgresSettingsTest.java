package org.parlour.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresSettingsTest {

  @Test
  void an_address_keeps_its_parameters_and_its_password_is_never_shown() {
    var address = "postgresql://parlour:s%26cret@db.example:6432/parlour?sslmode=verify-full";

    assertThat(PostgresSettings.jdbc(address))
        .isEqualTo(
            "jdbc:postgresql://db.example:6432/parlour"
                + "?sslmode=verify-full&user=parlour&password=s%26cret");
    assertThat(PostgresSettings.jdbc("postgresql://localhost/parlour"))
        .isEqualTo("jdbc:postgresql://localhost/parlour");
    assertThat(new PostgresSettings(address, address + "_keys").toString())
        .doesNotContain("s%26cret", "s&cret");
  }

  @Test
  void without_the_setting_there_is_no_postgres() {
    assertThat(PostgresSettings.from(Map.of())).isEmpty();
  }

  @Test
  void the_keys_need_a_database_of_their_own() {
    var one = "postgresql://localhost/parlour";

    assertThatThrownBy(() -> PostgresSettings.from(Map.of("PARLOUR_DB", one)))
        .hasMessageContaining("PARLOUR_KEYS_DB");
    assertThatThrownBy(() -> new PostgresSettings(one, one)).hasMessageContaining("of its own");
  }

  @Test
  void what_is_no_address_is_refused_without_being_quoted() {
    assertThatThrownBy(() -> new PostgresSettings("mysql://localhost/x", "postgresql://h/x"))
        .hasMessage("PARLOUR_DB must begin with postgresql://.");
    assertThatThrownBy(() -> new PostgresSettings("postgresql://u:se cret@h/x", "postgresql://h/x"))
        .hasMessageNotContaining("se cret");
  }
}
