import type { Permission } from "../room/wire.ts";
import { type Key, say } from "../words/say.ts";
import { Picks } from "./Picks.tsx";

const permissions = ["room", "share", "share-badge", "nameless"] as const;

export const permissionKeys: Readonly<Record<Permission, Key>> = {
  room: "permission.room",
  share: "permission.share",
  "share-badge": "permission.share-badge",
  nameless: "permission.nameless",
};

/** The same for a card that somebody else wrote on paper. */
export const paperPermissionKeys: Readonly<Record<Permission, Key>> = {
  ...permissionKeys,
  "share-badge": "permission.paper.share-badge",
  nameless: "permission.paper.nameless",
};

interface Props {
  readonly value: Permission;
  readonly onPick: (permission: Permission) => void;
  /** Nameless can only be chosen when giving. */
  readonly nameless?: boolean;
  /** Somebody else wrote it on paper. */
  readonly onPaper?: boolean;
  /** Nothing that lets more people see it than this. */
  readonly most?: Permission;
  readonly help?: string;
}

/** Who can see this? The safest is chosen; anything wider is the person's own act. */
export function PermissionPicks({
  value,
  onPick,
  nameless = true,
  onPaper = false,
  most,
  help,
}: Props) {
  const keys = onPaper ? paperPermissionKeys : permissionKeys;
  return (
    <Picks
      legend={say("permission.ask")}
      {...(help === undefined ? {} : { help })}
      value={value}
      onPick={onPick}
      picks={permissions
        .filter((permission) => nameless || permission !== "nameless")
        .filter((permission) => most === undefined || !widens(most, permission))
        .map((permission) => ({ value: permission, label: say(keys[permission]) }))}
    />
  );
}

/** Whether more people could see it afterwards. */
export function widens(from: Permission, to: Permission): boolean {
  const width = { nameless: 1, room: 0, share: 1, "share-badge": 2 };
  return width[to] > width[from];
}
