import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { memoryShelf } from "../../room/shelf.ts";
import { makeReady } from "./makeReady.ts";
import { KeptPicture, PictureFrame } from "./PictureFrame.tsx";
import { type Picked, PicturePicker } from "./PicturePicker.tsx";

const jpeg = (name = "cup.jpg") =>
  new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])], name, { type: "image/jpeg" });
const named = (head: string) => new File([head], "x", { type: "image/whatever" });

function browserDraws(width: number, height: number) {
  const drawn: number[][] = [];
  vi.stubGlobal("createImageBitmap", async () => ({ width, height, close: () => {} }));
  HTMLCanvasElement.prototype.getContext = vi.fn(() => ({
    fillRect: () => {},
    drawImage: (...[, , , w, h]: number[]) => drawn.push([w ?? 0, h ?? 0]),
  })) as unknown as typeof HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.toBlob = (done) => done(new Blob(["drawn afresh"]));
  return drawn;
}

function browserCannotDraw() {
  vi.stubGlobal("createImageBitmap", async () => {
    throw new DOMException("", "InvalidStateError");
  });
}

beforeEach(() => {
  URL.createObjectURL = () => "blob:here";
  URL.revokeObjectURL = () => {};
  return () => vi.unstubAllGlobals();
});

describe("making a picture ready", () => {
  it("draws it afresh, no larger than it needs to be, so that nothing else of it is sent", async () => {
    const drawn = browserDraws(4_000, 3_000);
    const made = await makeReady(jpeg());
    expect(made.kind === "ready" && new TextDecoder().decode(made.ready.bytes)).toBe(
      "drawn afresh",
    );
    expect(drawn).toEqual([[2_048, 1_536]]);
  });

  it("leaves it to the server where the browser cannot draw, if the server can", async () => {
    browserCannotDraw();
    const made = await makeReady(jpeg());
    expect(made.kind === "ready" && made.ready.bytes).toHaveLength(7);
  });

  it.each([
    ["\0\0\0\u0018ftypheic\0\0\0\0mif1", "upload.heic"],
    ["\0\0\0\u0018ftypavif\0\0\0\0mif1", "upload.avif"],
    ["RIFF\0\0\0\0WEBPVP8 ", "upload.webp"],
    ["<svg xmlns='http://www.w3.org/2000/svg'/>", "upload.not-a-picture"],
  ])("says the way forward for %j", async (head, why) => {
    browserCannotDraw();
    expect(await makeReady(named(head))).toEqual({ kind: "not", why });
  });
});

describe("the picture picker", () => {
  let picked: Picked | undefined;
  const onPicture = (now: Picked | undefined) => {
    picked = now;
  };

  beforeEach(() => {
    picked = undefined;
    browserDraws(800, 600);
  });

  const choose = () => screen.getByLabelText("Choose a picture");

  it("takes one with the camera or chooses one, by controls with names", () => {
    render(<PicturePicker onPicture={onPicture} />);
    expect(screen.getByLabelText("Take a picture").getAttribute("capture")).toBe("environment");
    expect(choose().getAttribute("accept")).toBe("image/*");
  });

  it("shows what will be sent, and gives it with its description", async () => {
    render(<PicturePicker onPicture={onPicture} />);
    const people = userEvent.setup();
    await people.upload(choose(), jpeg());
    expect(await screen.findByText(/This is what people will see/)).toBeDefined();
    await people.type(screen.getByLabelText("What is in the picture?"), "My blue cup");
    expect(screen.getByRole("img", { name: "My blue cup" })).toBeDefined();
    expect(picked?.described).toBe("My blue cup");
    await people.click(screen.getByRole("button", { name: "Take it away" }));
    expect(picked).toBeUndefined();
  });

  it("SHO_1 asks about faces, and gives nothing until they said yes", async () => {
    render(<PicturePicker onPicture={onPicture} asksAboutFaces />);
    const people = userEvent.setup();
    await people.upload(choose(), jpeg());
    await screen.findByRole("group", { name: "Is anyone’s face in it?" });
    expect(picked).toBeUndefined();
    await people.click(screen.getByRole("radio", { name: "Yes, and I have not asked" }));
    expect(screen.getByText(/Ask them first/)).toBeDefined();
    expect(picked).toBeUndefined();
    await people.click(screen.getByRole("radio", { name: "Yes, and they said yes" }));
    expect(picked).toBeDefined();
  });

  it("says what is wrong with a file, and what to do", async () => {
    browserCannotDraw();
    render(<PicturePicker onPicture={onPicture} />);
    fireEvent.change(choose(), { target: { files: [named("\0\0\0\u0018ftypheic")] } });
    expect((await screen.findByRole("alert")).textContent).toContain("Most compatible");
    expect(picked).toBeUndefined();
  });
});

describe("a picture in its frame", () => {
  it("has its maker's words for whoever cannot see it", () => {
    render(
      <PictureFrame
        code="7KM4TRB"
        contribution="c1"
        picture={{ width: 800, height: 600 }}
        described={{ text: "Fy nghwpan", lang: "cy" }}
        small
      />,
    );
    const shown = screen.getByRole("img", { name: "Fy nghwpan" });
    expect(shown.getAttribute("src")).toBe("/api/gatherings/7KM4TRB/things/c1/picture?small");
    expect(shown.lang).toBe("cy");
    fireEvent.error(shown);
    expect(screen.getByText("The picture cannot be shown just now.")).toBeDefined();
  });

  it("is shown from this phone while it waits there", async () => {
    const shelf = memoryShelf();
    const bytes = new Uint8Array([1]);
    await shelf.keepBytes({ upload: "u", code: "x", is: "picture", at: 1, bytes });
    render(<KeptPicture shelf={Promise.resolve(shelf)} upload="u" described="A cup" />);
    await waitFor(() => expect(screen.getByRole("img", { name: "A cup" })).toBeDefined());
  });
});
