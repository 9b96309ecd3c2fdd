export const name = "journal";
export const about = "durable cards a second in process, beside a bare writer of the same two files";
export async function run() { return []; }
