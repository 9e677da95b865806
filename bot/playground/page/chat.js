// The chat page: keeps what was said in each chat, shows the one that is looked at, follows what happens.

import { Composer } from "./composer.js";
import { settleQuotes } from "./entities.js";
import { about, act, listen } from "./link.js";
import { draftItem, make, messageItem } from "./messages.js";

const TYPING_SHOWN = 5500;
const TOAST_SHOWN = 4500;
const NEAR_END = 120;
const byId = (name) => document.getElementById(name);

const state = { about: null, chat: null, messages: new Map(), unread: new Map(), live: false, typing: 0, busy: null };
const composer = new Composer({ chatId: () => state.chat.id, onTrouble: toast, lastOwn });

function messagesOf(chatId) {
  if (!state.messages.has(chatId)) state.messages.set(chatId, new Map());
  return state.messages.get(chatId);
}

function isMine(message) {
  return message.from?.id === state.about.person.id;
}

function lastOwn() {
  return [...messagesOf(state.chat.id).values()].filter((one) => isMine(one) && one.text && !one.forward_origin).pop();
}

function item(message) {
  return messageItem(message, {
    mine: isMine(message),
    shared: state.chat.type !== "private",
    onPress: press,
    onCommand: (text) => composer.say(text),
    onEdit: (own) => composer.edit(own),
    onReply: (other) => composer.reply(other),
  });
}

async function press(message, row, column) {
  await composer.attempt(() => act("press", { chat_id: state.chat.id, message_id: message.message_id, row, column }));
}

function show() {
  const items = [...messagesOf(state.chat.id).values()].map(item);
  byId("log").replaceChildren(...items);
  settleQuotes(byId("log"));
  byId("welcome").hidden = items.length > 0;
  toEnd();
}

function isNearEnd() {
  const box = byId("scroller");
  return box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
}

function toEnd() {
  byId("scroller").scrollTop = byId("scroller").scrollHeight;
  byId("newest").hidden = true;
}

function place(message, isNew) {
  const wasNearEnd = isNearEnd();
  const fresh = item(message);
  const old = byId("log").querySelector(`[data-number="${message.message_id}"]`);
  byId("log").querySelector(".draft")?.remove();
  byId("welcome").hidden = true;
  const focused = old ? [...old.querySelectorAll(".key")].indexOf(document.activeElement) : -1;
  if (old) old.replaceWith(fresh);
  else byId("log").append(fresh);
  settleQuotes(fresh);
  const keys = fresh.querySelectorAll(".key");
  if (focused >= 0) keys[Math.min(focused, keys.length - 1)]?.focus({ preventScroll: true });
  if (isMine(message)) toEnd();
  else if (wasNearEnd && fresh === byId("log").lastElementChild) bringIntoView(fresh);
  else if (isNew) byId("newest").hidden = false;
}

// A long answer is read from its start: its first line stays in sight.
function bringIntoView(fresh) {
  const box = byId("scroller");
  toEnd();
  const above = box.getBoundingClientRect().top - fresh.getBoundingClientRect().top;
  if (above > 0) box.scrollTop -= above + 8;
}

function onMessage(happening) {
  const message = happening.details;
  const isNew = happening.kind === "message";
  messagesOf(happening.chat_id).set(message.message_id, message);
  if (!state.live) return;
  if (happening.by_bot) quiet();
  if (happening.chat_id === state.chat.id) place(message, isNew);
  else if (happening.by_bot && isNew) markUnread(happening.chat_id);
}

function onDeleted(happening) {
  messagesOf(happening.chat_id).delete(happening.details.message_id);
  if (state.live && happening.chat_id === state.chat.id) show();
}

function onAction(happening) {
  if (!state.live || happening.chat_id !== state.chat.id) return;
  byId("status").textContent = happening.details.action === "typing" ? "typing…" : "sending a file…";
  byId("status").classList.add("at-work");
  clearTimeout(state.typing);
  state.typing = setTimeout(quiet, TYPING_SHOWN);
}

function quiet() {
  clearTimeout(state.typing);
  byId("status").textContent = state.chat.type === "private" ? "bot" : "group with the bot";
  byId("status").classList.remove("at-work");
}

function onDraft(happening) {
  if (!state.live || happening.chat_id !== state.chat.id) return;
  byId("log").querySelector(".draft")?.remove();
  byId("log").append(draftItem(happening.details));
  toEnd();
}

function onAnswered(happening) {
  if (!state.live) return;
  for (const key of document.querySelectorAll(".key[aria-busy]")) key.removeAttribute("aria-busy");
  const { text, show_alert: isAlert } = happening.details;
  if (text && isAlert) {
    byId("alert-words").textContent = text;
    byId("alert").showModal();
  } else if (text) toast(text);
}

function onReaction(happening) {
  const emoji = happening.details.reaction[0]?.emoji;
  const bubble = byId("log").querySelector(`[data-number="${happening.details.message_id}"] .foot`);
  if (state.live && bubble && emoji) bubble.prepend(make("span", "reaction", emoji));
}

function toast(text) {
  const note = make("p", "toast", text);
  byId("toasts").append(note);
  setTimeout(() => note.remove(), TOAST_SHOWN);
}

function markUnread(chatId) {
  state.unread.set(chatId, (state.unread.get(chatId) || 0) + 1);
  showRooms();
}

function roomButton(chat) {
  const entry = make("li");
  const isPrivate = chat.type === "private";
  const button = make("button", "room");
  button.type = "button";
  const name = isPrivate ? state.about.name : chat.title;
  button.append(make("span", "face", name.slice(0, 1)), make("span", "room-name", name));
  button.append(make("span", "room-kind", isPrivate ? "private chat" : "group: the bot sees commands, mentions, replies"));
  const unread = state.unread.get(chat.id);
  if (unread) button.append(make("span", "unread", `${unread} new`));
  if (chat.id === state.chat?.id) button.setAttribute("aria-current", "true");
  button.addEventListener("click", () => open(chat));
  entry.append(button);
  return entry;
}

function showRooms() {
  byId("rooms").replaceChildren(...state.about.chats.map(roomButton));
}

function open(chat) {
  state.chat = chat;
  state.unread.delete(chat.id);
  byId("title").textContent = chat.type === "private" ? state.about.name : chat.title;
  document.querySelector(".top .face").textContent = byId("title").textContent.slice(0, 1);
  quiet();
  showRooms();
  show();
  byId("words").focus();
}

const HANDLERS = {
  message: onMessage,
  edited: onMessage,
  deleted: onDeleted,
  action: onAction,
  draft: onDraft,
  answered: onAnswered,
  reaction: onReaction,
};

async function begin() {
  await describe();
  open(state.about.chats[0]);
  byId("start").addEventListener("click", () => composer.say("/start"));
  byId("newest").addEventListener("click", toEnd);
  listen({
    onStart: () => {
      state.live = false;
      state.messages.clear();
    },
    onHappening: (happening) => HANDLERS[happening.kind]?.(happening),
    onNow: () => {
      state.live = true;
      quiet();
      show();
      document.body.dataset.ready = "true";
    },
    onLost: () => {
      byId("status").textContent = "the playground does not answer; trying again…";
    },
  });
}

async function describe() {
  state.about = await about();
  byId("about").textContent = state.about.description || "Paste a news article and get a short briefing of it.";
}

begin();
