package org.parlour.demo;

import java.util.UUID;
import org.parlour.kernel.ContributionId;
import org.parlour.kernel.Permission;
import org.parlour.kernel.StationKind;
import org.parlour.kernel.StationPlan;
import org.parlour.kernel.StationSettings;
import org.parlour.playlist.PlaylistCommand.NowPlaying;
import org.parlour.playlist.PlaylistCommand.OfferSong;
import org.parlour.playlist.PlaylistStation;
import tools.jackson.databind.JsonNode;

/// The record player: a song each of twelve people, the first of them playing.
final class TheRecordPlayer implements Part {

  @Override
  public StationPlan plan(JsonNode content) {
    var player = content.path("stations").get(4);
    return new StationPlan(
        new StationKind(PlaylistStation.KIND),
        Afternoon.words(player, "name"),
        Afternoon.words(player, "ask"),
        Afternoon.words(player, "help"),
        StationSettings.none(),
        false);
  }

  @Override
  public void live(Afternoon afternoon, JsonNode content) {
    var songs = content.path("playlist");
    ContributionId first = null;
    for (int n = 0; n < songs.size(); n++) {
      var song = songs.get(n);
      var id = new ContributionId(UUID.randomUUID());
      first = first == null ? id : first;
      afternoon.say(
          afternoon.person(n),
          new OfferSong(
              id,
              Afternoon.words(song, "title"),
              Afternoon.words(song, "artist"),
              Afternoon.words(song, "why"),
              Permission.SHARE));
    }
    afternoon.host(new NowPlaying(first));
  }
}
