// The field where the person writes: sends, edits, answers, attaches, forwards; offers the bot's commands.

import { about, act, upload } from "./link.js";
import { make } from "./messages.js";

const LONGEST_MESSAGE = 4096;
const USUAL_HINT = "Enter sends, Shift+Enter starts a line";
const byId = (name) => document.getElementById(name);

export class Composer {
  constructor({ chatId, onTrouble, lastOwn }) {
    this.chatId = chatId;
    this.onTrouble = onTrouble;
    this.lastOwn = lastOwn;
    this.words = byId("words");
    this.editing = null;
    this.replying = null;
    this.listen();
  }

  listen() {
    byId("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.words.addEventListener("input", () => this.fit());
    this.words.addEventListener("keydown", (event) => this.key(event));
    byId("mode-end").addEventListener("click", () => this.reset());
    byId("file").addEventListener("change", (event) => this.attach(event.target));
    byId("open-forward").addEventListener("click", () => this.openForward());
    byId("forward").addEventListener("close", () => this.forward());
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape") {
      this.reset();
    } else if (event.key === "ArrowUp" && !this.words.value && this.lastOwn()) {
      event.preventDefault();
      this.edit(this.lastOwn());
    }
  }

  async send() {
    const text = this.words.value.trim();
    if (!text) return;
    const { editing, replying } = this;
    this.reset();
    await this.attempt(() => this.post(text, editing, replying));
    this.words.focus();
  }

  post(text, editing, replying) {
    const chat_id = this.chatId();
    if (editing) return act("edit", { chat_id, message_id: editing.message_id, text });
    return act("say", { chat_id, text, reply_to: replying?.message_id || 0 });
  }

  say(text) {
    return this.attempt(() => act("say", { chat_id: this.chatId(), text }));
  }

  async attach(input) {
    const [file] = input.files;
    if (!file) return;
    const caption = this.words.value.trim();
    this.reset();
    await this.attempt(() => upload(this.chatId(), file, caption));
    input.value = "";
  }

  openForward() {
    byId("forward-words").value = this.words.value;
    byId("forward").returnValue = "";
    byId("forward").showModal();
    byId("forward-words").focus();
  }

  async forward() {
    const text = byId("forward-words").value.trim();
    if (byId("forward").returnValue === "forward" && text) {
      this.reset();
      await this.attempt(() => act("forward", { chat_id: this.chatId(), text, name: byId("forward-name").value }));
    }
    this.words.focus();
  }

  edit(message) {
    this.reset();
    this.editing = message;
    this.words.value = message.text ?? message.caption ?? "";
    this.mode("Editing your message");
  }

  reply(message) {
    this.reset();
    this.replying = message;
    this.mode(`Answering: ${(message.text || message.caption || "a file").slice(0, 80)}`);
  }

  mode(words) {
    byId("mode-words").textContent = words;
    byId("mode").hidden = false;
    this.fit();
    this.words.focus();
  }

  reset() {
    this.editing = null;
    this.replying = null;
    this.words.value = "";
    byId("mode").hidden = true;
    this.fit();
  }

  fit() {
    this.words.style.height = "auto";
    this.words.style.height = `${this.words.scrollHeight}px`;
    const length = this.words.value.length;
    const parts = Math.ceil(length / LONGEST_MESSAGE);
    byId("hint").textContent = parts > 1 ? `${length} characters: goes out as ${parts} messages or more` : USUAL_HINT;
    this.offerCommands(this.words.value);
  }

  // A slash opens the list of what the bot can do; the list narrows while one types.
  async offerCommands(typed) {
    const list = byId("commands");
    const { commands } = /^\/\w*$/.test(typed) ? await about() : { commands: [] };
    if (this.words.value !== typed) return;
    const fitting = commands.filter((one) => `/${one.command}`.startsWith(typed));
    list.replaceChildren(...fitting.map((one) => this.commandEntry(one)));
    list.hidden = !fitting.length;
  }

  commandEntry({ command, description }) {
    const button = make("button", "", "");
    button.type = "button";
    button.append(make("strong", "", `/${command}`), make("span", "", description));
    button.addEventListener("click", async () => {
      this.reset();
      await this.say(`/${command}`);
      this.words.focus();
    });
    const entry = make("li");
    entry.append(button);
    return entry;
  }

  async attempt(work) {
    try {
      await work();
    } catch (error) {
      this.onTrouble(error.message || "The playground did not answer.");
    }
  }
}
