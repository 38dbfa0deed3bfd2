// What a host must give the window. Nothing here knows which host it is: capabilities say what can be done.

/** How a command fails: an object with a `code`. Anything else that a host throws is a fault of ours. */
export interface Failure {
  code: string;
}

export interface Capabilities {
  /** Links may be opened outside the window. */
  opensLinks: boolean;
  /** A file that was saved can be shown in the file manager. */
  revealsFiles: boolean;
}

export interface Platform {
  /** Sends one command. Rejects with a `Failure` object, or with whatever the host refuses with. */
  call(command: string, request: unknown): Promise<unknown>;
  /** Subscribes to events for as long as the window lives. The subscription is live when the promise settles. */
  on(handler: (event: unknown) => void): Promise<void>;
  /** Names the window. Page names only, nothing of a person. */
  title(text: string): void;
  readonly capabilities: Capabilities;
}
