/// The doors of the house over HTTP: strict reading, sessions, problem documents, and the pages
/// themselves. `docs/` and `/api/openapi.json` describe them for other programs.
///
/// Start at [org.parlour.web.HttpDoors]; commands come through `CommandDoor`.
@NullMarked
package org.parlour.web;

import org.jspecify.annotations.NullMarked;
