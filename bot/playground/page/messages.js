// One message becomes one item of the log: its bubble, its attachment, its buttons.

import { fill } from "./entities.js";

const KINDS = {
  voice: "Voice message",
  video: "Video",
  audio: "Audio",
  sticker: "Sticker",
  location: "Location",
  contact: "Contact",
  poll: "Poll",
};
const KILOBYTE = 1024;

export function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

export function messageItem(message, { mine, shared, onPress, onCommand, onEdit, onReply }) {
  const item = make("li", mine ? "message mine" : "message theirs");
  item.dataset.number = message.message_id;
  if (serviceWords(message)) return service(item, message);
  const bubble = make("article", "bubble");
  const speaker = mine ? "You" : nameOf(message);
  bubble.append(make("p", shared && !mine ? "speaker" : "unseen", speaker));
  if (message.forward_origin) bubble.append(make("p", "origin", `Forwarded from ${originName(message.forward_origin)}`));
  if (message.reply_to_message) bubble.append(quoted(message.reply_to_message));
  bubble.append(...attachments(message));
  bubble.append(body(message, onCommand), foot(message, { mine, onEdit, onReply }));
  item.append(bubble);
  const rows = message.reply_markup?.inline_keyboard || [];
  if (rows.length) item.append(keyboard(rows, message, onPress));
  return item;
}

export function draftItem(details) {
  const item = make("li", "message theirs draft");
  const bubble = make("article", "bubble");
  const words = make("div", "words");
  fill(words, details.text, details.entities, () => {});
  bubble.append(words);
  item.append(bubble);
  return item;
}

export function nameOf(message) {
  return message.from?.first_name || message.sender_chat?.title || "Somebody";
}

function originName(origin) {
  return origin.sender_user_name || origin.sender_user?.first_name || origin.chat?.title || origin.sender_chat?.title;
}

function serviceWords(message) {
  if (message.new_chat_members) return `${message.new_chat_members.map((user) => user.first_name).join(", ")} joined`;
  if (message.forum_topic_created) return `Topic “${message.forum_topic_created.name}” was opened`;
  if (message.migrate_to_chat_id) return "The group became a supergroup";
  return "";
}

function service(item, message) {
  item.className = "message service";
  item.append(make("p", "", serviceWords(message)));
  return item;
}

function quoted(message) {
  const quote = make("div", "reply");
  quote.append(make("p", "reply-name", nameOf(message)));
  quote.append(make("p", "reply-words", message.text || message.caption || attachmentName(message)));
  return quote;
}

function attachmentName(message) {
  const kind = Object.keys(KINDS).find((name) => message[name]);
  return message.document?.file_name || (message.photo && "Photo") || KINDS[kind] || "Message";
}

function attachments(message) {
  if (message.photo) return [picture(message)];
  if (message.document) return [documentLink(message.document)];
  const kind = Object.keys(KINDS).find((name) => message[name]);
  return kind ? [make("p", "other", message[kind].emoji || KINDS[kind])] : [];
}

function picture(message) {
  const image = make("img", "photo");
  image.src = `/playground/file/${encodeURIComponent(message.photo.at(-1).file_id)}`;
  image.alt = message.caption || "Photo";
  return image;
}

function documentLink(described) {
  const link = make("a", "document");
  link.href = `/playground/file/${encodeURIComponent(described.file_id)}`;
  link.download = described.file_name || "file";
  const ending = (described.file_name || "").split(".").pop().slice(0, 4) || "file";
  const badge = make("span", "badge", ending);
  badge.setAttribute("aria-hidden", "true");
  const words = make("span", "document-words");
  words.append(make("span", "document-name", described.file_name || "File"), make("span", "size", size(described.file_size)));
  link.append(badge, words);
  return link;
}

function size(bytes) {
  if (bytes < KILOBYTE) return `${bytes} bytes`;
  const kilobytes = bytes / KILOBYTE;
  return kilobytes < KILOBYTE ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / KILOBYTE).toFixed(1)} MB`;
}

function body(message, onCommand) {
  const words = make("div", "words");
  const text = message.text ?? message.caption ?? "";
  fill(words, text, message.entities || message.caption_entities, onCommand);
  return words;
}

function foot(message, { mine, onEdit, onReply }) {
  const line = make("p", "foot");
  const act = make("button", "act", mine ? "Edit" : "Reply");
  act.type = "button";
  act.addEventListener("click", () => (mine ? onEdit : onReply)(message));
  const moment = new Date(message.date * 1000);
  const time = make("time", "", moment.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }));
  time.dateTime = moment.toISOString();
  if (!mine || !message.forward_origin) line.append(act);
  if (message.edit_date) line.append(make("span", "edited", "edited"));
  line.append(time);
  return line;
}

function keyboard(rows, message, onPress) {
  const box = make("div", "keyboard");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Buttons of this message");
  rows.forEach((row, rowNumber) => {
    const line = make("div", "keys");
    row.forEach((button, column) => line.append(key(button, message, () => onPress(message, rowNumber, column, button))));
    box.append(line);
  });
  return box;
}

function key(button, message, press) {
  const node = make("button", "key", button.text);
  node.type = "button";
  node.addEventListener("click", () => {
    if (button.url) return void window.open(button.url, "_blank", "noopener,noreferrer");
    node.setAttribute("aria-busy", "true");
    press();
  });
  if (button.url) node.append(make("span", "unseen", " (opens a link)"));
  return node;
}
