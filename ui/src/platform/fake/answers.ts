// One answer for each command of the contract; forgetting one does not compile.
import type { CommandName, Commands } from "$ipc/generated";
import { bills } from "./bills";
import { mine } from "./mine";
import { person } from "./person";
import type { Desk } from "./state";

export type Answers<C extends CommandName = CommandName> = {
  [K in C]: (desk: Desk, request: Commands[K]["request"]) => Commands[K]["answer"] | Promise<Commands[K]["answer"]>;
};

export const answers: Answers = { ...mine, ...bills, ...person };
