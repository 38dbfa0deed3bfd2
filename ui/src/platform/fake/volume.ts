// A person with very many tasks, made from the seeded ones: to see a long list scroll without Rust (?person=volume-10000).
import type { Application, Task } from "$ipc/generated";
import { dayIn, worldOf } from "./world";

/** The world of a seeded person, or of one with as many tasks as the name says. */
export function worldNamed(person: string): { tasks: Task[]; applications: Application[] } {
  const count = Number(/^volume-(\d{1,5})$/.exec(person)?.[1] ?? 0);
  if (count === 0) return worldOf(person);
  const { tasks, applications } = worldOf("wong-ka-yan");
  const many = Array.from({ length: count }, (_, index): Task[] => {
    const task = tasks[index % tasks.length];
    return task ? [{ ...task, id: `v${index}`, reference: `V-${String(index).padStart(5, "0")}`, due: task.due === null ? null : dayIn(index % 400) }] : [];
  });
  return { tasks: many.flat(), applications };
}
