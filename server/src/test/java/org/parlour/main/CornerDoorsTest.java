package org.parlour.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlour.media.Shots;

/// The feedback corner through the doors: what hosts alone see, and what other sites may show.
class CornerDoorsTest {

  private static final String SITE = "https://www.example.org";

  @TempDir Path data;

  private OpenHall hall;
  private OpenHall.Gathering corner;
  private Phone mo;

  @BeforeEach
  void open() {
    hall = new OpenHall(data);
    corner = OpenHall.gatheringOf(hall.host(), "feedback-corner");
    mo = hall.person(corner, "Mo");
  }

  @AfterEach
  void close() {
    hall.close();
  }

  private String path(String rest) {
    return "/api/gatherings/" + corner.code() + rest;
  }

  private String give(String what, String permission) {
    var id = Phone.id();
    var command =
        corner.command(
            "give-thought",
            ",\"contribution\":\"%s\",\"thought\":\"%s\",\"begins\":true,%s,\"permission\":\"%s\""
                .formatted(id, Phone.id(), what, permission));
    assertThat(mo.ask(corner.code(), command).path("outcome").stringValue(""))
        .isEqualTo("accepted");
    return id;
  }

  private Phone.Answer embedded() {
    return hall.phone().get("/embed/" + corner.code() + "/" + corner.board());
  }

  private String site(String kind, String site) {
    var command = corner.command(kind, ",\"site\":\"%s\"".formatted(site));
    return corner.host().ask(corner.code(), command).path("outcome").stringValue("");
  }

  @Test
  void a_picture_for_the_people_who_ask_is_seen_by_them_and_its_maker_alone() {
    var upload = Phone.id();
    var photo = Shots.withPlace(300, 200, 1);
    mo.put(path("/uploads/" + upload + "?from=0"), photo);
    mo.post(path("/uploads/" + upload), "{\"is\":\"picture\",\"bytes\":" + photo.length + "}");
    var thing = give("\"picture\":\"%s\",\"described\":\"The ramp\"".formatted(upload), "room");
    var picture = path("/things/" + thing + "/picture");
    assertThat(mo.get(picture).status()).isEqualTo(200);
    assertThat(corner.host().get(picture).status()).isEqualTo(200);
    var bea = hall.person(corner, "Bea");
    assertThat(bea.get(picture).status()).isEqualTo(404);
    var hosts = path("/at/" + corner.board() + "/hosts");
    assertThat(corner.host().get(hosts).text()).contains("The ramp").doesNotContain("Mo");
    assertThat(bea.get(hosts).status()).isEqualTo(404);
  }

  @Test
  void a_page_elsewhere_may_show_it_once_its_site_is_named_and_no_other_site() {
    give("\"words\":\"The <script>bus</script> stops.\"", "share");
    give("\"words\":\"Only for you.\"", "room");
    assertThat(embedded().status()).isEqualTo(404);
    assertThat(site("allow-site", SITE + "/page")).isEqualTo("refused");
    assertThat(site("allow-site", SITE)).isEqualTo("accepted");
    var page = embedded();
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("content-security-policy"))
        .contains("frame-ancestors " + SITE)
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.text())
        .contains("The &lt;script&gt;bus&lt;/script&gt; stops.")
        .doesNotContain("Only for you.")
        .doesNotContain("<script");
    assertThat(page.header("set-cookie")).isEmpty();
    var shut =
        "{\"id\":\"%s\",\"kind\":\"shut-station\",\"of\":\"%s\"}"
            .formatted(Phone.id(), corner.board());
    corner.host().ask(corner.code(), shut);
    assertThat(embedded().status()).isEqualTo(404);
  }
}
