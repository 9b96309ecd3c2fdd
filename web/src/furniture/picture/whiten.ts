/** How many cells the light on a sheet is looked at in, along its longer side. */
const cellsAlong = 16;
/** What lies darker than this is not paper, so it is not made white. */
const paperMin = 110;
/** Paper has a grain, and light changes inside a cell: what is nearly as bright as the paper is white, too. */
const nearlyPaper = 0.88;

/**
 * Makes the paper in a photo of a drawing white and even, and leaves what is drawn on it: light falls unevenly on a
 * table, and a hall lamp is yellow. In each part of the picture the bright tenth of the pixels is the paper, for each
 * colour alone; a neighbour that is brighter counts too, so that a large dark stroke does not pass for paper.
 *
 * @param pixels red, green, blue and opacity of one after the other; changed in place
 */
export function whiten(pixels: Uint8ClampedArray, width: number, height: number): void {
  const cell = Math.max(1, Math.ceil(Math.max(width, height) / cellsAlong));
  const across = Math.ceil(width / cell);
  const along = Math.ceil(height / cell);
  const light = [0, 1, 2].map((colour) =>
    brightest(paperIn(pixels, { width, height, cell, across, along }, colour), across, along),
  );
  for (let y = 0; y < height; y += 1) {
    const row = y / cell - 0.5;
    for (let x = 0; x < width; x += 1) {
      const column = x / cell - 0.5;
      const at = (y * width + x) * 4;
      for (let colour = 0; colour < 3; colour += 1) {
        const paper = between(light[colour] ?? [], column, row, across, along);
        pixels[at + colour] = ((pixels[at + colour] ?? 0) * 255) / (paper * nearlyPaper);
      }
    }
  }
}

interface Cells {
  readonly width: number;
  readonly height: number;
  readonly cell: number;
  readonly across: number;
  readonly along: number;
}

/** How bright the paper is in each cell: a tenth of its pixels is brighter. */
function paperIn(pixels: Uint8ClampedArray, cells: Cells, colour: number): number[] {
  const { width, height, cell, across, along } = cells;
  const counts = Array.from({ length: across * along }, () => new Uint32Array(256));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const count = counts[Math.floor(y / cell) * across + Math.floor(x / cell)];
      const value = pixels[(y * width + x) * 4 + colour] ?? 0;
      if (count) count[value] = (count[value] ?? 0) + 1;
    }
  }
  return counts.map(ninthTenth);
}

function ninthTenth(counts: Uint32Array): number {
  const tenth = counts.reduce((all, count) => all + count, 0) / 10;
  let above = 0;
  for (let value = 255; value > paperMin; value -= 1) {
    above += counts[value] ?? 0;
    if (above >= tenth) return value;
  }
  return paperMin;
}

/** Each cell as bright as the brightest of itself and its neighbours. */
function brightest(cells: readonly number[], across: number, along: number): number[] {
  return cells.map((_, at) => {
    const column = at % across;
    const row = Math.floor(at / across);
    let most = paperMin;
    for (let y = Math.max(0, row - 1); y <= Math.min(along - 1, row + 1); y += 1) {
      for (let x = Math.max(0, column - 1); x <= Math.min(across - 1, column + 1); x += 1) {
        most = Math.max(most, cells[y * across + x] ?? 0);
      }
    }
    return most;
  });
}

/** Between the middles of four cells, so that no edge of a cell shows. */
function between(
  cells: readonly number[],
  column: number,
  row: number,
  across: number,
  along: number,
): number {
  const left = Math.min(Math.max(0, Math.floor(column)), across - 1);
  const top = Math.min(Math.max(0, Math.floor(row)), along - 1);
  const right = Math.min(left + 1, across - 1);
  const bottom = Math.min(top + 1, along - 1);
  const x = Math.min(Math.max(0, column - left), 1);
  const y = Math.min(Math.max(0, row - top), 1);
  const of = (r: number, c: number) => cells[r * across + c] ?? paperMin;
  const above = of(top, left) * (1 - x) + of(top, right) * x;
  const below = of(bottom, left) * (1 - x) + of(bottom, right) * x;
  return above * (1 - y) + below * y;
}
