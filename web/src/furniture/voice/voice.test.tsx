import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { memoryShelf, type Shelf } from "../../room/shelf.ts";
import { joined, voiceMillisecondsMax } from "./recorder.ts";
import { VoicePlayer } from "./VoicePlayer.tsx";
import { type Recorded, VoiceRecorder } from "./VoiceRecorder.tsx";

/** A microphone and a recorder that a test speaks into. */
class PretendRecorder extends EventTarget {
  static last: PretendRecorder;
  static isTypeSupported = (form: string) => form.startsWith("audio/webm");
  state: "inactive" | "recording" = "inactive";
  readonly mimeType: string;

  constructor(_: unknown, { mimeType }: { mimeType: string }) {
    super();
    this.mimeType = mimeType;
    PretendRecorder.last = this;
  }

  start() {
    this.state = "recording";
  }

  say(text: string) {
    this.dispatchEvent(Object.assign(new Event("dataavailable"), { data: new Blob([text]) }));
  }

  stop() {
    if (this.state === "inactive") return;
    this.state = "inactive";
    this.say("|");
    this.dispatchEvent(new Event("stop"));
  }
}

const track = Object.assign(new EventTarget(), { stop: vi.fn() });
const microphone = { getAudioTracks: () => [track], getTracks: () => [track] };
const getUserMedia = vi.fn(async () => microphone);
const heard = { recorded: undefined as Recorded | undefined };
const onRecorded = (recorded: Recorded | undefined) => {
  heard.recorded = recorded;
};

async function spoken(): Promise<string> {
  await waitFor(() => expect(heard.recorded).toBeDefined());
  return new TextDecoder().decode(heard.recorded?.bytes);
}

describe("the voice recorder", () => {
  let shelf: Shelf;

  beforeEach(() => {
    shelf = memoryShelf();
    heard.recorded = undefined;
    getUserMedia.mockClear();
    getUserMedia.mockImplementation(async () => microphone);
    vi.stubGlobal("MediaRecorder", PretendRecorder);
    vi.stubGlobal("navigator", { mediaDevices: { getUserMedia } });
    URL.createObjectURL = () => "blob:here";
    URL.revokeObjectURL = () => {};
    return () => vi.unstubAllGlobals();
  });

  async function open() {
    const shown = render(
      <VoiceRecorder place="chair" shelf={Promise.resolve(shelf)} onRecorded={onRecorded} />,
    );
    await waitFor(() => expect(screen.getByRole("button")).toBeDefined());
    return shown;
  }

  async function begin(name: string) {
    const people = userEvent.setup();
    await people.click(screen.getByRole("button", { name }));
    await screen.findByRole("button", { name: "Stop for now" });
    return people;
  }

  it("keeps every second on this phone as it comes", async () => {
    await open();
    await begin("Say it");
    PretendRecorder.last.say("one ");
    PretendRecorder.last.say("two ");
    await waitFor(async () => expect(await shelf.sound("chair")).toHaveLength(2));
    expect(heard.recorded).toBeUndefined();
    expect(screen.getByRole("meter", { name: /three minutes/ })).toBeDefined();
    expect(document.body.textContent).not.toMatch(/\d:\d\d/);
  });

  it("gives what was said when somebody stops, and goes on when they say more", async () => {
    await open();
    const people = await begin("Say it");
    PretendRecorder.last.say("one ");
    await people.click(screen.getByRole("button", { name: "Stop for now" }));
    expect(await spoken()).toBe("one |");
    expect(track.stop).toHaveBeenCalled();
    await begin("Say more");
    expect(heard.recorded).toBeUndefined();
    PretendRecorder.last.say("two ");
    await people.click(screen.getByRole("button", { name: "Stop for now" }));
    await waitFor(async () => expect(await spoken()).toBe("one |two |"));
  });

  it.each([
    ["a call mutes the microphone", () => track.dispatchEvent(new Event("mute"))],
    ["the microphone is taken away", () => track.dispatchEvent(new Event("ended"))],
    ["the recorder pauses by itself", () => PretendRecorder.last.dispatchEvent(new Event("pause"))],
    [
      "the screen is locked",
      () => {
        Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
        Reflect.deleteProperty(document, "visibilityState");
      },
    ],
  ])("loses nothing when %s", async (_, happens) => {
    await open();
    await begin("Say it");
    PretendRecorder.last.say("one ");
    await act(async () => {
      happens();
    });
    expect(await spoken()).toBe("one |");
    expect(screen.getByText(/Something interrupted you/)).toBeDefined();
    expect(screen.getByRole("button", { name: "Say more" })).toBeDefined();
  });

  it("finds what was said before the page was loaded again", async () => {
    const before = await open();
    await begin("Say it");
    PretendRecorder.last.say("one ");
    await waitFor(async () => expect(await shelf.sound("chair")).toHaveLength(1));
    before.unmount();
    await open();
    expect(await spoken()).toMatch(/^one /);
    expect(screen.getByText(/what you said before/)).toBeDefined();
  });

  it("stops by itself when three minutes are full", async () => {
    const bytes = new Uint8Array([65]);
    const milliseconds = voiceMillisecondsMax - 1;
    await shelf.keepSound({ place: "chair", run: 1, part: 0, at: 1, milliseconds, bytes });
    await open();
    await begin("Say more");
    await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
    PretendRecorder.last.say("B");
    expect(await screen.findByText(/Three minutes are full/)).toBeDefined();
    expect(screen.queryByRole("button", { name: "Say more" })).toBeNull();
  });

  it("throws away what somebody does not want to send", async () => {
    await open();
    const people = await begin("Say it");
    PretendRecorder.last.say("one ");
    await people.click(screen.getByRole("button", { name: "Stop for now" }));
    await people.click(await screen.findByRole("button", { name: /start over/ }));
    await screen.findByRole("button", { name: "Say it" });
    expect(await shelf.sound("chair")).toEqual([]);
    expect(heard.recorded).toBeUndefined();
  });

  it.each([
    ["NotAllowedError", /switched off/],
    ["NotFoundError", /no microphone/],
    ["NotReadableError", /Another app/],
  ])("says what is wrong after %s, and offers words and drawing", async (name, sentence) => {
    getUserMedia.mockRejectedValueOnce(new DOMException("", name));
    const onWordsInstead = vi.fn();
    render(
      <VoiceRecorder
        place="chair"
        shelf={Promise.resolve(shelf)}
        onRecorded={onRecorded}
        onWordsInstead={onWordsInstead}
        onDrawingInstead={() => {}}
      />,
    );
    const people = userEvent.setup();
    await people.click(await screen.findByRole("button", { name: "Say it" }));
    expect(await screen.findByText(sentence)).toBeDefined();
    expect(screen.getByRole("button", { name: /Draw it/ })).toBeDefined();
    await people.click(screen.getByRole("button", { name: /Write it/ }));
    expect(onWordsInstead).toHaveBeenCalledOnce();
  });

  it("says on plain http that it cannot record there", async () => {
    vi.stubGlobal("navigator", {});
    await open();
    await userEvent.setup().click(screen.getByRole("button", { name: "Say it" }));
    expect(await screen.findByText(/safe address/)).toBeDefined();
    expect(getUserMedia).not.toHaveBeenCalled();
  });
});

describe("the voice player", () => {
  const play = vi.fn(async function play(this: HTMLMediaElement) {
    this.dispatchEvent(new Event("play"));
  });
  const pause = vi.fn(function pause(this: HTMLMediaElement) {
    this.dispatchEvent(new Event("pause"));
  });

  beforeEach(() => {
    HTMLMediaElement.prototype.play = play;
    HTMLMediaElement.prototype.pause = pause;
    URL.createObjectURL = (made) => `blob:${made instanceof Blob ? made.size : 0}`;
    URL.revokeObjectURL = () => {};
  });

  const audio = () => document.querySelector("audio");

  it("plays, pauses, and says its words beside it", async () => {
    render(<VoicePlayer address="/api/v" seconds={75} words={{ text: "Helo", lang: "cy" }} />);
    expect(screen.getByText("Helo").lang).toBe("cy");
    const people = userEvent.setup();
    await people.click(screen.getByRole("button", { name: "Play the voice" }));
    await people.click(await screen.findByRole("button", { name: "Pause the voice" }));
    expect(play).toHaveBeenCalledOnce();
    expect(pause).toHaveBeenCalledOnce();
  });

  it("goes at four speeds", async () => {
    render(<VoicePlayer address="/api/v" seconds={75} words={null} />);
    const people = userEvent.setup();
    await people.click(screen.getByRole("radio", { name: "Slow" }));
    expect(audio()?.playbackRate).toBe(0.75);
    await people.click(screen.getByRole("radio", { name: "Quicker" }));
    expect(audio()?.playbackRate).toBe(1.5);
    expect(screen.getAllByRole("radio")).toHaveLength(4);
    expect(screen.getByText("Nobody has written the words down yet.")).toBeDefined();
  });

  it("has a place that a screen reader says in minutes and seconds", () => {
    render(<VoicePlayer address="/api/v" seconds={75} />);
    const place = screen.getByRole("slider", { name: "Where you are in the voice" });
    expect(place.getAttribute("aria-valuetext")).toBe("0:00 of 1:15");
  });

  it("plays the parts of an interrupted recording one after another", async () => {
    const sounds = [new Uint8Array(1), new Uint8Array(2)];
    render(<VoicePlayer sounds={sounds} seconds={4} />);
    await waitFor(() => expect(audio()?.getAttribute("src")).toBe("blob:1"));
    act(() => void audio()?.dispatchEvent(new Event("ended")));
    await waitFor(() => expect(audio()?.getAttribute("src")).toBe("blob:2"));
    expect(screen.queryByRole("slider")).toBeNull();
  });

  it("says so when the voice is not there any more", async () => {
    render(<VoicePlayer address="/api/v" seconds={75} />);
    act(() => void audio()?.dispatchEvent(new Event("error")));
    expect(await screen.findByRole("alert")).toBeDefined();
  });
});

describe("files one after another", () => {
  it("are one run of bytes", () => {
    expect([...joined([new Uint8Array([1]), new Uint8Array([2, 3])])]).toEqual([1, 2, 3]);
    expect(joined([])).toHaveLength(0);
  });
});
