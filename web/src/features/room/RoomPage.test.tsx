import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { InsideStill } from "../../room/inside.tsx";
import { pretendInside, pretendServer, room } from "../../room/pretend.ts";
import LogPage from "./LogPage.tsx";
import RoomPage from "./RoomPage.tsx";

describe("the room", () => {
  it("is a list of links, the one under the lamp first", () => {
    pretendServer({});
    render(
      <InsideStill inside={pretendInside()}>
        <RoomPage />
      </InsideStill>,
    );
    const list = screen.getByRole("navigation", { name: "The room" });
    const links = within(list).getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "/g/7KM4TRB/at/chair",
      "/g/7KM4TRB/at/table",
    ]);
    expect(links[0]?.textContent).toContain("The lamp is on here");
    expect(screen.getByText("31 people are here.")).toBeDefined();
  });

  it("shows the host's table to hosts only", async () => {
    pretendServer({});
    const { unmount } = render(
      <InsideStill inside={pretendInside()}>
        <RoomPage />
      </InsideStill>,
    );
    expect(screen.queryByRole("link", { name: "The host’s table" })).toBeNull();
    unmount();
    pretendServer({ "GET /hosts/me": { status: 200, body: { host: true, gatherings: [] } } });
    render(
      <InsideStill inside={pretendInside()}>
        <RoomPage />
      </InsideStill>,
    );
    expect(await screen.findByRole("link", { name: "The host’s table" })).toBeDefined();
  });

  it("TOU-2 leads to what earlier stops said, at a stop of a tour", () => {
    pretendServer({});
    const show = (tour?: string) => (
      <InsideStill inside={pretendInside()}>
        <RoomPage tour={tour} />
      </InsideStill>
    );
    const { rerender } = render(show());
    expect(screen.queryByRole("link", { name: "What earlier stops said" })).toBeNull();
    rerender(show("T5RPKMW"));
    expect(screen.getByRole("link", { name: "What earlier stops said" }).getAttribute("href")).toBe(
      "/g/7KM4TRB/earlier",
    );
  });

  it("ALL-1 phones down is a line that takes no focus, and everything goes on under it", () => {
    pretendServer({});
    const show = (inside: ReturnType<typeof pretendInside>) => (
      <InsideStill inside={inside}>
        <RoomPage />
      </InsideStill>
    );
    const { rerender } = render(show(pretendInside()));
    const link = screen.getByRole("link", { name: /The big table/ });
    link.focus();
    const question = { text: "Beth wnaeth i chi chwerthin?", lang: "cy" };
    rerender(show(pretendInside({ room: { ...room, phonesDown: { question } } })));
    const line = screen.getByText("Phones down for a while. Turn to somebody.");
    expect(line.closest("[role=status]")).not.toBeNull();
    expect(screen.getByText("Beth wnaeth i chi chwerthin?").getAttribute("lang")).toBe("cy");
    expect(screen.getByText("Or stay here and go on quietly. Both are fine.")).toBeDefined();
    expect(document.activeElement).toBe(link);
    expect(document.querySelector("dialog, [inert]")).toBeNull();
  });

  it("lets everybody read what the hosts did, newest first", () => {
    render(
      <InsideStill inside={pretendInside()}>
        <LogPage />
      </InsideStill>,
    );
    expect(screen.getAllByRole("listitem").map((line) => line.lastChild?.textContent)).toEqual([
      "A host turned one thing over. Reason: a threat.",
      "A host opened the room. What can change was written first.",
    ]);
  });
});
