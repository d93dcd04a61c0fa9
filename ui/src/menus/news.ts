/** What the shell is told about the menu bar: everything once, and then what has changed. */
import type { Menu, MenuAction, MenuLine, MenuNews } from '../ipc/menus';

/** What is new since the bar that was told before; `null` when nothing is. */
export function news(before: readonly Menu[] | null, now: readonly Menu[]): MenuNews | null {
  if (!before || shape(before) !== shape(now)) return { say: 'bar', with: now };
  const known = new Map(actionsOf(before).map((action) => [action.id, JSON.stringify(action)]));
  const changes = actionsOf(now).filter((action) => known.get(action.id) !== JSON.stringify(action));
  return changes.length > 0 ? { say: 'changes', with: changes } : null;
}

/** All of a bar but the words and the state of its actions. */
function shape(menus: readonly Menu[]): string {
  return JSON.stringify(menus, function (this: unknown, field, value: unknown) {
    const isAction = (this as Partial<MenuLine>).line === 'action';
    if (isAction && (field === 'label' || field === 'enabled')) return undefined;
    return isAction && field === 'checked' ? value === null : value;
  });
}

/** The actions of a bar, in its order. */
export function actionsOf(menus: readonly Menu[]): MenuAction[] {
  const within = (lines: readonly MenuLine[]): MenuAction[] =>
    lines.flatMap((line) => {
      if (line.line === 'menu') return within(line.lines);
      if (line.line !== 'action') return [];
      const { id, label, keys, enabled, checked } = line;
      return [{ id, label, keys, enabled, checked }];
    });
  return menus.flatMap((menu) => within(menu.lines));
}

/** Tells one thing after the other; what changes meanwhile is told together. */
export class Teller {
  readonly #tell: (news: MenuNews) => Promise<void>;
  #told: readonly Menu[] | null = null;
  #wanted: readonly Menu[] | null = null;
  #telling = false;

  constructor(tell: (news: MenuNews) => Promise<void>) {
    this.#tell = tell;
  }

  async show(bar: readonly Menu[]): Promise<void> {
    this.#wanted = bar;
    if (this.#telling) return;
    this.#telling = true;
    try {
      while (this.#wanted) {
        const now: readonly Menu[] = this.#wanted;
        this.#wanted = null;
        const fresh = news(this.#told, now);
        // After a failure nobody knows what the shell shows: the next time it is told everything.
        this.#told = null;
        if (fresh) await this.#tell(fresh);
        this.#told = now;
      }
    } finally {
      this.#telling = false;
    }
  }
}
