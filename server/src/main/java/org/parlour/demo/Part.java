package org.parlour.demo;

import org.parlour.kernel.StationPlan;
import tools.jackson.databind.JsonNode;

/// What the demo does at one station.
interface Part {

  /// How the station begins.
  ///
  /// @param content the whole of `demo-content.json`
  StationPlan plan(JsonNode content);

  /// What has happened there by the time somebody looks, asked for as people would.
  void live(Afternoon afternoon, JsonNode content);
}
