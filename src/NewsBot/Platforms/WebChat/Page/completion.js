// Completion of the line that is being typed: the combobox pattern of the ARIA Authoring Practices
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/), the focus staying in the input.

const pause = 60;

export class Completion {
  #input;
  #list;
  #choices = [];
  #active = -1;
  #timer = 0;
  #asking = new AbortController();

  constructor(input, list) {
    this.#input = input;
    this.#list = list;
    input.addEventListener("input", () => this.#ask());
    input.addEventListener("blur", () => this.close());
    // The press must not take the focus from the input, which would close the list before the click.
    list.addEventListener("pointerdown", event => event.preventDefault());
    list.addEventListener("click", event => {
      const at = [...list.children].indexOf(event.target.closest("[role=option]"));
      if (at >= 0) this.#accept(at);
    });
  }

  get isOpen() {
    return !this.#list.hidden;
  }

  close() {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#show([]);
  }

  /** Takes a key that means something to the open list. */
  takes(event) {
    if (!this.isOpen || event.isComposing) return false;
    switch (event.key) {
      case "ArrowDown": this.#move(this.#active + 1); return true;
      case "ArrowUp": this.#move(this.#active < 0 ? this.#choices.length - 1 : this.#active - 1); return true;
      case "Escape": this.close(); return true;
      case "Tab": if (event.shiftKey) return false; this.#accept(Math.max(this.#active, 0)); return true;
      case "Enter": if (this.#active < 0) return false; this.#accept(this.#active); return true;
      default: return false;
    }
  }

  #ask() {
    clearTimeout(this.#timer);
    this.#asking.abort();
    const line = this.#input.value.trimStart();
    if (!line.startsWith("/")) return this.#show([]);
    this.#timer = setTimeout(() => this.#fetch(line), pause);
  }

  async #fetch(line) {
    this.#asking = new AbortController();
    try {
      const response = await fetch(`/api/completions?line=${encodeURIComponent(line)}`, { signal: this.#asking.signal });
      const choices = response.ok ? await response.json() : [];
      this.#show(choices.filter(choice => choice.value.trimEnd() !== line.trimEnd()));
    } catch {
      // Without suggestions the line can still be typed; the state line says when the server is gone.
      this.#show([]);
    }
  }

  #show(choices) {
    this.#choices = choices;
    this.#list.replaceChildren(...choices.map((choice, at) => this.#option(choice, at)));
    this.#list.hidden = choices.length === 0;
    this.#input.ariaExpanded = String(this.isOpen);
    this.#move(-1);
  }

  #option({ value, label }, at) {
    const option = document.createElement("li");
    option.id = `choice-${at}`;
    option.role = "option";
    // A command's label repeats the command before it explains it.
    const meaning = label.startsWith(value) ? label.slice(value.length).replace(/^ — /, "") : label;
    for (const [className, text] of [["value", value], ["meaning", meaning]]) {
      const part = document.createElement("span");
      part.className = className;
      part.dir = "auto";
      part.textContent = text;
      option.append(part);
    }

    return option;
  }

  #move(to) {
    this.#active = to >= this.#choices.length ? -1 : to;
    [...this.#list.children].forEach((option, at) => { option.ariaSelected = String(at === this.#active); });
    const active = this.#list.children[this.#active];
    active?.scrollIntoView({ block: "nearest" });
    if (active) this.#input.setAttribute("aria-activedescendant", active.id);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  #accept(at) {
    const value = this.#choices[at].value;
    this.#input.value = value.endsWith(" ") ? value : `${value} `;
    this.#input.setSelectionRange(this.#input.value.length, this.#input.value.length);
    this.#ask();
    this.#show([]);
  }
}
