/**
 * The three words of a badge that was made on this device, for as long as the device holds the
 * badge. Handing a badge back forgets them.
 */
export function rememberWords(badge: string, words: readonly string[]): void {
  try {
    localStorage.setItem(key(badge), words.join(" "));
  } catch {
    // Shown once is enough.
  }
}

export function rememberedWords(badge: string): readonly string[] {
  try {
    return localStorage.getItem(key(badge))?.split(" ") ?? [];
  } catch {
    return [];
  }
}

export function forgetWords(badge: string): void {
  try {
    localStorage.removeItem(key(badge));
  } catch {
    // There was nothing to forget.
  }
}

function key(badge: string): string {
  return `parlour.words.${badge}`;
}
