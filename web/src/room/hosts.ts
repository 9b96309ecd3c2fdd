import { useEffect, useState } from "react";
import { knock, type Reply } from "./door.ts";
import { everyOne, isThing, type Problem } from "./wire.ts";

export interface HostedGathering {
  readonly id: string;
  readonly code: string;
  /** Absent when it is put aside: then nothing of it can be read. */
  readonly title?: string;
  readonly state: "draft" | "open" | "closed" | "put-aside";
}

export interface Recipe {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly question?: string;
}

export interface NewGathering {
  readonly recipe: string;
  readonly title: string;
  readonly question: string;
  readonly canChange: string;
  readonly cannotChange: string;
  readonly whoAsks?: string;
  readonly whenAndWhere?: string;
  readonly afterwards?: string;
  readonly welcome?: string;
}

/** What a host's request came to. */
export type Done<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "not-done"; readonly problem: Problem | undefined };

export async function amHost(): Promise<boolean> {
  return (await myGatherings()) !== undefined;
}

/** The gatherings this host holds; `undefined` for everybody who is not a host. */
export async function myGatherings(): Promise<readonly HostedGathering[] | undefined> {
  const reply = await knock("/hosts/me");
  if (reply.kind !== "answered" || !isThing(reply.body)) return undefined;
  const { gatherings } = reply.body;
  return Array.isArray(gatherings) ? gatherings.filter(isHosted) : [];
}

export async function signIn(code: string): Promise<Done<true>> {
  return done(await knock("/hosts/session", { method: "POST", body: { code } }), nothing);
}

export async function signOut(): Promise<Done<true>> {
  return done(await knock("/hosts/session", { method: "DELETE" }), nothing);
}

export async function recipes(): Promise<readonly Recipe[]> {
  const reply = await knock("/recipes");
  return reply.kind === "answered" && Array.isArray(reply.body) ? reply.body.filter(isRecipe) : [];
}

export async function newGathering(plan: NewGathering): Promise<Done<{ code: string }>> {
  return done(await knock("/gatherings", { method: "POST", body: plan }), coded);
}

export interface HostedTour {
  readonly code: string;
  readonly name: string;
  readonly question: string;
  readonly stops: readonly HostedGathering[];
}

export async function myTours(): Promise<readonly HostedTour[]> {
  const reply = await knock("/tours");
  return reply.kind === "answered" && Array.isArray(reply.body) ? reply.body.filter(isTour) : [];
}

export async function beginTour(name: string, question: string): Promise<Done<{ code: string }>> {
  return done(await knock("/tours", { method: "POST", body: { name, question } }), coded);
}

/** The next stop of a tour. Its question is the tour's, whatever the plan says. */
export async function newStop(
  tour: string,
  { question: _tours, ...plan }: NewGathering,
): Promise<Done<{ code: string }>> {
  return done(await knock(`/tours/${tour}/stops`, { method: "POST", body: plan }), coded);
}

export interface StopSentence {
  readonly stop: string;
  readonly sentence: string;
}

export async function putTogether(
  tour: string,
  one: StopSentence,
  other: StopSentence,
): Promise<Done<true>> {
  return done(
    await knock(`/tours/${tour}/together`, { method: "POST", body: { one, other } }),
    nothing,
  );
}

export async function letStandAlone(tour: string, one: StopSentence): Promise<Done<true>> {
  return done(await knock(`/tours/${tour}/apart`, { method: "POST", body: one }), nothing);
}

/** The years with reports in them, newest first. */
export async function myYears(): Promise<readonly number[]> {
  const reply = await knock("/years");
  return reply.kind === "answered" && Array.isArray(reply.body)
    ? reply.body.filter((year) => typeof year === "number")
    : [];
}

/** The address of a year's page; it cannot be guessed. */
export async function openYear(year: number): Promise<Done<{ ticket: string }>> {
  return done(await knock("/years", { method: "POST", body: { year } }), (body) =>
    isThing(body) && typeof body.ticket === "string" ? { ticket: body.ticket } : undefined,
  );
}

export async function openGathering(code: string): Promise<Done<true>> {
  return done(await knock(`/gatherings/${code}/open`, { method: "POST" }), nothing);
}

export async function closeGathering(code: string): Promise<Done<true>> {
  return done(await knock(`/gatherings/${code}/close`, { method: "POST" }), nothing);
}

/** A link that only shows: for a projector or a television. */
export async function screenLink(code: string): Promise<Done<{ link: string }>> {
  return done(await knock(`/gatherings/${code}/screens`, { method: "POST" }), linked);
}

export async function ticketLink(code: string): Promise<Done<{ link: string }>> {
  return done(await knock(`/gatherings/${code}/ticket`), linked);
}

export interface BroughtIn {
  readonly code: string;
  readonly cards: number;
  readonly leftOut: number;
}

/**
 * Brings in a file of cards, or a whole gathering.
 *
 * @param into the code of the gathering that gets the cards; a new one is made without it
 */
export async function bringIn(file: File, into?: string): Promise<Done<BroughtIn>> {
  const kind = fileKind(file.name);
  const query = new URLSearchParams();
  if (kind !== "application/json") {
    query.set("name", file.name);
    query.set("as", "cards");
    if (into === undefined) query.set("title", file.name.replace(/\.[^.]+$/, ""));
  }
  if (into !== undefined) query.set("into", into);
  const asked = query.size > 0 ? `?${query}` : "";
  return done(
    await knock(`/gatherings/import${asked}`, { method: "POST", body: file, contentType: kind }),
    (body) =>
      isThing(body)
        ? {
            code: textOr(body.code, into ?? ""),
            cards: count(body.cards),
            leftOut: count(body.leftOut),
          }
        : undefined,
  );
}

export function fileKind(name: string): "application/json" | "application/zip" | "text/csv" {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return ending === "json" ? "application/json" : ending === "zip" ? "application/zip" : "text/csv";
}

function done<T>(reply: Reply, read: (body: unknown) => T | undefined): Done<T> {
  if (reply.kind === "answered") {
    const value = read(reply.body);
    return value === undefined ? { kind: "not-done", problem: undefined } : { kind: "done", value };
  }
  return { kind: "not-done", problem: reply.kind === "problem" ? reply.problem : undefined };
}

const nothing = (): true => true;

function coded(body: unknown): { code: string } | undefined {
  return isThing(body) && typeof body.code === "string" ? { code: body.code } : undefined;
}

function linked(body: unknown): { link: string } | undefined {
  return isThing(body) && typeof body.link === "string" ? { link: body.link } : undefined;
}

function textOr(what: unknown, otherwise: string): string {
  return typeof what === "string" ? what : otherwise;
}

function count(what: unknown): number {
  return typeof what === "number" ? what : 0;
}

function isHosted(what: unknown): what is HostedGathering {
  return isThing(what) && typeof what.code === "string" && typeof what.state === "string";
}

function isTour(what: unknown): what is HostedTour {
  return (
    isThing(what) &&
    [what.code, what.name, what.question].every((text) => typeof text === "string") &&
    everyOne(what.stops, isHosted)
  );
}

function isRecipe(what: unknown): what is Recipe {
  return isThing(what) && typeof what.id === "string" && typeof what.title === "string";
}

/** Whether the person at this browser is a host; `undefined` until it is known. */
export function useAmHost(): boolean | undefined {
  const [host, setHost] = useState<boolean>();
  useEffect(() => {
    let current = true;
    void amHost().then((answer) => {
      if (current) setHost(answer);
    });
    return () => {
      current = false;
    };
  }, []);
  return host;
}
