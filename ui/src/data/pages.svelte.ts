// A long list in pages: it grows by steps, and what is further back than one answer may hold comes page by page.

export class Pages {
  offset = $state(0);
  limit = $state(0);
  readonly #step: number;
  readonly #most: number;

  /** Grows by `step` rows; an answer holds at most `most`. */
  constructor(step: number, most: number) {
    this.#step = step;
    this.#most = most;
    this.limit = step;
  }

  /** From the newest again. */
  restart(): void {
    this.offset = 0;
    this.limit = this.#step;
  }

  /** More of this page, then the next one. */
  older(): void {
    if (this.limit < this.#most) {
      this.limit = Math.min(this.#most, this.limit + this.#step);
    } else {
      this.offset += this.#most;
      this.limit = this.#step;
    }
  }

  /** The whole page before. */
  newer(): void {
    this.offset = Math.max(0, this.offset - this.#most);
    this.limit = this.#most;
  }

  hasOlder(total: number): boolean {
    return this.offset + this.limit < total;
  }

  get hasNewer(): boolean {
    return this.offset > 0;
  }

  /** How many rows the next step brings. */
  next(total: number): number {
    return Math.min(this.#step, total - this.offset - this.limit);
  }

  /** `1–20`, of the rows that came. */
  span(rows: number): string {
    return rows > 1 ? `${String(this.offset + 1)}–${String(this.offset + rows)}` : String(this.offset + rows);
  }
}
