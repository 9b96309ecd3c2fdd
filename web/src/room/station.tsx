import type { ComponentType, ReactNode } from "react";
import type { DrawingName } from "../furniture/drawings.ts";
import {
  isNews,
  type News,
  type PictureView,
  type StationView,
  type VoiceView,
  type Words,
} from "./wire.ts";

/** What a station's page is handed. Everything else is in `useInside()`. */
export interface StationProps<P> {
  readonly view: StationView<P>;
}

/**
 * Something a host can choose when a station is put into the room. What is left as it is, is as usual. Its name is the
 * server's: see `docs/how-to/recipes.md`.
 */
export type Setting =
  | (Named & {
      readonly kind: "whole";
      readonly usual: number;
      readonly min: number;
      readonly max: number;
    })
  | (Named & { readonly kind: "truth"; readonly usual: boolean })
  | (Named & {
      readonly kind: "one-of";
      /** The first is the usual one. */
      readonly picks: readonly { readonly value: string; readonly label: string }[];
    })
  | (Named & {
      /** One in each line. */
      readonly kind: "list";
      readonly charactersMax: number;
      readonly countMax: number;
    });

interface Named {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
}

/** Something people made that lies open on a station's page, so that others can refer to it by its id. */
export interface OpenThing {
  readonly contribution: string;
  readonly words?: Words | undefined;
  readonly strokes?: string | undefined;
  readonly picture?: PictureView | undefined;
  readonly voice?: VoiceView | undefined;
  /** What a drawing or a picture shows, in its maker's words. */
  readonly described?: Words | undefined;
  readonly by?: string | undefined;
  /** What was made of other things: part of a drawn poster, a sentence, something to choose, a promise, a change. Absent for what people gave. */
  readonly is?: "drawn" | "insight" | "option" | "promise" | "change" | undefined;
  /** What it was made of, by their ids. */
  readonly from?: readonly string[] | undefined;
  /** How it stands, in a sentence of ours. */
  readonly stands?: string | undefined;
  /** In a report it stands as it was given, also where no sentence comes from it. */
  readonly asGiven?: boolean | undefined;
  /** Hosts took it along, so that it is not forgotten when we say what we heard. */
  readonly takenAlong?: boolean | undefined;
  /** The pile in which people put it. */
  readonly pile?: { readonly id: string; readonly name: Words | null } | undefined;
}

/** What one feature says about itself, so that the room can hold it. See `stations.ts`. */
export interface StationPlan<P, N> {
  /** As in the room: `pinpoint`. */
  readonly kind: string;
  readonly drawing: DrawingName;
  readonly isPage: (what: unknown) => what is P;
  readonly isNews: (what: unknown) => what is N;
  /** Total, pure, and safe to hear twice. */
  readonly hear: (page: P, news: N) => P;
  /** What it is called when a host puts one into the room and says nothing else. Functions, because languages change. */
  readonly usual: () => Usual;
  /** What else a host can choose then. A function, because languages change. */
  readonly settings?: () => readonly Setting[];
  /** What people take part in. Best late. */
  readonly Page: ComponentType<StationProps<P>> & { readonly fetch?: () => void };
  /** For the big screen. */
  readonly Screen?: ComponentType<StationProps<P>>;
  /** What the host can do here, and how it is going, for the host's table. */
  readonly Host?: ComponentType<StationProps<P>>;
  /** What people made that lies open here now. What is hidden, face down or taken back is not among it. */
  readonly open?: (page: P) => readonly OpenThing[];
  /** A quiet line on every page of the room, while it has something to say to everybody. */
  readonly line?: (page: P) => string | undefined;
  /** Whether the big screen shows it now, wherever the lamp is. */
  readonly hasTheScreen?: (page: P) => boolean;
}

export interface Usual {
  /** What people do here: "Pass the paper". */
  readonly about: string;
  /** What stands on its label: "The easel". */
  readonly name: string;
  readonly question: string;
  readonly help: string;
}

/** A station as the room sees it, whatever its page is made of. */
export interface Station {
  readonly kind: string;
  readonly drawing: DrawingName;
  usual(): Usual;
  /** What else a host can choose when it is put into the room. */
  settings(): readonly Setting[];
  /** Fetches what its page is made of, so that people can go there without a line. */
  fetch(): void;
  /** The page after the news; `undefined` when the news is unheard of and the page must be fetched. */
  hear(page: unknown, news: News): unknown;
  /** What people take part in. */
  showPage(view: StationView): ReactNode;
  /** For the big screen; nothing where the station has none. */
  showScreen(view: StationView): ReactNode;
  /** For the host's table; nothing where the station has none. */
  showHost(view: StationView): ReactNode;
  /** What people made that lies open here now. */
  open(view: StationView): readonly OpenThing[];
  /** For every page of the room; nothing most of the time. */
  line(view: StationView): string | undefined;
  hasTheScreen(view: StationView): boolean;
}

export function aStation<P, N>(plan: StationPlan<P, N>): Station {
  const { isPage, Page, Screen, Host } = plan;
  function shown(Part: ComponentType<StationProps<P>> | undefined, view: StationView): ReactNode {
    const { page } = view;
    return Part && isPage(page) ? <Part view={{ ...view, page }} /> : null;
  }
  return {
    kind: plan.kind,
    drawing: plan.drawing,
    usual: plan.usual,
    settings: plan.settings ?? (() => []),
    fetch: () => Page.fetch?.(),
    hear: (page, news) =>
      isNews(news) && isPage(page) && plan.isNews(news) ? plan.hear(page, news) : undefined,
    showPage: (view) => shown(Page, view),
    showScreen: (view) => shown(Screen, view),
    showHost: (view) => shown(Host, view),
    open: ({ page }) => (isPage(page) ? (plan.open?.(page) ?? []) : []),
    line: ({ page }) => (isPage(page) ? plan.line?.(page) : undefined),
    hasTheScreen: ({ page }) => isPage(page) && (plan.hasTheScreen?.(page) ?? false),
  };
}
