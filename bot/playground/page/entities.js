// Text and its entities become nodes of the page; offsets count UTF-16 units, as strings here do.
// No text is ever read as markup: each node is made by hand.

const WRAPPERS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
};
const SAFE_ADDRESS = /^(https?|mailto|tg|tel):/i;
const BLOCKS = ["BLOCKQUOTE", "PRE"];
const LINES_SHOWN = 3;

export function fill(parent, text, entities, onCommand) {
  const sorted = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  append(parent, text, sorted, 0, text.length, onCommand);
}

function append(parent, text, entities, start, end, onCommand) {
  let position = start;
  let index = 0;
  let isAfterBlock = false;
  const write = (until) => {
    const words = text.slice(position, until);
    // a quote or a block of code ends its line by itself
    parent.append(isAfterBlock && words.startsWith("\n") ? words.slice(1) : words);
  };
  while (index < entities.length) {
    const entity = entities[index];
    const stop = Math.min(entity.offset + entity.length, end);
    const inner = [];
    index += 1;
    while (index < entities.length && entities[index].offset < stop) {
      inner.push(entities[index]);
      index += 1;
    }
    if (entity.offset < position) continue;
    write(entity.offset);
    const node = element(entity, text.slice(entity.offset, stop), onCommand);
    append(node.inside, text, inner, entity.offset, stop, onCommand);
    parent.append(node.outside);
    isAfterBlock = BLOCKS.includes(node.outside.tagName);
    position = stop;
  }
  write(end);
}

function element(entity, covered, onCommand) {
  const wrapper = WRAPPERS[entity.type];
  if (wrapper) return alone(document.createElement(wrapper));
  if (entity.type === "text_link") return link(entity.url);
  if (entity.type === "url") return link(covered.includes("://") ? covered : `http://${covered}`);
  if (entity.type === "email") return link(`mailto:${covered}`);
  if (entity.type === "bot_command") return command(covered, onCommand);
  if (entity.type === "spoiler") return spoiler();
  if (entity.type === "blockquote") return alone(document.createElement("blockquote"));
  if (entity.type === "expandable_blockquote") return expandable();
  const plain = document.createElement("span");
  plain.className = entity.type;
  return alone(plain);
}

function alone(node) {
  return { outside: node, inside: node };
}

function link(address) {
  const node = document.createElement("a");
  if (SAFE_ADDRESS.test(address)) {
    node.href = address;
    node.target = "_blank";
    node.rel = "noopener noreferrer";
    node.title = address;
  }
  return alone(node);
}

function command(covered, onCommand) {
  const node = document.createElement("button");
  node.type = "button";
  node.className = "command";
  node.addEventListener("click", () => onCommand(covered));
  return alone(node);
}

function spoiler() {
  const node = document.createElement("span");
  node.className = "spoiler";
  node.tabIndex = 0;
  node.setAttribute("role", "button");
  node.setAttribute("aria-label", "Hidden text, press to show");
  const show = () => {
    node.classList.add("shown");
    node.removeAttribute("role");
    node.removeAttribute("aria-label");
  };
  node.addEventListener("click", show);
  node.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") show();
  });
  return alone(node);
}

function expandable() {
  const quote = document.createElement("blockquote");
  quote.className = "expandable";
  const inside = document.createElement("div");
  inside.className = "quoted";
  const toggle = document.createElement("button");
  toggle.type = "button";
  toggle.className = "toggle";
  quote.append(inside, toggle);
  const set = (isOpen) => {
    quote.classList.toggle("open", isOpen);
    toggle.setAttribute("aria-expanded", String(isOpen));
    toggle.textContent = isOpen ? "Show less" : "Show more";
  };
  set(false);
  toggle.addEventListener("click", () => set(!quote.classList.contains("open")));
  return { outside: quote, inside };
}

// Quotes that are short enough to be seen whole need no toggle; known only once they are on the page.
export function settleQuotes(root) {
  for (const quote of root.querySelectorAll("blockquote.expandable")) {
    const inside = quote.querySelector(".quoted");
    const line = Number.parseFloat(getComputedStyle(inside).lineHeight);
    if (inside.scrollHeight <= line * LINES_SHOWN + 2) quote.classList.add("whole");
  }
}
