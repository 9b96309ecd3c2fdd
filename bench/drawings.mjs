// A finished drawing of eight hands, in the compact form that phones send: eight people, forty
// strokes, some twenty-four points each.

const HANDS = 8;
const STROKES_EACH = 5;
const POINTS = 24;
const STEP = 14;

export function eightHands() {
  const bytes = [];
  for (let hand = 0; hand < HANDS; hand++) {
    for (let stroke = 0; stroke < STROKES_EACH; stroke++) line(bytes, hand, hand * STROKES_EACH + stroke);
  }
  return Buffer.from(bytes).toString("base64");
}

/** What one of these hands drew. */
export function handOf(hand) {
  const bytes = [];
  for (let stroke = 0; stroke < STROKES_EACH; stroke++) line(bytes, hand % HANDS, hand * STROKES_EACH + stroke);
  return Buffer.from(bytes).toString("base64");
}

/** A line as a finger draws it: it turns slowly, and slows down at its ends. */
function line(bytes, colour, number) {
  let x = 120 + ((number * 197) % 780);
  let y = 120 + ((number * 311) % 780);
  let turn = number;
  bytes.push(0, colour, number % 3);
  varint(bytes, POINTS);
  varint(bytes, x);
  varint(bytes, y);
  for (let n = 1; n < POINTS; n++) {
    turn += Math.sin(number + n / 3) * 0.4;
    const step = STEP * Math.sin((Math.PI * (n + 1)) / (POINTS + 2)) + 2;
    const toX = Math.min(1023, Math.max(0, Math.round(x + Math.cos(turn) * step)));
    const toY = Math.min(1023, Math.max(0, Math.round(y + Math.sin(turn) * step)));
    varint(bytes, zigZag(toX - x));
    varint(bytes, zigZag(toY - y));
    x = toX;
    y = toY;
  }
}

function zigZag(value) {
  return value < 0 ? -value * 2 - 1 : value * 2;
}

function varint(bytes, value) {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}
