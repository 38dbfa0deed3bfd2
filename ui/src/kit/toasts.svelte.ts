// What can still be taken back, for eight seconds at least. Results that matter never come as a toast (ui.md 11).

export interface ToastEntry {
  id: number;
  text: string;
  undo: { label: string; act: () => void } | undefined;
}

export const TOAST_SECONDS = 8;
let count = 0;

class Toasts {
  open = $state<ToastEntry[]>([]);

  show(text: string, undo?: ToastEntry["undo"]): void {
    count += 1;
    // One at a time: a newer act replaces the offer; the history keeps both.
    this.open = [{ id: count, text, undo }];
  }

  close(id: number): void {
    this.open = this.open.filter((toast) => toast.id !== id);
  }

  clear(): void {
    this.open = [];
  }
}

export const toasts = new Toasts();
